/** What a block of a manuscript shows: the table or figure that it names, with its options; or what is wrong with it. */

import type { Span, TextEdit } from '../document/document';
import { type FigureOptions, PALETTES } from '../figures/figure-options';
import type { Plain } from '../format/plain-content';
import { closest, plain } from '../language/closest';
import { say } from '../language/say';
import { type Budget, budgetOf } from '../queries/budget';
import { viewsOf } from '../queries/list-views';
import { namesVisited } from '../queries/names-visited';
import { readQuery, runOnEach } from '../queries/query';
import type { Review } from '../review/review';
import type { Figure } from '../synthesis/models/figure';
import type { Cell, Column, Row, Table } from '../synthesis/models/table';
import type { View } from '../synthesis/view';
import { BLOCK_OPTIONS, isOption, type OptionName } from './block-options';
import type { BlockOption, FigureBlock, Piece } from './figure-block';
import { filterName, rowValues } from './row-values';

/** What is wrong with a block, why that matters and what to do, at its place. */
export interface BlockProblem {
  readonly message: string;
  readonly span: Span;
  readonly fix?: TextEdit;
}

export interface BlockFigure {
  /** Absent where the name says nothing. With problems it must not be shown: it is not what was asked for. */
  readonly figure?: Figure;
  readonly view?: View;
  readonly options: Pick<FigureOptions, 'palette'>;
  readonly problems: readonly BlockProblem[];
}

/**
 * Works a block out.
 * @param budget of all blocks of the text
 */
export function blockFigure(block: FigureBlock, review: Review, budget: Budget = budgetOf(review)): BlockFigure {
  const views = viewsOf(review);
  const view = views.find(({ id }) => id === block.name.text);
  if (view === undefined) return { options: {}, problems: [nameProblem(block.name, views)] };
  const full = view.of(review);
  const steps: Steps = { figure: full, palette: undefined, problems: [], budget };
  for (const stray of block.strays)
    steps.problems.push({
      message: say`“${stray.text}” is not an option. An option is a line such as “${BLOCK_OPTIONS.title.example}”.`,
      span: stray.span,
    });
  for (const option of inOrder(block.options)) applyOption(option, steps, full);
  const { figure, palette, problems } = steps;
  return { figure, view, options: palette ? { palette } : {}, problems };
}

interface Steps {
  figure: Figure;
  palette: FigureOptions['palette'];
  readonly problems: BlockProblem[];
  readonly budget: Budget;
}

/** Filters see all columns, also those that are not shown. */
function inOrder(options: readonly BlockOption[]): BlockOption[] {
  return [...options].sort((a, b) => Number(b.key.text === 'filter') - Number(a.key.text === 'filter'));
}

function applyOption(option: BlockOption, steps: Steps, full: Figure): void {
  const { key, value } = option;
  const problem = (message: string, { span }: Piece = value) => steps.problems.push({ message, span });
  if (!isOption(key.text)) {
    steps.problems.push(didYouMean(say`There is no option “${key.text}”.`, key, Object.keys(BLOCK_OPTIONS)));
    return;
  }
  if (value.text === '') {
    problem(say`“${key.text}” says nothing yet. An example: ${BLOCK_OPTIONS[key.text].example}`, key);
    return;
  }
  if (BLOCK_OPTIONS[key.text].of === 'tables' && full.kind !== 'table') {
    problem(say`“${key.text}” is for tables, and “${full.title}” is a figure. Take the line out.`, key);
    return;
  }
  APPLY[key.text](value, steps);
}

const APPLY: Readonly<Record<OptionName, (value: Piece, steps: Steps) => void>> = {
  title: (value, steps) => {
    steps.figure = { ...steps.figure, title: value.text };
  },
  columns: (value, steps) => {
    const table = steps.figure as Table;
    const { shown, problems } = chosenColumns(value, table.columns);
    steps.problems.push(...problems);
    if (problems.length === 0) steps.figure = withColumns(table, shown);
  },
  filter: (value, steps) => {
    const table = steps.figure as Table;
    const rows = chosenRows(value, table, steps.budget.forOne());
    if ('message' in rows) steps.problems.push(rows);
    else steps.figure = withWhatIsShown({ ...table, rows });
  },
  palette: (value, steps) => {
    const palette = PALETTES.find((each) => each === value.text);
    if (palette) steps.palette = palette;
    else
      steps.problems.push(didYouMean(say`There are no colours “${value.text}”: ${listed(PALETTES)}.`, value, PALETTES));
  },
};

function nameProblem(name: Piece, views: readonly View[]): BlockProblem {
  if (name.text === '')
    return {
      message: say`This block does not say what to show. Its first line is the name of a table or figure, such as “flow”.`,
      span: name.span,
    };
  const ids = views.map(({ id }) => id);
  const titled = views.find(({ title }) => plain(title) === plain(name.text))?.id;
  const problem = didYouMean(say`There is no table or figure “${name.text}”.`, name, ids, titled);
  if (problem.fix) return problem;
  return { ...problem, message: say`${problem.message} “extraction render --list” says what there is.` };
}

function didYouMean(what: string, piece: Piece, names: readonly string[], known?: string): BlockProblem {
  const meant = known ?? closest(piece.text, names);
  if (meant === undefined) return { message: what, span: piece.span };
  return {
    message: say`${what} Did you mean “${meant}”?`,
    span: piece.span,
    fix: { span: piece.span, text: meant },
  };
}

function chosenColumns(value: Piece, columns: readonly Column[]): { shown: number[]; problems: BlockProblem[] } {
  const shown: number[] = [];
  const problems: BlockProblem[] = [];
  for (const piece of partsOf(value)) {
    const index = columns.findIndex((column) => namesOf(column).some((name) => plain(name) === plain(piece.text)));
    const titles = columns.map(({ title }) => title);
    if (index < 0) {
      const problem = didYouMean(say`There is no column “${piece.text}” here.`, piece, titles);
      problems.push(
        problem.fix ? problem : { ...problem, message: say`${problem.message} There are: ${listed(titles)}.` },
      );
    } else if (shown.includes(index))
      problems.push({ message: say`“${piece.text}” is named twice. Take one out.`, span: piece.span });
    else shown.push(index);
  }
  return { shown, problems };
}

/** A column by its heading, with the heading above it, or by its id. */
function namesOf({ id, title, group }: Column): string[] {
  return [title, ...(group === undefined ? [] : [`${group}: ${title}`]), id];
}

/** The parts between commas that are not empty. */
export function partsOf({ text, span }: Piece): Piece[] {
  return [...text.matchAll(/[^,]+/g)].flatMap(({ index, 0: part }) => {
    const inside = part.trim();
    const start = span.start + index + (part.length - part.trimStart().length);
    return inside === '' ? [] : [{ text: inside, span: { start, end: start + inside.length } }];
  });
}

function withColumns(table: Table, shown: readonly number[]): Table {
  const pick = <T>(all: readonly T[]): T[] => shown.flatMap((index) => (index in all ? [all[index] as T] : []));
  return withWhatIsShown({
    ...table,
    columns: pick(table.columns),
    rows: table.rows.map((row) => ({ ...row, cells: pick(shown.includes(0) ? row.cells : signedAtFirst(row, shown)) })),
  });
}

/** A sign behind the name of a row speaks of the whole row: it moves to the first cell that is shown. */
function signedAtFirst({ cells }: Row, [first]: readonly number[]): readonly Cell[] {
  const signs = cells[0]?.signs;
  if (signs === undefined) return cells;
  return cells.map((cell, index) => {
    if (index !== first) return cell;
    const own = [...(cell.signs ?? '')].filter((sign) => !signs.includes(sign)).join('');
    return { ...cell, signs: own + signs };
  });
}

function chosenRows(value: Piece, { rows, columns }: Table, budget: Budget): readonly Row[] | BlockProblem {
  const names = columns.map(filterName);
  const unknown = unknownName(value, names);
  if (unknown) return unknown;
  const kept: Row[] = [];
  const entries = rows.map((row) => rowValues(row, columns));
  for (const [index, outcome] of runOnEach(value.text, entries, budget).entries()) {
    const row = rows[index];
    if (!outcome.ok) {
      const { start, end } = outcome.problem.span;
      const from = value.span.start;
      const span = end > start ? { start: from + start, end: from + end } : value.span;
      return { message: say`The filter cannot be worked out. ${outcome.problem.message}`, span };
    }
    if (row !== undefined && isTrue(outcome.value)) kept.push(row);
  }
  if (kept.length > 0 || rows.length === 0) return kept;
  return { message: say`No row fits the filter, so that nothing would be shown.`, span: value.span };
}

/** A name that no column has. Without this a slip would look like a filter that nothing fits. */
function unknownName(value: Piece, names: readonly string[]): BlockProblem | undefined {
  const read = readQuery(value.text);
  if (!read.ok) return undefined;
  const row = Object.fromEntries(names.map((name) => [name, '']));
  const visit = namesVisited(read.value, [row]).find(({ name, from }) => from.includes(row) && !names.includes(name));
  if (visit === undefined) return undefined;
  const at = value.text.indexOf(visit.name);
  const start = value.span.start + Math.max(0, at);
  const piece = { text: visit.name, span: { start, end: at < 0 ? value.span.end : start + visit.name.length } };
  const problem = didYouMean(say`No column is named “${visit.name}” in a filter.`, piece, names);
  return problem.fix ? problem : { ...problem, message: say`${problem.message} There are: ${listed(names)}.` };
}

/** What JMESPath calls true: anything but nothing, an empty text or list, and `false`. */
function isTrue(value: Plain): boolean {
  if (value === null || value === false || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** Without the footnotes and abbreviations of what is not shown. */
function withWhatIsShown(table: Table): Table {
  const { columns, rows, notes, abbreviations } = table;
  const cells = rows.flatMap((row) => row.cells);
  const signs = new Set(cells.flatMap((cell) => [...(cell.signs ?? '')]));
  const shownNotes = notes.filter((note) => !/^[*†‡§‖¶]/u.test(note) || signs.has(note.charAt(0)));
  const words = [
    ...columns.flatMap(({ title, group }) => [title, group ?? '']),
    ...cells.map(({ text }) => text),
    ...shownNotes,
  ].join('\n');
  const isDash = cells.some(({ state }) => state === 'not extracted');
  const isShown = (short: string) => (short === NOT_EXTRACTED ? isDash : isIn(short, words));
  return { ...table, notes: shownNotes, abbreviations: abbreviations.filter(({ short }) => isShown(short)) };
}

/** Stands for a value that is not there yet; in other places the same sign is a range of numbers. */
const NOT_EXTRACTED = '–';

function isIn(short: string, words: string): boolean {
  return words.split(/[^\p{L}\d+-]+/u).includes(short) || (/[^\p{L}\d+-]/u.test(short) && words.includes(short));
}

function listed(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
