/** One version of a text, read: its tree, and where its remarks stand. */
import type { Document, Node, Span } from '../../document/document';
import { parse } from '../../document/parse';

export interface Source {
  /** Ends with a line break. */
  readonly text: string;
  readonly root: Node | undefined;
  /** Remarks from `#` to the end of the line, in the order of the text. */
  readonly remarks: readonly Span[];
}

/** Why a text cannot be merged by what it says. */
export type Unreadable = 'empty' | 'problems' | 'anchors' | 'line ends' | 'form';

/** @returns the text read, or why it cannot be */
export function readSource(text: string): Source | Unreadable {
  if (/\r(?!\n)/.test(text)) return 'line ends';
  const document = parse(text);
  if (document.problems.some(({ code }) => code === 'syntax/empty')) return 'empty';
  if (document.problems.length > 0) return 'problems';
  if (document.root?.kind !== 'mapping') return 'form';
  const scalars = scalarsOf(document);
  const between = stretchesBetween(text, scalars);
  if (between.some(({ start, end }) => hasInstruction(text, start, end))) return 'anchors';
  return { text, root: document.root, remarks: between.flatMap(({ start, end }) => remarksIn(text, start, end)) };
}

/** A text in which nothing stands yet. */
export const NOTHING: Source = { text: '', root: undefined, remarks: [] };

/** The remarks in a stretch of the text, without line breaks. */
export function remarksBetween({ text, remarks }: Source, start: number, end: number): readonly string[] {
  const found: string[] = [];
  for (let index = firstFrom(remarks, start); index < remarks.length; index++) {
    const span = remarks[index] as Span;
    if (span.start >= end) break;
    found.push(text.slice(span.start, span.end).trimEnd());
  }
  return found;
}

function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function scalarsOf({ root }: Document): readonly Span[] {
  const spans: Span[] = [];
  const collect = (node: Node): void => {
    if (node.kind === 'scalar') spans.push(node.span);
    else if (node.kind === 'sequence') for (const item of node.items) collect(item);
    else
      for (const { key, value } of node.pairs) {
        spans.push(key.span);
        collect(value);
      }
  };
  if (root) collect(root);
  return spans;
}

/** What is no name and no value: signs, remarks and space. */
function stretchesBetween(text: string, scalars: readonly Span[]): readonly Span[] {
  const stretches: Span[] = [];
  let at = 0;
  for (const { start, end } of scalars) {
    if (start > at) stretches.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (text.length > at) stretches.push({ start: at, end: text.length });
  return stretches;
}

function remarksIn(text: string, from: number, to: number): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf('#', from); at >= 0 && at < to; ) {
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 ? text.length : lineEnd;
    found.push({ start: at, end });
    at = text.indexOf('#', end);
  }
  return found;
}

/** A name for a value to be repeated (`&name`), or a type (`!word`), outside remarks. */
function hasInstruction(text: string, from: number, to: number): boolean {
  const stretch = text.slice(from, to);
  return /[&!*?]/.test(stretch) && /[&!*?]/.test(stretch.replace(/#[^\n]*/g, ''));
}
