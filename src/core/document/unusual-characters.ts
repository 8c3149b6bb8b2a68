/** Characters that cannot be seen, or look like others, and come into a text by pasting. */

import { say } from '../language/say';
import type { TextEdit } from './document';
import { deletion, type Repair } from './repair';
import type { SyntaxCode } from './syntax-codes';

/** The byte order mark that some programs write at the start of a file. It says nothing and is left out. */
export function findByteOrderMark(text: string): readonly TextEdit[] {
  return text.startsWith('\uFEFF') ? [deletion(0, 1)] : [];
}

/** A lone `\r` ends a line, as editors see it; the library that reads YAML does not know it. */
export function findLoneReturns(text: string): readonly TextEdit[] {
  if (!text.includes('\r')) return [];
  return [...text.matchAll(/\r(?!\n)/g)].map(({ index }) => ({ span: { start: index, end: index + 1 }, text: '\n' }));
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
  ];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controlCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]+/g;
const withoutWidth = /(?<!^)\uFEFF+|[\u200B\u2060]+/g;

/** In front of a name or dash, right behind its colon or dash, or alone: where a space says how the line is built. */
const specialSpaces =
  /^[ \t]*[\u00A0\u2000-\u200A\u202F\u205F\u3000][ \t\u00A0\u2000-\u200A\u202F\u205F\u3000]*(?=-[ \t]|[\w.]+:(?:\s|$)|$)|(?<=^[ \t]*(?:-[ \t]+)*[\w.]+:[ \t]?|^[ \t]*(?:-[ \t]+)*-)[\u00A0\u2000-\u200A\u202F\u205F\u3000]+/gm;

/** A cheap look whether the patterns above can match at all. */
const anyUnusual = /[^\t\n\r -~\u00A1-\u1FFF\u2010-\u202E\u2030-\u205E\u2070-\u2FFF\u3001-\uFEFE]/;

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
