/** What the included studies say of the spread of a measure: the usual of all but one, sorted once. */
import type { Node } from '../../../document/document';
import { addTo } from '../../../document/groups';
import { numberAt } from '../../../document/numbers';
import { once } from '../../../document/once';
import { oneOrMany, pairOf, textAt, valueOf } from '../../../document/walk';
import {
  type Index,
  indexed,
  isIncluded,
  type RecordView,
  type Review,
  sectionNode,
  workedOut,
} from '../../../review/review';
import type { Group } from '../../../statistics/mean-difference';
import { prepareMedianWithout } from '../../../statistics/median';

/** What one group says of the spread of a measure. */
export interface Spread extends Group {
  /** Where the number is written, and its key. */
  readonly node: Node;
  readonly key: Node;
}

/** @param key `sd`, or `se` where errors are looked at: then `sd` of what is given is the number that is written there */
export function spreadIn(group: Node, key: 'sd' | 'se'): Spread[] {
  const pair = pairOf(group, key);
  const [n, mean, sd] = ['analysed', 'mean', key].map((each) => numberAt(group, each));
  if (pair === undefined || n === undefined || mean === undefined || sd === undefined || !(n > 1 && sd > 0)) return [];
  return [{ n, mean, sd, node: pair.value, key: pair.key }];
}

/** What is usual in all studies but one: standard deviations, and sizes of means. */
export interface UsualSpread {
  readonly usual: number | undefined;
  /** Asked for where a deviation is unusual, which few are. */
  readonly mean: () => number | undefined;
}

/** Two standard deviations, or two means, are alike where neither is so many times the other. */
const ALIKE = { sd: 2, mean: 3 };

/** Whether a group is like those of the other studies. @param usualSd @param usualMean of theirs, without its sign */
export function isLikeOthers({ mean, sd }: Pick<Group, 'mean' | 'sd'>, usualSd: number, usualMean: number): boolean {
  const ratio = (one: number, other: number) => Math.max(one / other, other / one);
  return ratio(sd, usualSd) <= ALIKE.sd && ratio(Math.abs(mean), usualMean) <= ALIKE.mean;
}

/** What one group of an included study says of it. */
interface OtherSpread extends Pick<Group, 'mean' | 'sd'> {
  readonly study: string;
}

/** The standard deviation that other studies of the review have with a measure. @param without the study that is left out of it */
export function usualSpread(measure: string, without: string | undefined, review: Review): UsualSpread {
  const spreads = indexed(review, SPREADS, measure);
  return workedOut(review, spreads, 'sorted', () => sortSpreads(spreads))(without);
}

/** The groups of the included studies, by the measure. */
const SPREADS: Index<RecordView, OtherSpread> = {
  of: 'studies',
  *facts(study) {
    if (!isIncluded(study)) return;
    for (const result of oneOrMany(sectionNode(study, 'results'))) {
      const measure = textAt(result, 'measure');
      if (measure === undefined) continue;
      for (const { mean, sd } of oneOrMany(valueOf(result, 'by_arm')).flatMap((group) => spreadIn(group, 'sd')))
        yield [measure, { mean, sd, study: study.id }];
    }
  },
};

/** Every result with a measure is held against all others with it: they are sorted once. */
function sortSpreads(spreads: readonly OtherSpread[]): (without: string | undefined) => UsualSpread {
  const byStudy = new Map<string, OtherSpread[]>();
  for (const spread of spreads) addTo(byStudy, spread.study, spread);
  const sdWithout = prepareMedianWithout(spreads.map(({ sd }) => sd));
  const means = once(() => prepareMedianWithout(spreads.map(({ mean }) => Math.abs(mean))));
  return (study) => {
    const own = byStudy.get(study ?? '') ?? [];
    return {
      usual: sdWithout(own.map(({ sd }) => sd)),
      mean: () => means()(own.map(({ mean }) => Math.abs(mean))),
    };
  };
}
