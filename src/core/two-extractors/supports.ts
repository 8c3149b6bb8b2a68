/** What somebody says in support of a value: the quotation, page and place that stand beside it. */

import type { Node, Path } from '../document/document';
import { nodeAt, oneOrMany, textAt, textOf, valueOf } from '../document/walk';
import { say } from '../language/say';
import type { Given } from './data-item';

/** What backs a value, and beside which key it stands. */
export interface Supports {
  /** The mapping in which it stands. */
  readonly holder: Path;
  /** The key in that mapping that leads to the value, or is its own. */
  readonly key: string;
  readonly entries: readonly Node[];
}

/**
 * The support of a value: of that in the same place, what is for its key and what is for all keys; else what further out is
 * for a key on the way to it (`for: estimate` backs each number of the estimate).
 */
export function supportsFor(root: Node | undefined, path: Path): Supports | undefined {
  const own = path.map((step) => typeof step).lastIndexOf('string');
  for (let index = own; index >= 0; index--) {
    const key = path[index];
    if (typeof key !== 'string') continue;
    const holder = path.slice(0, index);
    const all = oneOrMany(valueOf(nodeAt(root, holder), 'support'));
    const entries = all.filter((support) => isFor(support, key, index === own));
    if (entries.length > 0) return { holder, key, entries };
  }
  return undefined;
}

/** One line for each support of a value. */
export function supportsOf({ file, path }: Given): readonly string[] {
  const entries = supportsFor(file.document.root, path)?.entries ?? [];
  return entries.map(inWords).filter((words) => words !== '');
}

/** @param orForAll whether what names no key counts */
function isFor(support: Node, key: string, orForAll: boolean): boolean {
  const keys = oneOrMany(valueOf(support, 'for')).map(textOf);
  return keys.length === 0 ? orForAll : keys.includes(key);
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
