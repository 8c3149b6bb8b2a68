/** The comments of a text: what is written for people and is no value. */
import type { Node, Span } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isMapping, isSequence } from '../../document/walk';

export interface Comment {
  readonly text: string;
  readonly span: Span;
}

/** Every comment of a file, in its order; of one that cannot be read, none. */
export function commentsIn({ document: { root, text } }: RecordFile): readonly Comment[] {
  const comments: Comment[] = [];
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at)) {
    const isComment = (at === 0 || /\s/.test(text[at - 1] ?? '')) && !(root && isInScalar(root, at));
    const end = isComment ? endOfLine(text, at) : at + 1;
    if (isComment) comments.push({ text: text.slice(at, end).trim(), span: { start: at, end } });
    at = end;
  }
  return comments;
}

/** Whether a letter belongs to a key or a value. */
function isInScalar(node: Node, at: number): boolean {
  if (!covers(node.span, at)) return false;
  if (isMapping(node)) return node.pairs.some(({ key, value }) => covers(key.span, at) || isInScalar(value, at));
  return isSequence(node) ? node.items.some((item) => isInScalar(item, at)) : true;
}

function covers({ start, end }: Span, at: number): boolean {
  return start <= at && at < end;
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
