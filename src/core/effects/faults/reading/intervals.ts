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
  const found: IntervalWithin[] = [];
  collect(node, found);
  return found;
}

/** Every result is gone through, and few of its values hold an interval: nothing is copied on the way. */
function collect(node: Node, found: IntervalWithin[]): void {
  for (const key of KEYS) {
    const interval = pairOf(node, key) && intervalOf(node, key);
    if (interval) found.push({ interval, holder: node });
  }
  for (const { value } of pairsOf(node)) if (value.kind !== 'scalar') collect(value, found);
  for (const item of itemsOf(node)) if (item.kind !== 'scalar') collect(item, found);
}
