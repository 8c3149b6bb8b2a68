/** What is known of a place on the way down through three versions. */
import type { Field } from '../fields/field';
import type { Slot } from './align';
import { wordsFor } from './differing-places';
import type { Written } from './lossless/collections';
import type { Target } from './lossless/placing';
import type { Dispute, DisputeKind } from './rope';
import type { Three } from './three';
import { WHOSE_KEYS } from './whose';

/** What is known on the way down. */
export interface MergePlace {
  readonly target: Target;
  /** Of the value. */
  readonly field: Field | undefined;
  /** The way here by names; of the file as a whole, none. */
  readonly names: readonly string[];
  /** Keys of this value whose entries are in dispute together, whatever they say. */
  readonly asked: readonly Asked[];
  /** Keys of this value behind which a judgement is in dispute. */
  readonly judged: readonly string[];
  /** Whether this is a whole section of the file. */
  readonly section?: string;
  readonly design: string | undefined;
  /** Where it is written down what people should know of what was merged. */
  readonly notes: Note[];
}

/** An entry that one side renamed. References to its old name are never rewritten. */
export interface Note {
  /** The way to its list, by names. */
  readonly place: readonly string[];
  readonly before: string;
  readonly now: string;
}

interface Asked {
  readonly kind: DisputeKind;
  readonly keys: readonly string[];
}

/** An entry that both sides have. */
export interface Both extends Slot {
  readonly ours: Written;
  readonly theirs: Written;
}

/** The values of a thing in the three versions. */
export function nodesOf({ base, ours, theirs }: Slot): Three {
  return { base: base?.entry.node, ours: ours?.entry.node, theirs: theirs?.entry.node };
}

/** Both versions of what stands at a place. */
export function disputeAt({ names }: MergePlace, ours: string, theirs: string): Dispute {
  return { ours, theirs, about: [{ place: names.slice(0, -1), what: names.at(-1) ?? '', kind: 'changed' }] };
}

/** The key of a thing, or what its identity makes of it. */
export function nameOf({ ours, theirs, base }: Slot): string {
  return (ours ?? theirs ?? base)?.entry.name?.exact ?? '';
}

/** The words by which people know a thing. */
export function wordsOf({ base, ours, theirs }: Slot, place: MergePlace): readonly string[] {
  const entry = (base ?? ours ?? theirs)?.entry;
  return entry ? wordsFor(entry, place.names) : [];
}

/** What is asked of the top of a file. */
export function askedAtTop(isWhoseInDispute: boolean): readonly Asked[] {
  return isWhoseInDispute ? [{ kind: 'whose', keys: WHOSE_KEYS }] : [];
}
