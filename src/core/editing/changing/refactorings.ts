/** Everything that can be done at a cursor beyond repairing problems, which carry their own fixes. */
import type { RecordFile } from '../../document/record';
import type { Review } from '../../review/review';
import { addAssessment } from './add-assessment';
import { addChecklist } from './add-checklist';
import { addName } from './add-name';
import { addPack } from './add-pack';
import { applySuggestion } from './apply-suggestion';
import { createRecord } from './create-record';
import { fillMissingKeys } from './fill-missing-keys';
import { markNotReported } from './mark-not-reported';
import { moveSection } from './move-section';
import type { FindRefactoring, Refactoring } from './refactoring';
import { sortKeys } from './sort-keys';

/** The likeliest first. To add one: one file, one line. */
const all: readonly FindRefactoring[] = [
  createRecord,
  addName,
  addPack,
  applySuggestion,
  markNotReported,
  addAssessment,
  addChecklist,
  fillMissingKeys,
  sortKeys,
  moveSection,
];

/**
 * What a person may ask for at a cursor. None in a file that cannot be read as it was meant, because then nobody could
 * tell what an edit does to it.
 *
 * @param offset from the start of the file's text, in UTF-16 units
 */
export function refactoringsAt(review: Review, file: RecordFile, offset: number): readonly Refactoring[] {
  if (file.document.problems.length > 0) return [];
  return all.flatMap((find) => find(review, file, offset));
}
