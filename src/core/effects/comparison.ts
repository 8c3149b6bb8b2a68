/** Which groups a result compares: two, or several that are put together on a side. */

import type { Node } from '../document/document';
import { isMapping, itemsOf, oneOrMany, textOf, valueOf } from '../document/walk';

/** The names on each side as far as they are written, the intervention first; groups in brackets are put together. */
export function comparedGroups(result: Node): readonly (readonly string[])[] {
  return writtenSides(result).map((side) => side.flatMap((each) => textOf(each) ?? []));
}

/** What is written on each side: one group, or several in brackets or under “combine”. */
export function writtenSides(result: Node): readonly (readonly Node[])[] {
  return itemsOf(valueOf(result, 'comparison')).map((side) =>
    isMapping(side) ? oneOrMany(valueOf(side, 'combine')) : oneOrMany(side),
  );
}
