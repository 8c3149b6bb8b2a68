/** What is written where a word of a list is expected, read once for all checks that look at words. */

import type { Path, Scalar } from '../../document/document';
import { isScalar, textOf } from '../../document/walk';
import { canonicalChoice, canonicalWord, isAgreedWord, isNone, wordsOf } from '../../fields/canonical';
import { type ChoiceField, MISSING_WORDS } from '../../fields/field';
import type { FieldStep } from '../../format/walk-fields';
import { answerCode, foreignJudgement, judgementValue } from '../../knowledge/instrument-words';
import { instrumentById, instruments } from '../../knowledge/list';
import { closest } from '../../language/closest';
import { say } from '../../language/say';
import { keyOf } from './form';
import { isHouseRule } from './house-rule';
import { isLevelField } from './odd-levels';
import { splitWords } from './split-words';

/** A word that is not one of the list as it should be written. */
export interface OddWord {
  readonly step: FieldStep;
  readonly node: Scalar;
  readonly written: string;
  readonly reading: Reading;
}

export type Reading =
  /** The word is clear, only its spelling is not the agreed one. */
  | { readonly kind: 'spelling'; readonly canonical: string }
  /** Several words of the list in one text. */
  | { readonly kind: 'several'; readonly words: readonly string[] }
  /** A judgement of another scale. */
  | { readonly kind: 'foreign'; readonly explanation: string }
  /** An answer of the instrument that the question offers in none of its forms. */
  | { readonly kind: 'answer'; readonly code: string; readonly offered: readonly string[] }
  | { readonly kind: 'unknown'; readonly meant: string | undefined };

/** Every odd word among the values of a file, in its order. Levels have checks of their own, because their models share words. */
export function* oddWordsIn(steps: readonly FieldStep[]): Generator<OddWord> {
  for (const step of steps) {
    const { node, field } = step;
    const written = textOf(node);
    if (!isScalar(node) || written === undefined || isLevelField(field)) continue;
    const reading = read(step, written);
    if (reading) yield { step, node, written, reading };
  }
}

/** @returns `undefined` for words that are as they should be, and where no word is expected */
function read({ field, path, entryOf }: FieldStep, written: string): Reading | undefined {
  if (isAgreedWord(wordsOf(field), written)) return undefined;
  const canonical = field.kind === 'text' ? missingWord(written) : canonicalWord(field, written);
  if (canonical !== undefined && canonical !== written) return { kind: 'spelling', canonical };
  // “none” among the entries of a list is told where lists are looked at.
  if (field.kind !== 'choice' || isHouseRule(path) || isNone(entryOf, written)) return undefined;
  // An open scale takes other words too, but a level of an instrument is none of them.
  const explained = field.open && keyOf(path) === 'judgement' ? foreignWord(field, written, path) : undefined;
  if (explained !== undefined) return { kind: 'foreign', explanation: explained };
  if (field.open) return undefined;
  const instrument = instrumentById(String(path[0]));
  const code = instrument && /^q/.test(keyOf(path)) ? answerCode(instrument, written) : undefined;
  if (code !== undefined) return { kind: 'answer', code, offered: field.choices.map(({ value }) => value) };
  const words = entryOf && splitWords(field.choices, written, 'separated');
  if (words !== undefined) return { kind: 'several', words };
  const explanation = keyOf(path) === 'judgement' ? foreignWord(field, written, path) : undefined;
  if (explanation !== undefined) return { kind: 'foreign', explanation };
  return { kind: 'unknown', meant: meantBy(field, written) };
}

/** In free text only the missing words themselves are recognised, not their abbreviations. */
function missingWord(written: string): string | undefined {
  return canonicalChoice(ONLY_THE_WORDS, written);
}

const ONLY_THE_WORDS = MISSING_WORDS.map(({ value, meaning }) => ({ value, meaning }));

function foreignWord(field: ChoiceField, written: string, path: Path): string | undefined {
  const own = instrumentById(String(path[0]));
  if (own) return foreignJudgement(own, written);
  const foreign = instruments.find((instrument) => judgementValue(instrument, written) !== undefined);
  if (foreign === undefined) return undefined;
  const levels = field.choices.map(({ value }) => value).join(', ');
  return say`“${written}” is a judgement of ${foreign.name}, not of the scale that is used here. Only you can say which of these is meant: ${levels}.`;
}

/** The closest word, looked for among all names of all words. */
function meantBy({ choices }: ChoiceField, written: string): string | undefined {
  const names = new Map<string, string>();
  for (const { value, label, aliases = [] } of choices) {
    for (const name of [value, label ?? value, ...aliases]) if (!names.has(name)) names.set(name, value);
  }
  const name = closest(written, names.keys(), (each) => names.get(each) ?? each);
  return name === undefined ? undefined : names.get(name);
}
