import { say } from '../../language/say';
import { findingOf, quotationsAsked } from '../../reports/quotations-asked';
import type { Check } from '../check';

export const quotationNotFound: Check = {
  code: 'quotation-not-found',
  title: 'A quotation that does not stand in its report',
  severity: 'warning',
  explanation:
    'Each quotation is looked for in the file of its report. Case, spaces, hyphenation, quotation marks, dashes and the marks of footnotes do not matter, and […] stands for words that were left out. A quotation that is not there supports nothing, because nobody can find it again. Compare it with the report: it may stand in another one, words may be missing without […], or it may be a summary, which belongs into `note`.',
  *find(file, review) {
    for (const asked of quotationsAsked(review, file)) {
      if (findingOf(review, asked)?.state !== 'not found') continue;
      yield {
        span: asked.node.span,
        message: say`These words do not stand in the report “${asked.report?.id ?? ''}”, so nobody can find again what this rests on. Compare them with the report: another report may be meant, words may be left out without […], or they are a summary and belong into “note”.`,
      };
    }
  },
};
