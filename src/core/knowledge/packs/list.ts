/** All packs. A new one is its own folder and one line here. */
import type { ActsOn, Pack, Target } from './pack';
import { workAndCare } from './work-and-care/work-and-care';

export const packs: readonly Pack[] = [workAndCare];

/** What interventions act on in the words of these packs. */
export function actsOnOf(those: readonly Pack[]): readonly ActsOn[] {
  return those.flatMap(({ actsOn }) => actsOn ?? []);
}

/** Everything that interventions can act on, in the order of the packs. */
export const TARGETS: readonly Target[] = actsOnOf(packs).flatMap(({ targets }) => targets);

/** What is meant to happen to a target, `undefined` for what is none. */
export function meantChange(target: string | undefined): Target['change'] | undefined {
  return TARGETS.find(({ item }) => item.key === target)?.change;
}
