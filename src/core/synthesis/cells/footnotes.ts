/** Footnotes that follow from what a table shows: how far people agree, and what was suggested and not judged. */
import type { Standing } from '../../review/review';
import type { Cell, Row, Table } from '../models/table';
import { capital } from './wording';

/** Signs behind cells; each begins a footnote. */
export const SUGGESTED_SIGN = '*';
export const PRINTED_SIGN = '¶';
export const OTHER_BY_PUBLISHED_RULE_SIGN = '§';

const SIGNS: Readonly<Partial<Record<Standing, string>>> = { 'one extractor': '†', draft: '‡' };

const MEANINGS: Readonly<Partial<Record<Standing, string>>> = {
  'one extractor': "one extractor's work, not checked by a second",
  draft: 'a draft: single, unchecked',
};

/** Signs the cells that are not agreed by anybody yet, and explains the signs. Where all are alike, one sentence does. */
export function withStandings(table: Table): Table {
  const cells = table.rows.flatMap((row) => row.cells);
  const rows = table.rows.map((row) => ({ ...row, cells: signRow(row) }));
  const { signed, notes } = standingNotes(cells);
  return { ...table, rows: signed === 'each' ? rows : table.rows, notes: [...table.notes, ...notes] };
}

/**
 * What has to be said about how far people agree.
 * @returns whether each cell is to be signed, and the footnotes
 */
export function standingNotes(cells: readonly Cell[]): { signed: 'each' | 'none'; notes: string[] } {
  const standings = new Set(cells.flatMap(({ standing }) => (standing === undefined ? [] : [standing])));
  const unchecked = (['one extractor', 'draft'] as const).filter((standing) => standings.has(standing));
  const differing = standings.has('not agreed')
    ? ['Not agreed: the extractors differ, and there is no consensus yet.']
    : [];
  if (standings.size === 1 && unchecked[0]) {
    return { signed: 'none', notes: [`Everything shown here is ${MEANINGS[unchecked[0]]}.`] };
  }
  const notes = unchecked.map((standing) => `${SIGNS[standing]} ${capital(MEANINGS[standing] ?? '')}.`);
  return { signed: 'each', notes: [...notes, ...differing] };
}

/** The cell with the sign of its standing behind any that it has. */
export function signed(cell: Cell): Cell {
  const sign = cell.standing && SIGNS[cell.standing];
  return sign === undefined ? cell : { ...cell, signs: `${cell.signs ?? ''}${sign}` };
}

/** A row whose cells are all alike is signed once, at its name. */
function signRow({ cells }: Row): Cell[] {
  const [head, ...others] = cells;
  const standings = new Set(cells.flatMap(({ standing }) => (standing === undefined ? [] : [standing])));
  if (head && standings.size === 1) return [signed({ ...head, standing: [...standings][0] as Standing }), ...others];
  return cells.map(signed);
}

/** What the signs and short words in a table stand for, as far as the table shows them. */
export function shownAbbreviations(
  table: Pick<Table, 'rows' | 'columns'>,
  known: ReadonlyMap<string, string>,
): { readonly short: string; readonly long: string }[] {
  const cells = table.rows.flatMap((row) => row.cells);
  const heads = table.columns.flatMap(({ title, group }) => (group === undefined ? [title] : [title, group]));
  const words = [...heads, ...cells.map(({ text }) => text)].join('\n');
  const shown = [...known].filter(([short]) => containsWord(words, short)).map(([short, long]) => ({ short, long }));
  const dash = cells.some(({ state }) => state === 'not extracted') ? [{ short: '–', long: 'not yet extracted' }] : [];
  return [...shown, ...dash];
}

/** Whether an abbreviation is needed for what these rows and columns show. */
export function isExplained(short: string, table: Pick<Table, 'rows' | 'columns'>): boolean {
  return shownAbbreviations(table, new Map([[short, '']])).some((each) => each.short === short);
}

/** Whether a short word stands in a text, not merely within a longer word. */
function containsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isAlone = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + word.length] ?? ' ');
    if (isAlone) return true;
  }
  return false;
}

/** A table with everything that follows from what it shows: signs, footnotes, abbreviations. */
export function withFootnotes(
  table: Omit<Table, 'kind' | 'abbreviations'>,
  known: ReadonlyMap<string, string> = new Map(),
): Table {
  return withStandings({ ...table, kind: 'table', abbreviations: shownAbbreviations(table, known) });
}
