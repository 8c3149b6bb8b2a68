/**
 * Tables of judgements, as robvis reads them (McGuinness & Higgins 2021, doi:10.1002/jrsm.1411) and as papers print them: a
 * row for each study, a column for each domain of RoB 2, ROBINS-I, RoB 1 or QUADAS-2, by its number or its name.
 */
import type { Found, Loss, Material, StudyMaterial } from '../../../core/index';
import { gridsOf } from '../grids';
import { oneForEachStudy } from '../one-study';
import type { Reader, Source } from '../source';
import { UnreadableSource } from '../source';
import { type Grid, sheetOfGrid } from '../tables/grid';
import { cellsOf, cellUnder, leftOver, type Row, type Sheet } from '../tables/sheet';
import { byColumn, byRow } from '../together';
import { type JudgedColumns, judgedColumns } from '../tools/judgement-columns';
import { judgedRow } from '../tools/judgement-table';
import { ownDomainTexts, withOwnDomains } from '../tools/own-domains';

const NAMES = ['study', 'study id', 'study name', 'author', 'authors', 'trial', 'reference'];

export const judgementTable: Reader = {
  id: 'judgements',
  title: 'a table of judgements (robvis): RoB 2, ROBINS-I, RoB 1 or QUADAS-2',
  recognises: async (source) => (await tableIn(source)) !== undefined,
  read: async (source) => {
    const table = await tableIn(source);
    if (table === undefined)
      throw new UnreadableSource(
        `${source.name} has no table with a column “Study” and columns for the domains of RoB 2, ROBINS-I, RoB 1 or QUADAS-2.`,
      );
    return materialOf(table, await gridsOf(source));
  },
};

interface Table {
  readonly grid: Grid;
  readonly sheet: Sheet;
  readonly judged: JudgedColumns;
}

async function tableIn(source: Source): Promise<Table | undefined> {
  for (const grid of await gridsOf(source)) {
    const sheet = sheetOfGrid(grid);
    if (!sheet?.heads.some((head) => NAMES.includes(head.toLowerCase()))) continue;
    const judged = judgedColumns(sheet.heads);
    if (judged) return { grid, sheet, judged: withOwnDomains(judged, sheet) };
  }
  return undefined;
}

function materialOf({ grid, sheet, judged }: Table, grids: readonly Grid[]): Material {
  const losses: Loss[] = [];
  const studies = oneForEachStudy(sheet.rows.flatMap((row) => studyOf(row, sheet, judged, losses)));
  const others = grids.filter((each) => each !== grid).flatMap(sheetLoss);
  const rest = leftOver(sheet, [studies, losses], whyUnused);
  const texts = ownDomainTexts(judged, studies);
  return {
    studies,
    ...(texts.length > 0 && { review: { texts } }),
    analyses: [],
    losses: [...losses, ...byColumn(rest), ...others],
    cells: [...cellsOf(sheet).flatMap(({ at }) => at), ...others.flatMap(({ at }) => at)],
  };
}

function studyOf(row: Row, sheet: Sheet, judged: JudgedColumns, losses: Loss[]): readonly StudyMaterial[] {
  const name = nameOf(row, sheet);
  const read = judgedRow(judged, sheet, row);
  if (name === undefined) {
    const reason = 'Nothing in this row says which study is assessed. Fill in its name, and import again.';
    losses.push(...byRow(cellsOf({ ...sheet, rows: [row] }).map((cell) => ({ ...cell, reason }))));
    return [];
  }
  losses.push(...(read?.losses ?? []));
  const outcome = cellUnder(sheet, row, 'outcome', 'result');
  const isOfResult = judged.tool.instrument.assesses === 'result' && outcome !== undefined;
  const assessment = read?.assessment;
  if (assessment === undefined || assessment.domains.length + (assessment.overall ? 1 : 0) === 0) return [];
  return [
    {
      name,
      reports: [],
      arms: [],
      results: isOfResult ? [{ outcome, byArm: [] }] : [],
      assessments: [isOfResult ? { ...assessment, result: 0 } : assessment],
      texts: [],
    },
  ];
}

/** A year in a column of its own belongs to the name. */
function nameOf(row: Row, sheet: Sheet): Found | undefined {
  const name = cellUnder(sheet, row, ...NAMES);
  const year = cellUnder(sheet, row, 'year');
  if (name === undefined || year === undefined || name.value.includes(year.value)) return name;
  return { value: `${name.value} ${year.value}`, at: [...name.at, ...year.at] };
}

function whyUnused({ at: [origin] }: Found): string {
  const column = origin?.column ?? '';
  if (/^weights?$/i.test(column))
    return 'Weights follow from the meta-analysis that is made of the results, so that none is written down.';
  if (NAMES.includes(column.toLowerCase())) return 'No judgement that can be read stands beside this study.';
  return `Nothing is known of the column “${column}”. Write what is needed of it into the file by hand.`;
}

function sheetLoss({ part, rows }: Grid): Loss {
  const at = rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell, index) => (cell === '' ? [] : [{ part, row: number, column: String(index + 1) }])),
  );
  return {
    at,
    value: part,
    reason: 'This sheet is another one than the table of judgements, so that nothing of it is read.',
  };
}
