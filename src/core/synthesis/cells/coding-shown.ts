/** With which models a review codes its interventions, and so which columns its tables have. */
import { actsOnOf, packs } from '../../knowledge/packs/list';
import type { Target } from '../../knowledge/packs/pack';
import type { LevelModel } from '../../knowledge/terms/level-model';
import { levelModels } from '../../knowledge/terms/levels';
import { packsShown } from '../../review/packs-of-review';
import { type Review, workedOut } from '../../review/review';
import { codedWith } from './coded-words';

/** The models of levels of every review and those of its packs; what stands in place of one of them, where it is used. */
export function levelModelsOf(review: Review): readonly LevelModel[] {
  return workedOut(review, review, 'models of levels', () => {
    const missing = modelsNotOf(review);
    return levelModels.filter(
      (model) => !missing.includes(model) && (!model.isAlternative || isCodedWith(review, model.key)),
    );
  });
}

/** The same without what stands in place of another. */
export function mainModelsOf(review: Review): LevelModel[] {
  return levelModelsOf(review).filter(({ isAlternative }) => !isAlternative);
}

/** What the interventions of a review can act on, as far as its tables show it. */
export function targetsOf(review: Review): readonly Target[] {
  return actsOnOf(packsShown(review)).flatMap(({ targets }) => targets);
}

/** The heading of what interventions act on; none where the review has no words for it. */
export function actsOnTitle(review: Review): string | undefined {
  const titles = actsOnOf(packsShown(review)).map(({ title }) => title);
  return titles.length === 0 ? undefined : titles.join('; ');
}

/** What the short names of models stand for. */
export const MODEL_ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  levelModels.flatMap(({ shortName, standsFor }) => (standsFor === undefined ? [] : [[shortName, standsFor] as const])),
);

function modelsNotOf(review: Review): readonly LevelModel[] {
  const shown = packsShown(review);
  return packs.filter((pack) => !shown.includes(pack)).flatMap((pack) => pack.levelModels);
}

function isCodedWith(review: Review, key: string): boolean {
  return review.interventions.some((intervention) => codedWith(intervention, key).length > 0);
}
