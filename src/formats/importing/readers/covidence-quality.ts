/** Quality assessments of Covidence (CSV): RoB 1 where the team changed nothing; for each domain a judgement and what supports it. */
import { english, type Loss, type Material, originKey, type StudyMaterial, say } from '../../../core/index';
import { covidenceSheet, lostRow, nameOf, studyIn, whyUnused, withoutName } from '../covidence/form';
import { oneForEachStudy } from '../one-study';
import type { Reader, Source } from '../source';
import { UnreadableSource } from '../source';
import { cellsOf, leftOver, type Row, type Sheet } from '../tables/sheet';
import { byColumn, byRow } from '../together';
import { type JudgedColumns, judgedColumns, whichTool } from '../tools/judgement-columns';
import { judgedRow } from '../tools/judgement-table';
import { type LevelReader, prepareLevelReader } from '../tools/level-reader';
import { ownDomainTexts, withOwnDomains } from '../tools/own-domains';

export const covidenceQuality: Reader = {
  id: 'covidence-quality',
  title: english`a quality assessment of Covidence`,
  recognises: async (source) => (await tableIn(source)) !== undefined,
  read: async (source) => {
    const table = await tableIn(source);
    if (table === undefined)
      throw new UnreadableSource(
        say`${source.name} is no quality assessment of Covidence with the domains of RoB 1, RoB 2, ROBINS-I, QUADAS-2 or a tool that the review describes.`,
      );
    const { tool, rival } = table.judged;
    if (rival) throw new UnreadableSource(whichTool(tool, rival));
    return materialOf(table);
  },
};

interface Table {
  readonly sheet: Sheet;
  readonly judged: JudgedColumns;
}

async function tableIn(source: Source): Promise<Table | undefined> {
  const sheet = await covidenceSheet(source);
  const judged = sheet && judgedColumns(sheet.heads, source.into);
  return sheet && judged && { sheet, judged: withOwnDomains(judged, sheet) };
}

function materialOf({ sheet, judged }: Table): Material {
  const losses: Loss[] = [];
  const levels = prepareLevelReader(judged, sheet);
  const studies = oneForEachStudy(sheet.rows.flatMap((row) => studyOf(sheet, row, judged, levels, losses)));
  const texts = ownDomainTexts(judged, studies);
  return {
    studies,
    ...(texts.length > 0 && { review: { texts } }),
    analyses: [],
    remarks: levels.remarks,
    losses: [...losses, ...byColumn(leftOver(sheet, [studies, losses], whyUnused))],
    cells: cellsOf(sheet).flatMap(({ at }) => at),
  };
}

function withoutJudgement(): string {
  return say`In this row no domain of the tool has a judgement or a support that can be read.`;
}

function studyOf(
  sheet: Sheet,
  row: Row,
  judged: JudgedColumns,
  levels: LevelReader,
  losses: Loss[],
): readonly StudyMaterial[] {
  const name = nameOf(sheet, row);
  const read = judgedRow(judged, sheet, row, levels);
  if (name === undefined) {
    losses.push(...lostRow(sheet, row, withoutName()));
    return [];
  }
  losses.push(...(read?.losses ?? []));
  if (read === undefined || read.assessment.domains.length + (read.assessment.overall ? 1 : 0) === 0) {
    const before = new Set(read?.losses.flatMap(({ at }) => at.map(originKey)));
    const rest = cellsOf({ ...sheet, rows: [row] }).filter(({ at }) => !at.some((each) => before.has(originKey(each))));
    losses.push(...byRow(rest.map((cell) => ({ ...cell, reason: withoutJudgement() }))));
    return [];
  }
  return [studyIn(sheet, row, name, { assessments: [read.assessment] })];
}
