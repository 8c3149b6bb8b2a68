/** “Check All Quotations”: looks into every report of a review, with progress, and says what came of it. */
import { CancellationError, commands, l10n, ProgressLocation, window } from 'vscode';
import { ODD_STATUSES, quotationCounts, quotationCountsInWords, type Review } from '../../../core/index';
import type { Commands, Host } from '../../feature';
import { chooseReview } from '../../reviews/choose-review';
import type { SEARCH_COMMANDS } from './commands';
import type { ReportSearch } from './report-search';

export function checkAllCommand({ store }: Host, search: ReportSearch): Commands<(typeof SEARCH_COMMANDS)[number]> {
  return {
    'extraction.checkAllQuotations': async () => {
      const review = await chooseReview(store);
      if (review === undefined || !(await searched(review, search))) return;
      const now = store.reviews().find(({ folder }) => folder === review.folder) ?? review;
      await tell(now);
    },
  };
}

/** @returns whether it was looked through to its end */
async function searched(review: Review, search: ReportSearch): Promise<boolean> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Looking for quotations in the reports'),
    cancellable: true,
  };
  return window.withProgress(options, async (progress, token) => {
    let before = 0;
    try {
      await search.checkAll(review, ({ done, all, path }) => {
        if (token.isCancellationRequested) throw new CancellationError();
        const increment = (100 * (done - before)) / all;
        before = done;
        progress.report({ increment, message: l10n.t('{0} of {1}: {2}', done + 1, all, path) });
      });
      return true;
    } catch (error) {
      if (error instanceof CancellationError) return false;
      throw error;
    }
  });
}

/** Says how many quotations stand how; leads to the problems where there are any. */
async function tell(review: Review): Promise<void> {
  const counts = quotationCounts(review.studies, review);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) {
    await window.showInformationMessage(
      l10n.t('No study has a quotation yet. “quote:” under “support:” takes one, with the report in which it stands.'),
    );
    return;
  }
  const words = quotationCountsInWords(counts);
  const said = all === 1 ? l10n.t('1 quotation: {0}.', words) : l10n.t('{0} quotations: {1}.', all, words);
  if (!ODD_STATUSES.some((status) => counts.has(status))) {
    await window.showInformationMessage(said);
    return;
  }
  const show = l10n.t('Show Problems');
  if ((await window.showWarningMessage(said, show)) === show)
    await commands.executeCommand('workbench.actions.view.problems');
}
