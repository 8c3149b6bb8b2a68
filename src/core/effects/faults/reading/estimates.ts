import type { Node } from '../../../document/document';
import { oneOrMany, valueOf } from '../../../document/walk';

/** The estimates of a result: the one that it gives, and the one without adjustment beside it. */
export function estimatesIn(result: Node): readonly Node[] {
  return ['estimate', 'unadjusted'].flatMap((key) => oneOrMany(valueOf(result, key)));
}
