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

/** A row, and what the footnotes of its table need of it: worked out together, so that it can be kept with the row. */
export interface NotedRow {
  readonly row: Row;
  /** The row as it stands where signs say who has not agreed yet. */
  readonly signed: Row;
  /** How far people agree on its cells. */
  readonly standings: readonly Standing[];
  /** All that its cells say. */
  readonly words: string;
}

/** A row with what footnotes need of it. */
export function noted(row: Row): NotedRow {
  const { cells } = row;
  return {
    row,
    signed: { ...row, cells: signRow(row) },
    standings: [...standingsOf(cells)],
    words: wordsOf(cells),
  };
}

/** Signs the cells that are not agreed by anybody yet, and explains the signs. Where all are alike, one sentence does. */
export function withStandings(table: Table): Table {
  return signedTable(table, table.rows.map(noted));
}

function signedTable(table: Omit<Table, 'rows'>, rows: readonly NotedRow[]): Table {
  const { signed, notes } = notesFor(new Set(rows.flatMap(({ standings }) => standings)));
  const shown = rows.map((each) => (signed === 'each' ? each.signed : each.row));
  return { ...table, rows: shown, notes: [...table.notes, ...notes] };
}

/**
 * What has to be said about how far people agree.
 * @returns whether each cell is to be signed, and the footnotes
 */
export function standingNotes(cells: readonly Cell[]): { signed: 'each' | 'none'; notes: string[] } {
  return notesFor(standingsOf(cells));
}

/** The same, of how far people agree on anything that is shown. */
export function notesFor(standings: ReadonlySet<Standing>): { signed: 'each' | 'none'; notes: string[] } {
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

/** How far people agree on any of these cells. */
export function standingsOf(cells: readonly Cell[]): ReadonlySet<Standing> {
  const found = new Set<Standing>();
  for (const { standing } of cells) if (standing !== undefined) found.add(standing);
  return found;
}

/** The cell with the sign of its standing behind any that it has. */
export function signed(cell: Cell): Cell {
  const sign = cell.standing && SIGNS[cell.standing];
  return sign === undefined ? cell : { ...cell, signs: `${cell.signs ?? ''}${sign}` };
}

/** A row whose cells are all alike is signed once, at its name. */
function signRow({ cells }: Row): Cell[] {
  const [head, ...others] = cells;
  const standings = standingsOf(cells);
  if (head && standings.size === 1) return [signed({ ...head, standing: [...standings][0] as Standing }), ...others];
  return cells.map(signed);
}

/** What the signs and short words in a table stand for, as far as the table shows them. */
export function shownAbbreviations(
  table: Pick<Table, 'rows' | 'columns'>,
  known: ReadonlyMap<string, string>,
): { readonly short: string; readonly long: string }[] {
  const words = table.rows.map(({ cells }) => wordsOf(cells));
  return abbreviationsIn(table, words, known);
}

/** @param words what the cells of each row say */
function abbreviationsIn(
  { columns, rows }: Pick<Table, 'rows' | 'columns'>,
  words: readonly string[],
  known: ReadonlyMap<string, string>,
): { readonly short: string; readonly long: string }[] {
  const heads = columns.map(({ title, group }) => (group === undefined ? title : `${title}\n${group}`)).join('\n');
  const isShown = (short: string) => containsWord(heads, short) || words.some((ofRow) => containsWord(ofRow, short));
  const shown = [...known].filter(([short]) => isShown(short)).map(([short, long]) => ({ short, long }));
  const isIncomplete = rows.some(({ cells }) => cells.some(({ state }) => state === 'not extracted'));
  return isIncomplete ? [...shown, { short: '–', long: 'not yet extracted' }] : shown;
}

function wordsOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('\n');
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
  return tableOf(table, table.rows.map(noted), known);
}

/** The same of rows that were worked out with what footnotes need of them. */
export function tableOf(
  table: Omit<Table, 'kind' | 'abbreviations' | 'rows'>,
  rows: readonly NotedRow[],
  known: ReadonlyMap<string, string> = new Map(),
): Table {
  const shown = { columns: table.columns, rows: rows.map(({ row }) => row) };
  const words = rows.map((each) => each.words);
  return signedTable({ ...table, kind: 'table', abbreviations: abbreviationsIn(shown, words, known) }, rows);
}
