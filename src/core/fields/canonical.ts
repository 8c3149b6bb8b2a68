/** The agreed spelling of a word that somebody typed another way. Never from one scale into another. */
import type { Choice, Field } from './field';
import { MISSING_WORDS, NONE_WORD } from './field';

/**
 * The agreed word for what is written, where it is that word, one of its other names, or either of them in other case,
 * with underscores or with more than one space.
 * @returns `undefined` where the list does not know it
 */
export function canonicalChoice(choices: readonly Choice[], text: string): string | undefined {
  const { agreed, plain, initials } = spellingsOf(choices);
  // Nearly everything is written as agreed, and this is asked for every row of every table.
  if (agreed.has(text)) return text;
  return beginsWithOther(text, initials) ? undefined : plain.get(plainSpelling(text));
}

/** Whether a text is one of the words, in the agreed spelling. */
export function isAgreedWord(choices: readonly Choice[], text: string): boolean {
  return spellingsOf(choices).agreed.has(text);
}

/** The words of a list as they are agreed, and in plain spelling the word that each of their names means. */
interface Spellings {
  readonly agreed: ReadonlySet<string>;
  readonly plain: ReadonlyMap<string, string>;
  /** With which their names begin, in plain spelling. */
  readonly initials: ReadonlySet<string>;
}

/** Lists of words never change, and each is asked for many times. */
const spellings = new WeakMap<readonly Choice[], Spellings>();

function spellingsOf(choices: readonly Choice[]): Spellings {
  const known = spellings.get(choices);
  if (known !== undefined) return known;
  const read = readSpellings(choices);
  spellings.set(choices, read);
  return read;
}

/** Where two words share a name, it means the one whose own name it is, else the first. */
function readSpellings(choices: readonly Choice[]): Spellings {
  const plain = new Map<string, string>();
  const add = (name: string, value: string) => {
    const spelling = plainSpelling(name);
    if (!plain.has(spelling)) plain.set(spelling, value);
  };
  for (const { value } of choices) add(value, value);
  for (const { value, aliases = [] } of choices) for (const alias of aliases) add(alias, value);
  const initials = new Set([...plain.keys()].map((name) => name.charAt(0)));
  return { agreed: new Set(choices.map(({ value }) => value)), plain, initials };
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
  const known = words.get(field);
  if (known !== undefined) return known;
  const read = readWords(field);
  words.set(field, read);
  return read;
}

/** Fields never change either. */
const words = new WeakMap<Field, readonly Choice[]>();

function readWords(field: Field): readonly Choice[] {
  if (field.kind === 'list' && acceptsNone(field)) return [...wordsInPlaceOf(field), NONE_WORD];
  return wordsInPlaceOf(field);
}

/** The words of a field, without that for an empty list. */
function wordsInPlaceOf(field: Field): readonly Choice[] {
  if (field.kind === 'list' && field.orOne) return wordsInPlaceOf(field.of);
  if (field.kind === 'choice') return field.strict ? field.choices : [...field.choices, ...MISSING_WORDS];
  if (field.kind === 'reference') return field.also ?? [];
  const short = field.kind === 'mapping' && field.wordFor !== undefined ? field.fields[field.wordFor] : undefined;
  if (short) return wordsInPlaceOf(short);
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
  return canonicalChoice(ONLY_NONE, text) !== undefined;
}

const ONLY_NONE: readonly Choice[] = [NONE_WORD];

/** Whether `not reported`, `unclear` and `not applicable` may stand in the field. Ids and references never take them. */
export function acceptsMissingWords(field: Field): boolean {
  return field.strict !== true && field.kind !== 'id' && field.kind !== 'reference' && field.kind !== 'any';
}

/**
 * Whether a text begins with a letter with which no name does, so that it need not be spelled plainly: most are sentences.
 * A letter with an accent behind it may be another one.
 */
function beginsWithOther(text: string, initials: ReadonlySet<string>): boolean {
  return PLAIN_BEGINNING.test(text) && !initials.has(text.charAt(0).toLowerCase());
}

const PLAIN_BEGINNING = /^[A-Za-z][ -~]/;

function plainSpelling(text: string): string {
  if (SPELLED_PLAINLY.test(text)) return text;
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ');
}

/** Small letters, digits and signs, with single spaces between words: of these nothing is spelled another way. */
const SPELLED_PLAINLY = /^[!-@[-^`-~]+(?: [!-@[-^`-~]+)*$/;
