/** A value of one file as it is to stand in another: in its own letters and digits, only moved to its new place. */

import type { Document, Node } from '../../document/document';
import { columnOf } from '../../document/line-edges';
import { isMapping, isScalar, isSequence } from '../../document/walk';
import { quoted } from '../../writing/value';

/** A value, ready to be written. */
export interface Written {
  /** In one line, as it may stand anywhere, in braces too. */
  readonly inLine: string;
  /** Where it takes several lines: each with the indentation below the first. Of what fits behind a key one line. */
  readonly lines: readonly [string, ...string[]];
}

/** What is written in one line. */
export function inOneLine(inLine: string): Written {
  return { inLine, lines: [inLine] };
}

/** The value at a node of a document. */
export function copied({ text }: Pick<Document, 'text'>, node: Node): Written {
  const inLine = lineOf(text, node);
  const isOfLines = !isScalar(node) && node.style === 'block';
  return { inLine, lines: isOfLines ? linesOf(text, node) : [inLine] };
}

/** As it stands where that is one line; else the same in brackets, braces or quotation marks. */
function lineOf(text: string, node: Node): string {
  if (isSequence(node)) return `[${node.items.map((item) => lineOf(text, item)).join(', ')}]`;
  if (isMapping(node)) return `{${node.pairs.map(({ key, value }) => pairOfLine(text, key.text, value)).join(', ')}}`;
  const own = text.slice(node.span.start, node.span.end).trimEnd();
  if (node.value === null) return '';
  if (own.includes('\n') || node.style === 'block')
    return node.text.trim().includes('\n') ? JSON.stringify(node.text.trimEnd()) : quoted(node.text.trim());
  return node.style === 'plain' && /[,[\]{}]/.test(own) ? quoted(node.text) : own;
}

function pairOfLine(text: string, key: string, value: Node): string {
  return `${quoted(key)}: ${lineOf(text, value)}`.trimEnd();
}

/** The lines of a value in lines of its own, without the indentation that all of them have; remarks are taken along. */
function linesOf(text: string, node: Node): readonly [string, ...string[]] {
  const start = firstOf(text, node);
  const column = columnOf(text, start);
  const [first = '', ...rest] = text.slice(start, node.span.end).trimEnd().split(/\r?\n/);
  return [first, ...rest.map((line) => (line.slice(0, column).trim() === '' ? line.slice(column) : line.trimStart()))];
}

/** Its first key, or the dash of its first entry. */
function firstOf(text: string, node: Node): number {
  const [first] = isSequence(node) ? node.items : [];
  return first === undefined ? node.span.start : text.lastIndexOf('-', first.span.start - 1);
}
