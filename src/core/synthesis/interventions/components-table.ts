/** What interventions consist of, how each part is thought to work, and which outcomes are aimed at and measured. */
import type { Node } from '../../document/document';
import { oneOrMany, textOf } from '../../document/walk';
import { type LevelModel, levelModels } from '../../knowledge/terms/levels';
import { type RecordView, type Review, sectionNode } from '../../review/review';
import { type Names, namesOf, studiesOf } from '../../review/study-names';
import { notExtracted, partCell, plainWords, sectionCell, startOf } from '../cells/cells';
import { codedCell, jobCharacteristicsIn, levelLabel, levelsIn } from '../cells/coded-words';
import { type Entry, entriesOf, entryCell, entrySource, mainCell } from '../cells/entries';
import { withFootnotes } from '../cells/footnotes';
import { capital } from '../cells/wording';
import type { Cell, Column, Row, Table } from '../models/table';
import { outcomeWords } from '../reporting/characteristics';
import type { View } from '../view';
import {
  fullNameCell,
  INTERVENTION_ABBREVIATIONS,
  interventionsByName,
  jobWords,
  LEVEL_TITLES,
  levelModelsOf,
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
  const models = levelModelsOf(review);
  const names = namesOf(review);
  const rows = interventionsByName(review).flatMap((each) => rowsOf(each, models, names, review));
  return withFootnotes(
    {
      id: 'components',
      title: 'Components, mechanisms and outcomes of the interventions',
      columns: columnsOf(models),
      rows,
      notes: rows.some(({ id }) => id.endsWith(WHOLE)) ? [WHOLE_NOTE] : [],
    },
    new Map([...INTERVENTION_ABBREVIATIONS, ...names.abbreviations]),
  );
}

const WHOLE = ' as a whole';
const WHOLE_NOTE = 'As a whole: what is coded for the intervention, not for one of its parts.';

function columnsOf(models: readonly LevelModel['key'][]): Column[] {
  return [
    { id: 'name', title: 'Intervention' },
    { id: 'references', title: 'References' },
    { id: 'kind', title: 'Kind' },
    { id: 'component', title: 'Component' },
    ...models.map((key) => ({ id: key, title: LEVEL_TITLES[key], group: 'Levels', meaning: levelModels[key].source })),
    { id: 'acts-on', title: 'Demands or resources' },
    { id: 'mechanisms', title: 'Mechanisms of change' },
    { id: 'theory', title: 'Theory' },
    { id: 'targets', title: 'Targeted', group: 'Outcomes' },
    { id: 'measured', title: 'Measured', group: 'Outcomes', meaning: 'By its studies, with these measures' },
  ];
}

function rowsOf(intervention: RecordView, models: readonly LevelModel['key'][], names: Names, review: Review): Row[] {
  const parts = entriesOf(intervention, 'components');
  const first = [fullNameCell(intervention), referencesCell(intervention, review)];
  const last = [
    partCell(intervention, 'theory', 'name'),
    sectionCell(intervention, 'targets', (node) => plainWords(node).map(capital)),
    measuredCell(intervention, names, review),
  ];
  const rows = parts.map((part, index) => ({
    id: `${intervention.id}-${index + 1}`,
    source: entrySource(part),
    cells: [...first, ...partCells(part, models), ...last],
  }));
  const hasWhole = parts.length === 0 || WHOLE_KEYS.some((key) => sectionNode(intervention, key) !== undefined);
  const source = startOf(intervention);
  const whole: Row = {
    id: `${intervention.id}${WHOLE}`,
    ...(source && { source }),
    cells: [...first, ...wholeCells(intervention, models, parts.length > 0), ...last],
  };
  return hasWhole ? [...rows, whole] : rows;
}

/** Where the codes of a whole intervention stand. */
const WHOLE_KEYS: readonly string[] = ['levels', 'acts_on', 'mechanisms'];

function partCells(part: Entry, models: readonly LevelModel['key'][]): Cell[] {
  return [
    entryCell(part, 'kind', (node) => plainWords(node).map(capital)),
    mainCell(part, 'what'),
    ...models.map((key) => entryCell(part, key, (node) => levelWords([node], key))),
    entryCell(part, 'acts_on', (node) => jobWords(jobCharacteristicsIn([node]))),
    entryCell(part, 'mechanisms', (node) => plainWords(node).map(capital)),
  ];
}

function wholeCells(intervention: RecordView, models: readonly LevelModel['key'][], hasParts: boolean): Cell[] {
  const own = (key: string, inWords: (nodes: readonly Node[]) => string[]) =>
    hasParts ? ownCell(intervention, key, inWords) : codedCell(intervention, key, inWords);
  return [
    sectionCell(intervention, 'kind', (node) => plainWords(node).map(capital)),
    { text: 'As a whole', state: 'computed' },
    ...models.map((key) => own(key, (nodes) => levelWords(nodes, key))),
    own('acts_on', (nodes) => jobWords(jobCharacteristicsIn(nodes))),
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

function levelWords(nodes: readonly Node[], key: LevelModel['key']): string[] {
  return levelsIn(nodes, key).map((level) => levelLabel(level, key));
}

/** Of all its studies: from what each set out to measure, else from its results. */
function measuredCell(intervention: RecordView, names: Names, review: Review): Cell {
  const sections = studiesOf(intervention, review).flatMap((study) => {
    const section = study.sections.get(study.sections.has('outcomes') ? 'outcomes' : 'results');
    return section && section.standing !== 'not agreed' ? [section] : [];
  });
  const entries = sections.flatMap(({ pair }) => oneOrMany(pair.value).filter((each) => textOf(each) === undefined));
  const [first] = sections;
  const lines = outcomeWords(entries, names);
  if (first === undefined || lines.length === 0) return notExtracted(startOf(intervention));
  return {
    text: lines.join('; '),
    state: 'given',
    ...(lines.length > 1 && { lines }),
    source: { file: first.file.path, span: first.pair.value.span },
    standing: first.standing,
  };
}
