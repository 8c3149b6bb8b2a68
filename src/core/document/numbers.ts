/** Numbers as people write them in files. */
import type { Node } from './document';
import { textOf, valueOf } from './walk';

/** The number that is written at a node, also with a typographic minus sign; `undefined` for words and blanks. */
export function numberOf(node: Node | undefined): number | undefined {
  const text = textOf(node)?.replace(/^[−–]/, '-');
  return text !== undefined && /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

/** The number behind a key. See {@link numberOf}. */
export function numberAt(holder: Node | undefined, key: string): number | undefined {
  return numberOf(valueOf(holder, key));
}
