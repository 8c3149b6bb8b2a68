/** Pieces of text that stand beside each other in one line of one column. */
import type { Span } from '../../core/index';
import type { TextItem } from './text-item';

export interface Fragment {
  readonly left: number;
  readonly right: number;
  /** Of the line on which the letters stand, from the foot of the page. */
  readonly base: number;
  /** Of the letters. */
  readonly size: number;
  /** Where its text stands in that of the page, without the marks of footnotes. */
  readonly spans: readonly Span[];
  /** Where the text goes on behind it, line feed included. */
  readonly followedBy: number;
}

/** A fragment while it is put together. */
interface Growing {
  left: number;
  right: number;
  base: number;
  size: number;
  spans: { start: number; end: number }[];
  followedBy: number;
}

/** A space that is this many times as wide as letters are high parts columns, or the cells of a table. */
const GAP = 1.2;

/** What the marks of footnotes and references are made of. */
const MARK = /^[\s\d,;–—*†‡§¶#a-k-]{1,16}$/;

/**
 * @param starts where each item starts in the text of the page
 * @returns in the order of the file, without pieces that are empty
 */
export function fragmentsOf(items: readonly TextItem[], starts: readonly number[]): readonly Fragment[] {
  const fragments: Growing[] = [];
  for (const [index, item] of items.entries()) {
    const start = starts[index] as number;
    const end = start + item.str.length;
    const last = fragments.at(-1);
    if (item.str.trim() === '') {
      if (last && last.followedBy === start) last.followedBy = end + (item.hasEOL ? 1 : 0);
      continue;
    }
    const piece = pieceOf(item, start);
    const isMark = last !== undefined && isRaised(piece, last, item.str);
    if (last && isMark) leaveOut(last, piece, end);
    else if (last && isBeside(piece, last)) join(last, piece, end);
    else fragments.push(piece);
  }
  return fragments;
}

function pieceOf({ str, transform, width, hasEOL }: TextItem, start: number): Growing {
  const [, , c = 0, d = 0, left = 0, base = 0] = transform;
  const end = start + str.length;
  return {
    left,
    right: left + width,
    base,
    size: Math.hypot(c, d) || 1,
    spans: [{ start, end }],
    followedBy: end + (hasEOL ? 1 : 0),
  };
}

function isRaised(piece: Growing, last: Growing, words: string): boolean {
  const raised = piece.base - last.base;
  return (
    piece.size < 0.85 * last.size &&
    raised > 0.15 * last.size &&
    raised < last.size &&
    piece.left - last.right < GAP * last.size &&
    piece.left > last.left &&
    MARK.test(words)
  );
}

function isBeside(piece: Growing, last: Growing): boolean {
  const gap = piece.left - last.right;
  const size = Math.max(piece.size, last.size);
  return Math.abs(piece.base - last.base) < 0.4 * size && gap < GAP * size && gap > -0.5 * size;
}

/** The text goes on behind a mark. */
function leaveOut(last: Growing, mark: Growing, end: number): void {
  last.spans.push({ start: end, end });
  last.right = Math.max(last.right, mark.right);
  last.followedBy = mark.followedBy;
}

function join(last: Growing, piece: Growing, end: number): void {
  const span = last.spans.at(-1);
  if (span) span.end = end;
  last.right = Math.max(last.right, piece.right);
  last.size = Math.max(last.size, piece.size);
  last.followedBy = piece.followedBy;
}
