/** The results of a study that nobody has assessed yet, each with how an assessment of it is added. */

import type { Node } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { itemsOf, textAt } from '../../document/walk';
import type { Instrument } from '../../knowledge/instrument';
import { say } from '../../language/say';
import { studyDesign } from '../../review/appraisal/assessments';
import type { Review } from '../../review/review';
import { assessmentsToAdd, instrumentsForDesign } from '../changing/add-assessment';
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
  const instruments = instrumentsForDesign(review, file);
  if (design === undefined) {
    return none(say`The design of this study is not said yet, and it decides which tool fits. Fill in “design” first.`);
  }
  const [first, second] = instruments;
  if (first === undefined) {
    return none(
      say`For the design “${design}” there is no tool with signalling questions. “Add Section…” lists what appraises such studies.`,
    );
  }
  const results = itemsOf(file.sections.get('results')?.value);
  const ids = [...new Set(results.flatMap((result) => textAt(result, 'id') ?? []))];
  const asked = ({ assesses }: Instrument) => (assesses === 'result' ? ids : [undefined]);
  const assessments = assessmentsToAdd(review, file, asked, MOST_LISTED).map(({ instrument, result, refactoring }) => {
    const node = results.find((each) => textAt(each, 'id') === result);
    const words = result === undefined ? [design] : wordsOf(node);
    const about = [...(second ? [instrument.name] : []), ...words].join(', ');
    return { result: result ?? say`The study as a whole`, about, refactoring };
  });
  if (assessments.length > 0) return { kind: 'open', assessments };
  if (instruments.some(({ assesses }) => assesses === 'result') && results.length === 0)
    return none(
      say`This file has no results yet. Risk of bias is assessed for a result: add one under “results” first.`,
    );
  return none(
    first.assesses === 'result'
      ? say`Every result of this file that has an id is assessed already.`
      : say`This study is assessed with ${first.name} already.`,
  );
}

function wordsOf(result: Node | undefined): string[] {
  return ['outcome', 'measure', 'timepoint'].flatMap((key) => textAt(result, key) ?? []);
}

/** A list that was asked for may take a second, and nobody looks through a longer one. */
const MOST_LISTED = 300;

function none(because: string): OpenAssessments {
  return { kind: 'none', because };
}
