/** Values, as they are written: nothing outside the value that was asked for is touched. */
import type { Node, Span, TextEdit } from '../document/document';

/** Writes a text in place of what stands there, in quotation marks where it would be misread without. */
export function write(span: Span, text: string): TextEdit {
  return { span, text: quoted(text) };
}

/** The text as it may stand behind a key or in a list: in quotation marks where it would be misread without. */
export function quoted(text: string): string {
  const safe = /^[\p{L}\p{N}_][\p{L}\p{N}_ ./()'%+–-]*$/u.test(text) && !text.endsWith(' ');
  const misread = /^(?:null|true|false|(?=.*\d)[\d.eE+-]+|0[xo][\da-f]+)$/i.test(text);
  return safe && !misread ? text : `'${text.replace(/'/g, "''")}'`;
}

/** Puts brackets around a value, which makes it a list of one. */
export function inBrackets({ span }: Node): TextEdit[] {
  return [
    { span: { start: span.start, end: span.start }, text: '[' },
    { span: { start: span.end, end: span.end }, text: ']' },
  ];
}
