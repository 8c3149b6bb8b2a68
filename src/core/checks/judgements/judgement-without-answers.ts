import { listed } from '../../language/listed';
import { say } from '../../language/say';
import type { DomainAssessment } from '../../review/appraisal/assessments';
import type { Check } from '../check';

export const judgementWithoutAnswers: Check = {
  code: 'judgement-without-answers',
  title: 'Judgements without answers',
  severity: 'information',
  explanation:
    'A judgement is recorded, but not the answers that lead to it. Published assessments often give no more, and then nothing is wrong. In an assessment of your own, the answers show how you came to the judgement, and let it be checked.',
  *find(_file, _review, prepared) {
    for (const { domains, overall } of prepared.assessments()) {
      const judged = domains.filter(({ state, given }) => state === 'judged' && given?.value !== undefined);
      const [first] = judged;
      if (first?.given) {
        const ids = judged.map(({ domain }) => domain.id);
        yield {
          span: first.given.node.span,
          message: say`${ids.length === 1 ? say`Domain` : say`Domains`} ${listed(ids, 'and')} ${ids.length === 1 ? say`has a judgement but no answers, so it` : say`have judgements but no answers, so they`} cannot be checked against the ${whatDecides(judged)}. That is all that many published assessments give; in your own, answer the questions.`,
        };
      } else if (overall.given?.value !== undefined && domains.every(({ state }) => state === 'empty')) {
        yield {
          span: overall.given.node.span,
          message: say`Only the overall judgement is recorded, so it cannot be checked against the domains. That is all that many published assessments give; in your own, judge the domains too.`,
        };
      }
    }
  },
};

/** Some domains have an algorithm, others criteria for people to weigh. */
function whatDecides(judged: readonly DomainAssessment[]): string {
  const withCriteria = judged.filter(({ domain }) => domain.criteria !== undefined).length;
  if (withCriteria === 0) return say`algorithm`;
  return withCriteria === judged.length ? say`criteria` : say`algorithm or the criteria`;
}
