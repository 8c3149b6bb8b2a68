/** Interventions, one a row: what they are, at which levels they work, how well founded they are, whether they work. */

import type { Node } from '../../document/document';
import { named } from '../../document/named';
import { isMapping, textAt } from '../../document/walk';
import { interventionFields } from '../../format/intervention/intervention';
import { meantChange, TARGETS } from '../../knowledge/packs/list';
import { scoreTables } from '../../knowledge/quality-tools/list';
import type { LevelModel } from '../../knowledge/terms/level-model';
import { counted } from '../../language/counted';
import { scoreOf } from '../../review/appraisal/scores';
import { ofEach } from '../../review/of-each';
import { derivedFrom, type RecordView, type Review, sectionNode, workedOut } from '../../review/review';
import { compactNumbers, reportNumbersOf, studiesOf, studyName } from '../../review/study-names';
import { isSameCell, linesCell, notExtracted, partCell, plainWords, sectionCell, startOf } from '../cells/cells';
import { type ActedOn, actedOnIn, codedCell, levelLabel, levelsIn } from '../cells/coded-words';
import { actsOnTitle, levelModelsOf, MODEL_ABBREVIATIONS } from '../cells/coding-shown';
import { PRINTED_SIGN, shownAbbreviations, withStandings } from '../cells/footnotes';
import { ownCells, ownColumns } from '../cells/own-columns';
import { capital } from '../cells/wording';
import type { Cell, Column, Row, Table } from '../models/table';
import type { View } from '../view';

export const interventionsView: View = {
  id: 'interventions',
  title: 'Interventions',
  meaning: 'Each intervention with its levels, scores and whether it works.',
  section: 'interventions',
  of: interventionsTable,
};

/** As Table 1 of Maddox et al. 2025 (10.1186/s12913-025-13861-9); scores are computed where their criteria are known. */
export function interventionsTable(review: Review): Table {
  const models = levelModelsOf(review);
  const columns = [...columnsFor(models, review), ...ownColumns(review, 'intervention')];
  const rows = ofEach(interventionsByName(review), 'row of interventions', review, (intervention) =>
    rowOf(intervention, levelModelsOf(review), review),
  );
  return withStandings(
    withScoreNote({
      kind: 'table',
      id: 'interventions',
      title: 'Interventions: their levels, how well founded they are, and whether they work',
      columns,
      rows,
      notes: [],
      abbreviations: shownAbbreviations({ columns, rows }, INTERVENTION_ABBREVIATIONS),
    }),
  );
}

/** Interventions in the order in which tables list them. */
export function interventionsByName(review: Review): readonly RecordView[] {
  return workedOut(review, review, 'interventions by name', () =>
    [...review.interventions].sort((a, b) => fullNameCell(a).text.localeCompare(fullNameCell(b).text, 'en')),
  );
}

/** A column for each model of levels. */
export function levelColumns(models: readonly LevelModel[]): Column[] {
  return models.map(({ key, shortName, source }) => ({ id: key, title: shortName, group: 'Levels', meaning: source }));
}

/** The column for what interventions act on; none where the review has no words for it. */
export function actsOnColumns(review: Review): Column[] {
  const title = actsOnTitle(review);
  return title === undefined ? [] : [{ id: 'acts-on', title }];
}

const SCORES: readonly string[] = scoreTables.map(({ id }) => id);

/** Short words in tables of interventions. */
export const INTERVENTION_ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ...MODEL_ABBREVIATIONS,
  ...scoreTables.flatMap(({ scoreTable }) => scoreTable.abbreviations ?? []),
]);

function columnsFor(models: readonly LevelModel[], review: Review): Column[] {
  return [
    { id: 'name', title: 'Intervention' },
    { id: 'references', title: 'References', meaning: 'The reports of its studies, as the review cites them' },
    { id: 'description', title: 'Description' },
    { id: 'targets', title: 'Target' },
    { id: 'duration', title: 'Duration' },
    ...levelColumns(models),
    ...actsOnColumns(review),
    ...scoreTables.map(({ id, scoreTable: { score, meaning } }) => ({
      id,
      title: score,
      group: 'Scores',
      meaning,
    })),
    { id: 'effective', title: 'Effective?', meaning: 'The conclusion of the review' },
  ];
}

function rowOf(intervention: RecordView, models: readonly LevelModel[], review: Review): Row {
  const source = startOf(intervention);
  return {
    id: intervention.id,
    ...(source && { source }),
    cells: [
      fullNameCell(intervention),
      referencesCell(intervention, review),
      sectionCell(intervention, 'description'),
      sectionCell(intervention, 'targets'),
      durationCell(intervention),
      ...models.map((model) =>
        codedCell(intervention, model.key, (nodes) => levelsIn(nodes, model).map((level) => levelLabel(level, model))),
      ),
      ...actsOnColumns(review).map(() => codedCell(intervention, 'acts_on', (nodes) => actedOnWords(actedOnIn(nodes)))),
      ...SCORES.map((section) => scoreCell(intervention, section)),
      effectiveCell(intervention),
      ...ownCells(review, intervention),
    ],
  };
}

/** The full name of an intervention; its id where it has none. */
export function fullNameCell(intervention: RecordView): Cell {
  const name = sectionCell(intervention, 'name');
  return name.state === 'given' ? name : linesCell([intervention.id], startOf(intervention));
}

/** The numbers of all reports of all its studies; the name of a study whose reports have none. */
export function referencesCell(intervention: RecordView, review: Review): Cell {
  return derivedFrom(review, intervention, {
    what: 'references',
    of: (now) => readReferences(intervention, now),
    same: isSameCell,
  });
}

function readReferences(intervention: RecordView, review: Review): Cell {
  const studies = studiesOf(intervention, review);
  const [first] = studies;
  if (first === undefined) return { ...notExtracted(), note: 'No study names this intervention yet' };
  const references = studies.flatMap((study) => {
    const numbers = reportNumbersOf(study, review);
    return numbers.length > 0 ? numbers : [studyName(study, review).name];
  });
  const note = `${counted(studies.length, 'study', 'studies')}: ${studies.map((study) => studyName(study, review).cited).join(', ')}`;
  const start = workedOut(review, first, 'start', () => startOf(first));
  return { ...linesCell([`[${compactNumbers(references)}]`], start), note };
}

/** How long and how often, of the description that there is: for interventions with persons, or for policies. */
function durationCell(intervention: RecordView): Cell {
  const isPolicy = intervention.sections.has('tidier_php') && !intervention.sections.has('tidier');
  return isPolicy
    ? partCell(intervention, 'tidier_php', 'when_how_often', itemWords)
    : partCell(intervention, 'tidier', 'when_how_much', itemWords);
}

/** What a TIDieR item says: a sentence, or a sentence with how fully it is reported. */
function itemWords(item: Node): string[] {
  return isMapping(item) ? [textAt(item, 'text') ?? ''] : plainWords(item);
}

/** "Resources: clinical skills, reflective capacity". The usual change goes without saying. */
export function actedOnWords(actedOn: readonly ActedOn[]): string[] {
  const byTarget = new Map<string, string[]>();
  for (const { target, change, what } of actedOn) {
    const isUsual = change === undefined || change === meantChange(target);
    const label = capital(isUsual ? target : `${target}, ${change}`);
    byTarget.set(label, [...(byTarget.get(label) ?? []), ...(what === undefined ? [] : [what])]);
  }
  const place = (label: string) => TARGETS.findIndex(({ item }) => label.toLowerCase().startsWith(item.key));
  return [...byTarget]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([label, whats]) => (whats.length > 0 ? `${label}: ${[...new Set(whats)].join(', ')}` : label));
}

/** A score with the criteria behind it; where it cannot be known, why. */
export function scoreCell(intervention: RecordView, key: string): Cell {
  const field = named(interventionFields.fields, key);
  const words = (section: Node) => {
    const value = scoreOf(section, field)?.value;
    return value === undefined ? [] : [String(value)];
  };
  const cell = sectionCell(intervention, key, words);
  const node = sectionNode(intervention, key);
  const score = scoreOf(node, field);
  if (score === undefined || node === undefined) return cell;
  const met = score.criteria.map((criterion) => `${criterion.replaceAll('_', ' ')}: ${textAt(node, criterion) ?? '–'}`);
  const note = capital(met.join(', '));
  if (score.from === 'criteria') return { ...cell, state: 'computed', note };
  if (score.from === 'printed') return { ...cell, note: 'As printed; the criteria behind it are not all extracted' };
  return cell.state === 'not extracted' ? { ...cell, note: `${note}. From ${score.least} to ${score.most}` } : cell;
}

/** Says which scores are computed and which are as printed. */
export function withScoreNote(table: Table): Table {
  const isScore = (index: number) => SCORES.includes(table.columns[index]?.id ?? '');
  const scores = table.rows.flatMap(({ cells }) => cells.filter((_, index) => isScore(index)));
  const computed = scores.filter(({ state }) => state === 'computed').length;
  const printed = scores.filter(({ state, text }) => state === 'given' && text !== '').length;
  if (printed === 0) return computed === 0 ? table : { ...table, notes: [...table.notes, COMPUTED] };
  if (computed === 0)
    return { ...table, notes: [...table.notes, 'Scores are as printed; their criteria are not extracted.'] };
  const sign = (cell: Cell, index: number) =>
    isScore(index) && cell.state === 'given' && cell.text !== '' ? { ...cell, signs: PRINTED_SIGN } : cell;
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(sign) })),
    notes: [...table.notes, COMPUTED, `${PRINTED_SIGN} As printed; the criteria behind it are not all extracted.`],
  };
}

const COMPUTED = 'Scores count the criteria that are met.';

function effectiveCell(intervention: RecordView): Cell {
  const cell = partCell(intervention, 'effective', 'value', (node) => plainWords(node).map(capital));
  const basis = textAt(sectionNode(intervention, 'effective'), 'basis');
  return basis === undefined || cell.note !== undefined ? cell : { ...cell, note: basis };
}
