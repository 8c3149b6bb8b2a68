/** What is looked for in all rows of a table, batch by batch: after an edit the rows of one batch are others. */
import type { Row } from '../../synthesis/models/table';

/** So many rows are looked at together. */
const LENGTH = 128;

/** Rows never change, so that what was found in some of them holds for as long as these stand one behind the other. */
export class RowBatches<Found> {
  readonly #lookAt: (rows: readonly Row[]) => Found;
  /** By the first row of a batch. */
  readonly #kept = new WeakMap<Row, { readonly rows: readonly Row[]; readonly found: Found }>();

  constructor(lookAt: (rows: readonly Row[]) => Found) {
    this.#lookAt = lookAt;
  }

  /** What is found in each batch of a table. */
  foundIn(rows: readonly Row[]): Found[] {
    const found: Found[] = [];
    for (let start = 0; start < rows.length; start += LENGTH) found.push(this.#foundFrom(start, rows));
    return found;
  }

  #foundFrom(start: number, rows: readonly Row[]): Found {
    const first = rows[start] as Row;
    const known = this.#kept.get(first);
    if (known !== undefined && stillStandsAt(start, known.rows, rows)) return known.found;
    const own = rows.slice(start, start + LENGTH);
    const found = this.#lookAt(own);
    this.#kept.set(first, { rows: own, found });
    return found;
  }
}

/** Whether a batch stands in a table from a place on. */
function stillStandsAt(start: number, batch: readonly Row[], rows: readonly Row[]): boolean {
  if (batch.length !== Math.min(LENGTH, rows.length - start)) return false;
  for (let at = 0; at < batch.length; at++) if (batch[at] !== rows[start + at]) return false;
  return true;
}
