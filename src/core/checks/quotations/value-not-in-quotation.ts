import { say } from '../../language/say';
import { quotationsAsked } from '../../reports/quotations-asked';
import type { Check } from '../check';
import { numbersNotQuoted } from '../reading/quoted-numbers';

export const valueNotInQuotation: Check = {
  code: 'value-not-in-quotation',
  title: 'A number that its quotation does not give',
  severity: 'information',
  explanation:
    'The quotation beside this number has numbers in it, but not this one: a digit or a sign may have been mistyped, or another sentence was meant. Nothing is said where words, rounding, percentages or simple reckoning explain the number, or where the support is `calculated` or `read from a figure`. Compare the two; write under `printed` how the source prints it, if that looks otherwise.',
  *find(file, review, prepared) {
    if (file.kind !== 'study') return;
    const asked = quotationsAsked(review, file);
    if (asked.length === 0) return;
    for (const { node, quotation, isOtherSign } of numbersNotQuoted(prepared.steps(), asked))
      yield {
        span: node.span,
        message: isOtherSign
          ? say`The quotation beside it has this number with the other sign, and no word that says which way it goes. Compare the sign with the report.`
          : say`The quotation beside it gives other numbers, but not ${node.text}. Compare it with the report; if it was worked out, say so by “source: calculated”.`,
        related: [{ file: file.path, span: quotation.span, message: say`The quotation.` }],
      };
  },
};
