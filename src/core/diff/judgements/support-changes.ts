/** Support that is another: said as such where nothing else changed, because then no value is another. */
import { say } from '../../language/say';
import { arrow, quoted, type Statement } from '../changes/telling';
import type { Difference } from '../differences/difference';

/** @param isAlone whether nothing beside it changed */
export function supportStatement({ kind, place, before, after, from, to }: Difference, isAlone: boolean): Statement {
  const what =
    kind === 'added'
      ? say`${quoted(to, undefined)}, new`
      : kind === 'removed'
        ? say`${quoted(from, undefined)}, removed`
        : arrow(from, to);
  const holder = { keys: place.keys, titles: place.titles.slice(0, -1) };
  const says = isAlone ? say`only the support changed: ${what}` : say`support: ${what}`;
  return { change: kind === 'renamed' ? 'changed' : kind, place: holder, says, before, after, from, to };
}
