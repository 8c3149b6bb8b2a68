/** The words of a record at one place, in their agreed spelling: for counting. */
import { nodeAt, oneOrMany, textOf } from '../document/walk';
import { canonicalWord, isNone } from '../fields/canonical';
import { fieldAt } from '../format/lookup';
import { type RecordView, sectionNode } from './review';

/** What stands at `path` (section, then keys), one word or several; none where it is blank or not agreed. */
export function recordWords(record: RecordView, path: readonly [section: string, ...keys: string[]]): string[] {
  const [section, ...keys] = path;
  const field = fieldAt(record.kind, path);
  const written = nodeAt(sectionNode(record, section), keys);
  if (isNone(field, textOf(written))) return [];
  const texts = oneOrMany(written).flatMap((node) => textOf(node) ?? []);
  return texts.map((text) => (field && canonicalWord(field, text)) ?? text);
}

/** How many of the lists have which word; the words in the order in which they come up. */
export function tally(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of lists.flatMap((list) => [...new Set(list)])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
