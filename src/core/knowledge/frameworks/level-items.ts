/** The levels of a model as items of a framework. */
import type { LevelModel } from '../terms/level-model';
import type { FrameworkItem } from './framework';

/** The levels of a model as the items of a framework. */
export function levelItems({ levels }: LevelModel): FrameworkItem[] {
  return levels.map(({ value, label, meaning, aliases }) => ({
    key: value,
    label: label ?? value,
    meaning,
    ...(aliases && { aliases }),
  }));
}
