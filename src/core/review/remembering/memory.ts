/**
 * What is remembered between snapshots of a review, and how it is known that it still holds.
 *
 * Nobody writes down what depends on what: while something is worked out, every read of the snapshot is recorded with
 * what was seen. In a later snapshot the reads are made again. Where all of them see the same, the value holds; where one
 * sees something else, the work is done again and its reads are recorded anew. (These are the “verifying traces” of build
 * systems: Mokhov, Mitchell & Peyton Jones 2018, “Build systems à la carte”; rust-analyzer's salsa works so.)
 *
 * Own code, because libraries of signals (`@preact/signals-core`) hold one current state that changes in place. Here
 * snapshots are values: an old one may be asked again, and answers as it always did. All state lives in the memory, which
 * goes from snapshot to snapshot; there is no clock and nothing in the module.
 */
import { keepLanguage, languageNow, type Speaking } from '../../language/say';

/** A state of something, with a number that no other state with the same memory has. */
export interface Versioned {
  readonly version: number;
}

/** Something that can be read of every snapshot; for the same thing always the same object. */
export interface Cell<Snapshot> {
  /** What a read sees. It is compared by identity, and nothing is recorded meanwhile. */
  readonly now: (snapshot: Snapshot) => unknown;
}

/** What a piece of work has read, with what it saw. */
type Reads<Snapshot> = Map<Cell<Snapshot>, unknown>;

/** A piece of work that is being done. */
interface Frame<Snapshot> {
  readonly version: number | undefined;
  readonly reads: Reads<Snapshot>;
}

/** How something is worked out that can be worked out again at any time, because it follows from the snapshot alone. */
export interface Work<Snapshot, T> {
  readonly of: (snapshot: Snapshot, before: T | undefined) => T;
  /** Whether a new value says the same as the one before, which is kept then: nothing that has read it moves. */
  readonly same?: ((before: T, now: T) => boolean) | undefined;
}

/** Is seen where a value does not hold any more, and only whoever asks for it can work it out. */
const NOT_KNOWN = Symbol('not known');

/** What is made of two states follows from neither: it never holds, and is worked out whenever it is asked for. */
const MIXED: Cell<unknown> = { now: () => undefined };

/** How much was done, for tests that count. */
export interface Counts {
  /** How often something was worked out. */
  worked: number;
  /** How often something remembered was looked at again. */
  verified: number;
  /** How many reads were made for that. */
  reads: number;
}

export class Memory<Snapshot extends Versioned> {
  readonly counts: Counts = { worked: 0, verified: 0, reads: 0 };
  /** By language: what is worked out may hold sentences. */
  readonly #languages = new WeakMap<object, Spoken<Snapshot>>();
  /** What is remembered in the language in which was worked last. */
  #spoken: Spoken<Snapshot> | undefined;
  readonly #together = new WeakMap<object, WeakMap<object, object>>();
  readonly #frames: Frame<Snapshot>[] = [];
  readonly #states = new Map<object, unknown>();
  #versions = 0;

  /** @returns a number for the next snapshot */
  nextVersion(): number {
    this.#versions += 1;
    return this.#versions;
  }

  /** Records that what is being worked out has read something, and gives what it saw. */
  recorded<T>(cell: Cell<Snapshot>, { version }: Snapshot, seen: T): T {
    const frame = this.#frames.at(-1);
    if (frame === undefined || frame.version === undefined) return seen;
    if (frame.version === version) frame.reads.set(cell, seen);
    else frame.reads.set(MIXED, NOT_KNOWN);
    return seen;
  }

  /**
   * What was worked out before, where it still holds; else it is worked out now.
   * @param about the part of the snapshot that it is about; what is remembered goes with it
   * @param what names it: for the same name always the same type
   * @param work must read nothing later than while it is done: no function that asks the snapshot may be kept in its value
   */
  workedOut<T>(snapshot: Snapshot, about: object, what: string, work: Work<Snapshot, T>['of']): T {
    const entry = this.#entryFor(about, what);
    if (!entry.trace.holdsIn(snapshot)) this.#fill(entry, snapshot, { of: work as Work<Snapshot, unknown>['of'] });
    this.recorded(entry.trace, snapshot, entry.trace.state);
    return entry.value as T;
  }

  /**
   * The same for work that can be done at any time: whoever has read it moves only where its value has changed. It is kept
   * for as long as somebody who has read it is.
   */
  derived<T>(snapshot: Snapshot, about: object, what: string, work: Work<Snapshot, T>): T {
    const entry = this.#entryFor(about, what);
    entry.trace.again ??= (now) => this.#fill(entry, now, work as Work<Snapshot, unknown>);
    this.recorded(entry.trace, snapshot, entry.trace.now(snapshot));
    return entry.value as T;
  }

  /** One object for each pair of others, for as long as both are there. */
  asLongAs(one: object, other: object): object {
    return this.#together.get(one)?.get(other) ?? this.#newTogether(one, other);
  }

  #newTogether(one: object, other: object): object {
    const known = this.#together.get(one) ?? new WeakMap<object, object>();
    this.#together.set(one, known);
    const both = {};
    known.set(other, both);
    return both;
  }

  /** Does something of which nothing is recorded. */
  apart<T>(work: () => T): T {
    return this.during({ version: undefined, reads: new Map() }, work);
  }

  /** Does a piece of work whose reads belong to a frame. */
  during<T>(frame: Frame<Snapshot>, work: () => T): T {
    this.#frames.push(frame);
    try {
      return work();
    } finally {
      this.#frames.pop();
    }
  }

  /** Whatever else keeps pace with the snapshots: an index for example. @param of what it is for */
  state<T>(of: object, start: () => T): T {
    if (!this.#states.has(of)) this.#states.set(of, start());
    return this.#states.get(of) as T;
  }

  #entryFor(about: object, what: string): Entry<Snapshot> {
    // Asked a million times for a review: where it is known, nothing is written, and the language is looked up when it changes.
    const spoken = languageNow() === this.#spoken?.language ? this.#spoken : this.#speak();
    return spoken.entries.get(about)?.get(what) ?? this.#newEntry(spoken, about, what);
  }

  #speak(): Spoken<Snapshot> {
    const language = languageNow();
    const spoken = this.#languages.get(language) ?? { language, speaking: keepLanguage(), entries: new WeakMap() };
    this.#languages.set(language, spoken);
    this.#spoken = spoken;
    return spoken;
  }

  #newEntry({ entries, speaking }: Spoken<Snapshot>, about: object, what: string): Entry<Snapshot> {
    const known = entries.get(about) ?? new Map<string, Entry<Snapshot>>();
    entries.set(about, known);
    const entry = { trace: new Trace<Snapshot>(this.counts), speaking, value: undefined };
    known.set(what, entry);
    return entry;
  }

  /** Works something out. Where that fails, nothing is remembered. */
  #fill(entry: Entry<Snapshot>, snapshot: Snapshot, { of, same }: Work<Snapshot, unknown>): void {
    const { trace, value: before } = entry;
    const isFirst = trace.isEmpty;
    const reads: Reads<Snapshot> = new Map();
    trace.clear();
    this.counts.worked += 1;
    const value = entry.speaking(() => this.during({ version: snapshot.version, reads }, () => of(snapshot, before)));
    const isSame = !isFirst && (value === before || same?.(before, value) === true);
    if (!isSame) entry.value = value;
    trace.write(snapshot, reads, isSame);
  }
}

/** What is remembered in a language. */
interface Spoken<Snapshot extends Versioned> {
  readonly language: object;
  readonly speaking: Speaking;
  /** By what it is about and what names it. */
  readonly entries: WeakMap<object, Map<string, Entry<Snapshot>>>;
}

/** One value that is remembered. */
interface Entry<Snapshot extends Versioned> {
  readonly trace: Trace<Snapshot>;
  readonly speaking: Speaking;
  value: unknown;
}

/**
 * What was read for a value. Whoever has read the value sees this as a cell, and not the value itself: so that may go, with
 * what it is about, while it is still known whether it would be the same.
 */
class Trace<Snapshot extends Versioned> implements Cell<Snapshot> {
  /** Another number for each value. */
  state = 0;
  /** Works the value out without whoever asks. */
  again: ((snapshot: Snapshot) => void) | undefined;
  readonly #counts: Counts;
  /** Each cell with what was seen in it behind it: a review keeps hundreds of these for every file, and a map takes five times the room. */
  #reads: readonly unknown[] | undefined;
  /** The snapshot in which it was looked at last, and whether it held there. */
  #version = 0;
  #holds = false;

  constructor(counts: Counts) {
    this.#counts = counts;
  }

  get isEmpty(): boolean {
    return this.#reads === undefined;
  }

  clear(): void {
    this.#reads = undefined;
  }

  /** Notes what was read in a snapshot. @param isSame whether the value is still the same */
  write(snapshot: Snapshot, reads: Reads<Snapshot>, isSame: boolean): void {
    if (!isSame) this.state += 1;
    const all: unknown[] = [];
    for (const [cell, seen] of reads) all.push(cell, seen);
    // A copy is as long as it has to be; a list that has grown keeps room for more.
    this.#reads = all.slice();
    this.#version = snapshot.version;
    this.#holds = true;
  }

  /** Whether everything that was read is the same in a snapshot; looked at once for each. */
  holdsIn(snapshot: Snapshot): boolean {
    if (this.#version === snapshot.version) return this.#holds;
    const holds = this.#reads !== undefined && this.#seesTheSame(this.#reads, snapshot);
    this.#version = snapshot.version;
    this.#holds = holds;
    return holds;
  }

  now(snapshot: Snapshot): unknown {
    if (this.holdsIn(snapshot)) return this.state;
    if (this.again === undefined) return NOT_KNOWN;
    this.again(snapshot);
    return this.state;
  }

  #seesTheSame(reads: readonly unknown[], snapshot: Snapshot): boolean {
    this.#counts.verified += 1;
    for (let at = 0; at < reads.length; at += 2) {
      this.#counts.reads += 1;
      if ((reads[at] as Cell<Snapshot>).now(snapshot) !== reads[at + 1]) return false;
    }
    return true;
  }
}
