/** Names in an expression that lead nowhere: usually a slip, and otherwise an empty table that nobody understands. */
import type { Span } from '../document/document';
import type { Plain } from '../format/plain-content';
import type { Review } from '../review/review';
import { writableKeys } from './known-names';
import { namesVisited } from './names-visited';
import { type Expression, readQuery } from './query';

export interface UnknownName {
  readonly name: string;
  /** Within the expression. */
  readonly span: Span;
  /** What could be asked for instead at that place. */
  readonly known: readonly string[];
}

/**
 * Names that no entry has to which they are put, and that are no key of the format or of the review either.
 * @param examples what the expression is worked out on: the whole view, or each row of a table
 */
export function unknownNames(text: string, examples: readonly Plain[], review: Review): readonly UnknownName[] {
  const read = readQuery(text);
  if (!read.ok) return [];
  return withPlaces(text, read.value, examples, writableKeys(review));
}

function withPlaces(
  text: string,
  expression: Expression,
  examples: readonly Plain[],
  keys: ReadonlySet<string>,
): UnknownName[] {
  const found = new Map<string, UnknownName>();
  for (const { name, from } of namesVisited(expression, examples)) {
    if (from.length === 0 || keys.has(name) || found.has(name)) continue;
    if (from.some((entry) => Object.hasOwn(entry, name))) continue;
    const known = [...new Set(from.flatMap((entry) => Object.keys(entry)))];
    found.set(name, { name, span: placeOf(name, text), known });
  }
  return [...found.values()];
}

function placeOf(name: string, text: string): Span {
  const escaped = name.replace(/[^\w]/g, '\\$&');
  const at = new RegExp(`(?<![\\w'\`])"?${escaped}"?(?![\\w'\`(])`).exec(text);
  return at === null ? { start: 0, end: text.length } : { start: at.index, end: at.index + at[0].length };
}
