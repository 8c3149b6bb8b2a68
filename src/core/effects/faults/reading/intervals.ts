/** Every interval in a result, wherever it stands. */
import type { Node } from '../../../document/document';
import { itemsOf, pairOf, pairsOf } from '../../../document/walk';
import { intervalOf, type WrittenInterval } from '../../estimate-parts';

export interface IntervalWithin {
  readonly interval: WrittenInterval;
  /** The mapping in which it stands. */
  readonly holder: Node;
}

/** In the order of the file. */
export function intervalsWithin(node: Node): readonly IntervalWithin[] {
  const interval = pairOf(node, 'ci') && intervalOf(node);
  const below = [...pairsOf(node).map(({ value }) => value), ...itemsOf(node)];
  return [
    ...(interval ? [{ interval, holder: node }] : []),
    ...below.flatMap((each) => (each.kind === 'scalar' ? [] : intervalsWithin(each))),
  ];
}
