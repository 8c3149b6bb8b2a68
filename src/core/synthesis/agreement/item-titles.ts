/** What the place of a datum is called, in the words of the format and of the review's own fields. */
import type { Field } from '../../fields/field';
import { childOf } from '../../format/lookup';
import { recordFieldsOf } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { capital } from '../cells/wording';
import type { ComparedValue } from './compared-values';

type Placed = Pick<ComparedValue, 'record' | 'item'>;

/** “Results”; of a key that the format does not know, the key. */
export function sectionTitle({ record, item: { section } }: Placed, review: Review): string {
  return recordFieldsOf(review, record.kind).fields[section]?.title ?? capital(section.replaceAll('_', ' '));
}

/** “Estimate: Confidence interval”; empty for the section itself. */
export function fieldTitle({ record, item }: Placed, review: Review): string {
  const [section = '', ...keys] = item.keys;
  let here: Field | undefined = recordFieldsOf(review, record.kind).fields[section];
  const titles = keys.map((key) => {
    here = here && childOf(entryOf(here), key);
    return here?.title ?? key;
  });
  return titles.join(': ');
}

function entryOf(field: Field): Field {
  return field.kind === 'list' || field.kind === 'assessments' ? entryOf(field.of) : field;
}
