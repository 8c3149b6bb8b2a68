/** A language that nobody speaks: every text of the bundle in ⟦ ⟧, so that what a translation does not reach is seen. */
import { readFileSync } from 'node:fs';
import type { Dictionary } from '../../../src/core/language/say';

/** What a translator could translate; test/project/translation.test.ts sees to it that it is complete. */
export const BUNDLE: readonly string[] = Object.keys(JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')));

export const PSEUDO: Dictionary = Object.fromEntries(BUNDLE.map((text) => [text, wrapped(text)]));

/** "There is no “{0}”." → "⟦There is no “⟧{0}⟦”.⟧": what is put in must be translated by itself. */
function wrapped(text: string): string {
  return text
    .split(/(\{\d+\})/)
    .map((part, index) => (index % 2 === 1 || part === '' ? part : `⟦${part}⟧`))
    .join('');
}

/** What stands outside ⟦ ⟧, stretch by stretch. */
export function untranslated(text: string): string[] {
  const stretches: string[] = [];
  let depth = 0;
  let stretch = '';
  for (const sign of text) {
    if (sign === '⟦') {
      if (depth === 0) stretches.push(stretch);
      stretch = '';
      depth++;
    } else if (sign === '⟧') depth--;
    else if (depth === 0) stretch += sign;
  }
  return [...stretches, stretch];
}

/** Words that join others, and belong to a sentence wherever they stand. */
const JOINING = new Set('a an and are at by for from here in is not of on or than the this to with'.split(' '));

/**
 * The runs of words outside ⟦ ⟧ that are not written just so in any of the texts given: the files, and the words of the
 * format. Sentences put together from those words alone would not be found.
 * @param format the same list for each review
 */
export function prepareStrangeWords(format: readonly string[], known: readonly string[]): (text: string) => string[] {
  const formatHome = formatHomes.get(format) ?? homeOf(format);
  formatHomes.set(format, formatHome);
  const own = homeOf(known);
  const home = { includes: (words: string) => own.includes(words) || formatHome.includes(words) };
  const answers = new Map<string, boolean>();
  const isKnown = (run: string) => {
    const bare = run
      .split(' ')
      .filter((word) => !/\p{N}/u.test(word))
      .join(' ');
    const answer =
      answers.get(run) ?? (!JOINING.has(bare) && (home.includes(` ${run} `) || home.includes(` ${bare} `)));
    answers.set(run, answer);
    return answer;
  };
  return (text) =>
    untranslated(text)
      // What is put in may be any word of a file, and a stretch of time is written so.
      .map((stretch) => stretch.replaceAll(' et al.', ' ·').replace(/[\w.-]+\.extraction\.yaml/g, ' · '))
      // Words of two letters that are values (of languages, metrics), and the key “for” among other keys.
      .map((stretch) => stretch.replace(/\*\*\w\w\*\*|“\w\w”|ISO 3166: \w\w|(?<=: )for(?=,)/g, ' · '))
      .filter((stretch) => !home.includes(` ${plain(stretch)} `) && !/^[\d-]+ to [\d-]+$/.test(stretch))
      // Studies are cited alike everywhere: “Alder and Aspen 2019”.
      .map((stretch) => stretch.replace(/\p{Lu}[\p{L}-]+ and \p{Lu}[\p{L}-]+ \d{4}/gu, ' · '))
      // Long texts of files are cut off.
      .filter((stretch) => !(stretch.endsWith('…') && home.includes(` ${plain(stretch)}`)))
      .flatMap((stretch) => stretch.replace(/\]\([^)]*\)/g, ']').split(/[^\p{L}\p{M}\p{N}'’ _.&-]+|[.:] |\.$| [-–] /u))
      .map((run) => plain(run))
      .filter((run) => /\p{L}{2}/u.test(run) && !isKnown(run));
}

const formatHomes = new WeakMap<readonly string[], string>();

function homeOf(known: readonly string[]): string {
  return ` ${known.map(plain).join('  ')} `;
}

/** In lower case, with single spaces, without signs. */
function plain(text: string): string {
  const known =
    plainTexts.get(text) ??
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}'’]+|(?<!\p{L})['’]|['’](?!\p{L})/gu, ' ')
      .replace(/ +/g, ' ')
      .trim();
  plainTexts.set(text, known);
  return known;
}

/** The words of the format and the texts of the examples are asked for again and again. */
const plainTexts = new Map<string, string>();
