/** Where an entry of the view stands: as plain data, so that whoever keeps the view keeps no tree. */
import type { Node, Span } from '../document/document';
import type { RecordFile } from '../document/record';
import { itemsOf, pairsOf } from '../document/walk';
import type { SectionView, Standing } from '../review/review';

/** What an entry of the view was made from. */
export interface EntryOrigin {
  readonly file: RecordFile;
  /** Of the section in which it stands. */
  readonly key: string;
  readonly span: Span;
  readonly standing: Standing;
}

/** @param section in which a node stands */
export function originOf({ span }: Node, { file, key, standing }: SectionView): EntryOrigin {
  return { file, key, span, standing };
}

/** What is written there, looked up in the file as it is; nothing where it does not have it. */
export function writtenAtOrigin({ file, key, span }: EntryOrigin): Node | undefined {
  let node = file.sections.get(key)?.value;
  while (node !== undefined && !(node.span.start === span.start && node.span.end === span.end))
    node = partAround(span, node);
  return node;
}

function partAround(span: Span, node: Node): Node | undefined {
  const parts = node.kind === 'mapping' ? pairsOf(node).map(({ value }) => value) : itemsOf(node);
  const holds = (part: Node | undefined) =>
    part !== undefined && part.span.start <= span.start && span.end <= part.span.end;
  const likely = parts[countUpTo(span.start, parts) - 1];
  // An alias stands for something that may be written anywhere.
  return holds(likely) ? likely : parts.find(holds);
}

/** How many parts begin up to an offset, where they stand in the order of the file. */
function countUpTo(offset: number, parts: readonly Node[]): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
