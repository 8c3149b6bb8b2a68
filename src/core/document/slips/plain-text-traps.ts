/** Plain text that begins with, or contains, a character with a meaning of its own. */
import { english } from '../../language/say';
import { isGap } from './whitespace';

/**
 * Why plain text that begins at `start` is not read as text, as the end of a sentence that begins with the text;
 * `undefined` where nothing at its beginning keeps it from being read. Quotation marks and opening brackets are for
 * others to judge.
 */
export function misleadingStart(text: string, start: number): string | undefined {
  const first = text[start] ?? '';
  if (first !== '-' && first !== '?' && first !== ':') return starts.get(first);
  const next = text[start + 1];
  return isGap(next) || next === ',' || next === ']' || next === '}' ? starts.get(first) : undefined;
}

/** What YAML does with text that {@link misleadingStart} finds fault with, as it stands. */
export function kindOfMisleading(first: string | undefined): 'refused' | 'misread' {
  return '&*!?'.includes(first ?? ' ') ? 'misread' : 'refused';
}

const starts: ReadonlyMap<string, string> = new Map([
  ['@', english`cannot be read, because @ at the beginning is set aside for other uses.`],
  ['`', english`cannot be read, because \` at the beginning is set aside for other uses.`],
  ['%', english`cannot be read, because % at the beginning is set aside for other uses.`],
  ['|', english`cannot be read, because | at the beginning announces text on the lines below.`],
  ['>', english`cannot be read, because > at the beginning announces text on the lines below.`],
  [',', english`cannot be read, because a comma at the beginning separates entries.`],
  [']', english`cannot be read, because a closing bracket at the beginning ends a list.`],
  ['}', english`cannot be read, because a closing bracket at the beginning ends a group.`],
  ['-', english`cannot be read, because a dash at the beginning starts an item of a list.`],
  ['?', english`cannot be read, because a question mark at the beginning announces a name.`],
  [':', english`cannot be read, because a colon belongs behind a name.`],
  ['*', english`is not read as text, because * at the beginning refers to a value elsewhere in the file.`],
  ['&', english`is read only in part, because & at the beginning marks a value for other places.`],
  ['!', english`is read only in part, because ! at the beginning is an instruction to some programs.`],
]);

/** What a colon in plain text does, as the end of a sentence that begins with the text. */
export const colonInside = english`cannot be read as one text, because a colon followed by a space separates a name from its value.`;

/** What a bracketed beginning does, as the end of a sentence that begins with the text. */
export const bracketAtStart = english`begins like a list or group in brackets, and the rest cannot be read with it.`;

/** The header of a text on the lines below: `|` or `>`, how far it is moved to the right, what happens at its end. */
export const blockTextHeader = /^[|>](?:[-+]?[1-9]?|[1-9][-+])(?=[ \t]+#|[ \t]*$)/;

/**
 * Whether a comment looks like the rest of a text that was cut off: `trial # 2`, `case #14`. Ordinary comments
 * (`# see p. 3`, `# 12 in the text`) do not.
 *
 * @param before the text before it, on the same line
 * @param comment from its `#` to the end of the line
 */
export function looksLikeLostText(before: string, comment: string): boolean {
  if (!/\p{L}/u.test(before)) return false;
  if (/^#\d/.test(comment)) return true;
  if (/^# ?\d+[a-z]?[ \t]*(?:$|[,;:.)\]}])/.test(comment)) return true;
  return (
    /^# ?\d+[a-z]? (?:of|and|or|to|was|were|is)\b/.test(comment) && countedWord.test(before.slice(-longestCountedWord))
  );
}

/** Of the words below, with what ends them and what stands before. */
const longestCountedWord = 20;

/** Words that a number usually follows. */
const countedWord =
  /\b(?:trial|study|phase|group|arm|cohort|no|number|experiment|table|figure|part|wave|site|sample|report|case|session|module|version|step)s?\.?$/i;
