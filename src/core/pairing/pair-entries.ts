/** Which entries of two versions are the same thing, whatever they say now. */
import { addTo } from '../document/groups';
import { isScalar, textAt } from '../document/walk';
import { likeness, type Values, valuesOf } from './likeness';
import type { Entry } from './named-entries';
import type { Shape } from './shape';
import { writtenOf } from './written';

export interface Match {
  readonly before: Entry;
  readonly after: Entry;
  /** It says otherwise the same under another name. */
  readonly renamed: boolean;
}

/** Every entry of both versions stands in it once. */
export interface Pairing {
  /** In the order of the later version. */
  readonly matches: readonly Match[];
  /** Only in the earlier version, in its order. */
  readonly removed: readonly Entry[];
  /** Only in the later version, in its order. */
  readonly added: readonly Entry[];
}

/**
 * Finds the entries of one version in another: by their names; those of the same name by what tells them apart; those
 * without a name where they are equal, then one to one those that are most alike. What is gone under a name, and says
 * otherwise the same under a new one, was renamed: at least half of its values; a plain word, all of it.
 *
 * @param shape of the value in both versions. Keys of the format are never renamed
 */
export function pairEntries(before: readonly Entry[], after: readonly Entry[], shape: Shape): Pairing {
  const open = new Open(before, after);
  pairByName(open);
  if (shape !== 'keys') {
    pairEqual(open);
    pairMostAlike(open);
  }
  return open.pairing();
}

/** What has not found its other half yet. */
class Open {
  private readonly matches: Match[] = [];
  private readonly before: Set<Entry>;
  private readonly after: Set<Entry>;

  constructor(before: readonly Entry[], after: readonly Entry[]) {
    this.before = new Set(before);
    this.after = new Set(after);
  }

  match(before: Entry, after: Entry): void {
    this.before.delete(before);
    this.after.delete(after);
    const renamed = before.name !== undefined && after.name !== undefined && before.name.exact !== after.name.exact;
    this.matches.push({ before, after, renamed });
  }

  /** One after the other, as far as there are as many. */
  matchInOrder(before: readonly Entry[], after: readonly Entry[]): void {
    for (const [index, entry] of before.slice(0, after.length).entries()) this.match(entry, after[index] as Entry);
  }

  /** What was found among some of the entries. */
  take(some: Open): void {
    for (const { before, after } of some.matches) this.match(before, after);
  }

  left(): readonly [readonly Entry[], readonly Entry[]] {
    return [[...this.before], [...this.after]];
  }

  pairing(): Pairing {
    return {
      matches: this.matches.sort((a, b) => a.after.index - b.after.index),
      removed: [...this.before],
      added: [...this.after],
    };
  }
}

function pairByName(open: Open): void {
  const [before, after] = open.left();
  const named = grouped(before, (entry) => entry.name?.exact);
  for (const [name, ours] of grouped(after, (entry) => entry.name?.exact)) {
    const earlier = named.get(name);
    if (earlier) pairOfOneName(open, earlier, ours);
  }
}

/** Several things may have one name: what tells them apart decides, as much of it as is the same in both versions. */
function pairOfOneName(open: Open, before: readonly Entry[], after: readonly Entry[]): void {
  const [first, second] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && first && second) {
    open.match(first, second);
    return;
  }
  const keys = first?.toldApartBy ?? [];
  const group = new Open(before, after);
  for (let length = keys.length; length >= 0; length--) {
    const told = (entry: Entry) => JSON.stringify(keys.slice(0, length).map((key) => textAt(entry.node, key)));
    pairGroups(group, told, equalFirst);
  }
  open.take(group);
}

/** Pairs within each group of entries of which the same is said. */
function pairGroups(
  open: Open,
  told: (entry: Entry) => string | undefined,
  pair: (open: Open, before: readonly Entry[], after: readonly Entry[]) => void,
): void {
  const [before, after] = open.left();
  const earlier = grouped(before, told);
  for (const [what, later] of grouped(after, told)) pair(open, earlier.get(what) ?? [], later);
}

/** Those that are equal, then those that are most alike, then what is left one after the other. */
function equalFirst(open: Open, before: readonly Entry[], after: readonly Entry[]): void {
  const group = new Open(before, after);
  pairEqual(group);
  pairMostAlike(group);
  group.matchInOrder(...group.left());
  open.take(group);
}

/** Entries without a name that say the same, one after the other. */
function pairEqual(open: Open): void {
  pairGroups(
    open,
    ({ node, field, name }) => {
      const written = writtenOf(node, field);
      return written === '' ? undefined : `${name === undefined}${written}`;
    },
    (all, before, after) => all.matchInOrder(before, after),
  );
}

/** So many comparisons of two entries are made; a version in which more is new was not edited but replaced. */
const MOST_COMPARISONS = 250_000;

/** One to one, the most alike first; of those that are equally alike, the first in the file. */
function pairMostAlike(open: Open): void {
  const [before, after] = open.left();
  if (before.length * after.length > MOST_COMPARISONS) return;
  const earlier = before.filter(({ node }) => !isScalar(node)).map(valuesOf);
  const later = after.filter(({ node }) => !isScalar(node)).map(valuesOf);
  const alike = earlier.flatMap((one) => later.flatMap((other) => candidate(one, other)));
  alike.sort((a, b) => b.likeness - a.likeness || a.before.index - b.before.index || a.after.index - b.after.index);
  const matched = new Set<Entry>();
  for (const each of alike) {
    if (matched.has(each.before) || matched.has(each.after)) continue;
    matched.add(each.before).add(each.after);
    open.match(each.before, each.after);
  }
}

interface Candidate {
  readonly before: Entry;
  readonly after: Entry;
  readonly likeness: number;
}

function candidate(one: Values, other: Values): Candidate[] {
  const found = likeness(one, other);
  return found > 0 ? [{ before: one.entry, after: other.entry, likeness: found }] : [];
}

function grouped(
  entries: readonly Entry[],
  by: (entry: Entry) => string | undefined,
): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = by(entry);
    if (group !== undefined) addTo(groups, group, entry);
  }
  return groups;
}
