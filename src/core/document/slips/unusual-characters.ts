/** Characters that cannot be seen, or look like others, and come into a text by pasting. */

import { say } from '../../language/say';
import type { TextEdit } from '../document';
import type { SyntaxCode } from '../syntax-codes';
import { deletion, type Repair } from './repair';

/** The byte order mark that some programs write at the start of a file. It says nothing and is left out. */
export function findByteOrderMark(text: string): readonly TextEdit[] {
  return text.startsWith('\uFEFF') ? [deletion(0, 1)] : [];
}

/** A lone `\r` ends a line, as editors see it; the library that reads YAML does not know it. All offsets stay. */
export function withoutLoneReturns(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** Control characters and characters without width; and special spaces where an ordinary one has a meaning. */
export function findUnusualCharacters(text: string): readonly Repair[] {
  if (!anyUnusual.test(text)) return [];
  return [
    ...together(
      matches(text, controlCharacters).map(({ start, end }) => deletion(start, end)),
      'syntax/control-character',
      (count) =>
        say`${count === 1 ? say`A hidden control character stands` : say`${count} hidden control characters stand`} here, usually pasted from a PDF; it makes values differ that look the same. Remove it.`,
      say`Remove the hidden characters`,
    ),
    ...together(
      [
        ...matches(text, withoutWidth).map(({ start, end }) => deletion(start, end)),
        ...matches(text, specialSpaces).flatMap(({ start, end }) => ordinarySpaces(text, start, end)),
      ],
      'syntax/invisible-character',
      () =>
        say`A special space that looks like an ordinary one, or like none, stands here, usually pasted from a word processor; the line is not read as it looks. Replace it by an ordinary space.`,
      say`Use ordinary spaces`,
    ),
    ...together(
      [
        ...matches(text, hiddenCharacters).map(({ start, end }) => deletion(start, end)),
        ...matches(text, lineSeparators).map((span) => ({ span, text: ' ' })),
      ],
      'syntax/hidden-character',
      (count) =>
        say`${count === 1 ? say`A character that cannot be seen stands` : say`${count} characters that cannot be seen stand`} here, such as the soft hyphens that a PDF brings along; words that look the same are different with and without it. Remove it.`,
      say`Remove the hidden characters`,
    ),
    ...together(
      directionCharacters(text).map(({ start, end }) => deletion(start, end)),
      'syntax/direction-character',
      () =>
        say`A hidden character here turns the direction of the text, so that it may look other than programs read it. Remove it.`,
      say`Remove the hidden characters`,
    ),
    ...lostCharacters(text),
  ];
}

/** Nobody can tell which character it was, so there is nothing to repair. */
function lostCharacters(text: string): Repair[] {
  const places = matches(text, lost);
  const [first] = places;
  if (first === undefined) return [];
  const message = say`${places.length === 1 ? say`A character was lost here` : say`Characters were lost here and at other places, ${places.length} in all`}, because the text was saved or read in another encoding; what stands here now is not what was meant. Look it up, write it again, and save the file as UTF-8.`;
  return [{ problem: { code: 'syntax/lost-character', message, span: first }, edits: [], kind: 'misread' }];
}

/** Those that turn text around; plain marks of direction only on lines without a script that needs them. */
function directionCharacters(text: string): { start: number; end: number }[] {
  if (text.search(direction) < 0) return [];
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const marks = rightToLeft.test(line) ? turning : direction;
    for (const { index, 0: mark } of line.matchAll(marks))
      found.push({ start: start + index, end: start + index + mark.length });
    start += line.length + 1;
  }
  return found;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controlCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]+/g;
const withoutWidth = /(?<!^)\uFEFF+|[\u200B\u2060]+/g;

/** Soft hyphens, fillers, and tag characters but for those of flags (🏴 and the letters of Scotland). */
const hiddenCharacters =
  /[\u00AD\u115F\u1160\u180E\u3164\uFFA0]+|(?<![\u{1F3F4}\u{E0020}-\u{E007F}])[\u{E0000}-\u{E007F}]+/gu;
const lineSeparators = /[\u0085\u2028\u2029]+/g;
const turning = /[\u202A-\u202E\u2066-\u2069]+/g;
const direction = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Half of a character that is written with two, too. */
const lost = /\uFFFD+|\p{Surrogate}+/gu;

/** In front of a name or dash, right behind its colon or dash, or alone: where a space says how the line is built. */
const specialSpaces =
  /^[ \t]*[\u00A0\u2000-\u200A\u202F\u205F\u3000][ \t\u00A0\u2000-\u200A\u202F\u205F\u3000]*(?=-[ \t]|[\w.]+:(?:\s|$)|$)|(?=[\u00A0\u2000-\u200A\u202F\u205F\u3000])(?<=^[ \t]*(?:-[ \t]+)*[\w.]+:[ \t]?|^[ \t]*(?:-[ \t]+)*-)[\u00A0\u2000-\u200A\u202F\u205F\u3000]+/gm;

/** A cheap look whether the patterns above can match at all. */
const anyUnusual =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0085\u00A0\u00AD\u061C\u115F\u1160\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2069\u3000\u3164\uD800-\uDFFF\uFEFF\uFFA0\uFFFD]/;

function matches(text: string, pattern: RegExp): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function ordinarySpaces(text: string, start: number, end: number): readonly TextEdit[] {
  return [{ span: { start, end }, text: text.slice(start, end).replace(/[^ \t]/g, ' ') }];
}

/** One problem for all such places, at the first of them: they came together and go together. */
function together(
  edits: readonly TextEdit[],
  code: SyntaxCode,
  message: (count: number) => string,
  title: string,
): readonly Repair[] {
  const [first] = edits;
  if (first === undefined) return [];
  return [
    {
      problem: { code, message: message(edits.length), span: first.span, fix: { title, edits } },
      edits,
      kind: 'misread',
    },
  ];
}
