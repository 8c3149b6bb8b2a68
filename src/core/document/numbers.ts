/** Numbers as people write them in files. */
import type { Node } from './document';
import { textOf, valueOf } from './walk';

/** The number that is written at a node, also with a typographic minus sign; `undefined` for words, blanks and what no program can hold (`1e400`). */
export function numberOf(node: Node | undefined): number | undefined {
  const text = textOf(node)?.replace(/^[−–]/, '-');
  const number = text !== undefined && NUMBER.test(text) ? Number(text) : undefined;
  return Number.isFinite(number) ? number : undefined;
}

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;

/** The number behind a key. See {@link numberOf}. */
export function numberAt(holder: Node | undefined, key: string): number | undefined {
  return numberOf(valueOf(holder, key));
}
