import { say } from '../../language/say';
import type { Difference } from '../../reports/finding';
import { findingOf, quotationsAsked } from '../../reports/quotations-asked';
import { write } from '../../writing/value';
import type { Check } from '../check';

/** So many differences are told of one quotation. */
const MOST_TOLD = 3;

export const quotationDiffers: Check = {
  code: 'quotation-differs',
  title: 'A quotation that is printed a little differently',
  severity: 'warning',
  explanation:
    'Something very like the quotation stands in the report, but a few letters differ: a slip of the hand, or a number, a sign or a “not” that changes the meaning. What is supported was perhaps read wrongly as well. Write the quotation as it is printed, put […] where words were left out, or square brackets around words of your own; then look at the value beside it.',
  *find(file, review) {
    for (const asked of quotationsAsked(review, file)) {
      const finding = findingOf(review, asked);
      if (finding?.state !== 'differs') continue;
      yield {
        span: asked.node.span,
        message: say`The report “${asked.report?.id ?? ''}” prints this a little differently: ${inWords(finding.differences)}. Write it as it is printed, and look whether what it supports was read rightly.`,
        fixes: [
          { title: say`Write it as it is printed`, kind: 'choice', edits: [write(asked.node.span, finding.printed)] },
        ],
      };
    }
  },
};

function inWords(differences: readonly Difference[]): string {
  const told = differences
    .slice(0, MOST_TOLD)
    .map(({ written, printed }) => say`here “${written}”, in the report “${printed}”`);
  const more = differences.length - told.length;
  return [...told, ...(more > 0 ? [say`and ${more} more`] : [])].join('; ');
}
