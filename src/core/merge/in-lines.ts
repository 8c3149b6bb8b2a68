/** Entries in lines of their own, one below the other, put together. */

import type { Frame, Laid } from './laid';
import type { Collection } from './lossless/collections';
import { shiftedLines } from './lossless/moving';
import { Ledger, type Lines, mergedGap, staying } from './remarks';
import { disputesOf, type Rope, settled } from './rope';

/** All that stands behind the colon or dash: the entries, what stands between them, and what stands at the end. */
export function inLines(frame: Frame, laid: readonly Laid[]): Rope {
  const { kept, base, other } = frame;
  const ledger = new Ledger(gapsOf(base), gapsOf(kept), gapsOf(other));
  const left = new Leftover(frame, laid, ledger);
  const entries = laid.map((each): Rope => [left.above(each) + mergedGap(each.gap, ledger), ...each.rope]);
  const tail = left.atEnd() + mergedGap(tailsOf(frame), ledger, '');
  if (kept.isInline) return laid.length === 0 ? ['\n', tail] : [kept.head, ...inlined(entries), tail];
  return [headOf(frame), ...entries.flat(), tail];
}

function gapsOf(collection: Collection | undefined): readonly string[] {
  if (collection?.layout !== 'lines') return [];
  return [...collection.entries.map(({ gap }) => gap), collection.tail];
}

function tailsOf({ kept, base, other, column }: Frame): Lines {
  const placed = (each: Collection | undefined) =>
    each?.layout === 'lines' ? shiftedLines(each.tail, column - each.column, each.column) : undefined;
  return { base: placed(base), kept: placed(kept), other: placed(other) };
}

/** What stands on the line of the key: whoever changed it. */
function headOf({ kept, base, other }: Frame): string {
  const isComparable = base?.layout === 'lines' && other.layout === 'lines' && !base.isInline && !other.isInline;
  return isComparable && base.head === kept.head ? other.head : kept.head;
}

/** Remarks above entries that are gone: what nobody deleted stands above the next one. */
class Leftover {
  private next = 0;
  private readonly staying: ReadonlySet<number>;

  constructor(
    private readonly frame: Frame,
    laid: readonly Laid[],
    private readonly ledger: Ledger,
  ) {
    this.staying = new Set(laid.flatMap(({ kept }) => kept.map(({ entry }) => entry.index)));
  }

  above({ kept: [first] }: Laid): string {
    return first === undefined ? '' : this.until(first.entry.index);
  }

  atEnd(): string {
    return this.until(this.frame.kept.entries.length);
  }

  private until(index: number): string {
    const { kept, column } = this.frame;
    let remarks = '';
    for (; this.next < index; this.next++) {
      if (this.staying.has(this.next)) continue;
      const gap = kept.layout === 'lines' ? (kept.entries[this.next]?.gap ?? '') : '';
      remarks += staying(shiftedLines(gap, column - kept.column, kept.column), this.ledger);
    }
    return remarks;
  }
}

/**
 * The first entry stands on the line of its dash. Where a side has no first entry of its own, what follows on the line
 * differs, so that all of it is in dispute up to the first that both have.
 */
function inlined(entries: readonly Rope[]): Rope {
  let first: Rope = [];
  let count = 0;
  do first = [...first, ...(entries[count++] as Rope)];
  while (count < entries.length && isMissing(first));
  const rest = entries.slice(count).flat();
  if (!isMissing(first) && typeof first.find((piece) => piece !== '') === 'string')
    return [...behindDash(first), ...rest];
  const [ours, theirs] = (['ours', 'theirs'] as const).map((side) => settled(first, side).trimStart() || '\n');
  return [
    { ours: ours as string, theirs: theirs as string, about: disputesOf(first).flatMap(({ about }) => about) },
    ...rest,
  ];
}

function isMissing(rope: Rope): boolean {
  return (['ours', 'theirs'] as const).some((side) => settled(rope, side).trim() === '');
}

function behindDash(rope: Rope): Rope {
  const first = rope.findIndex((piece) => piece !== '');
  return rope
    .slice(first)
    .map((piece, index) => (index === 0 && typeof piece === 'string' ? piece.trimStart() : piece));
}
