/** What stands under `paired`, under either of the names that a number has there. */

import type { Node } from '../document/document';
import { numberAt } from '../document/numbers';
import { say } from '../language/say';
import { type Derived, derived, refused } from '../statistics/estimate';

/** The correlation within persons: `r`, or `correlation` as older files have it. */
export function correlationOf(paired: Node | undefined): Derived<number | undefined> {
  const read = ofEither(paired, 'r', 'correlation');
  if (!read.ok || read.value === undefined || Math.abs(read.value) < 1) return read;
  return refused(say`The correlation within persons must lie between −1 and 1.`);
}

/** The standard deviation of the differences: `sd_difference`, or `sd` as older files have it. */
export function sdOfDifferences(paired: Node | undefined): Derived<number | undefined> {
  return ofEither(paired, 'sd_difference', 'sd');
}

function ofEither(paired: Node | undefined, name: string, older: string): Derived<number | undefined> {
  const [one, other] = [numberAt(paired, name), numberAt(paired, older)];
  if (one !== undefined && other !== undefined && one !== other)
    return refused(
      say`“${name}” (${one}) and “${older}” (${other}) in “paired” are two names of one number, and differ: keep the one that is right.`,
    );
  return derived(one ?? other);
}
