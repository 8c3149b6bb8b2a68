/**
 * At which levels an intervention works: the models that reviews code with. Models are never translated into one another;
 * a word that two models share keeps its place in each.
 */
import { packs } from '../packs/list';
import { bronfenbrenner } from './bronfenbrenner';
import type { LevelModel } from './level-model';
import { socioecological } from './socioecological';

/** All models, those of packs before the alternatives. */
export const levelModels: readonly LevelModel[] = [
  socioecological,
  ...packs.flatMap((pack) => pack.levelModels),
  bronfenbrenner,
];

/** @returns the model whose key in files this is, `undefined` where there is none */
export function levelModelCalled(key: string): LevelModel | undefined {
  return levelModels.find((model) => model.key === key);
}

/**
 * A word of the socio-ecological literature that is never replaced silently: in McLeroy's model it is another name for
 * `individual`, yet some papers print it where they mean `interpersonal` (they list it beside `individual`).
 */
export const AMBIGUOUS_LEVEL = {
  words: ['intrapersonal', 'intra-personal', 'intra personal'],
  synonymOf: 'individual',
  oftenMeant: 'interpersonal',
} as const;
