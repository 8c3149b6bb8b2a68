/** The lines of a text, as the pass over them needs to know them. */
import { isSpace, writtenEnd } from './whitespace';

export interface TextLine {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** Behind the spaces at its start. */
  readonly content: number;
  /** Nothing, or only a comment. */
  readonly blank: boolean;
  /** How far it is moved to the right; for a line at the wrong column, how far it should be. */
  column: number;
}

export function textLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start);
    const next = feed === -1 ? text.length + 1 : feed + 1;
    let end = feed === -1 ? text.length : feed;
    if (end > start && text[end - 1] === '\r') end--;
    let content = start;
    while (content < end && text[content] === ' ') content++;
    let visible = content;
    while (visible < end && isSpace(text[visible])) visible++;
    const blank = visible === end || text[visible] === '#';
    lines.push({ start, end, content, blank, column: content - start });
    start = next;
  }
  return lines;
}

/** Where plain text that begins at `start` ends on its line: before a comment, and the spaces at its end. */
export function plainTextEnd(text: string, start: number, lineEnd: number): number {
  const comment = /[ \t]#/.exec(text.slice(start, lineEnd));
  return writtenEnd(text, start, comment ? start + comment.index : lineEnd);
}

/** Whether plain text between two offsets of a line contains a colon that separates a name from a value. */
export function hasSeparatingColon(text: string, start: number, end: number): boolean {
  return /:(?=[ \t]|$)/.test(text.slice(start, end));
}
