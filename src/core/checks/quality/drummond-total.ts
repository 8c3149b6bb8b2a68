import { textAt, valueOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import { DRUMMOND_RATINGS } from '../../format/study/economic';
import { say } from '../../language/say';
import { bandsOf, type DrummondAppraisal, drummondAppraisal } from '../../review/appraisal/drummond-appraisal';
import { reviewSection } from '../../review/review';
import type { Check, Finding } from '../check';

export const drummondTotal: Check = {
  code: 'drummond-total',
  title: 'A total or rating of an economic evaluation that does not fit',
  severity: 'warning',
  explanation:
    'A total must be one that the answers can make, and a rating must lie in the band that the review itself has drawn for its total (`appraisal: {drummond: {bands: …}}`). There are no agreed limits between ratings, so without bands no rating is held against a total. Correct the answers, the total, the rating or the bands; or accept the problem with the reason.',
  *find(file, review) {
    const section = file.kind === 'study' ? file.sections.get('drummond')?.value : undefined;
    const appraisal = drummondAppraisal(section, review);
    if (appraisal === undefined) return;
    yield* totalAgainstAnswers(appraisal);
    const node = valueOf(section, 'judgement');
    const written = textAt(section, 'judgement');
    const { band } = appraisal;
    const total = appraisal.total ?? appraisal.printed?.value;
    const bands = bandsOf(valueOf(reviewSection(review, 'appraisal'), 'drummond'));
    if (node === undefined || written === undefined || total === undefined || bands.length === 0) return;
    const agreed = (word: string) => canonicalChoice(DRUMMOND_RATINGS, word) ?? word.toLowerCase();
    if (band !== undefined && agreed(band.rating) === agreed(written)) return;
    yield {
      span: node.span,
      message:
        band === undefined
          ? say`The total is ${total}, which lies in none of the review’s own bands, so “${written}” cannot be compared with them. Complete the bands in the review file, or correct the answers.`
          : say`The total is ${total}, which is “${band.rating}” by the review’s own bands (${band.least} to ${band.most}), not “${written}”. Correct the rating, the answers or the bands.`,
    };
  },
};

function* totalAgainstAnswers({ printed, possible }: DrummondAppraisal): Generator<Finding> {
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
