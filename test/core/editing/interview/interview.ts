/** A guided walk without an editor: files in memory, answers from a function. */
import type { TextEdit } from '../../../../src/core/document/document';
import { applyEdits } from '../../../../src/core/document/edited-text';
import { parse } from '../../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../../src/core/document/record';
import type { InterviewStep } from '../../../../src/core/editing/interview/interview-step';
import { answer, nextStep, type Passed } from '../../../../src/core/editing/interview/next-question';
import { type Interview, type Stop, stopName } from '../../../../src/core/editing/interview/stop';
import { buildReview, type Review } from '../../../../src/core/review/review';

/** A file in its review. */
export interface Here {
  readonly review: Review;
  readonly file: RecordFile;
}

/** The same after edits of the file. */
export function edited({ review, file }: Here, edits: readonly TextEdit[]): Here {
  return withText({ review, file }, applyEdits(file.document.text, edits).text);
}

/** The same with another text in the file. */
export function withText({ review, file: { path } }: Here, text: string): Here {
  const file = readRecord(path, parse(text));
  const files = [file, ...review.files.filter((each) => each.path !== path)];
  return { file, review: buildReview('', files, undefined, review) };
}

/** What is answered at a step: words as they are written, a text; nothing to pass over it. */
export type Answering = (
  step: InterviewStep,
) => { readonly picked: readonly string[] } | { readonly text: string } | undefined;

/** One step that was answered, with the edits that wrote it and the file afterwards. */
export interface Answered {
  readonly step: InterviewStep;
  readonly chosen: ReturnType<Answering>;
  readonly edits: readonly TextEdit[];
  readonly after: Here;
}

/** Walks until nothing is left, or until so many steps. */
export function* walked(start: Here, interview: Interview, answering: Answering, most = 500): Generator<Answered> {
  const names = new Set<string>();
  let here = start;
  let last: Stop | undefined;
  for (let count = 0; count < most; count += 1) {
    const passed: Passed = { names, last };
    const step = nextStep(here.review, here.file, interview, passed);
    if (step === undefined) return;
    const chosen = answering(step);
    const edits = chosen ? answer(here.review, here.file, step, chosen) : [];
    names.add(stopName(step));
    last = step;
    here = edited(here, edits);
    yield { step, chosen, edits, after: here };
  }
  throw new Error(`The walk does not end within ${most} steps.`);
}
