/** What several checks look at in a file, each worked out once, and only when a check asks. */

import { addTo } from '../../document/groups';
import type { RecordFile } from '../../document/record';
import { type Fault, isFault } from '../../effects/faults/fault';
import { examined } from '../../effects/faults/faults';
import type { Field } from '../../fields/field';
import { type FieldStep, walkFields } from '../../format/walk-fields';
import { type Assessment, assessmentsIn } from '../../review/appraisal/assessments';
import { recordFieldsOf } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { unreadableFilesOf } from '../../review/unsettled';
import { type FormError, formErrors } from './form';
import { type OddKey, oddKeysIn } from './odd-keys';
import { type OddLevel, oddLevelsIn } from './odd-levels';
import { type OddWord, oddWordsIn } from './odd-words';
import { resultsIn } from './study-results';

export interface Prepared {
  /** Every value with its field. */
  readonly steps: () => readonly FieldStep[];
  /** Those whose fields are of one kind, in the order of the file: most checks look at few of them. */
  readonly stepsOf: <Kind extends Field['kind']>(kind: Kind) => readonly StepOf<Kind>[];
  readonly formErrors: () => readonly FormError[];
  readonly oddKeys: () => readonly OddKey[];
  readonly oddWords: () => readonly OddWord[];
  readonly oddLevels: () => readonly OddLevel[];
  /** Without those whose form depends on a design that may stand in a file that cannot be read now. */
  readonly assessments: () => readonly Assessment[];
  /** What is wrong with the numbers of all results, by the code of the check that tells of it. */
  readonly faults: () => ReadonlyMap<string, readonly Fault[]>;
}

/** A value whose field is of one kind. */
type StepOf<Kind extends Field['kind']> = FieldStep & { readonly field: Extract<Field, { readonly kind: Kind }> };

/** What is odd is compared with everything that could be meant, which takes time; nobody reads more at once. */
const MOST_ODD = 1000;

/** Lives as long as one look at one file. */
export function prepare(file: RecordFile, review: Review): Prepared {
  const fields = file.kind && recordFieldsOf(review, file.kind);
  const steps = once(() => walkFields(file, fields));
  const errors = once(() => formErrors(file, fields));
  const byKind = once(() => groupedByKind(steps()));
  return {
    steps,
    stepsOf: <Kind extends Field['kind']>(kind: Kind) => (byKind().get(kind) ?? []) as readonly StepOf<Kind>[],
    formErrors: errors,
    oddKeys: once(() => first(oddKeysIn(file, errors()), MOST_ODD)),
    oddWords: once(() => first(oddWordsIn(steps()), MOST_ODD)),
    oddLevels: once(() => first(oddLevelsIn(byKind().get('choice') ?? []), MOST_ODD)),
    assessments: once(() => assessmentsIn(file, review).filter((each) => !waitsForDesign(each, file, review))),
    faults: once(() => faultsIn(file, review)),
  };
}

function faultsIn(file: RecordFile, review: Review): ReadonlyMap<string, readonly Fault[]> {
  const byCode = new Map<string, Fault[]>();
  for (const result of resultsIn(file))
    for (const { rule, found } of examined(result, file, review))
      for (const each of found) if (isFault(each)) addTo(byCode, rule.code, each);
  return byCode;
}

function groupedByKind(steps: readonly FieldStep[]): ReadonlyMap<Field['kind'], readonly FieldStep[]> {
  const groups = new Map<Field['kind'], FieldStep[]>();
  for (const step of steps) addTo(groups, step.field.kind, step);
  return groups;
}

function waitsForDesign({ facts }: Assessment, file: RecordFile, review: Review): boolean {
  const isAssumed = facts.some(
    ({ item, from }) => from === 'instrument' && item.choices.some(({ designs }) => designs),
  );
  return isAssumed && unreadableFilesOf(review, file).length > 0;
}

function first<T>(all: Iterable<T>, most: number): readonly T[] {
  const some: T[] = [];
  for (const each of all) {
    if (some.length === most) break;
    some.push(each);
  }
  return some;
}

function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}
