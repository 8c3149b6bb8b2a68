/** What stands in the columns of a sheet, gathered once: so that a letter typed in the mapping costs nothing of the sheet. */
import type { Sheet } from '../importing/sheet';

/** As many different texts of a column as anybody looks at. */
const MOST_TEXTS = 200;

export interface ColumnSeen {
  readonly heading: string;
  /** How many cells are not blank. */
  readonly filled: number;
  /** Different texts, in their order, with the number of the first row in which each stands and how often it does. */
  readonly texts: ReadonlyMap<string, { readonly row: number; readonly times: number }>;
  /** There are more different texts than are kept. */
  readonly hasMore: boolean;
}

const seen = new WeakMap<Sheet, ReadonlyMap<string, ColumnSeen>>();

/** By heading, in the order of the sheet. */
export function columnsSeen(sheet: Sheet): ReadonlyMap<string, ColumnSeen> {
  const known = seen.get(sheet);
  if (known) return known;
  const read = new Map(sheet.heads.map((heading, column) => [heading, columnSeen(sheet, heading, column)]));
  seen.set(sheet, read);
  return read;
}

function columnSeen({ rows }: Sheet, heading: string, column: number): ColumnSeen {
  const texts = new Map<string, { row: number; times: number }>();
  let filled = 0;
  let hasMore = false;
  for (const { number, cells } of rows) {
    const text = cells[column] ?? '';
    if (text === '') continue;
    filled += 1;
    const known = texts.get(text);
    if (known) known.times += 1;
    else if (texts.size < MOST_TEXTS) texts.set(text, { row: number, times: 1 });
    else hasMore = true;
  }
  return { heading, filled, texts, hasMore };
}
