/**
 * What two people who extracted the same record compare and settle: each datum with what both wrote, and how far it is. An
 * entry that only one of them has is one difference, not one for each of its values.
 */
import { meaningOf } from '../format/meaning';
import type { RecordView, Review } from '../review/review';
import { inTrees, workedOut } from '../review/review';
import { type DataItem, type Given, isDifference } from './data-item';
import { extractedOf } from './extracted';
import { isWaiting, placeKey, type Settled, settledOf } from './settled';

/**
 * - `open`: they differ, and nothing is settled
 * - `settled`: they differed, and it was settled
 * - `referred`: it waits for somebody else
 * - `agreed`: they say the same, and so does the consensus
 * - `not taken over`: they say the same, and the consensus says nothing yet, or something else
 */
export type ComparedState = 'open' | 'settled' | 'referred' | 'agreed' | 'not taken over';

export interface ComparedDatum {
  /** Of an entry that only one has: one that stands for the entry. */
  readonly item: DataItem;
  readonly state: ComparedState;
  /** The last entry about it. */
  readonly settled: Settled | undefined;
}

export interface Comparison {
  /** Whoever wrote what is compared, in alphabetical order. */
  readonly people: readonly string[];
  /** In the order of the record. */
  readonly data: readonly ComparedDatum[];
  /** Sections of which a colleague's work is hidden from whoever looks. */
  readonly hidden: readonly string[];
}

/** How many data are in which state. */
export interface ComparedCounts {
  readonly differences: number;
  readonly open: number;
  readonly settled: number;
  /** By whom it is decided: initials → how many. */
  readonly referred: ReadonlyMap<string, number>;
  readonly toTakeOver: number;
}

/** All data of a record that several people gave, as they stand now. */
export function comparisonOf(record: RecordView, review: Review): Comparison {
  return workedOut(review, inTrees(review, record), 'comparison of extractors', () => {
    const { people, items, hidden } = extractedOf(record, review);
    const last = new Map(settledOf(record).map((settled) => [placeKey(settled.place), settled]));
    return { people, hidden, data: together(items).map((item) => stateOf(item, last.get(placeKey(item.place)))) };
  });
}

/** Counted for whoever settles. */
export function countsOfComparison({ data }: Comparison): ComparedCounts {
  const of = (state: ComparedState) => data.filter((each) => each.state === state);
  const referred = new Map<string, number>();
  for (const { settled } of of('referred')) {
    const to = settled?.referred ?? '';
    referred.set(to, (referred.get(to) ?? 0) + 1);
  }
  const [open, settled, waiting] = [of('open').length, of('settled').length, of('referred').length];
  return { differences: open + settled + waiting, open, settled, referred, toTakeOver: of('not taken over').length };
}

/** Entries that only one person has stand for all their values. */
function together(items: readonly DataItem[]): readonly DataItem[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    if (item.onlyIn === undefined) return [item];
    const { place, given } = item.onlyIn;
    if (seen.has(placeKey(place))) return [];
    seen.add(placeKey(place));
    const keys = item.keys.slice(0, item.onlyIn.depth);
    return [{ ...item, ...item.onlyIn, given, keys, key: keys.join('.'), kind: 'other' as const }];
  });
}

function stateOf(item: DataItem, settled: Settled | undefined): ComparedDatum {
  if (settled) return { item, settled, state: isWaiting(settled) ? 'referred' : 'settled' };
  if (isDifference(item)) return { item, settled, state: item.agreed ? 'settled' : 'open' };
  const [given] = item.given.values();
  return { item, settled, state: given && saysTheSame(given, item) ? 'agreed' : 'not taken over' };
}

function saysTheSame({ node }: Given, { agreed, field }: DataItem): boolean {
  return agreed !== undefined && meaningOf(node, field) === meaningOf(agreed.node, field);
}
