/** Which interventions aim at which outcomes: a column for each set of outcomes that is aimed at. */

import { oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import { NONE_WORD } from '../../fields/field';
import { recordWords } from '../../review/record-words';
import { type RecordView, type Review, recordCalled, sectionNode } from '../../review/review';
import { interventionName } from '../../review/study-names';
import { greatest } from '../../statistics/extremes';
import { sectionCell } from '../cells/cells';
import { withFootnotes } from '../cells/footnotes';
import { entriesOf, entrySource, teamRecord } from '../cells/section-entries';
import { capital } from '../cells/wording';
import type { Cell, CellSource, Column, Row, Table } from '../models/table';
import type { View } from '../view';
import { interventionsByName } from './interventions';

export const targetedOutcomesView: View = {
  id: 'targeted-outcomes',
  title: 'Targeted outcomes',
  meaning: 'Which interventions aim at which outcomes.',
  section: 'interventions',
  of: targetedOutcomes,
};

/** Interventions under the outcomes at which they aim. */
interface Aim {
  readonly intervention: RecordView;
  readonly targets: readonly string[];
  /** Where it stands, where that is not the intervention itself. */
  readonly source?: CellSource;
}

/**
 * As Table 3 of Maddox et al. 2025 (10.1186/s12913-025-13861-9): single outcomes first, then those aimed at together. How
 * the review sorts its interventions itself stands before what they are coded with; neither is worked out from the other.
 */
export function targetedOutcomes(review: Review): Table {
  const coded = interventionsByName(review).map((intervention): Aim => {
    const targets = [...new Set(recordWords(intervention, ['targets']))];
    return { intervention, targets };
  });
  const sorted = sortedByReview(review);
  const order = targetOrder(
    review,
    [...sorted, ...coded].flatMap(({ targets }) => targets),
  );
  const groups =
    sorted.length === 0 ? [groupOf(coded, order)] : [groupOf(sorted, order, BY_REVIEW), groupOf(coded, order, BY_CODE)];
  const lists = groups.flatMap((group) => group.lists);
  const differing = coded.filter((aim) => differs(aim, sorted, order));
  return withFootnotes({
    id: 'targeted-outcomes',
    title: 'Interventions by the outcomes that they target',
    columns: groups.flatMap(({ columns }) => columns),
    rows: Array.from(
      {
        length: greatest(
          lists.map((list) => list.length),
          0,
        ),
      },
      (_, index): Row => ({
        id: `line-${index + 1}`,
        cells: lists.map((list) => interventionCell(list[index])),
      }),
    ),
    notes: [
      ...differing.map((aim) => differenceNote(aim, sorted, order)),
      ...coded.filter((aim) => !differing.includes(aim)).flatMap(({ intervention }) => remarks(intervention)),
      ...untargeted(coded.filter(({ intervention, targets }) => targets.length === 0 && !saysNone(intervention))),
    ],
  });
}

const BY_REVIEW = { id: 'review', title: 'As the review sorts them' };
const BY_CODE = { id: 'coded', title: 'As each intervention is coded' };

/** What the review itself says about its interventions. */
function sortedByReview(review: Review): Aim[] {
  return entriesOf(teamRecord(review), 'targeted_outcomes').flatMap((entry) => {
    const words = (key: string) => oneOrMany(valueOf(entry.node, key)).flatMap((node) => textOf(node) ?? []);
    const source = entrySource(entry);
    return words('interventions').flatMap((id) => {
      const intervention = recordCalled(review, 'intervention', id);
      return intervention === undefined ? [] : [{ intervention, targets: words('targets'), source }];
    });
  });
}

/** A column for each set of outcomes, and its interventions. */
function groupOf(aims: readonly Aim[], order: readonly string[], group?: typeof BY_REVIEW) {
  const sets = targetSets(
    aims.map(({ targets }) => sortedBy(targets, order)),
    order,
  );
  return {
    columns: sets.map((set): Column => {
      const column = columnOf(set, sets);
      return group === undefined ? column : { ...column, id: `${group.id} ${column.id}`, group: group.title };
    }),
    lists: sets.map((set) => aims.filter(({ targets }) => keyOf(sortedBy(targets, order)) === keyOf(set))),
  };
}

function targetsByReview({ intervention }: Aim, sorted: readonly Aim[], order: readonly string[]): readonly string[] {
  const own = sorted.filter((aim) => aim.intervention === intervention);
  return sortedBy([...new Set(own.flatMap(({ targets }) => targets))], order);
}

/** Whether the review names an intervention under other outcomes than it is coded with. */
function differs(aim: Aim, sorted: readonly Aim[], order: readonly string[]): boolean {
  const own = targetsByReview(aim, sorted, order);
  return own.length > 0 && keyOf(own) !== keyOf(sortedBy(aim.targets, order));
}

function differenceNote(aim: Aim, sorted: readonly Aim[], order: readonly string[]): string {
  const coded = sortedBy(aim.targets, order).join(' and ');
  const own = targetsByReview(aim, sorted, order).join(' and ');
  return `${interventionName(aim.intervention)}: the review sorts it under ${own}, and it is coded with ${coded === '' ? 'no targets yet' : coded}.`;
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
function interventionCell(aim: Aim | undefined): Cell {
  if (aim === undefined) return { text: '', state: 'computed' };
  const text = interventionName(aim.intervention);
  if (aim.source !== undefined) return { text, state: 'given', source: aim.source };
  const targets = sectionCell(aim.intervention, 'targets');
  return {
    text,
    state: 'given',
    ...(targets.source && { source: targets.source }),
    ...(targets.standing && { standing: targets.standing }),
  };
}

/** Somebody has looked, and it aims at no outcome of the review. */
function saysNone(intervention: RecordView): boolean {
  return textOf(sectionNode(intervention, 'targets')) === NONE_WORD.value;
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

function untargeted(aims: readonly Aim[]): string[] {
  if (aims.length === 0) return [];
  return [`No targets stand yet for: ${aims.map(({ intervention }) => interventionName(intervention)).join(', ')}.`];
}
