/** What becomes of a spreadsheet with its mapping: row by row, each cell in a value or among the losses. */
import type { Found, Loss } from '../importing/found';
import { originKey } from '../importing/found';
import { foundIn, type Material } from '../importing/material';
import { cellAt, cellsOf, type Grid, headed, type Sheet, type SheetRow } from '../importing/sheet';
import { say } from '../language/say';
import { type CellValue, type MappedColumn, valuesOf } from './cell-values';
import { GatheredStudy, isResultWord, type RowContext } from './gathered-study';
import { headingRows } from './heading-rows';
import type { RESULT_WORDS, SheetMapping } from './mapping';
import { type SheetKey, sheetKeyOf } from './sheet-key';

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
  const reading = new Reading(sheetOf(grid, mapping), mapping);
  reading.readAll();
  return reading.material(above(grid, headingsOf(grid, mapping)));
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

class Reading {
  readonly #sheet: Sheet;
  readonly #mapping: SheetMapping;
  /** By their place in the sheet. */
  readonly #columns: readonly (MappedColumn | undefined)[];
  readonly #studies = new Map<string, GatheredStudy>();
  readonly #own = new Map<string, { readonly heading: string; readonly at: Found['at'][number][] }>();
  readonly #losses: Loss[] = [];
  /** What stands above, of columns in which blank means the same. */
  readonly #above = new Map<number, Found>();

  constructor(sheet: Sheet, mapping: SheetMapping) {
    this.#sheet = sheet;
    this.#mapping = mapping;
    this.#columns = sheet.heads.map((heading) => mappedColumn(heading, mapping));
  }

  readAll(): void {
    for (const row of this.#sheet.rows) this.#read(row);
  }

  #read(row: SheetRow): void {
    const cells = this.#sheet.heads.map((_, column) => this.#cell(row, column));
    const leaving = this.#leftOutBecause(cells);
    const name = this.#joined(cells, 'name');
    if (leaving !== undefined || name === undefined) this.#lose(row, leaving ?? say`The row names no study.`);
    else this.#readStudy(row, cells, name);
  }

  #readStudy(row: SheetRow, cells: readonly (Found | undefined)[], name: Found): void {
    const person = this.#joined(cells, 'person');
    const context = this.#contextOf(row, cells);
    const study = this.#studyOf(name, person);
    study.addRow(name, person, context);
    for (const [column, cell] of cells.entries()) this.#put(study, cell, column, context);
  }

  material(above: readonly Loss[]): Material {
    const studies = [...this.#studies.values()].map((study) => study.material());
    const lost = [...above, ...this.#losses, ...[...this.#studies.values()].flatMap(({ losses }) => losses)];
    const kept = new Set<string>();
    for (const { at } of [...foundIn(studies), ...lost]) for (const origin of at) kept.add(originKey(origin));
    const cells = cellsOf(this.#sheet);
    const left = cells.flatMap((cell) =>
      cell.at.some((origin) => kept.has(originKey(origin))) ? [] : [{ ...cell, reason: this.#untold(cell) }],
    );
    return {
      studies,
      ...(this.#own.size > 0 && { review: { texts: this.#ownFields() } }),
      analyses: [],
      losses: [...lost, ...left],
      cells: [...above, ...cells].flatMap(({ at }) => at),
    };
  }

  /** A blank cell of a column in which that means the same as above says what stands there. */
  #cell(row: SheetRow, column: number): Found | undefined {
    const cell = cellAt(this.#sheet, row, column);
    if (!this.#mapping.sameAsAbove.includes(this.#sheet.heads[column] ?? '')) return cell;
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

  #lose(row: SheetRow, reason: string): void {
    for (const cell of cellsOf({ ...this.#sheet, rows: [row] })) this.#losses.push({ ...cell, reason });
  }

  /** What all columns with such a key say together: “Doe” and “2020”. */
  #joined(cells: readonly (Found | undefined)[], holder: 'name' | 'person'): Found | undefined {
    const parts = this.#saying(cells, (key) => key.holder === holder);
    if (parts.length === 0) return undefined;
    return { value: parts.map(({ found }) => found.value).join(' '), at: parts.flatMap(({ found }) => found.at) };
  }

  #contextOf({ number }: SheetRow, cells: readonly (Found | undefined)[]): RowContext {
    const words: Partial<Record<(typeof RESULT_WORDS)[number], Found>> = {};
    for (const { key, found } of this.#saying(cells, isResultWord))
      words[key.path[0] as (typeof RESULT_WORDS)[number]] ??= found;
    const [arm] = this.#saying(
      cells,
      (key) => key.text === 'arms.name',
      (column) => column.column.arm === undefined,
    );
    return { row: number, arm: arm?.found, words };
  }

  #saying(
    cells: readonly (Found | undefined)[],
    isMeant: (key: SheetKey) => boolean,
    isOf: (column: MappedColumn) => boolean = () => true,
  ): readonly CellValue[] {
    return this.#columns.flatMap((column, index) => {
      const cell = cells[index];
      if (!cell || !column?.keys.some(isMeant) || !isOf(column)) return [];
      const values = valuesOf(cell, column, this.#mapping);
      return typeof values === 'string' ? [] : values.filter(({ key }) => isMeant(key));
    });
  }

  #studyOf(name: Found, person: Found | undefined): GatheredStudy {
    const id = JSON.stringify([name.value.toLowerCase(), person?.value ?? null]);
    const study =
      this.#studies.get(id) ?? new GatheredStudy({ ...name, at: [] }, person && { ...person, at: [] }, this.#mapping);
    this.#studies.set(id, study);
    return study;
  }

  #put(study: GatheredStudy, cell: Found | undefined, index: number, context: RowContext): void {
    const column = this.#columns[index];
    if (cell === undefined || column === undefined || column.keys.length === 0) return;
    const values = valuesOf(cell, column, this.#mapping);
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

function mappedColumn(heading: string, mapping: SheetMapping): MappedColumn | undefined {
  const column = mapping.columns.get(heading);
  if (column === undefined || column.isLeftOut) return undefined;
  const keys = column.keys.map(({ text }) => sheetKeyOf(text));
  // Of several numbers in one cell, a key that is unknown would move the others.
  if (column.isInParts && keys.some((key) => key === undefined)) return { column, keys: [] };
  return { column, keys: keys.filter((key) => key !== undefined) };
}
