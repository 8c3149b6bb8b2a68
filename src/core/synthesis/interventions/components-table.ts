/** What interventions consist of, how each part is thought to work, and which outcomes are aimed at and measured. */
import type { Node } from '../../document/document';
import { oneOrMany, textOf } from '../../document/walk';
import type { LevelModel } from '../../knowledge/terms/level-model';
import { ofEach } from '../../review/of-each';
import { derivedFrom, type RecordView, type Review, sectionNode } from '../../review/review';
import { type Names, namesOf, studiesOf } from '../../review/study-names';
import { isSameCell, notExtracted, partCell, plainWords, sectionCell, startOf } from '../cells/cells';
import { actedOnIn, codedCell, levelLabel, levelsIn } from '../cells/coded-words';
import { levelModelsOf } from '../cells/coding-shown';
import { withFootnotes } from '../cells/footnotes';
import { type Entry, entriesOf, entryCell, entrySource, mainCell } from '../cells/section-entries';
import { capital } from '../cells/wording';
import type { Cell, Column, Row, Table } from '../models/table';
import { measuredIn, outcomeWords } from '../reporting/characteristics';
import type { View } from '../view';
import {
  actedOnWords,
  actsOnColumns,
  fullNameCell,
  INTERVENTION_ABBREVIATIONS,
  interventionsByName,
  levelColumns,
  referencesCell,
} from './interventions';

export const componentsView: View = {
  id: 'components',
  title: 'Components, mechanisms and outcomes',
  meaning: 'What each intervention consists of, how it is thought to work, what it aims at and what was measured.',
  section: 'interventions',
  of: componentsTable,
};

/** One row for each part of an intervention; one for the whole where a source does not tell its parts apart. */
export function componentsTable(review: Review): Table {
  const shown = shownOf(review);
  const names = namesOf(review);
  const rows = ofEach(interventionsByName(review), 'rows of components', review, (each) =>
    rowsOf(each, shownOf(review), review),
  ).flat();
  return withFootnotes(
    {
      id: 'components',
      title: 'Components, mechanisms and outcomes of the interventions',
      columns: columnsOf(shown),
      rows,
      notes: rows.some(({ id }) => id.endsWith(WHOLE)) ? [WHOLE_NOTE] : [],
    },
    new Map([...INTERVENTION_ABBREVIATIONS, ...names.abbreviations]),
  );
}

const WHOLE = ' as a whole';
const WHOLE_NOTE = 'As a whole: what is coded for the intervention, not for one of its parts.';

/** What the review codes with. */
function shownOf(review: Review): Shown {
  return { models: levelModelsOf(review), actsOn: actsOnColumns(review) };
}

interface Shown {
  readonly models: readonly LevelModel[];
  readonly actsOn: readonly Column[];
}

function columnsOf({ models, actsOn }: Shown): Column[] {
  return [
    { id: 'name', title: 'Intervention' },
    { id: 'references', title: 'References' },
    { id: 'kind', title: 'Kind' },
    { id: 'component', title: 'Component' },
    ...levelColumns(models),
    ...actsOn,
    { id: 'mechanisms', title: 'Mechanisms of change' },
    { id: 'theory', title: 'Theory' },
    { id: 'targets', title: 'Targeted', group: 'Outcomes' },
    { id: 'measured', title: 'Measured', group: 'Outcomes', meaning: 'By its studies, with these measures' },
  ];
}

function rowsOf(intervention: RecordView, shown: Shown, review: Review): Row[] {
  const parts = entriesOf(intervention, 'components');
  const first = [fullNameCell(intervention), referencesCell(intervention, review)];
  const last = [
    partCell(intervention, 'theory', 'name'),
    sectionCell(intervention, 'targets', (node) => plainWords(node).map(capital)),
    measuredCell(intervention, review),
  ];
  const rows = parts.map((part, index) => ({
    id: `${intervention.id}-${index + 1}`,
    source: entrySource(part),
    cells: [...first, ...partCells(part, shown), ...last],
  }));
  const hasWhole = parts.length === 0 || WHOLE_KEYS.some((key) => sectionNode(intervention, key) !== undefined);
  const source = startOf(intervention);
  const whole: Row = {
    id: `${intervention.id}${WHOLE}`,
    ...(source && { source }),
    cells: [...first, ...wholeCells(intervention, shown, parts.length > 0), ...last],
  };
  return hasWhole ? [...rows, whole] : rows;
}

/** Where the codes of a whole intervention stand. */
const WHOLE_KEYS: readonly string[] = ['levels', 'acts_on', 'mechanisms'];

function partCells(part: Entry, { models, actsOn }: Shown): Cell[] {
  return [
    entryCell(part, 'kind', (node) => plainWords(node).map(capital)),
    mainCell(part, 'what'),
    ...models.map((model) => entryCell(part, model.key, (node) => levelWords([node], model))),
    ...actsOn.map(() => entryCell(part, 'acts_on', (node) => actedOnWords(actedOnIn([node])))),
    entryCell(part, 'mechanisms', (node) => plainWords(node).map(capital)),
  ];
}

function wholeCells(intervention: RecordView, { models, actsOn }: Shown, hasParts: boolean): Cell[] {
  const own = (key: string, inWords: (nodes: readonly Node[]) => string[]) =>
    hasParts ? ownCell(intervention, key, inWords) : codedCell(intervention, key, inWords);
  return [
    sectionCell(intervention, 'kind', (node) => plainWords(node).map(capital)),
    { text: 'As a whole', state: 'computed' },
    ...models.map((model) => own(model.key, (nodes) => levelWords(nodes, model))),
    ...actsOn.map(() => own('acts_on', (nodes) => actedOnWords(actedOnIn(nodes)))),
    sectionCell(intervention, 'mechanisms', (node) => plainWords(node).map(capital)),
  ];
}

/** What is coded for the whole only, beside what its parts are coded with. */
function ownCell(intervention: RecordView, key: string, inWords: (nodes: readonly Node[]) => string[]): Cell {
  const words = (node: Node) => inWords([node]);
  return intervention.sections.has(key)
    ? sectionCell(intervention, key, words)
    : partCell(intervention, 'levels', key, words);
}

function levelWords(nodes: readonly Node[], model: LevelModel): string[] {
  return levelsIn(nodes, model).map((level) => levelLabel(level, model));
}

/** Of all its studies: from what each set out to measure, else from its results. */
function measuredCell(intervention: RecordView, review: Review): Cell {
  return derivedFrom(review, intervention, {
    what: 'what is measured',
    of: (now) => readMeasured(intervention, namesOf(now), now),
    same: isSameCell,
  });
}

function readMeasured(intervention: RecordView, names: Names, review: Review): Cell {
  const all = ofEach(studiesOf(intervention, review), 'what is measured', review, measuredBy).flat();
  const [first] = all;
  const lines = outcomeWords(
    all.flatMap(({ measured }) => measured),
    names,
  );
  if (first === undefined || lines.length === 0) return notExtracted(startOf(intervention));
  const { source, standing } = first;
  return { text: lines.join('; '), state: 'given', ...(lines.length > 1 && { lines }), source, standing };
}

/** What a study set out to measure, else has results on; nothing where that is not extracted, or not agreed. */
function measuredBy(study: RecordView) {
  const section = study.sections.get(study.sections.has('outcomes') ? 'outcomes' : 'results');
  if (section === undefined || section.standing === 'not agreed') return [];
  const { file, pair, standing } = section;
  const entries = oneOrMany(pair.value).filter((each) => textOf(each) === undefined);
  return [{ measured: entries.map(measuredIn), source: { file: file.path, span: pair.value.span }, standing }];
}
