/** The tables that a pack brings: of what interventions act on, by level. */
import type { Pack } from '../../knowledge/packs/pack';
import type { View } from '../view';
import { levelCrosswalkView } from './level-crosswalk';
import { targetsByLevelView } from './targets-by-level';

/** In the order in which they are offered; they are offered where the review names the pack, or has something of it. */
export function viewsOfPack({ id, actsOn }: Pack): View[] {
  return actsOn === undefined
    ? []
    : [targetsByLevelView(actsOn), levelCrosswalkView(actsOn)].map((view) => ({ ...view, pack: id }));
}
