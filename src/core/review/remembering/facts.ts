/**
 * Indexes: what all files (or records) of a review say about one thing, under keys. A file's facts follow from the file
 * alone and are found once; a changed file changes only its own part; and whoever has looked up a key moves only where
 * the facts under that key say something else.
 */
import { inEnglish } from '../../language/say';
import { changedPlaces } from './layout';
import type { Cell } from './memory';

/** Facts of one thing under a key, each plain data. */
export type KeyedFacts<Fact> = Iterable<readonly [key: string, fact: Fact]>;

/** How the facts of an index are kept, over the snapshots that ask. */
export class KeptFacts<Snapshot, Item extends object, Fact> {
  readonly #itemsOf: (snapshot: Snapshot) => readonly Item[];
  readonly #factsIn: (item: Item) => KeyedFacts<Fact>;
  readonly #known = new WeakMap<Item, ReadonlyMap<string, readonly Fact[]>>();
  readonly #cells = new Map<string, Cell<Snapshot>>();
  #items: readonly Item[] = [];
  #byKey = new Map<string, Bucket<Fact>>();

  /**
   * @param itemsOf the files or records; in another snapshot the same object where nothing changed
   * @param factsIn of one of them; plain data, without sentences for people
   */
  constructor(itemsOf: (snapshot: Snapshot) => readonly Item[], factsIn: (item: Item) => KeyedFacts<Fact>) {
    this.#itemsOf = itemsOf;
    this.#factsIn = factsIn;
  }

  /** The facts under a key in a snapshot, in the order of the files. */
  under(key: string, snapshot: Snapshot): readonly Fact[] {
    this.#keepPace(this.#itemsOf(snapshot));
    return this.#byKey.get(key)?.facts() ?? NONE;
  }

  /** What a look-up of a key reads. */
  cell(key: string): Cell<Snapshot> {
    const known = this.#cells.get(key);
    if (known !== undefined) return known;
    const cell = new CellOfKey(this, key);
    this.#cells.set(key, cell);
    return cell;
  }

  #keepPace(items: readonly Item[]): void {
    if (items === this.#items) return;
    const changed = changedPlaces(this.#items, items);
    if (changed === undefined) this.#gather(items);
    else for (const place of changed) this.#replace(place, this.#items[place] as Item, items[place] as Item);
    this.#items = items;
  }

  #replace(place: number, was: Item, now: Item): void {
    const [before, after] = [this.#factsOf(was), this.#factsOf(now)];
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const bucket = this.#byKey.get(key) ?? new Bucket<Fact>();
      this.#byKey.set(key, bucket);
      bucket.put(place, after.get(key));
    }
  }

  /** All anew, because nothing stands where it did. What is still the same under a key stays the same list. */
  #gather(items: readonly Item[]): void {
    const before = this.#byKey;
    this.#byKey = new Map();
    for (const [place, item] of items.entries()) {
      for (const [key, facts] of this.#factsOf(item)) {
        const bucket = this.#byKey.get(key) ?? new Bucket<Fact>(before.get(key)?.facts());
        this.#byKey.set(key, bucket);
        bucket.put(place, facts);
      }
    }
  }

  #factsOf(item: Item): ReadonlyMap<string, readonly Fact[]> {
    const known = this.#known.get(item);
    if (known !== undefined) return known;
    const facts = inEnglish(() => byKey(this.#factsIn(item)));
    this.#known.set(item, facts);
    return facts;
  }
}

/** What a look-up of a key reads: a review keeps a dozen for every file, and a function takes four times the room. */
class CellOfKey<Snapshot, Fact> implements Cell<Snapshot> {
  readonly #index: { readonly under: (key: string, snapshot: Snapshot) => readonly Fact[] };
  readonly #key: string;

  constructor(index: { readonly under: (key: string, snapshot: Snapshot) => readonly Fact[] }, key: string) {
    this.#index = index;
    this.#key = key;
  }

  now(snapshot: Snapshot): readonly Fact[] {
    return this.#index.under(this.#key, snapshot);
  }
}

/** The facts under one key. */
class Bucket<Fact> {
  /** In their order, with the facts of each. Most keys stand at one place, for which a map takes ten times the room. */
  #places: number[] = NOWHERE;
  #lists: (readonly Fact[])[] = NOWHERE;
  #facts: readonly Fact[];
  #isFresh = false;

  constructor(before: readonly Fact[] = NONE) {
    this.#facts = before;
  }

  put(place: number, facts: readonly Fact[] | undefined): void {
    const at = this.#indexOf(place);
    const known = this.#places[at] === place ? this.#lists[at] : undefined;
    if (known === facts || (known !== undefined && facts !== undefined && sayTheSame(known, facts))) return;
    this.#isFresh = false;
    if (facts === undefined) this.#remove(at);
    else if (known === undefined) this.#add(at, place, facts);
    else this.#lists[at] = facts;
  }

  /** Of the first place that is not before another. */
  #indexOf(place: number): number {
    let [from, to] = [0, this.#places.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#places[middle] as number) < place) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #remove(at: number): void {
    this.#places.splice(at, 1);
    this.#lists.splice(at, 1);
  }

  /** A list of one is as long as it has to be; a list that has grown keeps room for more. */
  #add(at: number, place: number, facts: readonly Fact[]): void {
    if (this.#places.length === 0) {
      this.#places = [place];
      this.#lists = [facts];
    } else {
      this.#places.splice(at, 0, place);
      this.#lists.splice(at, 0, facts);
    }
  }

  facts(): readonly Fact[] {
    if (this.#isFresh) return this.#facts;
    const [first = NONE] = this.#lists;
    const now = this.#lists.length > 1 ? this.#lists.flat() : first;
    if (!sayTheSame(this.#facts, now)) this.#facts = now.length > 0 ? now : NONE;
    this.#isFresh = true;
    return this.#facts;
  }
}

function byKey<Fact>(facts: KeyedFacts<Fact>): ReadonlyMap<string, readonly Fact[]> {
  const found = new Map<string, Fact[]>();
  for (const [key, fact] of facts) {
    const same = found.get(key);
    if (same === undefined) found.set(key, [fact]);
    else same.push(fact);
  }
  return found;
}

function sayTheSame<Fact>(before: readonly Fact[], now: readonly Fact[]): boolean {
  return (
    before.length === now.length &&
    now.every((fact, place) => fact === before[place] || JSON.stringify(fact) === JSON.stringify(before[place]))
  );
}

const NONE: readonly never[] = [];
const NOWHERE: never[] = [];
