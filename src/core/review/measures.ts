/** The measures of a review's vocabulary, held against those that are known. */
import type { Node } from '../document/document';
import { textAt, valueOf } from '../document/walk';
import { measureCalled, scoreCalled } from '../knowledge/packs/known-measures';
import type { Pack } from '../knowledge/packs/pack';
import type { KnownMeasure } from '../knowledge/terms/known-measure';
import { packsOf, type Review, reviewSection, workedOut } from './review';

/**
 * The known measure that an entry of a vocabulary means: by its key, its name or its short name; or, where it is one
 * score of a known scale, by what that score is about.
 *
 * @param measures the vocabulary's measures
 * @param name the key of the entry
 * @param packs in which measures are looked up
 */
export function knownMeasure(
  measures: Node | undefined,
  name: string,
  packs: readonly Pack[],
): KnownMeasure | undefined {
  const entry = valueOf(measures, name);
  const names = [textAt(entry, 'name'), name, textAt(entry, 'short_name')].filter((each) => each !== undefined);
  const scale = textAt(entry, 'subscale_of');
  // A score of a scale is never the scale itself, even where both have one name.
  const parent = scale === undefined ? undefined : scaleOf(valueOf(measures, scale), scale, packs);
  for (const each of names) {
    const known = measureCalled(each, packs);
    if (known !== undefined && known.key !== parent?.key) return known;
    const score = parent && scoreCalled(parent, each);
    if (score) return score;
  }
  return undefined;
}

function scaleOf(entry: Node | undefined, key: string, packs: readonly Pack[]): KnownMeasure | undefined {
  const names = [textAt(entry, 'name'), key, textAt(entry, 'short_name')];
  return names.map((name) => (name === undefined ? undefined : measureCalled(name, packs))).find((each) => each);
}

/** The known measure that a result or outcome names, with the entry of the vocabulary. */
export function measureOf(holder: Node | undefined, review: Review) {
  const name = textAt(holder, 'measure');
  const measures = valueOf(reviewSection(review, 'vocabulary'), 'measures');
  if (name === undefined) return undefined;
  // Every result names one, and several rules and checks ask for it: of the vocabulary, only what it means is kept.
  const known = workedOut(review, review, `known measure ${name}`, () =>
    knownMeasure(valueOf(reviewSection(review, 'vocabulary'), 'measures'), name, packsOf(review)),
  );
  return { name, entry: valueOf(measures, name), known };
}
