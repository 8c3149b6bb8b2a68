/** Every interval in a result, wherever it stands. */
import type { Node } from '../../../document/document';
import { itemsOf, pairOf, pairsOf } from '../../../document/walk';
import { intervalOf, type WrittenInterval } from '../../estimate-parts';

export interface IntervalWithin {
  readonly interval: WrittenInterval;
  /** The mapping in which it stands. */
  readonly holder: Node;
}

/** Under which an interval stands: of an estimate or a mean, and of a mean change. */
const KEYS = ['ci', 'change_ci'];

/** In the order of the file. */
export function intervalsWithin(node: Node): readonly IntervalWithin[] {
  const intervals = KEYS.flatMap((key) => (pairOf(node, key) && intervalOf(node, key)) ?? []);
  const below = [...pairsOf(node).map(({ value }) => value), ...itemsOf(node)];
  return [
    ...intervals.map((interval) => ({ interval, holder: node })),
    ...below.flatMap((each) => (each.kind === 'scalar' ? [] : intervalsWithin(each))),
  ];
}
