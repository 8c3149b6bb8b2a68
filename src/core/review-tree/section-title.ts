/** How people call a section. */
import { named } from '../document/named';
import { translated } from '../language/say';
import { recordFieldsOf } from '../review/fields-of-review';
import type { RecordView, Review } from '../review/review';

/** The title of a section; of one that the format does not know, its key as words. */
export function sectionTitle(section: string, { kind }: Pick<RecordView, 'kind'>, review: Review): string {
  return translated(named(recordFieldsOf(review, kind).fields, section)?.title ?? section.replaceAll('_', ' '));
}
