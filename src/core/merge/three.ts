/** One value in three versions, and which of them stands. */
import type { Node } from '../document/document';
import { pairOf } from '../document/walk';
import type { Field } from '../fields/field';
import { isSame } from '../pairing/written';
import type { Side } from './rope';

/** The three versions of something; absent where a version does not have it. */
export interface Three {
  readonly base: Node | undefined;
  readonly ours: Node | undefined;
  readonly theirs: Node | undefined;
}

/** The same behind a key of a mapping. */
export function threeAt({ base, ours, theirs }: Three, key: string): Three {
  return { base: pairOf(base, key)?.value, ours: pairOf(ours, key)?.value, theirs: pairOf(theirs, key)?.value };
}

/** Whose version stands by the rule of three: whoever changed it; ours where both did the same; else both are in dispute. */
export function standing({ base, ours, theirs }: Three, field: Field | undefined): Side | 'dispute' {
  if (isSame(ours, theirs, field) || isSame(base, theirs, field)) return 'ours';
  return isSame(base, ours, field) ? 'theirs' : 'dispute';
}

/** Whether one side changed it and the other did not do the same. */
export function changedOnlyBy(side: Side, { base, ours, theirs }: Three, field?: Field): boolean {
  const changed = side === 'ours' ? ours : theirs;
  return !isSame(base, changed, field) && !isSame(ours, theirs, field);
}
