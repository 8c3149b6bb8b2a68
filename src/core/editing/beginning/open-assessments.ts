/** The results of a study that nobody has assessed yet, each with how an assessment of it is added. */

import { studyDesign } from '../../assessments';
import type { RecordFile } from '../../document/record';
import { itemsOf, textAt } from '../../document/walk';
import { instrumentById } from '../../instruments/list';
import { say } from '../../language/say';
import type { Review } from '../../review';
import { DESIGNS } from '../../schema/designs';
import { addAssessment } from '../add-assessment';
import type { Refactoring } from '../refactoring';

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
  if (design === undefined) {
    return none(say`The design of this study is not said yet, and it decides which tool fits. Fill in “design” first.`);
  }
  if (instrumentById(DESIGNS.find(({ value }) => value === design)?.appraisedIn ?? '') === undefined) {
    return none(
      say`For the design “${design}” there is no tool with signalling questions. “Add Section…” lists what appraises such studies.`,
    );
  }
  const results = itemsOf(file.sections.get('results')?.value);
  if (results.length === 0)
    return none(
      say`This file has no results yet. Risk of bias is assessed for a result: add one under “results” first.`,
    );
  const assessments = results.flatMap((result) => {
    const [refactoring] = addAssessment(review, file, result.span.start);
    const words = ['outcome', 'measure', 'timepoint'].flatMap((key) => textAt(result, key) ?? []);
    const id = textAt(result, 'id');
    return refactoring && id !== undefined ? [{ result: id, about: words.join(', '), refactoring }] : [];
  });
  return assessments.length > 0
    ? { kind: 'open', assessments }
    : none(say`Every result of this file that has an id is assessed already.`);
}

function none(because: string): OpenAssessments {
  return { kind: 'none', because };
}
