/** The results of a study that nobody has assessed yet, each with how an assessment of it is added. */

import type { RecordFile } from '../../document/record';
import { itemsOf, textAt } from '../../document/walk';
import { say } from '../../language/say';
import { studyDesign } from '../../review/appraisal/assessments';
import type { Review } from '../../review/review';
import { assessmentsToAdd, instrumentForDesign } from '../changing/add-assessment';
import type { Refactoring } from '../changing/refactoring';

export type OpenAssessments =
  | { readonly kind: 'open'; readonly assessments: readonly OpenAssessment[] }
  /** Why there are none, and what to do. */
  | { readonly kind: 'none'; readonly because: string };

export interface OpenAssessment {
  readonly result: string;
  /** "empathy-based stress, mbi-exhaustion, 6 months". */
  readonly about: string;
  readonly refactoring: Refactoring;
}

/** By the instrument that fits the design of the study. */
export function openAssessments(review: Review, file: RecordFile): OpenAssessments {
  if (file.kind !== 'study') return none(say`Assessments belong to studies. Open the file of a study first.`);
  if (file.document.problems.length > 0)
    return none(say`Correct the problems of this file first: it cannot be read as it was meant.`);
  const design = studyDesign(file, review)?.value;
  const instrument = instrumentForDesign(review, file);
  if (design === undefined) {
    return none(say`The design of this study is not said yet, and it decides which tool fits. Fill in “design” first.`);
  }
  if (instrument === undefined) {
    return none(
      say`For the design “${design}” there is no tool with signalling questions. “Add Section…” lists what appraises such studies.`,
    );
  }
  if (instrument.assesses !== 'result') {
    const refactoring = refactoringsFor([undefined], review, file).get(undefined);
    return refactoring === undefined
      ? none(say`This study is assessed with ${instrument.name} already.`)
      : { kind: 'open', assessments: [{ result: say`The study as a whole`, about: design, refactoring }] };
  }
  const results = itemsOf(file.sections.get('results')?.value);
  if (results.length === 0)
    return none(
      say`This file has no results yet. Risk of bias is assessed for a result: add one under “results” first.`,
    );
  const refactorings = refactoringsFor(
    results.flatMap((result) => textAt(result, 'id') ?? []),
    review,
    file,
  );
  const assessments = results.flatMap((result) => {
    const id = textAt(result, 'id');
    const refactoring = id === undefined ? undefined : refactorings.get(id);
    const words = ['outcome', 'measure', 'timepoint'].flatMap((key) => textAt(result, key) ?? []);
    return refactoring && id !== undefined ? [{ result: id, about: words.join(', '), refactoring }] : [];
  });
  return assessments.length > 0
    ? { kind: 'open', assessments }
    : none(say`Every result of this file that has an id is assessed already.`);
}

/** A list that was asked for may take a second, and nobody looks through a longer one. */
const MOST_LISTED = 300;

/** What adds an assessment of each result, or of the study as a whole; those that the same people assessed already are left out. */
function refactoringsFor(
  results: readonly (string | undefined)[],
  review: Review,
  file: RecordFile,
): ReadonlyMap<string | undefined, Refactoring> {
  const once = [...new Set(results)];
  return new Map(
    assessmentsToAdd(review, file, () => once, MOST_LISTED).map(({ result, refactoring }) => [result, refactoring]),
  );
}

function none(because: string): OpenAssessments {
  return { kind: 'none', because };
}
