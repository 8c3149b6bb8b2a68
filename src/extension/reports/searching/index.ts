/**
 * Quotations are looked for in the files of reports: quietly, a while after something has changed, and all of a review where
 * somebody asks for it. The code is read when there is a report to read.
 */
import { type Disposable, Disposable as Disposables } from 'vscode';
import { quotationsByReport } from '../../../core/index';
import { commandsWhenAsked, type Host } from '../../feature';
import { SEARCH_COMMANDS } from './commands';

/** How long nothing has to change before reports are read, in milliseconds: nobody types any more. */
const QUIET = 1500;

export function searching(host: Host): Disposable {
  const { store, guard } = host;
  let asked: Promise<import('./report-search').ReportSearch> | undefined;
  let timer: number | undefined;
  const search = () => {
    asked ??= import('./report-search').then(({ ReportSearch }) => new ReportSearch(host));
    return asked;
  };
  const lookAround = () => {
    timer = undefined;
    const hasQuotations = guard('looking for quotations', () => store.reviews().some(quotes), false);
    if (hasQuotations || asked) void search().then((there) => there.lookAround());
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(lookAround, QUIET);
  };
  void store.ready.then(later);
  return Disposables.from(
    store.onDidChange(later),
    new Disposables(() => {
      clearTimeout(timer);
      void asked?.then((there) => there.dispose());
    }),
    commandsWhenAsked(SEARCH_COMMANDS, async () => (await import('./check-all')).checkAllCommand(host, await search())),
  );
}

/** Whether anything is quoted from a report whose file is given. */
function quotes(review: Parameters<typeof quotationsByReport>[0]): boolean {
  return [...quotationsByReport(review).values()].some(({ size }) => size > 0);
}
