/** The keys among which a cursor stands: by lines, so that a cursor at a key means what is below it. */

import type { Mapping, Node, Pair, Path, Sequence, Span } from '../../document/document';
import { lineEndOf, lineStartOf } from '../../document/line-edges';
import { isMapping } from '../../document/walk';

export interface MappingAt {
  readonly node: Mapping;
  readonly path: Path;
  /** The key of this mapping on whose lines the cursor stands. */
  readonly pair: Pair | undefined;
}

/** @returns the innermost mapping first; none in a file that has no keys at all */
export function mappingsAt(text: string, root: Node | undefined, offset: number): readonly MappingAt[] {
  return isMapping(root) ? collect(text, root, [], offset) : [];
}

function collect(text: string, node: Mapping, path: Path, offset: number): MappingAt[] {
  const pair = node.pairs.find((each) => stands(text, node, each.span, each.key.span.start, offset));
  const here = { node, path, pair };
  if (pair === undefined) return [here];
  const below = entered(text, pair.value, [...path, pair.key.text], pair.span, offset);
  return below ? [...collect(text, below.node, below.path, offset), here] : [here];
}

/** The mapping behind a key, or the entry of the list there; what is written elsewhere is not entered. */
function entered(
  text: string,
  value: Node,
  path: Path,
  within: Span,
  offset: number,
): { node: Mapping; path: Path } | undefined {
  if (value.kind === 'scalar' || value.span.start < within.start || value.span.end > within.end) return undefined;
  if (value.kind === 'mapping') return { node: value, path };
  const index = value.items.findIndex((item) => standsAtItem(text, value, item, offset));
  const item = value.items[index];
  return isMapping(item) ? { node: item, path: [...path, index] } : undefined;
}

function standsAtItem(text: string, list: Sequence, item: Node, offset: number): boolean {
  if (item.span.start < list.span.start || item.span.end > list.span.end) return false;
  const start = list.style === 'block' ? Math.max(text.lastIndexOf('-', item.span.start - 1), 0) : item.span.start;
  return stands(text, list, item.span, start, offset);
}

function stands(text: string, holder: Mapping | Sequence, span: Span, start: number, offset: number): boolean {
  const end = span.start + text.slice(span.start, span.end).trimEnd().length;
  // A value that is still to be typed stands behind a space.
  if (holder.style === 'flow') return start <= offset && offset <= end + spacesAt(text, end);
  const before = text.slice(lineStartOf(text, start), start);
  const from = before.trim() === '' ? lineStartOf(text, start) : start;
  return from <= offset && offset <= lineEndOf(text, end);
}

function spacesAt(text: string, offset: number): number {
  return /^ */.exec(text.slice(offset, offset + MOST_SPACES))?.[0].length ?? 0;
}

/** So many are looked at: whoever stands further from a key does not mean it. */
const MOST_SPACES = 80;
