/** A value in one line, as people read it beside that of somebody else. */
import type { Node } from '../document/document';
import { isBlank, isMapping, isSequence } from '../document/walk';

/** “UK, Norway”; keys with their values; empty for what is left blank. */
export function valueInWords(node: Node | undefined): string {
  if (node === undefined || isBlank(node)) return '';
  if (isSequence(node)) return node.items.map(valueInWords).join(isOfLists(node.items) ? '; ' : ', ');
  if (isMapping(node)) return node.pairs.map(({ key, value }) => `${key.text}: ${valueInWords(value)}`).join('; ');
  return node.text.replace(/\s+/g, ' ').trim();
}

function isOfLists(items: readonly Node[]): boolean {
  return items.some(({ kind }) => kind !== 'scalar');
}
