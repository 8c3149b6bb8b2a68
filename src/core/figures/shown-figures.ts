/** Which figures the preview shows, section by section: those that have something to show under the filter. */
import { viewsOf } from '../queries/list-views';
import { type Review, workedOut } from '../review';
import type { Figure, View } from '../synthesis/list';
import { narrowReview, type ReviewFilter } from '../synthesis/narrow-review';
import { type Section, type SectionId, sections } from '../synthesis/sections';
import { isEmptyFigure } from './render';

/** A figure with the part of the preview in which it stands. */
export interface ShownFigure {
  readonly id: string;
  readonly title: string;
  readonly figure: Figure;
}

export interface ShownSection {
  readonly section: Section;
  readonly figures: readonly ShownFigure[];
}

/** The parts of the review that a filter leaves alone: they are about the whole. */
export const WHOLE_SECTIONS: readonly SectionId[] = ['overview', 'reporting'];

/** The sections that have something to show, or say what to do; with their figures, narrowed by the filter. */
export function shownSections(review: Review, filter: ReviewFilter): ShownSection[] {
  const narrowed = partOfReview(review, filter);
  return sections
    .map((section) => {
      const part = WHOLE_SECTIONS.includes(section.id) ? review : narrowed;
      const views = viewsOf(review).filter((view) => view.section === section.id);
      return { section, figures: views.flatMap((view) => shownFigure(view, part)) };
    })
    .filter(({ section, figures }) => figures.length > 0 || section.whenEmpty !== '');
}

function shownFigure(view: View, review: Review): ShownFigure[] {
  // Sorting, hiding and closing draw the page again, and change nothing in the figures.
  const figure = workedOut(review, review, `figure ${view.id}`, () => view.of(review));
  return isEmptyFigure(figure) ? [] : [{ id: view.id, title: figure.title, figure }];
}

/** The part of the review that a filter leaves, worked out once for a snapshot. */
export function partOfReview(review: Review, filter: ReviewFilter): Review {
  return workedOut(review, review, `part ${JSON.stringify(filter)}`, () => narrowReview(review, filter));
}
