/** What people write, read as the instrument's own words: any case, the official wording, our codes. */
import { say, translated } from '../language/say';
import type { Domain, Instrument, Judgement } from './instrument';

/** Text → the instrument's own word for it, `undefined` where the instrument does not know the text. */
export type Words = (text: string) => string | undefined;

/** The words of one instrument, ready for many look-ups. */
export interface InstrumentWords {
  readonly answer: Words;
  readonly judgement: Words;
  /** The words of one preliminary item. */
  readonly preliminary: (item: string) => Words;
}

/** Prepares the look-ups of an instrument. Whoever reads many texts keeps the result. */
export function prepareWords(instrument: Instrument): InstrumentWords {
  const items = new Map(instrument.preliminary.map((item) => [item.key, lookUp(item.choices.map(namesOf))]));
  return {
    answer: lookUp(instrument.answers.map(({ code, label, aliases }) => [code, label, ...aliases])),
    judgement: lookUp(instrument.judgements.map(namesOf)),
    preliminary: (item) => items.get(item) ?? (() => undefined),
  };
}

/** What the parts of a tool are called: the items of a checklist, domains elsewhere. */
export function partNoun(domains: readonly Pick<Domain, 'judgedBy'>[]): 'item' | 'domain' {
  return domains.length > 0 && domains.every(({ judgedBy }) => judgedBy === 'answers') ? 'item' : 'domain';
}

/** The code of an answer: `PY` for "py", "Probably yes" or "probably_yes". */
export function answerCode(instrument: Instrument, text: string): string | undefined {
  return lookUp(instrument.answers.map(({ code, label, aliases }) => [code, label, ...aliases]))(text);
}

/** The level that a text names: `some concerns` for "Some concerns", "some_concerns". Words of other scales name none. */
export function judgementValue(instrument: Instrument, text: string): string | undefined {
  return lookUp(instrument.judgements.map(namesOf))(text);
}

/** The value of a preliminary item that a text names: `adhering` for "Adhering to intervention (per-protocol)". */
export function preliminaryValue(instrument: Instrument, item: string, text: string): string | undefined {
  const choices = instrument.preliminary.find(({ key }) => key === item)?.choices ?? [];
  return lookUp(choices.map(namesOf))(text);
}

/** The direction of bias that a text names: `favours experimental` for "Favors experimental". */
export function directionValue(instrument: Instrument, text: string): string | undefined {
  const spelling = (word: string) =>
    comparable(word)
      .replace(/^favors\b/, 'favours')
      .replace(/^na$/, 'not applicable');
  return instrument.directions.find(({ value }) => spelling(value) === spelling(text))?.value;
}

/**
 * What to say about a word that belongs to another instrument's scale. Such a word is explained, never rewritten:
 * only the assessor can say which level is meant.
 *
 * @returns `undefined` where the word is not known from another scale.
 */
export function foreignJudgement(instrument: Instrument, text: string): string | undefined {
  const word = comparable(text);
  const found = instrument.foreignWords.find(({ words }) => words.some((each) => comparable(each) === word));
  return found && say`“${text.trim()}” is not a judgement of ${instrument.name}. ${translated(found.explanation)}`;
}

/** The level with this value. */
export function judgementOf(instrument: Instrument, value: string): Judgement | undefined {
  return instrument.judgements.find((judgement) => judgement.value === value);
}

/** How a level is printed: "Some concerns"; a value that is none of the instrument's stays as it is. */
export function judgementLabel(instrument: Instrument, value: string): string {
  return judgementOf(instrument, value)?.label ?? value;
}

/**
 * Texts that differ only in case, in what joins the words (spaces, `_`, `-`, brackets, commas, slashes) or in a final full
 * stop become the same.
 */
export function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_\-‐‑–()[\],/]+/g, ' ')
    .trim()
    .replace(/ ?\.$/, '');
}

/** The names of one thing, its own word first. */
type Names = readonly string[];

const namesOf = (choice: { readonly value: string; readonly label: string; readonly aliases: Names }): Names => [
  choice.value,
  choice.label,
  ...choice.aliases,
];

function lookUp(things: readonly Names[]): Words {
  const known = new Map<string, string>();
  for (const [own = '', ...others] of things) {
    for (const name of [own, ...others]) if (!known.has(comparable(name))) known.set(comparable(name), own);
  }
  for (const [own = ''] of things) known.set(own, own);
  return (text) => known.get(text) ?? known.get(comparable(text));
}
