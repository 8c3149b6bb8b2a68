import type { Node } from '../../document/document';
import { textAt, valueOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import { CHECKS_OF_CHECKLISTS } from '../../knowledge/quality-tools/checks-of-checklists';
import { pointsTools } from '../../knowledge/quality-tools/list';
import type { PointsTool } from '../../knowledge/quality-tools/quality-tool';
import { say } from '../../language/say';
import {
  type Band,
  bandsOf,
  decisionsAbout,
  type PointsAppraisal,
  pointsAppraisal,
} from '../../review/appraisal/points';
import type { Check, Finding } from '../check';

export const checklistTotal: Check = {
  ...CHECKS_OF_CHECKLISTS.total,
  severity: 'warning',
  *find(file, review) {
    for (const tool of pointsTools.filter(({ record }) => record === file.kind)) {
      const section = file.sections.get(tool.id)?.value;
      const appraisal = pointsAppraisal(tool, section, review);
      if (appraisal === undefined) continue;
      yield* totalAgainstAnswers(appraisal);
      yield* ratingAgainstBands(tool, section, appraisal, bandsOf(decisionsAbout(tool, review)));
    }
  },
};

function* ratingAgainstBands(
  { points: { ratings } }: PointsTool,
  section: Node | undefined,
  { band, total: sum, printed }: PointsAppraisal,
  bands: readonly Band[],
): Generator<Finding> {
  const node = valueOf(section, 'judgement');
  const written = textAt(section, 'judgement');
  const total = sum ?? printed?.value;
  if (node === undefined || written === undefined || total === undefined || bands.length === 0) return;
  const agreed = (word: string) => canonicalChoice(ratings, word) ?? word.toLowerCase();
  if (band !== undefined && agreed(band.rating) === agreed(written)) return;
  yield {
    span: node.span,
    message:
      band === undefined
        ? say`The total is ${total}, which lies in none of the review’s own bands, so “${written}” cannot be compared with them. Complete the bands in the review file, or correct the answers.`
        : say`The total is ${total}, which is “${band.rating}” by the review’s own bands (${band.least} to ${band.most}), not “${written}”. Correct the rating, the answers or the bands.`,
  };
}

function* totalAgainstAnswers({ printed, possible }: PointsAppraisal): Generator<Finding> {
  if (printed === undefined || possible === undefined) return;
  const { least, most } = possible;
  if (printed.value >= least && printed.value <= most) return;
  yield {
    span: printed.node.span,
    message:
      least === most
        ? say`The total says ${printed.value}, but the answers make ${least}. Tables show what the answers make. Correct the total or an answer, or leave the total out.`
        : say`The total ${printed.value} cannot be: the answers make at least ${least} and at most ${most}. Correct the total or an answer.`,
  };
}
