/** What the page of a preview has already: only what differs from it is sent. */
import type { PreviewPart, PreviewParts } from '../../core/index';
import type { ChangedPart, SentRow } from '../../webview/protocol';

/** What is sent of a page. */
export interface PageChanges {
  readonly frame: string;
  readonly parts: readonly ChangedPart[];
}

export class SentPage {
  #parts = new Map<string, PreviewPart>();
  #frame = '';
  /** How the page was looked at. */
  #how: readonly unknown[] = [];

  /** The page was made anew, and is empty. */
  forget(): void {
    this.#parts.clear();
    this.#frame = '';
    this.#how = [];
  }

  has(id: string): boolean {
    return this.#parts.has(id);
  }

  /** Some parts, the rest of the page staying as it is. @returns nothing where all of it is there already */
  someOf(parts: readonly PreviewPart[]): PageChanges | undefined {
    const changed = this.#changesOf(parts);
    for (const part of parts) this.#parts.set(part.id, part);
    return changed.length === 0 ? undefined : { frame: this.#frame, parts: changed };
  }

  /**
   * The page as it is now.
   * @param how somebody looks at it: the page is told, too, where only this is something else than before
   * @returns nothing where all of it is there already
   */
  pageOf({ frame, parts }: PreviewParts, how: readonly unknown[]): PageChanges | undefined {
    const changed = this.#changesOf(parts);
    const isSame = changed.length === 0 && frame === this.#frame;
    if (isSame && how.every((each, place) => each === this.#how[place])) return undefined;
    this.#parts = new Map(parts.map((part) => [part.id, part]));
    this.#frame = frame;
    this.#how = how;
    return { frame, parts: changed };
  }

  #changesOf(parts: readonly PreviewPart[]): ChangedPart[] {
    return parts.flatMap((part) => changeOf(part, this.#parts.get(part.id)) ?? []);
  }
}

/** What the page does not have of a part: nothing, some of its rows, or all of it. */
function changeOf(part: PreviewPart, sent: PreviewPart | undefined): ChangedPart | undefined {
  if (sent === part) return undefined;
  const { id, html, rows } = part;
  if (sent === undefined) return part;
  if (sent.html !== html || sent.rows.length !== rows.length) return { id, html, rows: rowsOf(part, sent) };
  const changed = rows.flatMap((row, index) => (row === sent.rows[index] ? [] : [{ row: index, html: row }]));
  return changed.length === 0 ? undefined : { id, changed };
}

/** The rows of a part: those that the page has are moved there, each to one place. */
function rowsOf({ rows }: PreviewPart, sent: PreviewPart): SentRow[] {
  const there = new Map<string, number[]>();
  for (const [index, row] of sent.rows.entries()) {
    const same = there.get(row);
    if (same) same.push(index);
    else there.set(row, [index]);
  }
  return rows.map((row) => there.get(row)?.shift() ?? row);
}
