import { numberOf } from '../../document/numbers';
import { textOf } from '../../document/walk';
import { interventionFields } from '../../format/intervention/intervention';
import { counted, isOrAre } from '../../language/counted';
import { say } from '../../language/say';
import { scoreOf } from '../../review/appraisal/scores';
import type { Check } from '../check';

export const scoreAgainstCriteria: Check = {
  code: 'score-against-criteria',
  title: 'The score does not fit its criteria',
  severity: 'warning',
  explanation:
    'A score is the number of criteria answered with yes. It is typed only where a source prints nothing but the sum; then it must lie between the criteria that are known to be met and those that could still be. Where all criteria are known they win, and a score that differs is wrong or rests on other criteria. Correct one of the two, or accept the problem with the reason where the source itself prints it so.',
  *find(file) {
    if (file.kind !== 'intervention') return;
    for (const [key, field] of Object.entries(interventionFields.fields)) {
      const score = scoreOf(file.sections.get(key)?.value, field);
      const printed = numberOf(score?.printed);
      if (score?.printed === undefined || printed === undefined) continue;
      const { least, most, criteria } = score;
      if (printed >= least && printed <= most) continue;
      const known = say`${least} of ${counted(criteria.length, 'criterion', 'criteria')} ${isOrAre(least)} met`;
      yield {
        span: score.printed.span,
        message:
          least === most
            ? say`The score says ${textOf(score.printed)}, but the criteria beside it make ${least}. Tables show what the criteria make. Correct the score or a criterion, or leave the score out.`
            : say`The score ${textOf(score.printed)} cannot be: ${known} for certain, and at most ${most} can be. Correct the score or a criterion.`,
      };
    }
  },
};
