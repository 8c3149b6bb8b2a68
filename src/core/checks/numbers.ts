/** Numbers as people write them in files. */
import type { Node } from '../document/document';
import { textOf } from '../document/walk';

/** The number that is written at a node, also with a typographic minus sign; `undefined` for words and blanks. */
export function numberOf(node: Node | undefined): number | undefined {
  const text = textOf(node)?.replace(/^[−–]/, '-');
  return text !== undefined && /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : undefined;
}
