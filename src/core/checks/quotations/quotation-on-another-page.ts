import { textOf } from '../../document/walk';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import { findingOf, quotationsAsked, reportState } from '../../reports/quotations-asked';
import { isOnPage, pagesWritten } from '../../reports/written-page';
import { write } from '../../writing/value';
import type { Check } from '../check';

export const quotationOnAnotherPage: Check = {
  code: 'quotation-on-another-page',
  title: 'A quotation that stands on another page',
  severity: 'warning',
  explanation:
    'The quotation stands in the report, but not on the page that is written beside it, so a second person looks in vain. The page is the one that is printed, where the file or the page tells it; else the number in the file. Write the page on which it stands.',
  *find(file, review) {
    for (const asked of quotationsAsked(review, file)) {
      const { page, report } = asked;
      const [finding, state] = [findingOf(review, asked), reportState(review, report?.path)];
      const written = textOf(page);
      if (page === undefined || written === undefined || state?.state !== 'read') continue;
      if (finding?.state !== 'found' && finding?.state !== 'differs') continue;
      if (isOnPage(written, finding.at, state.pages) !== false) continue;
      const names = [...new Set(finding.at.map(({ pages }) => pagesWritten(pages)))];
      yield {
        span: page.span,
        message: say`The quotation stands on page ${listed(names, 'or')} of the report “${report?.id ?? ''}”, not on page ${written}, so a second person looks in vain. Write the page on which it stands.`,
        fixes: names
          .slice(0, 3)
          .map((name) => ({ title: say`Write page ${name}`, kind: 'choice', edits: [write(page.span, name)] })),
      };
    }
  },
};
