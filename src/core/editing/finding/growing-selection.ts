/** What a growing selection takes in next: the text, the value, its line, the entry, the section, the file. */
import type { Node, Pair, Span } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { touches } from '../../document/walk';

/** The spans around an offset, each a part of the next, the smallest first; the last is the whole file. */
export function selectionsAt({ document: { root, text } }: RecordFile, offset: number): Span[] {
  const around = [{ start: 0, end: text.length }, ...(root ? spansIn(root, offset, text) : [])];
  const growing: Span[] = [];
  for (const span of around.reverse()) {
    const last = growing.at(-1);
    const isLarger = last === undefined || span.end - span.start > last.end - last.start;
    if (isLarger && (last === undefined || (span.start <= last.start && last.end <= span.end))) growing.push(span);
  }
  return growing;
}

/** The largest first. */
function spansIn(node: Node, offset: number, text: string): Span[] {
  const own = {
    start: node.span.start,
    end: node.span.start + text.slice(node.span.start, node.span.end).trimEnd().length,
  };
  if (node.kind === 'scalar') return [own, ...inner(node.span, text)];
  if (node.kind === 'sequence') {
    const item = node.items.find(({ span }) => touches(span, offset));
    return [own, ...(item ? spansIn(item, offset, text) : [])];
  }
  const pair = node.pairs.find(({ span }) => touches(span, offset));
  return [own, ...(pair ? spansOfPair(pair, offset, text) : [])];
}

function spansOfPair({ key, value, span }: Pair, offset: number, text: string): Span[] {
  const whole = { start: span.start, end: span.start + text.slice(span.start, span.end).trimEnd().length };
  if (touches(key.span, offset)) return [whole, key.span];
  return [whole, ...(touches(value.span, offset) ? spansIn(value, offset, text) : [])];
}

/** A text without its quotation marks. */
function inner({ start, end }: Span, text: string): Span[] {
  const mark = text[start];
  return (mark === '"' || mark === "'") && end - start > 2 ? [{ start: start + 1, end: end - 1 }] : [];
}
