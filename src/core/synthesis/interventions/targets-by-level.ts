/** What interventions act on in the words of a pack, such as demands and resources, by levels of two models as coded together. */

import type { Node } from '../../document/document';
import { valueOf } from '../../document/walk';
import { meantChange } from '../../knowledge/packs/list';
import type { ActsOn } from '../../knowledge/packs/pack';
import type { LevelModel } from '../../knowledge/terms/level-model';
import type { RecordView, Review } from '../../review/review';
import { interventionName } from '../../review/study-names';
import { plainWords, printedNote } from '../cells/cells';
import { actedOnIn, codedWith, levelLabel, levelsIn } from '../cells/coded-words';
import { withFootnotes } from '../cells/footnotes';
import { differingRow, type Entry, entriesOf, entryCell, entrySource, teamRecord } from '../cells/section-entries';
import { capital } from '../cells/wording';
import type { Cell, CellSource, Column, Row, Table } from '../models/table';
import type { View } from '../view';
import { INTERVENTION_ABBREVIATIONS, interventionsByName } from './interventions';

/** The view of a pack that has words for what interventions act on. */
export function targetsByLevelView(actsOn: ActsOn): View {
  const { id, title, meaning } = actsOn.byLevel.table;
  return { id, title, meaning, section: 'interventions', of: (review) => targetsByLevel(review, actsOn) };
}

/**
 * As Table 2 of Maddox et al. 2025 (10.1186/s12913-025-13861-9). First what the review itself names at its levels, in its
 * order; then what is coded for interventions, each with the levels that it is coded with. No level is worked out from
 * another.
 */
export function targetsByLevel(review: Review, actsOn: ActsOn): Table {
  const { key, table } = actsOn.byLevel;
  const record = teamRecord(review);
  const own = entriesOf(record, key).map((entry, index) => ownRow(entry, index, actsOn));
  const coded = codedRows(review, actsOn);
  const columns = columnsOf(actsOn);
  return withFootnotes(
    {
      id: table.id,
      title: table.title,
      columns,
      rows: [...own, ...(record ? differingRow(record, key, [], columns.length) : []), ...coded],
      notes: [...(own.length > 0 ? [OWN_NOTE] : []), ...unnamedNote(review, actsOn)],
    },
    INTERVENTION_ABBREVIATIONS,
  );
}

const OWN_NOTE = 'Rows without an intervention are what the review itself says, without saying of which intervention.';

/** The two models, the one that sorts the rows first. */
function modelsOf({ byLevel: { rows, columns } }: ActsOn): readonly LevelModel[] {
  return [rows, columns];
}

function columnsOf(actsOn: ActsOn): Column[] {
  return [
    ...modelsOf(actsOn).map(({ key, shortName, source }) => ({
      id: key,
      title: `${shortName} level`,
      meaning: source,
    })),
    ...actsOn.targets.map(({ item, heading }) => ({ id: item.key, title: heading })),
    { id: 'interventions', title: 'Interventions' },
  ];
}

function ownRow(entry: Entry, index: number, actsOn: ActsOn): Row {
  return {
    id: `level-${index + 1}`,
    source: entrySource(entry),
    cells: [
      ...modelsOf(actsOn).map((model) => ownLevelCell(entry, model)),
      ...actsOn.targets.map(({ item }) => entryCell(entry, item.key, (node) => plainWords(node).map(capital))),
      { text: '', state: 'computed' },
    ],
  };
}

function ownLevelCell(entry: Entry, model: LevelModel): Cell {
  const note = printedNote(entry.node, model.key);
  return {
    ...entryCell(entry, model.key, (node) => labels([node], model)),
    ...(note !== undefined && { note }),
  };
}

function labels(nodes: readonly Node[], model: LevelModel): string[] {
  return levelsIn(nodes, model).map((level) => levelLabel(level, model));
}

/** One thing that an intervention acts on, with the levels for which it is coded. */
interface Said {
  /** By model. */
  readonly levels: readonly (readonly string[])[];
  readonly target: string;
  readonly what: string;
  readonly intervention: RecordView;
  readonly source: CellSource;
}

/** A row for each set of levels that is coded together, from the person outwards. */
function codedRows(review: Review, actsOn: ActsOn): Row[] {
  const all = interventionsByName(review).flatMap((each) => saidOf(each, actsOn));
  const byLevels = new Map<string, Said[]>();
  for (const said of all) {
    const key = JSON.stringify(said.levels);
    byLevels.set(key, [...(byLevels.get(key) ?? []), said]);
  }
  const models = modelsOf(actsOn);
  return [...byLevels.values()]
    .sort((a, b) => placeOf(a, models) - placeOf(b, models))
    .map((said) => codedRow(said, actsOn));
}

/** Only those that are named; that resources are meant, without saying which, belongs to no row. */
function saidOf(intervention: RecordView, actsOn: ActsOn): Said[] {
  return codedWith(intervention, 'acts_on').flatMap(({ section, holder, node }) => {
    const levels = modelsOf(actsOn).map((model) => levelsOf(intervention, holder, model));
    const source = { file: section.file.path, span: node.span };
    return actedOnIn([node]).flatMap(({ target, what, change }) =>
      what === undefined || (change !== undefined && change !== meantChange(target))
        ? []
        : [{ levels, target, what, intervention, source }],
    );
  });
}

/** Those of the component; where it has none of the model, those of the whole. */
function levelsOf(intervention: RecordView, holder: Node | undefined, model: LevelModel): string[] {
  const own = valueOf(holder, model.key);
  const nodes = own
    ? [own]
    : codedWith(intervention, model.key).flatMap((each) => (each.section.key === 'components' ? [] : each.node));
  return labels(nodes, model);
}

function placeOf([first]: readonly Said[], models: readonly LevelModel[]): number {
  const [place = 0, next = 0] = models.map(({ levels }, model) => {
    const at = levels.findIndex(({ label }) => label === first?.levels[model]?.[0]);
    return at < 0 ? levels.length : at;
  });
  return place * 10 + next;
}

function codedRow(said: readonly Said[], { targets }: ActsOn): Row {
  const [first] = said as readonly [Said, ...Said[]];
  const names = [...new Set(said.map(({ intervention }) => interventionName(intervention)))];
  return {
    id: first.levels.map((levels) => levels.join('+')).join(' '),
    source: first.source,
    cells: [
      ...first.levels.map((lines) => levelCell(lines, first)),
      ...targets.map(({ item }) => targetCell(said, item.key, names)),
      { text: names.join('; '), state: 'computed', ...(names.length > 1 && { lines: names }) },
    ],
  };
}

function levelCell(lines: readonly string[], { source }: Said): Cell {
  if (lines.length === 0) return { text: '', state: 'not extracted', source };
  return { text: lines.join('; '), state: 'given', source, ...(lines.length > 1 && { lines }) };
}

/** What is acted on; where the row is of several interventions, by which of them. */
function targetCell(said: readonly Said[], target: string, inRow: readonly string[]): Cell {
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

/** Interventions of which it is only said that they act on one of the targets. */
function unnamedNote(review: Review, { targets }: ActsOn): string[] {
  const unnamed = interventionsByName(review).filter((intervention) => {
    const all = actedOnIn(codedWith(intervention, 'acts_on').map(({ node }) => node));
    return all.length > 0 && all.every(({ what }) => what === undefined);
  });
  if (unnamed.length === 0) return [];
  const which = targets.map(({ one }) => one.toLowerCase()).join(' or ');
  return [`Coded without saying which ${which}: ${unnamed.map(interventionName).join(', ')}.`];
}
