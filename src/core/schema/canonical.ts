/** The agreed spelling of a word that somebody typed another way. Never from one scale into another. */
import type { Choice, Field } from './field';
import { MISSING_WORDS } from './field';

/**
 * The agreed word for what is written, where it is that word, one of its other names, or either of them in other case,
 * with underscores or with more than one space.
 * @returns `undefined` where the list does not know it
 */
export function canonicalChoice(choices: readonly Choice[], text: string): string | undefined {
  // Nearly everything is written as agreed, and this is asked for every row of every table.
  if (choices.some(({ value }) => value === text)) return text;
  const wanted = plainSpelling(text);
  const isMeant = (word: string) => plainSpelling(word) === wanted;
  const named = choices.find(({ value }) => isMeant(value));
  return (named ?? choices.find(({ aliases = [] }) => aliases.some(isMeant)))?.value;
}

/**
 * The agreed word for what is written in a field with words of its own (a choice, or words beside references), or for a
 * missing word where the field takes them.
 * @returns `undefined` where the field has no words or does not know this one
 */
export function canonicalWord(field: Field, text: string): string | undefined {
  return canonicalChoice(wordsOf(field), text);
}

/** The words that may stand in a field: its choices, then the missing words where they are accepted; none for free text. */
export function wordsOf(field: Field): readonly Choice[] {
  if (field.kind === 'list' && field.orOne) return wordsOf(field.of);
  if (field.kind === 'choice') return field.strict ? field.choices : [...field.choices, ...MISSING_WORDS];
  if (field.kind === 'reference') return field.also ?? [];
  return acceptsMissingWords(field) ? MISSING_WORDS : [];
}

/** Whether `not reported`, `unclear` and `not applicable` may stand in the field. Ids and references never take them. */
export function acceptsMissingWords(field: Field): boolean {
  return field.strict !== true && field.kind !== 'id' && field.kind !== 'reference' && field.kind !== 'any';
}

function plainSpelling(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ');
}
