/** Adjusted and unadjusted side by side: which of two estimates of one result counts. */

import type { Node } from '../document/document';
import { isMapping, textAt, valueOf } from '../document/walk';
import { canonicalChoice } from '../fields/canonical';
import { COUNTING_ESTIMATES } from '../format/study/result';
import { english, say, translated } from '../language/say';
import { type Derived, derived, refused } from '../statistics/estimate';
import { type Effect, effectInWords } from './effect';

/** A result as it reads with the estimate that counts, and with the other one. */
export interface Choice {
  readonly counted: Node;
  /** Absent where there is only one estimate. */
  readonly other?: Node;
  /** Why neither may be pooled: absent where the file says which counts. */
  readonly undecided: string | undefined;
}

const UNDECIDED = english`Two estimates are given, adjusted and not adjusted, and it is not said which one counts: write “counts: adjusted” or “counts: unadjusted”.`;

/** @returns refused where the one that is said to count is not there */
export function choiceOf(result: Node): Derived<Choice> {
  const [adjusted, crude, derive] = ['estimate', 'unadjusted', 'derive'].map((key) => valueOf(result, key));
  const word = canonicalChoice(COUNTING_ESTIMATES, textAt(result, 'counts') ?? '');
  // What is derived is worked out from other numbers, whatever the paper estimates.
  if (derive !== undefined) return derived({ counted: result, undecided: undefined });
  if (word === 'unadjusted' && crude === undefined)
    return refused(say`“counts: unadjusted” is written, and there is no “unadjusted” estimate.`);
  if (crude === undefined) return derived({ counted: result, undecided: undefined });
  const unadjusted = withoutAdjustment(result, crude);
  if (adjusted === undefined && word === 'adjusted')
    return refused(say`“counts: adjusted” is written, and there is no “estimate”.`);
  if (adjusted === undefined) return derived({ counted: unadjusted, undecided: undefined });
  if (word === 'unadjusted') return derived({ counted: unadjusted, other: result, undecided: undefined });
  const undecided = word === undefined ? translated(UNDECIDED) : undefined;
  return derived({ counted: result, other: unadjusted, undecided });
}

/** The same result with the unadjusted estimate in the place of the other: what reads one reads the other. */
function withoutAdjustment(result: Node, crude: Node): Node {
  if (!isMapping(result)) return result;
  const { byKey: _, ...mapping } = result;
  const kept = result.pairs.filter(({ key }) => key.text !== 'estimate');
  const pairs = kept.map((pair) => {
    if (pair.key.text === 'unadjusted') return { ...pair, key: { ...pair.key, text: 'estimate' }, value: crude };
    return pair.key.text === 'analysis' ? { ...pair, value: withoutFactors(pair.value) } : pair;
  });
  return { ...mapping, pairs };
}

function withoutFactors(analysis: Node): Node {
  if (!isMapping(analysis)) return analysis;
  const { byKey: _, ...mapping } = analysis;
  return { ...mapping, pairs: analysis.pairs.filter(({ key }) => key.text !== 'adjusted_for') };
}

/** Which of the two a result reads with. */
export function whichIs(result: Node): 'adjusted' | 'unadjusted' {
  return valueOf(result, 'unadjusted') === undefined ? 'unadjusted' : 'adjusted';
}

/** "Not adjusted: OR 2.10 (95% CI 1.20 to 3.70)." */
export function besideInWords(other: Node, effect: Effect): string {
  const words = effectInWords(effect);
  return whichIs(other) === 'unadjusted' ? say`Not adjusted: ${words}.` : say`Adjusted: ${words}.`;
}
