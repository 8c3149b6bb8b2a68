/** A result of a Cochrane review while it is put together of the tables in which it stands. */
import type { Found } from '../../../core/index';
import type { Numbers } from './row-numbers';
import type { Timed } from './time-points';

/** A result while it is put together. */
export interface Draft {
  readonly outcome: Found;
  readonly timepoint?: Found;
  /** By the name of the group in lower case. */
  readonly groups: Map<string, { readonly arm: Found; numbers: Numbers }>;
  comparison?: readonly [Found, Found];
  metric?: string;
  /** What is worked out of the groups. */
  derive?: Readonly<Record<string, string>>;
  estimate?: { readonly values: Readonly<Record<string, Found>>; readonly ci?: readonly [Found, Found] };
  notes: Found[];
  /** The first subgroup in which it stands. */
  subgroup?: Found;
  bias: Readonly<Record<string, Found>>;
  id: string;
}

/** An outcome and its time point, both where the whole name stands. */
export function splitName(
  name: Found,
  timed: ReadonlyMap<string, Timed>,
): { readonly outcome: Found; readonly timepoint?: Found } {
  const found = timed.get(name.value);
  if (found?.timepoint === undefined) return { outcome: name };
  return { outcome: { value: found.outcome, at: name.at }, timepoint: { value: found.timepoint, at: name.at } };
}
