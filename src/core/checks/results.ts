/** The results of a study file, for checks that look at their numbers. */
import type { Mapping, Node } from '../document/document';
import type { RecordFile } from '../document/record';
import { isMapping, itemsOf, oneOrMany, valueOf } from '../document/walk';
import { numberOf } from './numbers';

/** All results of a file, in its order. */
export function resultsIn(file: RecordFile): Mapping[] {
  return oneOrMany(file.sections.get('results')?.value).filter(isMapping);
}

/** The estimates of all results. */
export function estimatesIn(file: RecordFile): Mapping[] {
  return resultsIn(file).flatMap((result) => oneOrMany(valueOf(result, 'estimate')).filter(isMapping));
}

/** An interval with its two limits as numbers. */
export interface Interval {
  readonly node: Node;
  readonly lower: { readonly node: Node; readonly value: number };
  readonly upper: { readonly node: Node; readonly value: number };
}

/** The confidence interval at `ci`; `undefined` unless there are two numbers. */
export function intervalOf(holder: Mapping): Interval | undefined {
  const node = valueOf(holder, 'ci');
  const [lower, upper, ...more] = itemsOf(node);
  const [low, high] = [numberOf(lower), numberOf(upper)];
  if (!node || !lower || !upper || more.length > 0 || low === undefined || high === undefined) return undefined;
  return { node, lower: { node: lower, value: low }, upper: { node: upper, value: high } };
}
