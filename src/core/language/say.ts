/**
 * The language in which the core speaks to people: English, or what a translation makes of it.
 *
 * A language is set once, when the editor starts, as a locale is; this is the one thing that the core knows of the
 * process that it runs in. What is written into files, what is compared, tables, figures and exports are the same in
 * every language: see {@link inEnglish}.
 */

/** English text, with {0}, {1}, … where something is put in → its translation, with the same. */
export type Dictionary = Readonly<Record<string, string>>;

let dictionary: ReadonlyMap<string, string> | undefined;

/**
 * Chooses the language. Whoever starts the core calls it once, before anything is read; nobody else does.
 * @param words without them the core speaks English
 */
export function speak(words?: Dictionary): void {
  dictionary = words && new Map(Object.entries(words));
}

/**
 * A text for people, as a template: say`There is no check “${code}”.` is looked up as “There is no check “{0}”.”
 * Spaces around the text are no part of what is looked up.
 * @returns English where the translation lacks the text
 */
export function say(parts: TemplateStringsArray, ...values: readonly (string | number | undefined)[]): string {
  if (dictionary === undefined) return joined(parts, values);
  const english = parts.reduce((before, part, index) => `${before}{${index - 1}}${part}`);
  return filledIn(translated(english), values);
}

/**
 * A text for people that is kept as data: the prompt of a question, the meaning of a field. It is looked up where it is
 * shown, because data are made before the language is known.
 */
export function translated(text: string): string {
  if (dictionary === undefined) return text;
  const words = text.trim();
  const found = dictionary.get(words);
  return found === undefined ? text : text.replace(words, () => found);
}

/**
 * Marks a text that is kept as data in the file that shows it, so that it comes among those that can be translated
 * (`build/core-words.mjs`); {@link translated} looks it up.
 */
export function english(parts: TemplateStringsArray): string {
  return parts.join('');
}

/** What is for papers, files and other programs: the same whatever the language. @param work must not put off anything */
export function inEnglish<T>(work: () => T): T {
  return spokenIn(undefined, work);
}

/** Does a piece of work in a language that was settled before, as {@link inEnglish} does. */
export type Speaking = <T>(work: () => T) => T;

/**
 * Keeps the language that is spoken now, for what people read inside of what is the same in every language: the buttons
 * of a table. What is done with the result speaks it, also within {@link inEnglish}.
 */
export function keepLanguage(): Speaking {
  const kept = dictionary;
  return (work) => spokenIn(kept, work);
}

function spokenIn<T>(words: ReadonlyMap<string, string> | undefined, work: () => T): T {
  const before = dictionary;
  dictionary = words;
  try {
    return work();
  } finally {
    dictionary = before;
  }
}

/** The language that is spoken now, as an object that stands for it: what remembers texts keeps languages apart by it. */
export function languageNow(): object {
  return dictionary ?? ENGLISH;
}

const ENGLISH = {};

function joined(parts: TemplateStringsArray, values: readonly (string | number | undefined)[]): string {
  let text = parts[0] ?? '';
  for (let index = 0; index < values.length; index++) text += `${values[index]}${parts[index + 1]}`;
  return text;
}

function filledIn(text: string, values: readonly (string | number | undefined)[]): string {
  return text.replace(/\{(\d+)\}/g, (place, index) => (index in values ? `${values[index]}` : place));
}
