/** Everything that features answer of a review, as plain data. */
import { findProblems } from '../../../../src/core/checks/find-problems';
import type { RecordFile } from '../../../../src/core/document/record';
import { hintsIn } from '../../../../src/core/editing/between-lines/hints';
import { lensesIn } from '../../../../src/core/editing/between-lines/lenses';
import { refactoringsAt } from '../../../../src/core/editing/changing/refactorings';
import { complete } from '../../../../src/core/editing/completing/complete';
import { hoverAt } from '../../../../src/core/editing/explaining/hover';
import { definitionsAt } from '../../../../src/core/editing/finding/definition';
import { linksIn } from '../../../../src/core/editing/finding/links';
import { occurrencesOf, thingAt } from '../../../../src/core/editing/finding/occurrences';
import { outlineOf } from '../../../../src/core/editing/finding/outline';
import { reviewSymbols } from '../../../../src/core/editing/finding/review-symbols';
import { interviewsIn } from '../../../../src/core/editing/interview/interviews';
import { openStops } from '../../../../src/core/editing/interview/next-question';
import { jsonView } from '../../../../src/core/json-view/json-view';
import { previewParts } from '../../../../src/core/preview/preview-parts';
import { shownSections } from '../../../../src/core/preview/shown-figures';
import { checkClaims } from '../../../../src/core/queries/claims/check-claim';
import { viewsOf } from '../../../../src/core/queries/list-views';
import { progressOf, recordProgress } from '../../../../src/core/review/progress';
import type { Review } from '../../../../src/core/review/review';
import { fileMark } from '../../../../src/core/review-tree/file-mark';
import { reviewTree } from '../../../../src/core/review-tree/review-tree';

/** What is answered at one place of one file. */
export function answersAbout(review: Review, file: RecordFile, at: number): unknown {
  const thing = thingAt(review, file, at);
  return plain({
    problems: findProblems(review, file),
    lenses: lensesIn(review, file),
    hints: hintsIn(review, file, new Set(['question', 'suggestion', 'score'])),
    links: linksIn(file, review),
    outline: outlineOf(file, review),
    mark: fileMark(file, review),
    hover: hoverAt(review, file, at),
    completions: complete(review, file, at, '2026-01-01'),
    definitions: definitionsAt(review, file, at),
    occurrences: thing && occurrencesOf(review, thing.thing),
    refactorings: refactoringsAt(review, file, at),
    interviews: interviewsIn(review, file).map(({ interview }) => [
      interview.title,
      openStops(review, file, interview).length,
    ]),
  });
}

/** The side bar with the problems of some files, told by their paths: all in it that other files say is looked at. */
export function treeOf(review: Review, paths: readonly string[]): unknown {
  const problemsOf = (file: RecordFile) => (paths.includes(file.path) ? findProblems(review, file).problems : []);
  return plain(reviewTree(review, problemsOf));
}

const CLAIMS = `There are 3<!-- claim: counts.studies --> studies and 4<!-- claim: counts.results --> results.`;

/** How many answers there are beside tables and figures. */
const WHOLE = 10;

/** One of the answers about the whole. @param which any whole number */
export function answersOf(review: Review, which: number): unknown {
  const views = viewsOf(review);
  const answers: readonly (() => unknown)[] = [
    () => jsonView(review),
    () => checkClaims(CLAIMS, review),
    () => reviewSymbols(review),
    () => progressOf(review),
    () => review.studies.map((study) => recordProgress(study, review)),
    () => reviewTree(review, (file) => findProblems(review, file).problems.slice(0, 1)),
    () => shownSections(review, {}),
    () => shownSections(review, { design: ['randomised trial'] }),
    () => shownSections(review, { outcome: ['burnout'] }),
    () => previewParts(review),
    ...views.map((view) => () => view.of(review)),
  ];
  // Tables and figures change most: they are asked for as often as all the rest together.
  const index = which % 2 === 0 ? (which >> 1) % WHOLE : WHOLE + ((which >> 1) % views.length);
  return [index, plain(answers[index]?.())];
}

/** Without what is no data, and without the trees, which are large and the same in both. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (key, part) => {
      if (key === 'document' || key === 'byKey') return undefined;
      if (part instanceof Map) return [...part];
      return part instanceof Set ? [...part] : part;
    }),
  );
}
