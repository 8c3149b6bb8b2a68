/** What a cursor touches in a text as it is, for all features that only look. */
import type { Path, Scalar, Span } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { touches, walk } from '../../document/walk';

/** The key or the value under a cursor. */
export interface UnderCursor {
  readonly on: 'key' | 'value';
  /** Of the value; of the value behind the key. */
  readonly path: Path;
  /** The key, or the value. */
  readonly scalar: Scalar;
  readonly span: Span;
}

/** @returns `undefined` between keys and values, and in comments */
export function underCursor({ document: { root } }: RecordFile, offset: number): UnderCursor | undefined {
  if (root === undefined) return undefined;
  for (const { node, path, pair } of walk(root)) {
    if (pair && touches(pair.key.span, offset)) return { on: 'key', path, scalar: pair.key, span: pair.key.span };
    const isWritten = node.kind === 'scalar' && node.span.end > node.span.start;
    if (isWritten && touches(node.span, offset)) return { on: 'value', path, scalar: node, span: node.span };
  }
  return undefined;
}
