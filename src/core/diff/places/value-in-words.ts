/** A value on one line, as people read it: agreed words in their spelling, keys by their titles. */
import type { Node } from '../../document/document';
import { isBlank, isMapping, isSequence } from '../../document/walk';
import { canonicalWord } from '../../fields/canonical';
import type { Field } from '../../fields/field';
import { childOf, itemOf } from '../../format/lookup';
import { inOrder } from './canonical-order';
import { titleOfKey } from './titles';

/**
 * What a value says: “0.060”, “randomised trial”, “-6.9, 1.3”, “page 5; place Table 2”.
 * @param field where it stands; absent under a key that the format does not know
 * @returns empty where nothing is written
 */
export function valueInWords(node: Node | undefined, field: Field | undefined): string {
  if (node === undefined || isBlank(node)) return '';
  if (isMapping(node)) return mappingInWords(node, field);
  if (isSequence(node)) return listInWords(node.items, field);
  const text = inOneLine(node.text);
  return (field && canonicalWord(field, text)) ?? text;
}

/** The text with single spaces in place of line ends. */
export function inOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** Brackets with nothing in them say something: that there is nothing. */
function listInWords(items: readonly Node[], field: Field | undefined): string {
  if (items.length === 0) return '[]';
  const words = items.map((item) => valueInWords(item, field && itemOf(field))).filter((each) => each !== '');
  return words.join(items.some((item) => !isScalarLike(item)) ? ' | ' : ', ');
}

function isScalarLike({ kind }: Node): boolean {
  return kind === 'scalar';
}

function mappingInWords(node: Node & { readonly kind: 'mapping' }, field: Field | undefined): string {
  return inOrder(node.pairs, field, ({ key }) => key.text)
    .flatMap(({ key, value }) => {
      const words = valueInWords(value, field && childOf(field, key.text));
      return words === '' ? [] : [`${titleOfKey(key.text, field)} ${words}`];
    })
    .join('; ');
}
