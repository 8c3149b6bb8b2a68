/** A result of a Cochrane review while it is put together of the tables in which it stands. */
import type { Found } from '../../../core/index';
import type { Numbers } from './row-numbers';
import type { Timed } from './time-points';

/** A result while it is put together. */
export interface Draft {
  readonly outcome: Found;
  readonly measure?: Found;
  readonly timepoint?: Found;
  readonly population?: Found;
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

/**
 * The outcome of a result, where an analysis says under which it is: “Stress (MBI), completers” under “Stress” is measured with
 * MBI, in completers. What tells results of one name apart (“Stress, second (MBI)”) is no part of the outcome.
 */
export function splitUnder(draft: Draft, outcome: string): void {
  const rest = draft.outcome.value.slice(outcome.length);
  const [, measure, population] = /^(?:, [^()]+(?= \())?(?: \((.+)\))?(?:, ([^()]+))?$/.exec(rest) ?? [];
  if (measure === undefined && population === undefined) return;
  const found = (value: string): Found => ({ value, at: draft.outcome.at });
  Object.assign(draft, {
    ...(measure !== undefined && { measure: found(measure) }),
    ...(population !== undefined && { population: found(population) }),
    outcome: found(outcome),
  });
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
