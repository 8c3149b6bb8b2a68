/** A quotation out of any program that shows a report, pasted behind `quote`: without the line ends of the page. */

import type { Document, Pair, Path, Scalar, Span, TextEdit } from '../../document/document';
import { applyEdits } from '../../document/edited-text';
import { lineEndOf } from '../../document/line-edges';
import { parse } from '../../document/parse';
import type { RecordFile } from '../../document/record';
import { isBlank, isScalar, nodeAt, textOf, walk } from '../../document/walk';
import { say } from '../../language/say';
import { quoted } from '../../writing/value';
import { mendedQuotation } from '../capturing/mended-quotation';
import type { Pasted } from './pasted';

/**
 * What is written where a text is pasted over a selection inside of a quotation, or where one is still missing.
 * @returns `undefined` elsewhere, and where pasting the text as it is would do the same
 */
export function pastedQuotation({ document }: RecordFile, selection: Span, text: string): Pasted | undefined {
  const at = quoteAt(document, selection);
  const mended = mendedQuotation(text);
  if (at === undefined || mended === '') return undefined;
  const written = isBlank(at.value)
    ? asNew(document.text, selection, mended)
    : asPart(document.text, at.value, selection, mended);
  if (written === undefined || (written.insert === text && written.beside.length === 0)) return undefined;
  if (!readsAs(document, at, selection, written, mended)) return undefined;
  return { title: say`Paste as quotation, without the line ends of the page`, ...written, isCertain: true };
}

type Written = Pick<Pasted, 'insert' | 'beside'>;

interface QuoteAt {
  readonly value: Scalar;
  readonly path: Path;
}

/** The `quote` of a support that holds the selection, or waits for a value there. */
function quoteAt({ root, text }: Document, selection: Span): QuoteAt | undefined {
  if (root === undefined) return undefined;
  for (const { node, path, pair } of walk(root)) {
    if (pair?.key.text !== 'quote' || !path.includes('support') || !isScalar(node)) continue;
    const isHere = isBlank(node)
      ? node.text === '' && isAloneBehindKey(text, pair, selection)
      : node.span.start <= selection.start && selection.end <= node.span.end;
    if (isHere) return { value: node, path };
  }
  return undefined;
}

/** Whether a cursor stands behind the colon of a key, and nothing else does. */
function isAloneBehindKey(text: string, { key }: Pair, { start, end }: Span): boolean {
  if (start !== end || start <= key.span.end) return false;
  const rest = text.slice(end, lineEndOf(text, end));
  return /^\s*:[ \t]*$/.test(text.slice(key.span.end, start)) && /^[ \t]*(?:[,}].*|\s#.*)?$/.test(rest);
}

function asNew(text: string, { start }: Span, mended: string): Written {
  return { insert: `${text[start - 1] === ':' ? ' ' : ''}${quoted(mended)}`, beside: [] };
}

/** Into what stands there, in the marks that stand around it. */
function asPart(text: string, { span, style }: Scalar, { start, end }: Span, mended: string): Written | undefined {
  if (start === span.start && end === span.end) return { insert: quoted(mended), beside: [] };
  if (style === 'block') return { insert: mended, beside: [] };
  const isInside = start > span.start && end < span.end;
  if (style === 'quoted') {
    if (!isInside) return undefined;
    const isDouble = text[span.start] === '"';
    return { insert: isDouble ? mended.replace(/[\\"]/g, '\\$&') : mended.replaceAll("'", "''"), beside: [] };
  }
  const [before, after] = [text.slice(span.start, start), text.slice(end, span.end)];
  if (/[\r\n]/.test(before + after)) return undefined;
  const whole = before + mended + after;
  return quoted(whole) === whole
    ? { insert: mended, beside: [] }
    : inMarks(span, { start, end }, before, after, mended);
}

/** What stands there gets quotation marks, because together with what is pasted it would be misread without. */
function inMarks(span: Span, selection: Span, before: string, after: string, mended: string): Written {
  const doubled = (part: string, from: number): TextEdit[] =>
    [...part.matchAll(/'/g)].map(({ index }) => insertAt(from + index, "'"));
  const opens = before === '' ? "'" : '';
  const closes = after === '' ? "'" : '';
  return {
    insert: `${opens}${mended.replaceAll("'", "''")}${closes}`,
    beside: [
      ...(opens === '' ? [insertAt(span.start, "'")] : []),
      ...doubled(before, span.start),
      ...doubled(after, selection.end),
      ...(closes === '' ? [insertAt(span.end, "'")] : []),
    ],
  };
}

function insertAt(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

/** Whether the quotation reads back, and the file no worse. */
function readsAs(
  document: Document,
  { path }: QuoteAt,
  selection: Span,
  { insert, beside }: Written,
  mended: string,
): boolean {
  const { text } = applyEdits(document.text, [{ span: selection, text: insert }, ...beside]);
  const after = parse(text);
  return after.problems.length <= document.problems.length && (textOf(nodeAt(after.root, path)) ?? '').includes(mended);
}
