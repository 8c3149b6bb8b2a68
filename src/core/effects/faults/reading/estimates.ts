/** The estimates of a result, each with what the rules ask of it again and again. */
import type { Node } from '../../../document/document';
import { once } from '../../../document/once';
import { oneOrMany, valueOf } from '../../../document/walk';
import type { Metric } from '../../effect';
import { intervalOf, metricOf, type WrittenInterval } from '../../estimate-parts';
import { type ScaledEstimate, scaledEstimate } from './estimate-on-scale';
import { numbersOf, pAt, type Written, type WrittenNumbers } from './printed-numbers';

export interface ReadEstimate extends WrittenNumbers {
  /** Which kind of effect it is, where one can be calculated with it. */
  readonly metric: () => Metric | undefined;
  readonly interval: () => WrittenInterval | undefined;
  /** With its interval, on the scale on which it is pooled. */
  readonly scaled: () => ScaledEstimate | undefined;
  readonly p: () => Written | undefined;
}

/** What an estimate says on the scale on which it is compared, each part as it is printed; a part that is not there, or no number, is left out. */
export function readEstimate(node: Node): ReadEstimate {
  const interval = once(() => intervalOf(node));
  const numbers = numbersOf(node);
  return {
    ...numbers,
    metric: once(() => metricOf(node)),
    interval,
    scaled: once(() => scaledEstimate(numbers, interval())),
    p: once(() => pAt(node)),
  };
}

/** The estimates of a result as they stand in the file: the one that it gives, and the one without adjustment beside it. */
export function estimatesIn(result: Node): readonly Node[] {
  return ['estimate', 'unadjusted'].flatMap((key) => oneOrMany(valueOf(result, key)));
}
