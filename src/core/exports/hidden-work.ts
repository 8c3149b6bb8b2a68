/** What does not leave a review with somebody who still extracts: colleagues' work on the same parts. */
import { HEADER_KEYS } from '../document/record';
import { mayBeSeen, type Review } from '../review/review';

/** A record with its sections that somebody may not see yet. */
export interface HiddenWork {
  readonly record: string;
  readonly sections: readonly string[];
}

/** @returns nothing where nobody is named as the one who looks (command line), or everything may be seen */
export function hiddenWork(review: Review): readonly HiddenWork[] {
  if (review.viewer === undefined) return [];
  const hidden = new Map<string, Set<string>>();
  for (const file of review.files) {
    for (const section of file.sections.keys()) {
      if (HEADER_KEYS.includes(section) || file.id === undefined || mayBeSeen(review, file, section)) continue;
      const sections = hidden.get(file.id) ?? new Set();
      hidden.set(file.id, sections.add(section));
    }
  }
  return [...hidden].map(([record, sections]) => ({ record, sections: [...sections].sort() }));
}

/** The same in a sentence, for those who take an export further; nothing where nothing is hidden. */
export function hiddenWorkInWords(review: Review): string | undefined {
  const hidden = hiddenWork(review);
  if (hidden.length === 0) return undefined;
  const named = hidden.slice(0, MOST_RECORDS).map(({ record, sections }) => `${record} (${sections.join(', ')})`);
  const more = hidden.length > MOST_RECORDS ? ` and ${hidden.length - MOST_RECORDS} more` : '';
  return `What others wrote is left out where ${review.viewer?.initials} has not finished the same part: ${named.join('; ')}${more}.`;
}

const MOST_RECORDS = 6;
