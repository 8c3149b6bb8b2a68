import type { Node } from '../document/document';
import type { Metric } from './effect';

/** What working out an effect needs to know of its result. */
export interface ToDerive {
  readonly result: Node;
  readonly derive: Node;
  readonly metric: Metric;
  readonly better: 'lower' | 'higher' | undefined;
}
