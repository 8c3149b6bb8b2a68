/**
 * Two models of levels side by side, with what is acted on at each level in the words of a pack. Models are not translated
 * into one another: the table counts interventions that are coded with both.
 */

import type { Node } from '../../document/document';
import { valueOf } from '../../document/walk';
import type { ActsOn, Target } from '../../knowledge/packs/pack';
import type { LevelModel } from '../../knowledge/terms/level-model';
import { counted } from '../../language/counted';
import type { RecordView, Review } from '../../review/review';
import { interventionName } from '../../review/study-names';
import { linesCell, startOf } from '../cells/cells';
import { actedOnIn, type Coded, codedWith, levelsIn } from '../cells/coded-words';
import { MODEL_ABBREVIATIONS } from '../cells/coding-shown';
import { shownAbbreviations } from '../cells/footnotes';
import { type Cell, type Column, type Row, type Table, together } from '../models/table';
import type { View } from '../view';

/** The view of a pack that has words for what interventions act on. */
export function levelCrosswalkView(actsOn: ActsOn): View {
  const { id, title, meaning } = actsOn.byLevel.crosswalk;
  return { id, title, meaning, of: (review) => levelCrosswalk(review, actsOn) };
}

/** As Table 2 of Maddox et al. 2025 (10.1186/s12913-025-13861-9), with counts in place of pairs of levels. */
export function levelCrosswalk(review: Review, actsOn: ActsOn): Table {
  const { crosswalk, rows: model } = actsOn.byLevel;
  const columns = columnsOf(actsOn);
  const rows = [...model.levels.map(({ value }) => levelRow(value, review, actsOn)), allRow(review, actsOn)];
  return {
    kind: 'table',
    id: crosswalk.id,
    title: crosswalk.heading,
    columns,
    rows,
    notes: [
      ...uncodedNotes(review, actsOn),
      'Counts are interventions coded at both levels. A level of one model is never worked out from a level of the other.',
      crosswalk.note,
    ],
    abbreviations: shownAbbreviations({ columns, rows }, MODEL_ABBREVIATIONS),
  };
}

function columnsOf({ targets, byLevel: { rows, columns } }: ActsOn): Column[] {
  return [
    { id: 'level', title: `${rows.shortName} level`, meaning: rows.source },
    { id: 'interventions', title: 'Interventions' },
    ...columns.levels.map(({ value, label }) => ({
      id: `${columns.key}-${value.replaceAll(' ', '-')}`,
      title: label ?? value,
      group: `${columns.shortName} level`,
      meaning: columns.source,
    })),
    ...targets.map(({ item, heading }) => ({ id: item.key, title: heading })),
  ];
}

function levelRow(level: string, review: Review, { targets, byLevel: { rows, columns } }: ActsOn): Row {
  const at = review.interventions.filter((each) => hasLevel(each, rows, level));
  const label = rows.levels.find(({ value }) => value === level)?.label ?? level;
  return {
    id: level,
    cells: [
      linesCell([label], undefined),
      countCell(at),
      ...columns.levels.map(({ value }) => countCell(at.filter((each) => hasLevel(each, columns, value)))),
      ...targets.map((target) => targetCell(at, target, (coded) => isAtLevel(coded, rows, level))),
    ],
  };
}

function allRow({ interventions }: Review, { targets, byLevel: { columns } }: ActsOn): Row {
  return {
    id: 'all',
    cells: [
      linesCell(['All levels'], undefined),
      countCell(interventions),
      ...columns.levels.map(({ value }) => countCell(interventions.filter((each) => hasLevel(each, columns, value)))),
      ...targets.map((target) => targetCell(interventions, target, () => true)),
    ],
  };
}

/** A count of none and a level that nobody has coded yet are different things. */
function uncodedNotes({ interventions }: Review, { byLevel }: ActsOn): string[] {
  return [byLevel.rows, byLevel.columns].flatMap(({ key, name }) => {
    const uncoded = interventions.filter((each) => codedWith(each, key).length === 0).map(interventionName);
    return uncoded.length === 0
      ? []
      : [`Not yet coded, or not agreed, by ${name}, so counted nowhere: ${uncoded.join(', ')}.`];
  });
}

function hasLevel(intervention: RecordView, model: LevelModel, level: string): boolean {
  const nodes = codedWith(intervention, model.key).map(({ node }) => node);
  return levelsIn(nodes, model).includes(level);
}

/** What is coded for a component holds at its levels; what is coded for the whole holds at all levels of the whole. */
function isAtLevel({ holder }: Coded, model: LevelModel, level: string): boolean {
  const own = valueOf(holder, model.key);
  return own === undefined || levelsIn([own], model).includes(level);
}

function countCell(interventions: readonly RecordView[]): Cell {
  const source = together(interventions.map(startOf));
  return {
    text: String(interventions.length),
    state: 'computed',
    ...(source && { source, note: interventions.map(interventionName).join(', ') }),
  };
}

/** What is acted on, each with the interventions that do so; where a source does not say what, only these. */
function targetCell(interventions: readonly RecordView[], { item }: Target, isMeant: (coded: Coded) => boolean): Cell {
  const said = interventions.flatMap((intervention) =>
    codedWith(intervention, 'acts_on')
      .filter(isMeant)
      .flatMap(({ node }) => whatIn(node, item.key))
      .map((what) => ({ what, intervention })),
  );
  const lines = [...new Set(said.map(({ what }) => what))].map((what) => {
    const names = new Set(
      said.filter((each) => each.what === what).map(({ intervention }) => interventionName(intervention)),
    );
    return what === ''
      ? `not said which: ${counted(names.size, 'intervention')}`
      : `${what} (${[...names].join(', ')})`;
  });
  if (said.length === 0) return { text: 'none', state: 'computed' };
  const source = together(said.map(({ intervention }) => startOf(intervention)));
  return { ...linesCell(lines, source), state: 'computed' };
}

function whatIn(node: Node, target: string): string[] {
  return actedOnIn([node]).flatMap((each) => (each.target === target ? [each.what ?? ''] : []));
}
