/** Which interventions aim at which outcomes: a column for each set of outcomes that is aimed at. */

import { oneOrMany, textAt, textOf, valueOf } from '../document/walk';
import type { RecordView, Review } from '../review';
import { greatest } from '../statistics/extremes';
import { sectionCell } from './cells';
import { withFootnotes } from './footnotes';
import { interventionsByName } from './interventions';
import { recordWords } from './record-words';
import { interventionName } from './study-names';
import type { Cell, Column, Row, Table } from './table';
import { capital } from './wording';

/** As Table 3 of Maddox et al. 2025 (10.1186/s12913-025-13861-9): single outcomes first, then those aimed at together. */
export function targetedOutcomes(review: Review): Table {
  const aims = interventionsByName(review).map((intervention) => ({
    intervention,
    targets: [...new Set(recordWords(intervention, ['targets']))],
  }));
  const order = targetOrder(
    review,
    aims.flatMap(({ targets }) => targets),
  );
  const sets = targetSets(
    aims.map(({ targets }) => sortedBy(targets, order)),
    order,
  );
  const lists = sets.map((set) => aims.filter(({ targets }) => keyOf(sortedBy(targets, order)) === keyOf(set)));
  const longest = greatest(
    lists.map((list) => list.length),
    0,
  );
  return withFootnotes({
    id: 'targeted-outcomes',
    title: 'Interventions by the outcomes that they target',
    columns: sets.map((set) => columnOf(set, sets)),
    rows: Array.from(
      { length: longest },
      (_, index): Row => ({
        id: `line-${index + 1}`,
        cells: lists.map((list) => interventionCell(list[index]?.intervention)),
      }),
    ),
    notes: [
      ...aims.flatMap(({ intervention }) => remarks(intervention)),
      ...untargeted(aims.filter(({ targets }) => targets.length === 0).map(({ intervention }) => intervention)),
    ],
  });
}

/** The outcomes of the question first, then the others as they come up. */
function targetOrder({ record }: Review, targets: readonly string[]): string[] {
  return [...new Set([...(record ? recordWords(record, ['question', 'outcomes']) : []), ...targets])];
}

function sortedBy(words: readonly string[], order: readonly string[]): string[] {
  return [...words].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** Every set that occurs, smaller ones first. */
function targetSets(all: readonly (readonly string[])[], order: readonly string[]): (readonly string[])[] {
  const sets = new Map(all.filter((set) => set.length > 0).map((set) => [keyOf(set), set]));
  const place = (set: readonly string[]) => order.indexOf(set[0] ?? '');
  return [...sets.values()].sort((a, b) => a.length - b.length || place(a) - place(b));
}

function keyOf(set: readonly string[]): string {
  return JSON.stringify(set);
}

function columnOf(set: readonly string[], sets: readonly (readonly string[])[]): Column {
  const singles = sets.flatMap((each) => (each.length === 1 ? each : []));
  const isBoth = set.length === 2 && singles.length === 2 && set.every((target) => singles.includes(target));
  const words = capital(set.join(' and '));
  return { id: set.join('+'), title: isBoth ? 'Both' : words, meaning: `Targets: ${set.join(', ')}` };
}

/** Blank below the last intervention of a column: nothing is missing there. */
function interventionCell(intervention: RecordView | undefined): Cell {
  if (intervention === undefined) return { text: '', state: 'computed' };
  const targets = sectionCell(intervention, 'targets');
  return {
    text: interventionName(intervention),
    state: 'given',
    ...(targets.source && { source: targets.source }),
    ...(targets.standing && { standing: targets.standing }),
  };
}

/** Remarks that stand beside the targets of an intervention: what else a source says about them. */
function remarks(intervention: RecordView): string[] {
  const file = intervention.sections.get('targets')?.file;
  const entries = oneOrMany(file?.sections.get('support')?.value);
  return entries
    .filter((entry) => oneOrMany(valueOf(entry, 'for')).some((about) => textOf(about) === 'targets'))
    .flatMap((entry) => textAt(entry, 'note') ?? [])
    .map((note) => `${interventionName(intervention)}: ${note}`);
}

function untargeted(interventions: readonly RecordView[]): string[] {
  if (interventions.length === 0) return [];
  return [`No targets stand yet for: ${interventions.map(interventionName).join(', ')}.`];
}
