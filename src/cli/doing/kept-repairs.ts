/** The repairs that a terminal names under a problem: those that keep their word. */
import { keptFixes, type Problem, type RecordFile, type Review } from '../../core/index';

/** Each repair is tried out on the whole file. So many characters are read for it in one run; what is left is not named. */
const MOST_READ = 5_000_000;

/** @returns how to leave to the problems of one file after the other the repairs that do what they say */
export function repairsTriedOut(): (review: Review, file: RecordFile, problems: readonly Problem[]) => Problem[] {
  let read = 0;
  return (review, file, problems) =>
    problems.map((problem) => {
      if (problem.fixes.length === 0) return problem;
      read += problem.fixes.length * file.document.text.length;
      return { ...problem, fixes: read > MOST_READ ? [] : keptFixes(review, file, problem, problems) };
    });
}
