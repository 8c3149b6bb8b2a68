/** The problems of a file, found once for each state of the file and its review. */
import { findProblems, type Problems, type RecordFile, type Review } from '../core/index';
import type { Guard } from './guard';
import type { FileInReview } from './review-store';

/** Finds the problems of a file, or remembers them: squiggles, light bulb and status bar all ask for the same. */
export type ProblemsOf = (at: FileInReview) => Problems;

const NONE: Problems = { problems: [], accepted: [] };

/** Files and reviews never change, so that what was found for a pair of them holds for good. */
export function rememberProblems(guard: Guard): ProblemsOf {
  const known = new WeakMap<RecordFile, { readonly review: Review; readonly found: Problems }>();
  return ({ file, review }) => {
    const last = known.get(file);
    if (last?.review === review) return last.found;
    const found = guard('problems', () => findProblems(review, file), NONE);
    known.set(file, { review, found });
    return found;
  };
}
