/** The preview as a page of its own, to be printed or kept: what is shown, as it is shown, and nothing that needs a program. */

import { drawingOf } from '../figures/drawings/list';
import { block, type Child, element, fragment, type Markup, styleSheet, text } from '../figures/escape';
import type { FigureOptions } from '../figures/figure-options';
import { WHOLE_VIEW } from '../figures/on-the-page/page-view';
import { pageHtml } from '../figures/page';
import { PRINT_STYLES } from '../figures/print-styles';
import { figureHtml, isEmptyFigure } from '../figures/render';
import { inEnglish } from '../language/say';
import type { Review } from '../review/review';
import { isFiltered, leftOutInWords, narrowedCounts, narrowedInWords } from '../synthesis/arranging/narrow-review';
import { overviewOf } from '../synthesis/reporting/overview';
import type { PreviewOptions } from './preview-parts';
import { partOfReview, type ShownFigure, shownSections } from './shown-figures';

/**
 * @returns a whole HTML page with its own style sheet. Filter, order and hidden columns are as in the view; figures that
 *   are closed there are left out and named at the end. No path of a file is in it.
 */
export function printablePage(review: Review, options: PreviewOptions = {}): string {
  return inEnglish(() => pageOf(review, options));
}

function pageOf(review: Review, { view = WHOLE_VIEW, palette }: PreviewOptions): string {
  const part = partOfReview(review, view.filter);
  const { title } = overviewOf(review);
  const options: FigureOptions = { arrangements: view.tables, ...(palette && { palette }) };
  const shown = shownSections(review, view.filter);
  const isOpen = ({ id, figure }: ShownFigure) => !view.closed.includes(id) && !isEmptyFigure(figure);
  const parts = shown.map(({ section, figures }) => ({ section, figures: figures.filter(isOpen) }));
  const closed = shown.flatMap(({ figures }) => figures.filter(({ id }) => view.closed.includes(id)));
  const leftOut = shown.flatMap((section) => section.leftOut);
  return pageHtml({
    title,
    head: [styleSheet(`${PRINT_STYLES}\n${PAGES}`)],
    body: [
      element('h1', {}, text(title)),
      isFiltered(view.filter)
        ? paragraph(
            `A filter is on, showing ${narrowedCounts(part, review)}. ${narrowedInWords(view.filter, review)}. ${leftOutInWords(part, review)}`,
          )
        : undefined,
      ...parts
        .filter(({ figures }) => figures.length > 0)
        .map(({ section, figures }) =>
          block(
            'section',
            {},
            element('h2', {}, text(section.title)),
            ...figures.map((figure) => printedFigure(figure, options)),
          ),
        ),
      leftOut.length > 0
        ? paragraph(`The filter leaves nothing of: ${leftOut.map((each) => each.title).join('; ')}.`)
        : undefined,
      closed.length > 0
        ? paragraph(`Left out, because they are closed in the preview: ${closed.map((each) => each.title).join('; ')}.`)
        : undefined,
    ],
  });
}

function paragraph(words: string): Child {
  return element('p', { class: 'notes' }, text(words));
}

/** The overview has the title of the page. */
function printedFigure({ figure, title }: ShownFigure, options: FigureOptions): Markup {
  const isBare = drawingOf(figure).headed === false && figure.kind !== 'overview';
  return fragment(isBare ? element('h3', {}, text(title)) : undefined, figureHtml(figure, options));
}

const PAGES = `
h2 { margin: 2.5rem 0 0.8rem; font-size: 1.2rem; }
.legend span + span { margin-left: 0.4em; }
.legend > span + span { margin-left: 1.2em; }`;
