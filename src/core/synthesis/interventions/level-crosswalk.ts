/**
 * Two models of levels side by side, with the demands and resources that are acted on at each level. Models are not
 * translated into one another: the table counts interventions that are coded with both.
 */

import type { Node } from '../../document/document';
import { valueOf } from '../../document/walk';
import { levelModels } from '../../knowledge/terms/levels';
import { counted } from '../../language/counted';
import type { RecordView, Review } from '../../review/review';
import { interventionName } from '../../review/study-names';
import { linesCell, startOf } from '../cells/cells';
import { type Coded, codedWith, jobCharacteristicsIn, levelsIn } from '../cells/coded-words';
import { shownAbbreviations } from '../cells/footnotes';
import { type Cell, type Column, type Row, type Table, together } from '../models/table';
import type { View } from '../view';

export const levelCrosswalkView: View = {
  id: 'level-crosswalk',
  title: 'Levels, demands and resources',
  meaning: 'Two models of levels side by side, with the demands and resources that interventions act on at each level.',
  of: levelCrosswalk,
};

/** As Table 2 of Maddox et al. 2025 (10.1186/s12913-025-13861-9), with counts in place of pairs of levels. */
export function levelCrosswalk(review: Review): Table {
  const columns = columnsOf();
  const rows = [...levelModels.socioecological.levels.map(({ value }) => levelRow(value, review)), allRow(review)];
  return {
    kind: 'table',
    id: 'level-crosswalk',
    title: 'Levels by two models, with the demands and resources acted on',
    columns,
    rows,
    notes: [
      ...uncodedNotes(review),
      'Counts are interventions coded at both levels. A level of one model is never worked out from a level of the other.',
      'Demands and resources stand at every level of the component, or of the intervention, for which they are coded.',
    ],
    abbreviations: shownAbbreviations(
      { columns, rows },
      new Map([['IGLOO', 'individual, group, leader, organisation, overarching context']]),
    ),
  };
}

const JOB = ['demands', 'resources'] as const;

function columnsOf(): Column[] {
  return [
    { id: 'level', title: 'Socio-ecological level', meaning: levelModels.socioecological.source },
    { id: 'interventions', title: 'Interventions' },
    ...levelModels.igloo.levels.map(({ value, label }) => ({
      id: `igloo-${value.replaceAll(' ', '-')}`,
      title: label ?? value,
      group: 'IGLOO level',
      meaning: levelModels.igloo.source,
    })),
    { id: 'demands', title: 'Demands reduced' },
    { id: 'resources', title: 'Resources increased' },
  ];
}

function levelRow(level: string, review: Review): Row {
  const at = review.interventions.filter((each) => hasLevel(each, 'socioecological', level));
  const label = levelModels.socioecological.levels.find(({ value }) => value === level)?.label ?? level;
  return {
    id: level,
    cells: [
      linesCell([label], undefined),
      countCell(at),
      ...levelModels.igloo.levels.map(({ value }) => countCell(at.filter((each) => hasLevel(each, 'igloo', value)))),
      ...JOB.map((target) => jobCell(at, target, (coded) => isAtLevel(coded, level))),
    ],
  };
}

function allRow({ interventions }: Review): Row {
  return {
    id: 'all',
    cells: [
      linesCell(['All levels'], undefined),
      countCell(interventions),
      ...levelModels.igloo.levels.map(({ value }) =>
        countCell(interventions.filter((each) => hasLevel(each, 'igloo', value))),
      ),
      ...JOB.map((target) => jobCell(interventions, target, () => true)),
    ],
  };
}

/** A count of none and a level that nobody has coded yet are different things. */
function uncodedNotes({ interventions }: Review): string[] {
  return (['socioecological', 'igloo'] as const).flatMap((key) => {
    const uncoded = interventions.filter((each) => codedWith(each, key).length === 0).map(interventionName);
    return uncoded.length === 0
      ? []
      : [`Not yet coded, or not agreed, by ${levelModels[key].name}, so counted nowhere: ${uncoded.join(', ')}.`];
  });
}

function hasLevel(intervention: RecordView, key: 'socioecological' | 'igloo', level: string): boolean {
  const nodes = codedWith(intervention, key).map(({ node }) => node);
  return levelsIn(nodes, key).includes(level);
}

/** What is coded for a component holds at its levels; what is coded for the whole holds at all levels of the whole. */
function isAtLevel({ holder }: Coded, level: string): boolean {
  const own = valueOf(holder, 'socioecological');
  return own === undefined || levelsIn([own], 'socioecological').includes(level);
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
function jobCell(
  interventions: readonly RecordView[],
  target: (typeof JOB)[number],
  isMeant: (coded: Coded) => boolean,
): Cell {
  const said = interventions.flatMap((intervention) =>
    codedWith(intervention, 'acts_on')
      .filter(isMeant)
      .flatMap(({ node }) => whatIn(node, target))
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
  return jobCharacteristicsIn([node]).flatMap((each) => (each.target === target ? [each.what ?? ''] : []));
}
