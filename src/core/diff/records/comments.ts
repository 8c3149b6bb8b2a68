/** The comments of a text: what is written for people and is no value. */
import type { Span } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isMapping, walk } from '../../document/walk';

export interface Comment {
  readonly text: string;
  readonly span: Span;
}

/** Every comment of a file, in its order; of one that cannot be read, none. */
export function commentsIn({ document: { root, text } }: RecordFile): readonly Comment[] {
  const values = root ? [...scalarSpans(root)].sort((a, b) => a.start - b.start) : [];
  const comments: Comment[] = [];
  let next = 0;
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at)) {
    while (next < values.length && (values[next] as Span).end <= at) next++;
    const value = values[next];
    const isInside = value !== undefined && value.start <= at;
    const isComment = !isInside && (at === 0 || /\s/.test(text[at - 1] ?? ''));
    const end = isComment ? endOfLine(text, at) : at + 1;
    if (isComment) comments.push({ text: text.slice(at, end).trim(), span: { start: at, end } });
    at = end;
  }
  return comments;
}

function* scalarSpans(root: NonNullable<RecordFile['document']['root']>): Generator<Span> {
  for (const { node } of walk(root)) {
    if (isMapping(node)) for (const { key } of node.pairs) yield key.span;
    if (node.kind === 'scalar') yield node.span;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/);
  return end < 0 ? text.length : from + end;
}

/** Comments of one list that the other does not have. */
export function commentsBeside(comments: readonly Comment[], others: readonly Comment[]): readonly Comment[] {
  const left = new Map<string, number>();
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1);
  return comments.filter(({ text }) => {
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return count === 0;
  });
}
