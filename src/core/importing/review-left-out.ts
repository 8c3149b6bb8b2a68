/** What a source says of the review itself, where a review file is there: that is left as it is, and what it lacks is listed. */
import type { Node } from '../document/document';
import { parse } from '../document/parse';
import { itemsOf, textAt, textOf, valueOf } from '../document/walk';
import { say } from '../language/say';
import { type Review, sectionNode } from '../review/review';
import { recordText } from '../writing/record-text';
import type { Found, Loss } from './found';
import { foundIn, type Material } from './material';
import { type Names, reviewContent } from './review-content';

/** @param there absent where the folder has studies and no review file */
export function reviewLeftOut(material: Material, there: Review | undefined, names: Omit<Names, 'id'>): Loss[] {
  const { review } = material;
  const texts = review?.texts.filter(({ path, found }) => !saysAlready(there, path, found));
  const { title, question } = review ?? {};
  const own = [
    ...(title && !saysAlready(there, ['title'], title) ? [title] : []),
    ...(question && !saysAlready(there, ['question', 'aims'], question) ? [question] : []),
  ];
  const lacks = [...new Set(foundIn([own, texts]))].map((found) => lossOf(found, said.lacks));
  return [...lacks, ...analysesLeftOut(material, there, names)];
}

/** In the language of whoever reads it. */
const said = {
  lacks: () => say`It belongs into the review file, which is there and is left as it is.`,
  otherwise: () => say`The review file says otherwise about this analysis, and is left as it is.`,
};

function lossOf(found: Found, reason: () => string): Loss {
  return { ...found, reason: reason() };
}

function saysAlready(review: Review | undefined, path: readonly string[], { value }: Found): boolean {
  const [section = '', ...rest] = path;
  let node = review && sectionNode(review.record, section);
  for (const key of rest) node = valueOf(node, key);
  return node !== undefined && textOf(node) === value;
}

/** Of an analysis that the review file has under its number, what it says otherwise; of another one, all. */
function analysesLeftOut(material: Material, there: Review | undefined, names: Omit<Names, 'id'>): readonly Loss[] {
  const { analyses } = material;
  if (analyses.length === 0) return [];
  const known = itemsOf(there && sectionNode(there.record, 'meta_analysis')).map((entry) => ({
    number: textAt(entry, 'analysis'),
    words: new Set(wordsIn(entry)),
  }));
  const made = itemsOf(
    valueOf(parse(recordText(reviewContent(material, { id: 'review', ...names }))).root, 'meta_analysis'),
  );
  return analyses.flatMap((analysis, index): readonly Loss[] => {
    const entry = made[index];
    const words = entry ? [...wordsIn(entry)] : [];
    if (known.some((each) => words.every((word) => each.words.has(word)))) return [];
    const number = entry && textAt(entry, 'analysis');
    const same = number === undefined ? undefined : known.find((each) => each.number === number);
    const found = [...new Set(foundIn(analysis))];
    if (same === undefined) return found.map((each) => lossOf(each, said.lacks));
    const values = new Set([...same.words].map((word) => word.slice(word.indexOf('\n') + 1)));
    return found.filter(({ value }) => !values.has(value)).map((each) => lossOf(each, said.otherwise));
  });
}

/** Every value with the keys above it, on a line of their own; whatever their order. */
function* wordsIn(node: Node, above = ''): Generator<string> {
  if (node.kind === 'scalar') yield `${above}\n${node.text}`;
  else if (node.kind === 'sequence') for (const item of node.items) yield* wordsIn(item, `${above}[]`);
  else if (node.kind === 'mapping')
    for (const { key, value } of node.pairs) yield* wordsIn(value, `${above}.${key.text}`);
}
