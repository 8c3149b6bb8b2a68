/** Extractions of Covidence (CSV): a row for each study and reviewer, the agreed one by “Consensus”; the team’s questions as columns. */
import { english, type Loss, type Material, type StudyMaterial, say, studyKeys } from '../../../core/index';
import { covidenceSheet, has, lostRow, nameOf, REVIEWER, studyIn, whyUnused, withoutName } from '../covidence/form';
import { answersOf, definitionsOf, type Question, questionsOf } from '../covidence/questions';
import { oneForEachStudy } from '../one-study';
import type { Reader, Source } from '../source';
import { UnreadableSource } from '../source';
import { cellsOf, leftOver, type Row, type Sheet } from '../tables/sheet';
import { byColumn } from '../together';
import { judgedColumns } from '../tools/judgement-columns';

export const covidenceExtraction: Reader = {
  id: 'covidence-extraction',
  title: english`an extraction of Covidence`,
  recognises: async (source) => (await extractionIn(source)) !== undefined,
  read: async (source) => {
    const sheet = await covidenceSheet(source);
    if (sheet === undefined || !has(sheet, REVIEWER))
      throw new UnreadableSource(
        say`${source.name} is no extraction of Covidence: it lacks the columns “Covidence #” and “Reviewer Name”.`,
      );
    return materialOf(sheet);
  },
};

async function extractionIn(source: Source): Promise<Sheet | undefined> {
  const sheet = await covidenceSheet(source);
  return sheet && has(sheet, REVIEWER) && judgedColumns(sheet.heads, source.into) === undefined ? sheet : undefined;
}

function materialOf(sheet: Sheet): Material {
  const questions = questionsOf(sheet, studyKeys());
  const losses: Loss[] = [];
  const studies = oneForEachStudy(sheet.rows.flatMap((row) => studyOf(sheet, row, questions, losses)));
  const review = { texts: definitionsOf(questions, sheet) };
  return {
    studies,
    review,
    analyses: [],
    losses: [...losses, ...byColumn(leftOver(sheet, [studies, losses], whyUnused))],
    cells: cellsOf(sheet).flatMap(({ at }) => at),
  };
}

function studyOf(sheet: Sheet, row: Row, questions: readonly Question[], losses: Loss[]): readonly StudyMaterial[] {
  const name = nameOf(sheet, row);
  if (name === undefined) {
    losses.push(...lostRow(sheet, row, withoutName()));
    return [];
  }
  return [studyIn(sheet, row, name, { texts: answersOf(questions, sheet, row) })];
}
