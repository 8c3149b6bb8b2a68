/** Bringing what is written at one place to another: to another depth, or between lines and brackets. */
import type { Node, Scalar } from '../../document/document';
import { isBlank } from '../../document/walk';

/**
 * A text with all lines but its first moved to the right.
 * @param by how far; to the left where it is below 0, as far as there is space
 * @param from the column at which the text stood: lines of space alone are content only behind it
 */
export function shifted(text: string, by: number, from: number): string {
  if (by === 0 || !text.includes('\n')) return text;
  const [first = '', ...rest] = text.split('\n');
  return [first, ...rest.map((line) => shiftedLine(line, by, from))].join('\n');
}

/** The same for whole lines, the first included. */
export function shiftedLines(lines: string, by: number, from: number): string {
  return by === 0 ? lines : shifted(`\n${lines}`, by, from).slice(1);
}

function shiftedLine(line: string, by: number, from: number): string {
  if (line.trim() === '' && line.length <= from) return line;
  if (by > 0) return ' '.repeat(by) + line;
  const space = line.length - line.trimStart().length;
  return line.slice(Math.min(-by, space));
}

/** A value as it stands in brackets, in one line but for quotations over several. */
export function inBrackets(text: string, node: Node): string {
  if (node.kind === 'scalar') return scalarInBrackets(text, node);
  if (node.style === 'flow') return text.slice(node.span.start, node.span.end);
  if (node.kind === 'sequence') return `[${node.items.map((item) => inBrackets(text, item)).join(', ')}]`;
  const pairs = node.pairs.map(({ key, value }) =>
    `${text.slice(key.span.start, key.span.end)}: ${inBrackets(text, value)}`.trimEnd(),
  );
  return `{${pairs.join(', ')}}`;
}

function scalarInBrackets(text: string, node: Scalar): string {
  if (isBlank(node) && node.span.start === node.span.end) return '';
  const written = text.slice(node.span.start, node.span.end);
  if (node.style === 'quoted') return written;
  const isSafe = node.style === 'plain' && !/[,[\]{}\n]/.test(written);
  return isSafe ? written : JSON.stringify(node.text);
}
