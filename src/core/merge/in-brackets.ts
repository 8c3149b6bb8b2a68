/** Entries in brackets, put together. */

import type { Frame, Laid } from './laid';
import type { Written } from './lossless/collections';
import { shifted } from './lossless/moving';
import type { Rope } from './rope';

/** One entry of the result with the versions in which it stands. */
interface Item {
  readonly rope: Rope;
  readonly kept: Written | undefined;
  readonly other: Written | undefined;
}

/**
 * All that stands behind the colon or dash, but for what follows the last bracket. Where the sides do not have the same
 * entries, everything in these brackets is in dispute, because the commas between them are too.
 */
export function inBracketsAgain(frame: Frame, laid: readonly Laid[]): Rope {
  if (laid.every(({ sides }) => sides === undefined)) return put(frame, laid.map(itemOf));
  const [ours, theirs] = (['ours', 'theirs'] as const).map((side) =>
    put(
      frame,
      laid.flatMap(
        (each) => each.sides?.[side].map((text) => ({ ...itemOf(each), rope: [text] })) ?? [settledItem(each, side)],
      ),
    ).join(''),
  );
  const about = laid.flatMap(({ rope }) => rope.flatMap((piece) => (typeof piece === 'string' ? [] : piece.about)));
  return [{ ours: ours as string, theirs: theirs as string, about }];
}

function settledItem(each: Laid, side: 'ours' | 'theirs'): Item {
  return { ...itemOf(each), rope: each.rope.map((piece) => (typeof piece === 'string' ? piece : piece[side])) };
}

function itemOf({ rope, kept, other }: Laid): Item {
  return { rope, kept: kept[0], other: other[0] };
}

function put(frame: Frame, items: readonly Item[]): Rope {
  const { kept, column } = frame;
  const by = column - kept.holder.column;
  const moved = (text: string) => shifted(text, by, kept.holder.column);
  const parts: (Rope[number] | '')[] = [moved(kept.head)];
  let needsLine = false;
  for (const [index, item] of items.entries()) {
    const gap = gapOf(frame, item, index);
    const comma = index < items.length - 1 ? commaOf(frame, item) : lastCommaOf(frame, item);
    parts.push(needsLine && !gap.includes('\n') ? `\n${' '.repeat(column + 2)}` : gap, ...item.rope, comma);
    needsLine = comma.includes('#');
  }
  const close = moved(closeOf(frame));
  parts.push(
    needsLine && !close.includes('\n')
      ? `\n${' '.repeat(column + 2)}${close}`
      : items.length === 0
        ? close.trim()
        : close,
  );
  return parts;
}

/** What stands between the last entry and the last bracket, with the bracket. */
function closeOf({ kept }: Frame): string {
  const { text } = kept.holder.source;
  return text.slice(kept.holder.end - kept.tail.length, kept.node.span.end);
}

function gapOf({ kept, other, column }: Frame, item: Item, index: number): string {
  const first = kept.entries[0]?.gap ?? '';
  const isOverLines = kept.entries.some(({ gap }) => gap.includes('\n'));
  const own = item.kept;
  if (own && (isOverLines || own.entry.index > 0)) {
    return index === 0 && !isOverLines ? first : shifted(own.gap, column - own.column, own.column);
  }
  if (index === 0) return first;
  const there = item.other?.isInBrackets ? item.other.gap : '';
  if (isOverLines && there.includes('\n')) return shifted(there, column - other.holder.column, other.holder.column);
  const line = kept.entries.find(({ gap }) => gap.includes('\n'))?.gap.replace(/#[^\n]*/g, '') ?? '';
  const breaks = isOverLines && kept.entries.every(({ gap }) => gap.includes('\n'));
  return breaks ? shifted(line, column - kept.holder.column, kept.holder.column) : ' ';
}

/** With its remark, which stays where its entry goes, unless the other side moved it to another one. */
function commaOf({ other: there }: Frame, { kept, other }: Item): string {
  const own = (kept ?? other)?.comma ?? '';
  const remark = remarkOf(own);
  const isMoved =
    remark !== '' &&
    kept !== undefined &&
    other !== undefined &&
    remarkOf(other.comma) === '' &&
    there.entries.some(({ comma }) => remarkOf(comma) === remark);
  const comma = isMoved ? own.slice(0, own.indexOf('#')).trimEnd() : own;
  return hasComma(comma) ? comma : `,${comma}`;
}

function lastCommaOf(frame: Frame, item: Item): string {
  const last = frame.kept.entries.at(-1);
  const comma = commaOf(frame, item);
  return last && hasComma(last.comma) ? comma : comma.replace(',', '').replace(/^\s+$/, '');
}

/** A remark may have commas, too. */
function hasComma(text: string): boolean {
  return /^[^#]*,/.test(text);
}

function remarkOf(comma: string): string {
  return /#.*/.exec(comma)?.[0].trim() ?? '';
}
