/** The agreed spelling of a word that somebody typed another way. Never from one scale into another. */
import type { Choice, Field } from './field';
import { MISSING_WORDS, NONE_WORD } from './field';

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
  if (field.kind === 'list' && acceptsNone(field)) return [...wordsInPlaceOf(field), NONE_WORD];
  return wordsInPlaceOf(field);
}

/** The words of a field, without that for an empty list. */
function wordsInPlaceOf(field: Field): readonly Choice[] {
  if (field.kind === 'list' && field.orOne) return wordsInPlaceOf(field.of);
  if (field.kind === 'choice') return field.strict ? field.choices : [...field.choices, ...MISSING_WORDS];
  if (field.kind === 'reference') return field.also ?? [];
  return acceptsMissingWords(field) ? MISSING_WORDS : [];
}

/** Whether `none` may stand in place of the list. Not where it is a word of its entries, or where entries must be there. */
export function acceptsNone(field: Field): boolean {
  if (field.kind !== 'list' || field.strict || field.least !== undefined) return false;
  const { of } = field;
  return of.kind !== 'choice' || canonicalChoice(of.choices, NONE_WORD.value) === undefined;
}

/** Whether a text says that the list of a field is empty. */
export function isNone(field: Field | undefined, text: string | undefined): boolean {
  if (field === undefined || text === undefined || !acceptsNone(field)) return false;
  return canonicalChoice([NONE_WORD], text) !== undefined;
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
