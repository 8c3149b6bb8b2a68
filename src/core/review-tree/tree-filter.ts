/** What of the tree is shown: choices that a person ticks, several at a time. */

import { STUDY_STATUSES } from '../format/study/inclusion';
import { DESIGNS, STUDY_TYPES } from '../knowledge/terms/designs';
import { counted } from '../language/counted';
import { english, say, translated } from '../language/say';
import { capital } from '../synthesis/cells/wording';
import { stateOfAll } from './state-of-all';
import type { RecordFacts, TreeItem } from './tree-item';

/** Ids of the choices that are ticked; none: everything is shown. */
export type TreeFilter = readonly string[];

export interface FilterChoice {
  /** Stable, for remembering: `show mine`, `design cluster randomised trial`. */
  readonly id: string;
  readonly group: string;
  readonly label: string;
  /** How many studies and interventions it fits. */
  readonly number: number;
}

/** A kind of choices: of one that is asked for together with others, all must hold; else one is enough. */
interface Facet {
  readonly prefix: string;
  readonly group: FilterChoice['group'];
  readonly together: 'all' | 'any';
  readonly of: (facts: RecordFacts) => readonly string[];
  readonly labels: readonly { readonly value: string; readonly label?: string }[];
}

const FACETS: readonly Facet[] = [
  {
    prefix: 'show',
    group: english`Show only`,
    together: 'all',
    of: ({ mine, incomplete, disagreeing, withProblems }) => [
      ...(mine ? ['mine'] : []),
      ...(incomplete ? ['incomplete'] : []),
      ...(disagreeing ? ['disagreeing'] : []),
      ...(withProblems ? ['problems'] : []),
    ],
    labels: [
      { value: 'mine', label: english`With files of mine` },
      { value: 'incomplete', label: english`Incomplete` },
      { value: 'disagreeing', label: english`Not agreed` },
      { value: 'problems', label: english`With problems` },
    ],
  },
  { prefix: 'design', group: english`Design`, together: 'any', of: ({ designs }) => designs, labels: DESIGNS },
  { prefix: 'type', group: english`Type`, together: 'any', of: ({ types }) => types, labels: STUDY_TYPES },
  { prefix: 'status', group: english`Status`, together: 'any', of: ({ statuses }) => statuses, labels: STUDY_STATUSES },
];

/**
 * What can be ticked, with how many records each fits. "Show only" is offered always; designs, types and statuses that
 * no study has are left out, and so is a kind of which there is only one.
 */
export function filterChoices(trees: readonly TreeItem[]): FilterChoice[] {
  const records = trees.flatMap(recordsIn).flatMap(({ facts }) => facts ?? []);
  return FACETS.flatMap(({ prefix, group, of, labels }) => {
    const used = new Set(records.flatMap(of));
    const always = prefix === 'show';
    const values = [...labels.map(({ value }) => value), ...used].filter(
      (value, index, all) => (always || used.has(value)) && all.indexOf(value) === index,
    );
    if (!always && values.length < 2) return [];
    return values.map((value) => ({
      id: `${prefix} ${value}`,
      group: translated(group),
      label: labelOf(value, labels),
      number: records.filter((facts) => of(facts).includes(value)).length,
    }));
  });
}

/** The trees with what fits the filter; a review or group in which nothing is left is left out. */
export function filterTrees(trees: readonly TreeItem[], filter: TreeFilter): TreeItem[] {
  return filter.length === 0 ? [...trees] : trees.flatMap((tree) => filtered(tree, filter));
}

/** "3 of 18 records: incomplete, crossover trial". @param all the trees as they are without the filter */
export function filterInWords(all: readonly TreeItem[], filter: TreeFilter): string {
  const shown = filterTrees(all, filter).flatMap(recordsIn).length;
  const labels = FACETS.flatMap(({ prefix, labels: known }) =>
    filter.flatMap((id) => (id.startsWith(`${prefix} `) ? [labelOf(id.slice(prefix.length + 1), known)] : [])),
  );
  return say`${shown} of ${counted(all.flatMap(recordsIn).length, 'record')}: ${labels.join(', ').toLowerCase()}`;
}

/** All records of a tree, in its order. */
function recordsIn(item: TreeItem): TreeItem[] {
  return item.facts === undefined ? item.children.flatMap(recordsIn) : [item];
}

function filtered(item: TreeItem, filter: TreeFilter): TreeItem[] {
  if (item.facts) return fits(item.facts, filter) ? [item] : [];
  const children = item.children.flatMap((child) => filtered(child, filter));
  if (children.length === 0) return [];
  if (item.kind !== 'group') return [{ ...item, children }];
  const [shown, all] = [children, item.children].map((items) => items.flatMap(recordsIn).length);
  const words = say`${shown} of ${all} shown`;
  const below = item.state === 'plain' ? {} : stateOfAll(children);
  // Another id, because a group that somebody has closed would hide what they look for.
  const id = `${item.id} filtered`;
  return [
    {
      ...item,
      id,
      ...below,
      children,
      description: words,
      spoken: `${item.label}, ${words}`,
      startsOpen: true,
    },
  ];
}

function fits(facts: RecordFacts, filter: TreeFilter): boolean {
  return FACETS.every(({ prefix, together, of }) => {
    const asked = filter.flatMap((id) => (id.startsWith(`${prefix} `) ? [id.slice(prefix.length + 1)] : []));
    const own = of(facts);
    const holds = (value: string) => own.includes(value);
    return asked.length === 0 || (together === 'all' ? asked.every(holds) : asked.some(holds));
  });
}

function labelOf(value: string, labels: Facet['labels']): string {
  return capital(translated(labels.find((each) => each.value === value)?.label ?? value));
}
