/** What becomes of a spreadsheet with its mapping: row by row, each cell in a value or among the losses. */
import type { Found, Loss, Origin } from '../importing/found';
import { type Material, type StudyMaterial, visitFound } from '../importing/material';
import { cellAt, cellsOf, type Grid, headed, type Sheet, type SheetRow } from '../importing/sheet';
import { finished, type Progress } from '../importing/work-in-steps';
import { say } from '../language/say';
import { type CellValue, type MappedColumn, valuesOf } from './cell-values';
import { GatheredStudy, isResultWord, type RowContext } from './gathered-study';
import { headingRows } from './heading-rows';
import type { RESULT_WORDS, SheetMapping } from './mapping';
import { type SheetKey, sheetKeyOf } from './sheet-key';

/** So many rows, or studies, are read before somebody else may work. */
const SLICE = 250;

/** The table of a grid, under the headings that the mapping names, else those that look like it. */
export function sheetOf(grid: Grid, mapping: Pick<SheetMapping, 'headings'>): Sheet {
  return headed(grid, headingsOf(grid, mapping));
}

function headingsOf(grid: Grid, { headings }: Pick<SheetMapping, 'headings'>): readonly number[] {
  return headings ?? headingRows(grid);
}

/**
 * @param mapping half-typed too: columns whose keys are unknown are losses
 * @returns the studies of the sheet, each once for each person, in the order of their first rows
 */
export function materialOfSheet(grid: Grid, mapping: SheetMapping): Material {
  return finished(materialSteps(grid, mapping));
}

/** The same step by step, telling how many rows are read. See {@link materialOfSheet}. */
export function* materialSteps(grid: Grid, mapping: SheetMapping): Generator<Progress, Material> {
  const reading = new Reading(sheetOf(grid, mapping), mapping);
  yield* reading.readAll();
  return yield* reading.material(above(grid, headingsOf(grid, mapping)));
}

/** Cells above the headings and between them: a title, a date. */
function above({ part, rows }: Grid, headings: readonly number[]): readonly Loss[] {
  const last = Math.max(0, ...headings);
  const others = rows.filter(({ number }) => number < last && !headings.includes(number));
  return cellsOf({ part, heads: [], rows: others }).map((cell) => ({
    ...cell,
    reason: say`It stands above the headings.`,
  }));
}

/** What one cell of a column that goes somewhere says. */
interface CellRead {
  readonly cell: Found;
  readonly column: MappedColumn;
  /** In words where the cell says nothing. */
  readonly values: readonly CellValue[] | string;
}

class Reading {
  readonly #sheet: Sheet;
  readonly #mapping: SheetMapping;
  /** By their place in the sheet. */
  readonly #columns: readonly (MappedColumn | undefined)[];
  /** Columns in which blank means what stands above. */
  readonly #fillsDown: readonly boolean[];
  readonly #studies = new Map<string, GatheredStudy>();
  readonly #own = new Map<string, { readonly heading: string; readonly at: Origin[] }>();
  readonly #losses: Loss[] = [];
  /** Every cell, row by row. */
  readonly #cells: Found[] = [];
  /** What stands above, of columns in which blank means the same. */
  readonly #above = new Map<number, Found>();

  constructor(sheet: Sheet, mapping: SheetMapping) {
    this.#sheet = sheet;
    this.#mapping = mapping;
    this.#columns = sheet.heads.map((heading) => mappedColumn(heading, mapping));
    this.#fillsDown = sheet.heads.map((heading) => mapping.sameAsAbove.includes(heading));
  }

  *readAll(): Generator<Progress, void> {
    const { rows } = this.#sheet;
    for (const [index, row] of rows.entries()) {
      this.#read(row);
      if (index % SLICE === 0) yield { done: index, all: rows.length };
    }
  }

  #read(row: SheetRow): void {
    const own = this.#sheet.heads.map((_, column) => cellAt(this.#sheet, row, column));
    for (const cell of own) if (cell) this.#cells.push(cell);
    const cells = own.map((cell, column) => this.#filled(cell, column));
    const leaving = this.#leftOutBecause(cells);
    const said = leaving === undefined ? this.#readCells(cells) : [];
    const name = joined(said, 'name');
    if (name !== undefined) this.#readStudy(row, said, name);
    else
      for (const cell of own) if (cell) this.#losses.push({ ...cell, reason: leaving ?? say`The row names no study.` });
  }

  #readCells(cells: readonly (Found | undefined)[]): readonly CellRead[] {
    return cells.flatMap((cell, index) => {
      const column = this.#columns[index];
      if (cell === undefined || column === undefined || column.keys.length === 0) return [];
      return [{ cell, column, values: valuesOf(cell, column, this.#mapping) }];
    });
  }

  #readStudy({ number }: SheetRow, said: readonly CellRead[], name: Found): void {
    const person = joined(said, 'person');
    const context = contextOf(number, said);
    const study = this.#studyOf(name, person);
    study.addRow(name, person, context);
    for (const each of said) this.#put(study, each, context);
  }

  *material(above: readonly Loss[]): Generator<Progress, Material> {
    const all = this.#sheet.rows.length;
    const kept = new Set<Origin>();
    const keep = ({ at }: Found) => {
      for (const origin of at) kept.add(origin);
    };
    const studies: StudyMaterial[] = [];
    const lost: Loss[] = [...above, ...this.#losses];
    for (const study of this.#studies.values()) {
      const made = study.material();
      studies.push(made);
      visitFound(made, keep);
      for (const loss of study.losses) lost.push(loss);
      if (studies.length % SLICE === 0) yield { done: all, all };
    }
    for (const loss of lost) keep(loss);
    const left = this.#cells.filter(({ at }) => !at.some((origin) => kept.has(origin)));
    return {
      studies,
      ...(this.#own.size > 0 && { review: { texts: this.#ownFields() } }),
      analyses: [],
      losses: [...lost, ...left.map((cell) => ({ ...cell, reason: this.#untold(cell) }))],
      cells: [...above, ...this.#cells].flatMap(({ at }) => at),
    };
  }

  /** A blank cell of a column in which that means the same as above says what stands there. */
  #filled(cell: Found | undefined, column: number): Found | undefined {
    if (this.#fillsDown[column] !== true) return cell;
    if (cell) this.#above.set(column, cell);
    return cell ?? this.#above.get(column);
  }

  #leftOutBecause(cells: readonly (Found | undefined)[]): string | undefined {
    for (const [heading, words] of this.#mapping.leaveOut) {
      const cell = cells[this.#sheet.heads.indexOf(heading)];
      if (cell && words.some((word) => word.toLowerCase() === cell.value.toLowerCase()))
        return say`The mapping leaves out rows in which “${heading}” is “${cell.value}”.`;
    }
    return undefined;
  }

  #studyOf(name: Found, person: Found | undefined): GatheredStudy {
    const id = JSON.stringify([name.value.toLowerCase(), person?.value ?? null]);
    const study =
      this.#studies.get(id) ?? new GatheredStudy({ ...name, at: [] }, person && { ...person, at: [] }, this.#mapping);
    this.#studies.set(id, study);
    return study;
  }

  #put(study: GatheredStudy, { cell, column, values }: CellRead, context: RowContext): void {
    if (typeof values === 'string') this.#losses.push({ ...cell, reason: values });
    else
      for (const value of values) {
        study.put(value, column.column, context);
        if (value.key.holder === 'own field') this.#noteOwn(value.key.path[0], column.column.heading, cell);
      }
  }

  #noteOwn(name: string, heading: string, cell: Found): void {
    const own = this.#own.get(name) ?? { heading, at: [] };
    own.at.push(...cell.at);
    this.#own.set(name, own);
  }

  #ownFields() {
    return [...this.#own].map(([name, { heading, at }]) => ({
      path: ['fields', 'study', name, 'title'] as [string, ...string[]],
      found: { value: heading, at },
    }));
  }

  #untold({ at: [origin] }: Found): string {
    const heading = origin?.column ?? '';
    const column = this.#mapping.columns.get(heading);
    if (column?.isLeftOut) return say`The mapping leaves the column “${heading}” out.`;
    const [key] = column?.keys ?? [];
    return key === undefined
      ? say`The mapping does not say where the column “${heading}” goes.`
      : say`The mapping sends the column “${heading}” to “${key.text}”, which is no place for a cell.`;
  }
}

/** What all columns with such a key say together: “Doe” and “2020”. */
function joined(said: readonly CellRead[], holder: 'name' | 'person'): Found | undefined {
  const parts = saying(said, (key) => key.holder === holder);
  if (parts.length === 0) return undefined;
  return { value: parts.map(({ found }) => found.value).join(' '), at: parts.flatMap(({ found }) => found.at) };
}

function contextOf(row: number, said: readonly CellRead[]): RowContext {
  const words: Partial<Record<(typeof RESULT_WORDS)[number], Found>> = {};
  for (const { key, found } of saying(said, isResultWord))
    words[key.path[0] as (typeof RESULT_WORDS)[number]] ??= found;
  const ofRow = said.filter(({ column }) => column.column.arm === undefined);
  const [arm] = saying(ofRow, (key) => key.text === 'arms.name');
  return { row, arm: arm?.found, words };
}

function saying(said: readonly CellRead[], isMeant: (key: SheetKey) => boolean): readonly CellValue[] {
  return said.flatMap(({ column, values }) =>
    typeof values === 'string' || !column.keys.some(isMeant) ? [] : values.filter(({ key }) => isMeant(key)),
  );
}

function mappedColumn(heading: string, mapping: SheetMapping): MappedColumn | undefined {
  const column = mapping.columns.get(heading);
  if (column === undefined || column.isLeftOut) return undefined;
  const keys = column.keys.map(({ text }) => sheetKeyOf(text));
  // Of several numbers in one cell, a key that is unknown would move the others.
  if (column.isInParts && keys.some((key) => key === undefined)) return { column, keys: [] };
  return { column, keys: keys.filter((key) => key !== undefined) };
}
