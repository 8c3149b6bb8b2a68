/**
 * The workbook of RoB 2 (Excel; individually randomised, parallel trials; versions 8 and 9), and its sheet `Results` saved
 * on its own: a row for each assessment, with answers, notes, what the workbook's algorithm gives, and what the assessor judged.
 */
import type { Found, Loss, Material } from '../../../core/index';
import { gridsOf } from '../grids';
import type { Reader, Source } from '../source';
import { UnreadableSource } from '../source';
import type { Grid } from '../tables/grid';
import { sheetOfGrid } from '../tables/grid';
import { cellAt, cellsOf, leftOver, type Row, type Sheet } from '../tables/sheet';
import { byColumn } from '../together';
import { toolOf } from '../tools/tool';
import { assessmentOf } from '../workbook/assessment';
import { type Column, columnOf } from '../workbook/columns';
import { type AssessedRow, studiesOf } from '../workbook/studies';

const rob2 = toolOf('rob2');

/** Above the headings stand a title or two, never more. */
const MOST_ABOVE = 20;

export const rob2Workbook: Reader = {
  id: 'rob2-workbook',
  title: 'the workbook of RoB 2, or its sheet “Results” as CSV',
  recognises: async (source) => (await tableIn(source)) !== undefined,
  read: async (source) => {
    const table = await tableIn(source);
    if (table === undefined)
      throw new UnreadableSource(
        `${source.name} has no table with questions of RoB 2 (1.1, 1.2, …) as headings. In the workbook it is the sheet “Results”.`,
      );
    return materialOf(table, await gridsOf(source));
  },
};

/** The table of a workbook, under the row that has its headings. */
interface Table {
  readonly grid: Grid;
  readonly sheet: Sheet;
  readonly columns: readonly (Column | undefined)[];
}

async function tableIn(source: Source): Promise<Table | undefined> {
  for (const grid of await gridsOf(source)) {
    for (const { number, cells } of grid.rows.slice(0, MOST_ABOVE)) {
      const columns = cells.map((head) => columnOf(rob2, head));
      const count = (kind: Column['kind']) => columns.filter((column) => column?.kind === kind).length;
      if (count('answer') < 5 || count('about') + count('judgement') === 0) continue;
      const sheet = sheetOfGrid(grid, number);
      if (sheet) return { grid, sheet, columns };
    }
  }
  return undefined;
}

function materialOf({ grid, sheet, columns }: Table, grids: readonly Grid[]): Material {
  const rows = sheet.rows.map((row) => assessedRow(sheet, row, columns));
  const { studies, losses } = studiesOf(rows);
  const said = [...rows.flatMap((row) => row.losses), ...losses];
  const beside = besideTheTable(grid, sheet, grids);
  return {
    studies,
    analyses: [],
    losses: [...said, ...byColumn(leftOver(sheet, [studies, said], whyUnused)), ...beside],
    cells: [...cellsOf(sheet).flatMap(({ at }) => at), ...beside.flatMap(({ at }) => at)],
  };
}

function assessedRow(sheet: Sheet, row: Row, columns: readonly (Column | undefined)[]): AssessedRow {
  const cells = columns.flatMap((column, index) => {
    const found = column && cellAt(sheet, row, index);
    return column && found ? [{ column, found }] : [];
  });
  return { cells, ...assessmentOf(rob2, cells) };
}

function whyUnused({ at: [origin] }: Found): string {
  if (/^weight/i.test(origin?.column ?? ''))
    return 'Weights follow from the meta-analysis that is made of the results, so that none is written down.';
  if (/^unique id/i.test(origin?.column ?? ''))
    return 'By this the workbook tells its rows apart; here studies and results have ids of their own.';
  return `Nothing is known of the column “${origin?.column}”. Write what is needed of it into the file by hand.`;
}

/** Titles above the headings, and the other sheets of the workbook: each told once. */
function besideTheTable(grid: Grid, sheet: Sheet, grids: readonly Grid[]): readonly Loss[] {
  const first = sheet.rows[0]?.number ?? Number.POSITIVE_INFINITY;
  const above = grid.rows.filter(({ number, cells }) => number < first && !isHeading(cells, sheet));
  const others = grids.filter((each) => each !== grid);
  return [
    ...above.map((row) => rowLoss(grid, row, 'This stands above the table and belongs to no assessment.')),
    ...others.map(({ part, rows }) => ({
      at: rows.flatMap((row) => originsOf(part, row)),
      value: part,
      reason: 'This sheet of the workbook has no assessments in rows, so that nothing of it is read.',
    })),
  ];
}

function isHeading(cells: readonly string[], { heads }: Sheet): boolean {
  return cells.every((cell, index) => heads[index] === cell);
}

function rowLoss({ part }: Grid, row: Row, reason: string): Loss {
  return { at: originsOf(part, row), value: row.cells.filter((cell) => cell !== '').join(' · '), reason };
}

function originsOf(part: string, { number, cells }: Row): Loss['at'] {
  return cells.flatMap((cell, index) => (cell === '' ? [] : [{ part, row: number, column: String(index + 1) }]));
}
