/** What an estimate is made of: its kind, its number, its interval. */

import type { Node } from '../document/document';
import { numberAt, numberOf } from '../document/numbers';
import { itemsOf, textAt, valueOf } from '../document/walk';
import { canonicalChoice } from '../fields/canonical';
import { ESTIMATE_TYPES } from '../format/study/result';
import type { Metric } from './effect';

/** An interval with its two limits as numbers, and where they are written. */
export interface WrittenInterval {
  readonly node: Node;
  readonly lower: { readonly node: Node; readonly value: number };
  readonly upper: { readonly node: Node; readonly value: number };
}

/** The confidence interval at `ci`, or under another key; `undefined` unless there are two numbers. */
export function intervalOf(holder: Node | undefined, key = 'ci'): WrittenInterval | undefined {
  const node = valueOf(holder, key);
  const [lower, upper, ...more] = itemsOf(node);
  const [low, high] = [numberOf(lower), numberOf(upper)];
  if (!node || !lower || !upper || more.length > 0 || low === undefined || high === undefined) return undefined;
  return { node, lower: { node: lower, value: low }, upper: { node: upper, value: high } };
}

/** The level of an interval in per cent; 95 where nothing is written. */
export function levelOf(estimate: Node | undefined): number {
  return numberAt(estimate, 'ci_level') ?? 95;
}

/** Which of the kinds of effect that can be calculated with it is; `undefined` for others, and where none is said. */
export function metricOf(estimate: Node | undefined): Metric | undefined {
  const word = canonicalChoice(ESTIMATE_TYPES, textAt(estimate, 'type') ?? '');
  return ESTIMATE_TYPES.find(({ value }) => value === word)?.value as Metric | undefined;
}
