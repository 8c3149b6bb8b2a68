/** As which kind of publication a work is written. */
import type { CitedWork } from '../../../core/index';

/**
 * What it says; a work without a kind that stands in a volume of a journal is an article of it, as programs need to know
 * to keep the journal.
 */
export function kindWritten({ kind, journal, volume, publisher }: CitedWork): string {
  return kind ?? (journal && volume && publisher === undefined ? 'journal article' : '');
}
