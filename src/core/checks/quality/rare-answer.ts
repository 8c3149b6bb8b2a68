import { named } from '../../document/named';
import { CHECKS_OF_CHECKLISTS } from '../../knowledge/quality-tools/checks-of-checklists';
import { pointsTools } from '../../knowledge/quality-tools/list';
import type { RareAnswer, RareAnswerRule } from '../../knowledge/quality-tools/quality-tool';
import { say, translated } from '../../language/say';
import { type ItemAnswer, pointsAppraisal } from '../../review/appraisal/points';
import type { Check, Finding } from '../check';

export const rareAnswerGiven: Check = {
  ...CHECKS_OF_CHECKLISTS.rareAnswer,
  severity: 'information',
  *find(file, review) {
    for (const tool of pointsTools.filter(({ record }) => record === file.kind)) {
      const appraisal = pointsAppraisal(tool, file.sections.get(tool.id)?.value, review);
      const { rareAnswer } = tool;
      if (appraisal === undefined || rareAnswer?.tool !== appraisal.checklist?.value || rareAnswer === undefined)
        continue;
      yield* rareAnswers(rareAnswer, appraisal.answers);
    }
  },
};

function* rareAnswers(rare: RareAnswer, answers: readonly ItemAnswer[]): Generator<Finding> {
  const answerOf = new Map(answers.map(({ key, answer }) => [key, answer]));
  for (const { key, answer, node } of answers) {
    if (answer !== rare.answer) continue;
    const wrong = whatIsWrong(named(rare.fits, key), answerOf);
    if (wrong === undefined) continue;
    yield {
      span: node.span,
      message: say`Item ${key.slice(1)} is “${rare.answer}”. ${wrong}. Look once more, and leave the answer where it is meant so.`,
    };
  }
}

/** @returns nothing where the answer fits, or the other item says nothing yet */
function whatIsWrong(rule: RareAnswerRule | undefined, answerOf: ReadonlyMap<string, string>): string | undefined {
  if (rule === undefined) return say`It is none of the items for which that answer is usual`;
  const other = answerOf.get(rule.other ?? '');
  if (other === undefined) return undefined;
  const holds = (rule.is === undefined || other === rule.is) && other !== rule.isNot;
  return holds ? undefined : translated(rule.inWords ?? '');
}
