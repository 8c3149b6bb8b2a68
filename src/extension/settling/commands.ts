/** What the commands for two extractors do. */
import type { Commands, Host } from '../feature';
import { beginSecond } from './begin-second';
import { comparedRecord } from './compared-record';
import { settleByList } from './settle-by-list';
import { openSettling } from './settling-panel';

export function settlingCommands(
  host: Host,
): Commands<'extraction.startSecondExtraction' | 'extraction.compareAndSettle' | 'extraction.settleDifference'> {
  return {
    'extraction.startSecondExtraction': () => beginSecond(host),
    'extraction.compareAndSettle': async () => {
      const compared = await comparedRecord(host);
      if (compared) openSettling(host, compared);
    },
    'extraction.settleDifference': async () => {
      const compared = await comparedRecord(host);
      if (compared) await settleByList(host, compared);
    },
  };
}
