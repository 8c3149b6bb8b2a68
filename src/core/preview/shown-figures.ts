/** Which figures the preview shows, section by section: those that have something to show under the filter. */

import { compareFigures, type FigureDifference } from '../figures/comparing/compare-figures';
import { leftOutOf } from '../figures/on-the-page/left-out-html';
import { isEmptyFigure, rowsOfFigure } from '../figures/render';
import { viewsOf } from '../queries/list-views';
import { asBefore } from '../review/remembering/as-before';
import { type Review, workedOut } from '../review/review';
import { isFiltered, narrowReview, type ReviewFilter } from '../synthesis/arranging/narrow-review';
import type { Figure } from '../synthesis/models/figure';
import { type Section, type SectionId, sections } from '../synthesis/sections';
import type { View } from '../synthesis/view';

/** A figure with the part of the preview in which it stands. */
export interface ShownFigure {
  readonly id: string;
  readonly title: string;
  readonly figure: Figure;
  /** How it differs from the earlier version that it is compared with; absent where nothing is compared. */
  readonly difference?: FigureDifference;
  /** How many of its rows a filter leaves; absent where nothing is filtered, or where it has no rows. */
  readonly rows?: RowsLeft;
}

/** How many rows there are under a filter, and without it. */
export interface RowsLeft {
  readonly shown: number;
  readonly all: number;
}

export interface ShownSection {
  readonly section: Section;
  readonly figures: readonly ShownFigure[];
  /** What would be here too, if a filter left anything of it. */
  readonly leftOut: readonly { readonly title: string; readonly rows?: RowsLeft }[];
}

/** The parts of the review that a filter leaves alone: they are about the whole. */
export const WHOLE_SECTIONS: readonly SectionId[] = ['overview', 'reporting'];

/**
 * The sections that have something to show, or say what to do; with their figures, narrowed by the filter.
 * @param those which sections are looked at; left out, all
 * @param only which figures are looked at; left out, all
 */
export function shownSections(
  review: Review,
  filter: ReviewFilter,
  earlier?: Review,
  those: readonly Section[] = sections,
  only?: ReadonlySet<string>,
): ShownSection[] {
  const narrowed = partOfReview(review, filter);
  const all = viewsOf(review).filter(({ id }) => only === undefined || only.has(id));
  return those
    .map((section) => {
      const isWhole = WHOLE_SECTIONS.includes(section.id);
      const part = isWhole ? review : narrowed;
      const before = earlier && (isWhole ? earlier : partOfReview(earlier, filter));
      const views = all.filter((view) => view.section === section.id);
      const whole = !isWhole && isFiltered(filter) ? review : undefined;
      const figures = views.flatMap((view) => shownFigure(view, part, before, whole));
      const missing = whole ? views.filter(({ id }) => !figures.some((figure) => figure.id === id)) : [];
      return { section, figures, leftOut: missing.flatMap((view) => leftOutFigure(view, part, review)) };
    })
    .filter(({ section, figures, leftOut }) => figures.length + leftOut.length > 0 || section.whenEmpty !== undefined);
}

/** Works out the figures of a section one after the other; `shownSections` finds them then without work. */
export function* workOutSection(
  section: Section,
  review: Review,
  filter: ReviewFilter,
  earlier?: Review,
): Generator<void> {
  const isWhole = WHOLE_SECTIONS.includes(section.id);
  for (const view of viewsOf(review).filter((each) => each.section === section.id)) {
    for (const one of [review, ...(earlier ? [earlier] : [])])
      figureOf(view, isWhole ? one : partOfReview(one, filter));
    yield;
  }
}

/** @param whole the review without the filter; absent where there is none */
function shownFigure(
  view: View,
  review: Review,
  earlier: Review | undefined,
  whole: Review | undefined,
): ShownFigure[] {
  const figure = figureOf(view, review);
  const rows = whole && rowsLeft(figure, figureOf(view, whole));
  if (earlier === undefined)
    return isEmptyFigure(figure) && leftOutOf(figure).length === 0
      ? []
      : [{ id: view.id, title: figure.title, figure, ...(rows && { rows }) }];
  const before = figureOf(view, earlier);
  if (isEmptyFigure(figure) && isEmptyFigure(before)) return [];
  return [{ id: view.id, title: figure.title, ...compareFigures(before, figure), ...(rows && { rows }) }];
}

function rowsLeft(figure: Figure, whole: Figure): RowsLeft | undefined {
  const [shown, all] = [rowsOfFigure(figure), rowsOfFigure(whole)];
  return shown === undefined || all === undefined ? undefined : { shown, all };
}

/** Nothing for what would be empty without the filter, too. */
function leftOutFigure(view: View, part: Review, review: Review): ShownSection['leftOut'] {
  const whole = figureOf(view, review);
  if (isEmptyFigure(whole)) return [];
  const rows = rowsLeft(figureOf(view, part), whole);
  return [{ title: whole.title, ...(rows && { rows }) }];
}

function figureOf(view: View, review: Review): Figure {
  // Sorting, hiding and closing draw the page again, and change nothing in the figures.
  return workedOut<Figure>(review, review, `figure ${view.id}`, (before) => asBefore(before, view.of(review)));
}

/** The part of the review that a filter leaves, worked out once for a snapshot. */
export function partOfReview(review: Review, filter: ReviewFilter): Review {
  // What is remembered must not be the review itself, which is another one after the next edit.
  if (!isFiltered(filter)) return review;
  return workedOut<Review>(review, review, `part ${JSON.stringify(filter)}`, (before) =>
    narrowReview(review, filter, before),
  );
}
