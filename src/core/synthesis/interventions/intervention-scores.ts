/** The criteria behind a score of interventions, one column each, and the score. */
import { named } from '../../document/named';
import { interventionFields } from '../../format/intervention/intervention';
import { scoreTables } from '../../knowledge/quality-tools/list';
import type { ScoreTable } from '../../knowledge/quality-tools/quality-tool';
import { criteriaOf } from '../../review/appraisal/scores';
import type { RecordView, Review } from '../../review/review';
import { partCell, plainWords, startOf } from '../cells/cells';
import { withFootnotes } from '../cells/footnotes';
import { capital } from '../cells/wording';
import type { Column, Row, Table } from '../models/table';
import type { View } from '../view';
import {
  fullNameCell,
  INTERVENTION_ABBREVIATIONS,
  interventionsByName,
  referencesCell,
  scoreCell,
  withScoreNote,
} from './interventions';

/** A table for each tool whose criteria are counted. */
export const scoreViews: readonly View[] = scoreTables.map(({ id, scoreTable }) => ({
  ...scoreTable.view,
  section: 'interventions',
  of: (review) => scoreTableOf(review, id, scoreTable),
}));

/** The criteria of one tool, one column each, and the score. */
function scoreTableOf(review: Review, section: string, table: ScoreTable): Table {
  const field = named(interventionFields.fields, section);
  const criteria = criteriaOf(field);
  const columns: Column[] = [
    { id: 'name', title: 'Intervention' },
    { id: 'references', title: 'References' },
    ...criteria.map((key) => criterionColumn(key, section)),
    { id: section, title: table.score },
    ...table.more.map((each) => ({ id: `${each.section}-${each.key}`, title: each.title })),
  ];
  const rows = interventionsByName(review).map((each) => rowOf(each, criteria, section, table, review));
  return withScoreNote(
    withFootnotes({ id: table.view.id, title: table.title, columns, rows, notes: [] }, INTERVENTION_ABBREVIATIONS),
  );
}

function criterionColumn(key: string, section: string): Column {
  const field = named(interventionFields.fields, section);
  const criterion = field?.kind === 'mapping' ? named(field.fields, key) : undefined;
  return {
    id: key,
    title: criterion?.title ?? key,
    group: 'Criteria',
    ...(criterion && { meaning: criterion.meaning }),
  };
}

function rowOf(
  intervention: RecordView,
  criteria: readonly string[],
  section: string,
  { more }: ScoreTable,
  review: Review,
): Row {
  const source = startOf(intervention);
  return {
    id: intervention.id,
    ...(source && { source }),
    cells: [
      fullNameCell(intervention),
      referencesCell(intervention, review),
      ...criteria.map((key) => partCell(intervention, section, key, (node) => plainWords(node).map(capital))),
      scoreCell(intervention, section),
      ...more.map((each) => partCell(intervention, each.section, each.key, (node) => plainWords(node).map(capital))),
    ],
  };
}
