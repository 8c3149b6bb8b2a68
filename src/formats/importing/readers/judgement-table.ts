/**
 * Tables of judgements, as robvis reads them (McGuinness & Higgins 2021, doi:10.1002/jrsm.1411) and as papers print them: a
 * row for each study, a column for each domain of a tool, by its number or its name.
 */
import {
  english,
  type Found,
  knownStudies,
  type Loss,
  type Material,
  type StudyMaterial,
  say,
} from '../../../core/index';
import { gridsOf } from '../grids';
import { oneForEachStudy, withYear } from '../one-study';
import { unknownColumn, whyNoWeights } from '../reasons';
import type { Reader, Source } from '../source';
import { UnreadableSource } from '../source';
import { type Grid, sheetOfGrid, wholeSheet } from '../tables/grid';
import { cellsOf, cellUnder, leftOver, type Row, type Sheet } from '../tables/sheet';
import { byColumn, byRow } from '../together';
import { aboutWhat, type KnownStudies } from '../tools/about-what';
import { type JudgedColumns, judgedColumns, whichTool } from '../tools/judgement-columns';
import { type JudgedRow, judgedRow } from '../tools/judgement-table';
import { prepareLevelReader } from '../tools/level-reader';
import { whySecondRow } from '../tools/numbered-rows';
import { ownDomainTexts, withOwnDomains } from '../tools/own-domains';

const NAMES = ['study', 'study id', 'study name', 'author', 'authors', 'trial', 'reference'];

export const judgementTable: Reader = {
  id: 'judgements',
  title: english`a table of judgements (robvis): RoB 2, ROBINS-I, RoB 1, QUADAS-2 or a tool of the team`,
  recognises: async (source) => (await tableIn(source)) !== undefined,
  read: async (source) => {
    const table = await tableIn(source);
    if (table === undefined)
      throw new UnreadableSource(
        say`${source.name} has no table with a column “Study” and columns for the domains of RoB 2, ROBINS-I, RoB 1, QUADAS-2 or a tool that the review describes.`,
      );
    const { tool, rival } = table.judged;
    if (rival) throw new UnreadableSource(whichTool(tool, rival));
    return materialOf(table, await gridsOf(source), source.into ? knownStudies(source.into) : new Map());
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
    const judged = judgedColumns(sheet.heads, source.into);
    if (judged) return { grid, sheet, judged: withOwnDomains(judged, sheet) };
  }
  return undefined;
}

function materialOf({ grid, sheet, judged }: Table, grids: readonly Grid[], known: KnownStudies): Material {
  const losses: Loss[] = [];
  const levels = prepareLevelReader(judged, sheet);
  const beside = withoutJudged(sheet, judged);
  const studies = oneForEachStudy(
    sheet.rows.flatMap((row) => {
      const read = judgedRow(judged, sheet, row, levels);
      return studyOf(row, { sheet, beside, judged }, read, known, losses);
    }),
  );
  const others = grids
    .filter((each) => each !== grid)
    .map((each) =>
      wholeSheet(each, say`This sheet is another one than the table of judgements, so that nothing of it is read.`),
    );
  const rest = leftOver(sheet, [studies, losses], whyUnused);
  const texts = ownDomainTexts(judged, studies);
  return {
    studies,
    ...(texts.length > 0 && { review: { texts } }),
    analyses: [],
    remarks: levels.remarks,
    losses: [...losses, ...byColumn(rest), ...others],
    cells: [...cellsOf(sheet).flatMap(({ at }) => at), ...others.flatMap(({ at }) => at)],
  };
}

/** A table with what it has beside the judgements, worked out once for all rows. */
interface Prepared extends Pick<Table, 'sheet' | 'judged'> {
  readonly beside: Sheet;
}

function studyOf(
  row: Row,
  { sheet, beside, judged }: Prepared,
  read: JudgedRow | undefined,
  known: KnownStudies,
  losses: Loss[],
): readonly StudyMaterial[] {
  const named = cellUnder(sheet, row, ...NAMES);
  const name = named && withYear(named, cellUnder(beside, row, 'year'));
  const notTaken = (reason: string): readonly StudyMaterial[] => {
    losses.push(...byRow(cellsOf({ ...sheet, rows: [row] }).map((cell) => ({ ...cell, reason }))));
    return [];
  };
  if (name === undefined)
    return notTaken(say`Nothing in this row says which study is assessed. Fill in its name, and import again.`);
  const second = whySecondRow(row, sheet, NAMES, known);
  if (second !== undefined) return notTaken(second);
  const assessment = read?.assessment;
  const { instrument } = judged.tool;
  const outcome = cellUnder(beside, row, 'outcome', 'result');
  const about = aboutWhat(name, instrument, outcome, known);
  if (about.doubt !== undefined) return notTaken(about.doubt);
  losses.push(...(read?.losses ?? []));
  if (assessment === undefined || assessment.domains.length + (assessment.overall ? 1 : 0) === 0) return [];
  const head =
    instrument.subject && about.part ? { ...assessment.head, [instrument.subject.key]: about.part } : undefined;
  const whole = head ? { ...assessment, head } : assessment;
  return [
    {
      name: about.study,
      reports: [],
      arms: [],
      results: about.result ? [about.result] : [],
      assessments: [about.result ? { ...whole, result: 0 } : whole],
      texts: [],
    },
  ];
}

/** A domain may be called “Outcome” or “Year”: what is judged there says nothing else. */
function withoutJudged(sheet: Sheet, { columns }: JudgedColumns): Sheet {
  return { ...sheet, heads: sheet.heads.map((head, index) => (columns[index] ? '' : head)) };
}

function whyUnused({ at: [origin] }: Found): string {
  const column = origin?.column ?? '';
  if (/^weights?$/i.test(column)) return whyNoWeights();
  if (NAMES.includes(column.toLowerCase())) return say`No judgement that can be read stands beside this study.`;
  return unknownColumn(column);
}
