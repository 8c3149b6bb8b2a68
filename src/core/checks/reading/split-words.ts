/** Several words of a list that were written, or copied from a table, as one text. */
import type { Choice } from '../../fields/field';
import { plain } from '../../language/closest';

/**
 * The words that a text consists of, in their agreed spelling, each once.
 * @param gaps `separated`: commas or the like stand between them. `glued`: words may also follow each other directly, as
 *   where line breaks of a table were lost: "IndividualGroup".
 * @param kept other words that are recognised and stay as they are
 * @returns `undefined` unless the whole text consists of at least two known words
 */
export function splitWords(
  choices: readonly Choice[],
  text: string,
  gaps: 'separated' | 'glued',
  kept: readonly string[] = [],
): string[] | undefined {
  const names = new Map<string, string>(kept.map((word) => [plain(word), word]));
  for (const { value, aliases = [] } of choices) {
    for (const name of [value, ...aliases]) if (!names.has(plain(name))) names.set(plain(name), value);
  }
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
  const words: string[] = [];
  let rest = plain(text);
  while (rest !== '') {
    const name = longestFirst.find((each) => rest.startsWith(each) && endsThere(rest.slice(each.length), gaps));
    if (name === undefined) return undefined;
    words.push(names.get(name) as string);
    rest = rest.slice(name.length).replace(SEPARATOR, '');
  }
  return words.length > 1 ? [...new Set(words)] : undefined;
}

const SEPARATOR = /^\s*(?:[,;/&+|·•]|and\s|\s)?\s*/;

/** Whether a word can end before this rest. */
function endsThere(rest: string, gaps: 'separated' | 'glued'): boolean {
  if (rest === '' || /^\s*(?:[,;/&+|·•]|and\s)/.test(rest)) return true;
  return gaps === 'glued';
}
