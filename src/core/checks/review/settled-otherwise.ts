import { nodeAt, pairOf, pairsOf } from '../../document/walk';
import { fieldBelow } from '../../format/lookup';
import { dateInWords } from '../../language/date-words';
import { say } from '../../language/say';
import { recordFieldsOf } from '../../review/fields-of-review';
import { pathOfPlace } from '../../two-extractors/datum-place';
import { isAsSettled, isWaiting, placeKey, type Settled, settledIn } from '../../two-extractors/settled';
import { valueInWords } from '../../two-extractors/value-words';
import type { Check } from '../check';

export const settledOtherwise: Check = {
  code: 'settled-otherwise',
  title: 'A value is not what was settled',
  severity: 'warning',
  explanation:
    'Under `settled` a record keeps who had written what, what two people settled on, and why. A value that is something else, without a new entry, was changed by nobody whom one could ask. Write back what was settled, or add an entry that says what it is now and why. An entry without `was` or `is` is not looked at.',
  *find(file, review) {
    if (file.kind === undefined || !file.sections.has('settled')) return;
    const last = new Map<string, Settled>();
    for (const settled of settledIn(file)) if (isSaid(settled)) last.set(placeKey(settled.place), settled);
    const fields = recordFieldsOf(review, file.kind);
    for (const settled of last.values()) {
      const is = pairOf(settled.node, 'is')?.value;
      const [section = ''] = settled.place;
      // What stands in another file of the record is for that file to say.
      if (is === undefined || (!file.sections.has(section) && valueInWords(is) !== '')) continue;
      const path = pathOfPlace(file.document.root, fields, settled.place);
      const node = path && nodeAt(file.document.root, path);
      const field = path && fieldBelow(fields, path);
      if (isAsSettled({ ...settled, is }, node, field)) continue;
      const now = valueInWords(node);
      const at = pairsOf(settled.node)[0]?.value.span ?? settled.node.span;
      yield {
        span: node && now !== '' ? node.span : at,
        message:
          pathOfPlace(file.document.root, fields, settled.place.slice(0, -1)) === undefined
            ? say`${settled.place.join(' · ')}: “${valueInWords(is)}” was settled${whenOf(settled)}, and there is no such place here. If something on the way has another name now, write that name under “at”; if it was taken out, add an entry that says so.`
            : say`${settled.place.join(' · ')}: “${valueInWords(is)}” was settled${whenOf(settled)}, and here stands ${now === '' ? say`nothing` : say`“${now}”`}. Nobody can see who changed it and why: write back what was settled, or add an entry under “settled”.`,
      };
    }
  },
};

/** An entry that is being written says nothing yet. */
function isSaid(settled: Settled): boolean {
  return settled.place.length > 0 && settled.was.size > 0 && !isWaiting(settled);
}

function whenOf({ date, by }: Settled): string {
  const who = by.length > 0 ? say` by ${by.join(', ')}` : '';
  return date === undefined ? who : say`${who} on ${dateInWords(date)}`;
}
