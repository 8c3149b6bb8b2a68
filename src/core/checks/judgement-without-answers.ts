import { assessmentsIn } from '../assessments';
import { listed } from '../instruments/because';
import type { Check } from './check';

export const judgementWithoutAnswers: Check = {
  code: 'judgement-without-answers',
  title: 'Judgements without answers',
  severity: 'information',
  explanation:
    'A judgement is recorded, but not the answers that lead to it. Published assessments often give no more, and then nothing is wrong. In an assessment of your own, the answers show how you came to the judgement, and let it be checked.',
  *find(file, review) {
    for (const { domains, overall } of assessmentsIn(file, review)) {
      const judged = domains.filter(({ state }) => state === 'judged');
      const [first] = judged;
      if (first?.given) {
        const ids = judged.map(({ domain }) => domain.id);
        yield {
          span: first.given.node.span,
          message: `${ids.length === 1 ? 'Domain' : 'Domains'} ${listed(ids, 'and')} ${ids.length === 1 ? 'has' : 'have'} a judgement but no answers, so it cannot be checked against the algorithm. That is all that many published assessments give; in your own, answer the questions.`,
        };
      } else if (overall.given && domains.every(({ state }) => state === 'empty')) {
        yield {
          span: overall.given.node.span,
          message:
            'Only the overall judgement is recorded, so it cannot be checked against the domains. That is all that many published assessments give; in your own, judge the domains too.',
        };
      }
    }
  },
};
