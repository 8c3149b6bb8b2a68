/** The criteria behind a score of interventions, one column each, and the score. */
import { named } from '../../document/named';
import { interventionFields } from '../../format/intervention/intervention';
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

export const interventionQualityView: View = {
  id: 'intervention-quality',
  title: 'Quality of the interventions',
  meaning: 'The criteria behind the quality score of each intervention.',
  section: 'interventions',
  of: interventionQualityTable,
};

export const involvementView: View = {
  id: 'involvement',
  title: 'Patient and public involvement',
  meaning: 'In which stages of the studies of each intervention patients and the public took part.',
  section: 'interventions',
  of: involvementTable,
};

/** How well each intervention is founded: theory, training of facilitators, adherence. */
function interventionQualityTable(review: Review): Table {
  return scoreTable(review, {
    id: 'intervention-quality',
    section: 'quality',
    title: 'Quality of the interventions',
    score: 'Quality (of 3)',
    more: [
      { section: 'theory', key: 'name', title: 'Theory named' },
      { section: 'theory', key: 'logic_model', title: 'Logic model' },
    ],
  });
}

/** In which stages of the primary studies patients and the public took part. */
export function involvementTable(review: Review): Table {
  return scoreTable(review, {
    id: 'involvement',
    section: 'ppi',
    title: 'Patient and public involvement in the studies of each intervention',
    score: 'PPI (of 3)',
    more: [],
  });
}

interface ScoreTable {
  readonly id: string;
  readonly section: 'quality' | 'ppi';
  readonly title: string;
  readonly score: string;
  /** What stands beside the criteria without counting. */
  readonly more: readonly { readonly section: string; readonly key: string; readonly title: string }[];
}

function scoreTable(review: Review, table: ScoreTable): Table {
  const field = interventionFields.fields[table.section];
  const criteria = criteriaOf(field);
  const columns: Column[] = [
    { id: 'name', title: 'Intervention' },
    { id: 'references', title: 'References' },
    ...criteria.map((key) => criterionColumn(key, table.section)),
    { id: table.section, title: table.score },
    ...table.more.map(({ section, key, title }) => ({ id: `${section}-${key}`, title })),
  ];
  const rows = interventionsByName(review).map((each) => rowOf(each, criteria, table, review));
  return withScoreNote(
    withFootnotes({ id: table.id, title: table.title, columns, rows, notes: [] }, INTERVENTION_ABBREVIATIONS),
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

function rowOf(intervention: RecordView, criteria: readonly string[], table: ScoreTable, review: Review): Row {
  const source = startOf(intervention);
  return {
    id: intervention.id,
    ...(source && { source }),
    cells: [
      fullNameCell(intervention),
      referencesCell(intervention, review),
      ...criteria.map((key) => partCell(intervention, table.section, key, (node) => plainWords(node).map(capital))),
      scoreCell(intervention, table.section),
      ...table.more.map(({ section, key }) =>
        partCell(intervention, section, key, (node) => plainWords(node).map(capital)),
      ),
    ],
  };
}
