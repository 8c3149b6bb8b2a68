/** CSL JSON, which Zotero and others write: a list of items, one item, or a list under `items`. */
import { citedWork, isItem, leftOfItem } from './csl';
import { type Works, worksOf } from './works';

/** The items of a text, where it is in this form. */
export function cslItemsIn(text: string): readonly unknown[] | undefined {
  if (!/^[[{]/.test(text)) return undefined;
  const read = parsed(text);
  const list = isItem(read) && Array.isArray(read.items) ? read.items : [read].flat();
  return list.some(isCsl) ? list : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON, or not all of it.
    return undefined;
  }
}

function isCsl(item: unknown): boolean {
  return (
    isItem(item) && typeof item.type === 'string' && ['title', 'author', 'DOI', 'issued'].some((key) => key in item)
  );
}

/** The works of the items; one that says neither who, what nor which DOI is counted as unreadable. */
export function worksInCslJson(items: readonly unknown[]): Works {
  const entries = items.map((item) => {
    const text = JSON.stringify(item);
    if (!isItem(item)) return { left: [], text };
    const work = citedWork(item);
    return { work, left: leftOfItem(item, work), text };
  });
  return worksOf(entries);
}
