/** Words that other records of a review have at the same place, so that one thing keeps one name. */

import type { Node, Path } from '../../document/document';
import { isOfSources } from '../../document/record';
import { oneOrMany, textOf, valueOf } from '../../document/walk';
import { isMissingWord } from '../../fields/field';
import { type Review, sectionNode } from '../../review/review';
import type { Place } from '../place/place';

/** A word, and how many other records have it. */
export interface WordInUse {
  readonly word: string;
  readonly records: number;
}

/** The words of other records of the same kind, the most frequent first; never those of the record at hand. */
export function wordsInUse(review: Review, { path, file }: Place): readonly WordInUse[] {
  const [section, ...below] = path;
  const records = file.kind === 'intervention' ? review.interventions : review.studies;
  if (typeof section !== 'string' || !isOfSources(file)) return [];
  const counts = new Map<string, number>();
  for (const record of records.filter(({ id }) => id !== file.id)) {
    const node = sectionNode(record, section);
    const words = new Set(node === undefined ? [] : textsAt(node, below));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([first, a], [second, b]) => b - a || (first < second ? -1 : 1))
    .map(([word, number]) => ({ word, records: number }));
}

/** All texts at a path, whatever the positions in lists. */
function textsAt(node: Node, path: Path): string[] {
  const keys = path.filter((step) => typeof step === 'string');
  const nodes = keys.reduce<readonly Node[]>(
    (above, key) => above.flatMap((each) => oneOrMany(each)).flatMap((each) => valueOf(each, key) ?? []),
    [node],
  );
  return nodes
    .flatMap((each) => oneOrMany(each))
    .flatMap((each) => textOf(each) ?? [])
    .filter((text) => !isMissingWord(text));
}
