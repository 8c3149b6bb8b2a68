/** The demands that interventions reduce and the resources that they increase, by levels of two models as coded together. */

import type { Node } from '../../document/document';
import { named } from '../../document/named';
import { valueOf } from '../../document/walk';
import { type LevelModel, levelModels } from '../../knowledge/terms/levels';
import type { RecordView, Review } from '../../review/review';
import { interventionName } from '../../review/study-names';
import { plainWords, printedNote } from '../cells/cells';
import { codedWith, jobCharacteristicsIn, levelLabel, levelsIn } from '../cells/coded-words';
import { differingRow, type Entry, entriesOf, entryCell, entrySource, teamRecord } from '../cells/entries';
import { withFootnotes } from '../cells/footnotes';
import { capital } from '../cells/wording';
import type { Cell, CellSource, Column, Row, Table } from '../models/table';
import type { View } from '../view';
import { INTERVENTION_ABBREVIATIONS, interventionsByName } from './interventions';

export const demandsAndResourcesView: View = {
  id: 'demands-and-resources',
  title: 'Demands and resources by level',
  meaning: 'What is reduced and what is increased at each level, of interventions and as the review itself says.',
  section: 'interventions',
  of: demandsAndResources,
};

/**
 * As Table 2 of Maddox et al. 2025 (10.1186/s12913-025-13861-9). First what the review itself names at its levels, in its
 * order; then what is coded for interventions, each with the levels that it is coded with. No level is worked out from
 * another.
 */
export function demandsAndResources(review: Review): Table {
  const record = teamRecord(review);
  const own = entriesOf(record, 'demands_and_resources').map(ownRow);
  const coded = codedRows(review);
  return withFootnotes(
    {
      id: 'demands-and-resources',
      title: 'Demands and resources by level',
      columns: COLUMNS,
      rows: [...own, ...(record ? differingRow(record, 'demands_and_resources', [], COLUMNS.length) : []), ...coded],
      notes: [...(own.length > 0 ? [OWN_NOTE] : []), ...unnamedNote(review)],
    },
    INTERVENTION_ABBREVIATIONS,
  );
}

const OWN_NOTE = 'Rows without an intervention are what the review itself says, without saying of which intervention.';

type Model = 'socioecological' | 'igloo';
const MODELS: readonly Model[] = ['socioecological', 'igloo'];

const COLUMNS: readonly Column[] = [
  { id: 'socioecological', title: 'Socio-ecological level', meaning: levelModels.socioecological.source },
  { id: 'igloo', title: 'IGLOO level', meaning: levelModels.igloo.source },
  { id: 'demands', title: 'Demands reduced' },
  { id: 'resources', title: 'Resources increased' },
  { id: 'interventions', title: 'Interventions' },
];

function ownRow(entry: Entry, index: number): Row {
  return {
    id: `level-${index + 1}`,
    source: entrySource(entry),
    cells: [
      ...MODELS.map((key) => ownLevelCell(entry, key)),
      entryCell(entry, 'demands', (node) => plainWords(node).map(capital)),
      entryCell(entry, 'resources', (node) => plainWords(node).map(capital)),
      { text: '', state: 'computed' },
    ],
  };
}

function ownLevelCell(entry: Entry, key: Model): Cell {
  const note = printedNote(entry.node, key);
  return { ...entryCell(entry, key, (node) => labels([node], key)), ...(note !== undefined && { note }) };
}

function labels(nodes: readonly Node[], key: LevelModel['key']): string[] {
  return levelsIn(nodes, key).map((level) => levelLabel(level, key));
}

/** One demand or resource of an intervention, with the levels for which it is coded. */
interface Said {
  readonly levels: Readonly<Record<Model, readonly string[]>>;
  readonly target: string;
  readonly what: string;
  readonly intervention: RecordView;
  readonly source: CellSource;
}

/** A row for each set of levels that is coded together, from the person outwards. */
function codedRows(review: Review): Row[] {
  const all = interventionsByName(review).flatMap(saidOf);
  const byLevels = new Map<string, Said[]>();
  for (const said of all) {
    const key = JSON.stringify(said.levels);
    byLevels.set(key, [...(byLevels.get(key) ?? []), said]);
  }
  return [...byLevels.values()].sort((a, b) => placeOf(a) - placeOf(b)).map(codedRow);
}

/** Only those that are named; that resources are meant, without saying which, belongs to no row. */
function saidOf(intervention: RecordView): Said[] {
  return codedWith(intervention, 'acts_on').flatMap(({ section, holder, node }) => {
    const levels = {
      socioecological: levelsOf(intervention, holder, 'socioecological'),
      igloo: levelsOf(intervention, holder, 'igloo'),
    };
    const source = { file: section.file.path, span: node.span };
    return jobCharacteristicsIn([node]).flatMap(({ target, what, change }) =>
      what === undefined || (change !== undefined && change !== named(USUAL, target))
        ? []
        : [{ levels, target, what, intervention, source }],
    );
  });
}

const USUAL: Readonly<Record<string, string>> = { demands: 'reduce', resources: 'increase' };

/** Those of the component; where it has none of the model, those of the whole. */
function levelsOf(intervention: RecordView, holder: Node | undefined, key: Model): string[] {
  const own = valueOf(holder, key);
  const nodes = own
    ? [own]
    : codedWith(intervention, key).flatMap((each) => (each.section.key === 'components' ? [] : each.node));
  return labels(nodes, key);
}

function placeOf([first]: readonly Said[]): number {
  const [place = 0, next = 0] = MODELS.map((key) => {
    const at = levelModels[key].levels.findIndex(({ label }) => label === first?.levels[key][0]);
    return at < 0 ? levelModels[key].levels.length : at;
  });
  return place * 10 + next;
}

function codedRow(said: readonly Said[]): Row {
  const [first] = said as readonly [Said, ...Said[]];
  const names = [...new Set(said.map(({ intervention }) => interventionName(intervention)))];
  return {
    id: MODELS.map((key) => first.levels[key].join('+')).join(' '),
    source: first.source,
    cells: [
      ...MODELS.map((key) => levelCell(first, key)),
      jobCell(said, 'demands', names),
      jobCell(said, 'resources', names),
      { text: names.join('; '), state: 'computed', ...(names.length > 1 && { lines: names }) },
    ],
  };
}

function levelCell({ levels, source }: Said, key: Model): Cell {
  const lines = levels[key];
  if (lines.length === 0) return { text: '', state: 'not extracted', source };
  return { text: lines.join('; '), state: 'given', source, ...(lines.length > 1 && { lines }) };
}

/** What is acted on; where the row is of several interventions, by which of them. */
function jobCell(said: readonly Said[], target: string, inRow: readonly string[]): Cell {
  const meant = said.filter((each) => each.target === target);
  const [first] = meant;
  if (first === undefined) return { text: 'none', state: 'computed' };
  const lines = [...new Set(meant.map(({ what }) => what))].map((what) => {
    const names = new Set(
      meant.filter((each) => each.what === what).map((each) => interventionName(each.intervention)),
    );
    return inRow.length > 1 ? `${capital(what)} (${[...names].join(', ')})` : capital(what);
  });
  return { text: lines.join('; '), state: 'given', source: first.source, ...(lines.length > 1 && { lines }) };
}

/** Interventions of which it is only said that they act on demands or resources. */
function unnamedNote(review: Review): string[] {
  const unnamed = interventionsByName(review).filter((intervention) => {
    const all = jobCharacteristicsIn(codedWith(intervention, 'acts_on').map(({ node }) => node));
    return all.length > 0 && all.every(({ what }) => what === undefined);
  });
  if (unnamed.length === 0) return [];
  return [`Coded without saying which demand or resource: ${unnamed.map(interventionName).join(', ')}.`];
}
