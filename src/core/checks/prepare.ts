/** What several checks look at in a file, each worked out once, and only when a check asks. */
import { type Assessment, assessmentsIn } from '../assessments';
import type { RecordFile } from '../document/record';
import type { Review } from '../review';
import { type FieldStep, walkFields } from '../schema/walk-fields';
import { type FormError, formErrors } from './form';
import { type OddKey, oddKeysIn } from './keys';
import { type OddLevel, oddLevelsIn } from './levels';
import { type OddWord, oddWordsIn } from './words';

export interface Prepared {
  /** Every value with its field. */
  readonly steps: () => readonly FieldStep[];
  readonly formErrors: () => readonly FormError[];
  readonly oddKeys: () => readonly OddKey[];
  readonly oddWords: () => readonly OddWord[];
  readonly oddLevels: () => readonly OddLevel[];
  readonly assessments: () => readonly Assessment[];
}

/** Lives as long as one look at one file. */
export function prepare(file: RecordFile, review: Review): Prepared {
  const steps = once(() => walkFields(file));
  const errors = once(() => formErrors(file));
  return {
    steps,
    formErrors: errors,
    oddKeys: once(() => oddKeysIn(file, review, errors())),
    oddWords: once(() => [...oddWordsIn(steps())]),
    oddLevels: once(() => [...oddLevelsIn(steps())]),
    assessments: once(() => assessmentsIn(file, review)),
  };
}

function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}
