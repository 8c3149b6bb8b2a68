/** A comparison for other programs; the shape is promised, and has a number. */
import { jsonText } from '../../json-view/json-text';
import type { Change, Comparison } from '../changes/change';
import type { PathOf } from './arranged';

/** The version of the shape. */
const FORMAT = 1;

/** @returns one JSON object; lines from 1, `null` where there is nothing */
export function comparisonJson(
  { changes, tables, leavesTablesOut, unreadable, silent }: Comparison,
  pathOf: PathOf,
): string {
  return jsonText({
    format: FORMAT,
    changes: changes.map((change) => asData(change, pathOf)),
    tables: tables.map(({ table, row, column, from, to }) => ({ table, row, column, from, to })),
    ...(leavesTablesOut && { leftOut: ['tables'] }),
    unreadable: unreadable.map(({ file, when }) => ({ file: pathOf(file), when })),
    silent,
  });
}

function asData(
  { kind, record, by, file, line, place, change, from, to, because, reason, words }: Change,
  pathOf: PathOf,
) {
  return { kind, record, by, file: pathOf(file), line, place, change, from, to, because, reason, words };
}
