/** What somebody says in support of a value: the quotation, page and place that stand beside it. */

import type { Node } from '../document/document';
import { isMapping, nodeAt, oneOrMany, textAt, textOf, valueOf } from '../document/walk';
import { say } from '../language/say';
import type { Given } from './data-item';

/** One line for each support of a value: of those in the same place, the ones for its key and the ones for all keys. */
export function supportsOf({ file, path }: Given): readonly string[] {
  const keys = path.filter((step) => typeof step === 'string');
  const key = keys.at(-1);
  const holder = nodeAt(file.document.root, path.slice(0, path.lastIndexOf(key ?? '')));
  if (!isMapping(holder) || key === undefined) return [];
  return oneOrMany(valueOf(holder, 'support'))
    .filter((support) => isFor(support, key))
    .map(inWords)
    .filter((words) => words !== '');
}

function isFor(support: Node, key: string): boolean {
  const keys = oneOrMany(valueOf(support, 'for')).map(textOf);
  return keys.length === 0 || keys.includes(key);
}

function inWords(support: Node): string {
  const sentence = textOf(support);
  if (sentence !== undefined) return sentence;
  const quote = textAt(support, 'quote');
  const page = textAt(support, 'page');
  const note = textAt(support, 'note');
  const parts = [page === undefined ? undefined : say`p. ${page}`, textAt(support, 'place'), textAt(support, 'report')];
  const where = parts.filter((part) => part !== undefined).join(', ');
  return [quote === undefined ? undefined : say`“${quote}”`, where === '' ? undefined : `(${where})`, note]
    .filter((part) => part !== undefined)
    .join(' ');
}
