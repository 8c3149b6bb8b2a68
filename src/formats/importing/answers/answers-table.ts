/**
 * Tables with a row for each assessment and a column for each question of a tool: the sheet `Results` of the workbook of RoB 2,
 * and what teams write in the same shape. Which tool and version it is follows from the numbers of the questions.
 */
import { type Found, type Loss, type Material, type Remark, say } from '../../../core/index';
import { gridsOf } from '../grids';
import { unknownColumn, whyNoWeights } from '../reasons';
import type { Source } from '../source';
import { type Grid, originsOf, sheetOfGrid, wholeSheet } from '../tables/grid';
import { cellAt, cellsOf, leftOver, type Row, type Sheet } from '../tables/sheet';
import { byColumn } from '../together';
import type { Tool } from '../tools/tool';
import { type Column, columnOf } from './answer-columns';
import { assessmentOf } from './assessment';
import { NOT_APPLICABLE } from './forms';
import { type AssessedRow, studiesOf } from './studies';

/** Above the headings stand a title or two, never more. */
const MOST_ABOVE = 20;

/** Fewer questions may stand in any table by chance. */
const FEWEST = 5;

/** A table under the row that has its headings. */
interface AnswersTable {
  readonly tool: Tool;
  readonly grid: Grid;
  readonly sheet: Sheet;
  readonly columns: readonly (Column | undefined)[];
  /** Another version of the tool has all of these questions, too. */
  readonly other?: Tool;
}

/** @returns nothing where no table of the source has the questions of any of the forms */
export async function answersTable(source: Source, forms: readonly Tool[]): Promise<AnswersTable | undefined> {
  for (const grid of await gridsOf(source)) {
    for (const { number, cells } of grid.rows.slice(0, MOST_ABOVE)) {
      if (!forms.some((tool) => isTable(columnsOf(tool, cells)))) continue;
      const sheet = sheetOfGrid(grid, number);
      if (sheet) return bestFit(grid, sheet, forms);
    }
  }
  return undefined;
}

function columnsOf(tool: Tool, heads: readonly string[]): readonly (Column | undefined)[] {
  return heads.map((head) => columnOf(tool, head));
}

function isTable(columns: readonly (Column | undefined)[]): boolean {
  const count = (kind: Column['kind']) => columns.filter((column) => column?.kind === kind).length;
  return count('answer') >= FEWEST && count('about') + count('judgement') > 0;
}

/**
 * The form that knows most of the columns: of two tools that know as many the first one, of two versions that which is named or
 * knows more of the answers, else the one with fewer other questions.
 */
function bestFit(grid: Grid, sheet: Sheet, forms: readonly Tool[]): AnswersTable | undefined {
  const fits = forms
    .map((tool) => ({ tool, columns: columnsOf(tool, sheet.heads) }))
    .filter(({ columns }) => isTable(columns))
    .map((fit) => ({
      ...fit,
      known: fit.columns.filter(Boolean).length,
      answers: answersIn(fit.tool, fit.columns, sheet),
    }))
    .sort((a, b) => b.known - a.known);
  const most = fits.filter(({ known }) => known === fits[0]?.known);
  const [best, next] = most
    .filter(({ tool }) => tool.instrument.id === most[0]?.tool.instrument.id)
    .sort((a, b) => b.answers - a.answers || questionsIn(a.tool) - questionsIn(b.tool));
  if (best === undefined) return undefined;
  const { tool, columns } = best;
  const isOpen = next?.answers === best.answers;
  return { tool, grid, sheet, columns, ...(isOpen && { other: next.tool }) };
}

/** How many cells can be read as answers to their questions, or say that it is this version. */
function answersIn(tool: Tool, columns: readonly (Column | undefined)[], sheet: Sheet): number {
  const rows = sheet.rows.slice(0, MOST_ABOVE);
  return rows.flatMap((row) =>
    columns.filter((column, index) => {
      const cell = cellAt(sheet, row, index);
      if (column?.kind === 'settled') return cell && isVersion(tool, column.item, cell);
      const code = cell && tool.words.answer(cell.value);
      return code !== undefined && column?.kind === 'answer' && offers(tool, column.question, code);
    }),
  ).length;
}

function isVersion({ instrument, words }: Tool, item: string, { value }: Found): boolean {
  const said = words.preliminary(item)(value);
  return said !== undefined && instrument.variants.every(({ when }) => when[item]?.includes(said));
}

function offers({ instrument }: Tool, question: string, code: string): boolean {
  const questions = instrument.variants.flatMap(({ domains }) => domains.flatMap((domain) => domain.questions));
  return code === NOT_APPLICABLE || questions.some(({ id, answers }) => id === question && answers.includes(code));
}

function questionsIn({ instrument }: Tool): number {
  const domains = instrument.variants.flatMap((variant) => variant.domains);
  return new Set(domains.flatMap(({ questions }) => questions.map(({ id }) => id))).size;
}

/** What a table says, and of the other tables of its source that nothing of them is read. */
export async function materialOfAnswers(table: AnswersTable, source: Source): Promise<Material> {
  const { tool, grid, sheet, columns } = table;
  const rows = sheet.rows.map((row) => assessedRow(table, row));
  const { studies, losses } = studiesOf(rows);
  const said = [...rows.flatMap((row) => row.losses), ...losses];
  const beside = besideTheTable(grid, sheet, await gridsOf(source));
  const first = cellsOf(sheet)[columns.findIndex((column) => column?.kind === 'answer')];
  return {
    studies,
    analyses: [],
    losses: [...said, ...byColumn(leftOver(sheet, [studies, said], whyUnused)), ...beside],
    ...(table.other && first && { remarks: [versionOpen(tool, table.other, first)] }),
    cells: [...cellsOf(sheet).flatMap(({ at }) => at), ...beside.flatMap(({ at }) => at)],
  };
}

function versionOpen(tool: Tool, other: Tool, { at }: Found): Remark {
  const version = ({ instrument }: Tool) => instrument.variants[0]?.when.version?.[0];
  return {
    at,
    words: say`The numbers of these questions are in two versions of ${tool.instrument.name}; they are read as version ${version(tool)}. If it is version ${version(other)}, add a column “Version” that says so, and import again.`,
  };
}

function assessedRow({ tool, sheet, columns }: AnswersTable, row: Row): AssessedRow {
  const cells = columns.flatMap((column, index) => {
    const found = column && cellAt(sheet, row, index);
    return column && found ? [{ column, found }] : [];
  });
  return { cells, ...assessmentOf(tool, cells) };
}

function whyUnused({ at: [origin] }: Found): string {
  const column = origin?.column ?? '';
  if (/^weight/i.test(column)) return whyNoWeights();
  if (/^unique id/i.test(column))
    return say`By this the workbook tells its rows apart; here studies and results have ids of their own.`;
  return unknownColumn(column);
}

/** Titles above the headings, and the other sheets of the workbook: each told once. */
function besideTheTable(grid: Grid, sheet: Sheet, grids: readonly Grid[]): readonly Loss[] {
  const first = sheet.rows[0]?.number ?? Number.POSITIVE_INFINITY;
  const above = grid.rows.filter(({ number, cells }) => number < first && !isHeading(cells, sheet));
  const others = grids.filter((each) => each !== grid);
  return [
    ...above.map((row) => rowLoss(grid, row, say`This stands above the table and belongs to no assessment.`)),
    ...others.map((each) =>
      wholeSheet(each, say`This sheet has no assessments in rows, so that nothing of it is read.`),
    ),
  ];
}

function isHeading(cells: readonly string[], { heads }: Sheet): boolean {
  return cells.every((cell, index) => heads[index] === cell);
}

function rowLoss({ part }: Grid, row: Row, reason: string): Loss {
  return { at: originsOf(part, row), value: row.cells.filter((cell) => cell !== '').join(' · '), reason };
}
