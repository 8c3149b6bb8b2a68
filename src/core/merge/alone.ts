/** One value where a list may stand; a list, once there are several. */
import type { Laid } from './laid';
import { shifted } from './lossless/moving';
import type { Target } from './lossless/placing';
import { disputesOf, type Rope, settled } from './rope';

/** All that stands behind the colon. */
export function alone(laid: readonly Laid[], target: Target): Rope {
  const end = target.isInBrackets ? '' : '\n';
  const [first] = laid;
  if (first === undefined) return [end];
  if (laid.length === 1) {
    if (!first.sides) return behindColon(first.rope);
    const [ours, theirs] = (['ours', 'theirs'] as const).map((side) => first.sides?.[side].join('') || end);
    return [
      { ours: ours as string, theirs: theirs as string, about: disputesOf(first.rope).flatMap(({ about }) => about) },
    ];
  }
  return asList(laid, target, end);
}

/** With a space in front, where what was in a list stands behind a colon now. */
function behindColon(rope: Rope): Rope {
  const text = settled(rope, 'ours') || settled(rope, 'theirs');
  return text === '' || /^\s/.test(text) ? rope : [' ', ...rope];
}

function asList(laid: readonly Laid[], { column }: Target, end: string): Rope {
  const sides = (['ours', 'theirs'] as const).map((side) =>
    listOf(
      laid.flatMap((each) => each.sides?.[side] ?? [settled(each.rope, side)]),
      column,
      end,
    ),
  );
  const [ours, theirs] = sides as [string, string];
  const about = laid.flatMap(({ rope }) => disputesOf(rope)).flatMap((each) => each.about);
  return about.length === 0 ? [ours] : [{ ours, theirs, about }];
}

function listOf(rests: readonly string[], column: number, end: string): string {
  const values = rests.map((rest) => rest.trim());
  if (values.every((value) => !/[\n#]/.test(value) && (/^[[{"']/.test(value) || !/[,[\]{}]/.test(value)))) {
    return ` [${values.join(', ')}]${end}`;
  }
  const indent = ' '.repeat(column + 2);
  return `\n${rests.map((rest) => `${indent}- ${shifted(rest.trim(), 2, column)}\n`).join('')}`;
}
