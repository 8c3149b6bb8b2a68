/** How two versions of a value differ, before anybody says why it matters. */
import type { Node } from '../../document/document';
import type { Field } from '../../fields/field';
import type { Place } from '../places/named-place';

export type DifferenceKind = 'added' | 'removed' | 'changed' | 'renamed';

/** One thing that is not what it was. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly place: Place;
  /** Of the value; absent under a key that the format does not know. */
  readonly field: Field | undefined;
  /** Absent where it was not there, or was blank. */
  readonly before: Node | undefined;
  readonly after: Node | undefined;
  /** What it says, in words; the names of what was renamed. Empty where nothing stands. */
  readonly from: string;
  readonly to: string;
}

/** Something that says the same and is written in another way: in another order, or in another form. */
export interface Unspoken {
  readonly kind: 'order' | 'form';
  readonly place: Place;
  readonly before: Node | undefined;
  readonly after: Node | undefined;
}

/** The texts of which two versions are read: what is the same letter by letter is not looked into. */
export interface Texts {
  readonly before: string;
  readonly after: string;
}

/** Two versions of one value. */
export interface Versions {
  readonly before: Node | undefined;
  readonly after: Node | undefined;
  readonly field: Field | undefined;
}

/** Whether only the writing differs, and what is said is the same. */
export function isUnspoken(each: Difference | Unspoken): each is Unspoken {
  return each.kind === 'order' || each.kind === 'form';
}
