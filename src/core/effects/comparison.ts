/** Which groups a result compares: two, or several that are put together on a side. */

import type { Node } from '../document/document';
import { itemsOf, oneOrMany, textOf, valueOf } from '../document/walk';

/** The names on each side as far as they are written, the intervention first; groups in brackets are put together. */
export function comparedGroups(result: Node): readonly (readonly string[])[] {
  return itemsOf(valueOf(result, 'comparison')).map((side) => oneOrMany(side).flatMap((each) => textOf(each) ?? []));
}
