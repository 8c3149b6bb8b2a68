/**
 * A text as it comes out of a page, made whole again: lines are joined, words that were divided at the end of a line,
 * letters that were printed as one. Nothing else is changed, so that the quotation stays what is printed.
 */

/** Letters that are printed as one sign (Unicode, Alphabetic Presentation Forms). */
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** What YAML cannot hold and no printer prints: control characters, halves of signs, and no signs at all. */
const NO_SIGNS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that are left out
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Beginnings of words that keep their hyphen, in the spelling of journals. */
const WITH_HYPHEN =
  /^(?:non|self|well|half|cross|follow|post|pre|quasi|semi|co|anti|intention|double|single|two|three|four|long|short|high|low|evidence|cluster|person|patient|nurse|staff|community|hospital|home|ward|face|time|health|cost|in|on|by|up|to)$/i;

/** How much of a line is looked at beside its end: more than any word has. */
const WORD = 60;

/**
 * The words as they are printed, in one line.
 *
 * A hyphen at the end of a line goes where the word was only divided: before a small letter, unless what stands before it
 * is usually joined by a hyphen, or the text around has the word with its hyphen elsewhere.
 *
 * @param around more of the page: how it writes a word where no line ends
 */
export function mendedQuotation(text: string, around = text): string {
  const known = withLetters(around).toLowerCase();
  const lines = withLetters(text)
    .split(LINE_BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first = '', ...rest] = lines;
  const parts = [first];
  for (const line of rest) {
    const before = parts.at(-1) ?? '';
    const joint = jointOf(before.slice(-WORD), line.slice(0, WORD), known);
    if (joint === 'divided') parts[parts.length - 1] = before.slice(0, -1);
    parts.push(joint === 'apart' ? ` ${line}` : line);
  }
  return parts.join('');
}

/** Signs as letters, without soft hyphens, which show at the end of a line only, with the line break behind them. */
function withLetters(text: string): string {
  return text
    .replace(/\u00AD(?:[ \t]?\r?\n[ \t]?)?/g, '')
    .replace(/[\uFB00-\uFB06]/g, (sign) => LIGATURES[sign] ?? sign)
    .replace(NO_SIGNS, '');
}

/** How two lines belong together. divided: the hyphen between them goes. */
function jointOf(before: string, after: string, known: string): 'divided' | 'joined' | 'apart' {
  if (isDivided(before, after, known)) return 'divided';
  // Behind a hyphen that stays, within a range, between two words for one thing.
  if (/[\p{L}\p{N}][-\u2010\u2011]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return 'joined';
  if (/\d[–/]$/.test(before) && /^\d/.test(after)) return 'joined';
  if (/\p{L}\/$/u.test(before) && /^\p{L}/u.test(after)) return 'joined';
  // Chinese and Japanese put no spaces between words.
  return CJK.test(before.slice(-1)) && CJK.test(after.slice(0, 1)) ? 'joined' : 'apart';
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Whether a word was only divided between two lines. */
function isDivided(before: string, after: string, known: string): boolean {
  const begun = /(?<!\p{L})(\p{L}+)[-\u2010]$/u.exec(before)?.[1];
  const rest = /^\p{Ll}+/u.exec(after)?.[0];
  if (begun === undefined || rest === undefined) return false;
  const isKnown = known.includes(`${begun}${rest}`.toLowerCase());
  if (isKnown !== known.includes(`${begun}-${rest}`.toLowerCase())) return isKnown;
  return !WITH_HYPHEN.test(begun);
}
