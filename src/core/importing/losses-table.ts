/** What an import does not take over, as a table that people keep beside the source. */
import { csv } from '../figures/tables/csv';
import type { Loss } from './found';

/** @returns CSV: a line for each cell, with its file or sheet, row or entry, and column, what stands there, and why it is lost */
export function lossesTable(losses: readonly Loss[]): string {
  return csv([
    ['file', 'row', 'column', 'value', 'reason'],
    ...losses.flatMap(({ at, value, reason }) =>
      at.map(({ part, row, entry, column }) => [part, String(row ?? entry ?? ''), column ?? '', value, reason]),
    ),
  ]);
}
