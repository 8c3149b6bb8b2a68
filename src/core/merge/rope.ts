/** A text in the making: pieces that are settled, and between them what the two sides say differently. */

/** Both versions of one thing. What stands around them on the same line is not part of them. */
export interface Dispute {
  readonly ours: string;
  readonly theirs: string;
  readonly about: readonly About[];
}

/** What a dispute is about, as data: for words in the file, for the terminal, for the editor. */
export interface About {
  /** The way there by names, never by positions: `['RoB 2', 'exhaustion-6m', 'measurement']`. */
  readonly place: readonly string[];
  /** What is in dispute there: a key, the name of an entry, or several keys. */
  readonly what: string;
  readonly kind: DisputeKind;
}

/**
 * - `changed`: both changed it, each to something else
 * - `deleted`: one deleted it, the other changed it
 * - `added`: both gave one name to two things
 * - `judgement`: one judged, the other changed what the judgement rests on
 * - `whose`: one changed whose work the file is, the other what it says
 */
export type DisputeKind = 'changed' | 'deleted' | 'added' | 'judgement' | 'whose';

export type Side = 'ours' | 'theirs';

/** In the order of the text. */
export type Rope = readonly (string | Dispute)[];

export function otherSide(side: Side): Side {
  return side === 'ours' ? 'theirs' : 'ours';
}

/** The text where every dispute is settled for one side. */
export function settled(rope: Rope, side: Side): string {
  return rope.map((piece) => (typeof piece === 'string' ? piece : piece[side])).join('');
}

/** The disputes of a rope. */
export function disputesOf(rope: Rope): readonly Dispute[] {
  return rope.filter((piece) => typeof piece !== 'string');
}

/** What a dispute is about, in words: “RoB 2, exhaustion-6m, measurement: judgement”. */
export function inWords({ place, what }: About): string {
  return oneLine(place.length === 0 ? what : `${place.join(', ')}: ${what}`);
}

const LONGEST_WORDS = 160;

/** Names come from files, and may be as long as people write. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS - 1)}…` : line;
}
