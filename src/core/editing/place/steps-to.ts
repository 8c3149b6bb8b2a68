/** The way to a value as writers take it: keys with the usual order of those beside them, and entries of lists. */

import type { Path } from '../../document/document';
import { HEADER_KEYS, type RecordFile } from '../../document/record';
import { fieldsOf } from '../../format/lookup';
import { assessmentField, questionKey } from '../../format/study/assessment-fields';
import { assessmentAt } from '../../review/appraisal/assessments';
import { fieldIn, recordFieldsOf } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import type { WriteStep } from '../../writing/write-value';

/** Keys and entries on the way to a value, as `writeValue` takes them; a single entry that stands without a list is entered as it is. */
export function stepsTo(review: Review, file: RecordFile, path: Path): readonly WriteStep[] {
  return path.map((step, index) =>
    typeof step === 'number' ? { item: step } : { key: step, order: orderAt(review, file, path.slice(0, index)) },
  );
}

/** The usual order of the keys of a mapping: in a domain that of the form at hand. */
export function orderAt(review: Review, file: RecordFile, path: Path): readonly string[] {
  if (file.kind === undefined) return [];
  if (path.length === 0) return [...HEADER_KEYS, ...Object.keys(fieldsOf(recordFieldsOf(review, file.kind)))];
  const assessment = assessmentAt(file, path, review);
  if (assessment && path.length === 2) {
    const { instrument } = assessment;
    const domains = instrument.variants.flatMap((variant) => variant.domains);
    return Object.keys(fieldsOf(assessmentField(instrument, domains)));
  }
  const domain = assessment?.domains.find((each) => path.length === 3 && each.domain.key === path[2])?.domain;
  if (domain) return [...domain.questions.map(questionKey), ...JUDGED];
  const field = fieldIn(review, file, path);
  return field ? Object.keys(fieldsOf(field)) : [];
}

const JUDGED = ['judgement', 'bias_direction', 'reason', 'support'];
