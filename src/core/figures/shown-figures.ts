/** Which figures the preview shows, section by section: those that have something to show under the filter. */
import { viewsOf } from '../queries/list-views';
import { type Review, workedOut } from '../review';
import type { Figure, View } from '../synthesis/list';
import { narrowReview, type ReviewFilter } from '../synthesis/narrow-review';
import { type Section, type SectionId, sections } from '../synthesis/sections';
import { compareFigures, type FigureDifference } from './compare-figures';
import { isEmptyFigure } from './render';

/** A figure with the part of the preview in which it stands. */
export interface ShownFigure {
  readonly id: string;
  readonly title: string;
  readonly figure: Figure;
  /** How it differs from the earlier version that it is compared with; absent where nothing is compared. */
  readonly difference?: FigureDifference;
}

export interface ShownSection {
  readonly section: Section;
  readonly figures: readonly ShownFigure[];
}

/** The parts of the review that a filter leaves alone: they are about the whole. */
export const WHOLE_SECTIONS: readonly SectionId[] = ['overview', 'reporting'];

/** The sections that have something to show, or say what to do; with their figures, narrowed by the filter. */
export function shownSections(review: Review, filter: ReviewFilter, earlier?: Review): ShownSection[] {
  const narrowed = partOfReview(review, filter);
  return sections
    .map((section) => {
      const isWhole = WHOLE_SECTIONS.includes(section.id);
      const part = isWhole ? review : narrowed;
      const before = earlier && (isWhole ? earlier : partOfReview(earlier, filter));
      const views = viewsOf(review).filter((view) => view.section === section.id);
      return { section, figures: views.flatMap((view) => shownFigure(view, part, before)) };
    })
    .filter(({ section, figures }) => figures.length > 0 || section.whenEmpty !== '');
}

function shownFigure(view: View, review: Review, earlier: Review | undefined): ShownFigure[] {
  const figure = figureOf(view, review);
  if (earlier === undefined) return isEmptyFigure(figure) ? [] : [{ id: view.id, title: figure.title, figure }];
  const before = figureOf(view, earlier);
  if (isEmptyFigure(figure) && isEmptyFigure(before)) return [];
  return [{ id: view.id, title: figure.title, ...compareFigures(before, figure) }];
}

function figureOf(view: View, review: Review): Figure {
  // Sorting, hiding and closing draw the page again, and change nothing in the figures.
  return workedOut(review, review, `figure ${view.id}`, () => view.of(review));
}

/** The part of the review that a filter leaves, worked out once for a snapshot. */
export function partOfReview(review: Review, filter: ReviewFilter): Review {
  return workedOut(review, review, `part ${JSON.stringify(filter)}`, () => narrowReview(review, filter));
}
