/** The problems of a file, found once for each state of the file and its review. */
import { l10n } from 'vscode';
import { findProblems, type Problem, type Problems, type RecordFile, type Review } from '../core/index';
import type { Guard } from './guard';
import type { FileInReview } from './review-store';

/** Finds the problems of a file, or remembers them: squiggles, light bulb and status bar all ask for the same. */
export type ProblemsOf = (at: FileInReview) => Problems;

/** A file that could not be checked must not look like one without problems. */
function notChecked(file: string): Problems {
  const problem: Problem = {
    code: 'not-checked',
    severity: 'error',
    message: l10n.t(
      'This file could not be checked, because something went wrong inside the extension. Its problems are not known. The output channel “Structured Extraction” says more; please report it.',
    ),
    file,
    span: { start: 0, end: 1 },
    fixes: [],
    related: [],
  };
  return { problems: [problem], accepted: [] };
}

/** Files and reviews never change, so that what was found for a pair of them holds for good. */
export function rememberProblems(guard: Guard): ProblemsOf {
  const known = new WeakMap<RecordFile, { readonly review: Review; readonly found: Problems }>();
  return ({ file, review }) => {
    const last = known.get(file);
    if (last?.review === review) return last.found;
    const found = guard('problems', () => findProblems(review, file), notChecked(file.path));
    known.set(file, { review, found });
    return found;
  };
}
