/** What the place of a datum is called, in the words of the format and of the review's own fields. */
import type { RecordKind } from '../document/record';
import type { Field } from '../fields/field';
import { childOf } from '../format/lookup';
import { translated } from '../language/say';
import { recordFieldsOf } from '../review/fields-of-review';
import type { Review } from '../review/review';
import type { DataItem } from './data-item';

type Placed = Pick<DataItem, 'place' | 'keys'>;

/** “Results”; of a key that the format does not know, the key. */
export function sectionTitle(kind: RecordKind, section: string, review: Review): string {
  const title = recordFieldsOf(review, kind).fields[section]?.title;
  return title === undefined ? section.replaceAll('_', ' ') : translated(title);
}

/** The titles of the keys below the section, one below the other; none for the section itself. */
export function keyTitles(kind: RecordKind, [section = '', ...keys]: readonly string[], review: Review): string[] {
  let here: Field | undefined = recordFieldsOf(review, kind).fields[section];
  return keys.map((key) => {
    here = here && childOf(entryOf(here), key);
    return here === undefined ? key : translated(here.title);
  });
}

/** The whole place in words, entries by their names: “RoB 2”, “exhaustion-6m”, “Measurement”, “4.4”. */
export function placeInWords(kind: RecordKind, { place, keys }: Placed, review: Review): readonly string[] {
  const [section = '', ...steps] = place;
  const rest = keys.slice(1);
  const titles = keyTitles(kind, keys, review);
  const words = steps.map((step) => {
    if (step !== rest[0]) return step;
    rest.shift();
    return titles.shift() ?? step;
  });
  return [sectionTitle(kind, section, review), ...words];
}

function entryOf(field: Field): Field {
  return field.kind === 'list' || field.kind === 'assessments' ? entryOf(field.of) : field;
}
