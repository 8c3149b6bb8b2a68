/** The entries of three versions side by side: one place for each thing, whatever it is called in each version. */
import type { Entry } from '../pairing/named-entries';
import { pairEntries } from '../pairing/pair-entries';
import type { Shape } from '../pairing/shape';
import { isSame } from '../pairing/written';
import type { Collection, Written } from './lossless/collections';

/** One thing in the three versions; absent where a version does not have it. */
export interface Slot {
  readonly base?: Written;
  readonly ours?: Written;
  readonly theirs?: Written;
}

/** Three versions of a collection. Only the base may be missing. */
export interface Collections {
  readonly base: Collection | undefined;
  readonly ours: Collection;
  readonly theirs: Collection;
}

/** The things of all three versions, those of the base first. */
export function aligned({ base, ours, theirs }: Collections, shape: Shape): readonly Slot[] {
  const before = entriesIn(base);
  const toOurs = pairEntries(before, entriesIn(ours), shape);
  const toTheirs = pairEntries(before, entriesIn(theirs), shape);
  const inOurs = new Map(toOurs.matches.map((match) => [match.before, match.after]));
  const inTheirs = new Map(toTheirs.matches.map((match) => [match.before, match.after]));
  const slot = (b: Entry | undefined, o: Entry | undefined, t: Entry | undefined): Slot => ({
    ...(b && { base: base?.entries[b.index] as Written }),
    ...(o && { ours: ours.entries[o.index] as Written }),
    ...(t && { theirs: theirs.entries[t.index] as Written }),
  });
  const both = new Map(addedByBoth(toOurs.added, toTheirs.added, shape));
  const alsoOurs = new Set(both.values());
  return [
    ...before.map((entry) => slot(entry, inOurs.get(entry), inTheirs.get(entry))),
    ...toOurs.added.map((entry) => slot(undefined, entry, both.get(entry))),
    ...toTheirs.added.filter((entry) => !alsoOurs.has(entry)).map((entry) => slot(undefined, undefined, entry)),
  ];
}

type Entries = readonly Entry[];

function entriesIn(collection: Collection | undefined): Entries {
  return (collection?.entries ?? []).map(({ entry }) => entry);
}

/** What both added: of the same name, or, where nothing has a name, equal. */
function addedByBoth(ours: Entries, theirs: Entries, shape: Shape): readonly (readonly [Entry, Entry])[] {
  return pairEntries(ours, theirs, shape).matches.flatMap(({ before, after, renamed }) => {
    const isOne = before.name === undefined ? isSame(before.node, after.node, before.field) : !renamed;
    return isOne ? [[before, after] as const] : [];
  });
}
