/** What the synthesis preview shows: the review's tables and figures, one below the other, with a bar that leads to them. */

import { viewsOf } from '../queries/list-views';
import type { Review } from '../review';
import type { Figure } from '../synthesis/list';
import { overviewOf } from '../synthesis/overview';
import { type Section, sections } from '../synthesis/sections';
import { block, type Child, element, fragment, type Markup, text } from './escape';
import type { FigureOptions } from './figure-options';
import { figureHtml, isEmptyFigure } from './render';

/** @returns the inside of the page, as HTML. Cells carry their sources; everything from files is escaped. */
export function previewBody(review: Review, options: Pick<FigureOptions, 'palette'> = {}): string {
  const linked: FigureOptions = { ...options, sources: 'linked' };
  const shown = sections
    .map((section) => ({ section, figures: figuresOf(section, review) }))
    .filter(({ section, figures }) => figures.length > 0 || section.whenEmpty !== '');
  return fragment(
    headHtml(overviewOf(review).title),
    barHtml(shown.map(({ section }) => section)),
    block('main', {}, ...shown.map(({ section, figures }) => sectionHtml(section, figures, linked))),
  );
}

/** Those that have something to show. */
function figuresOf({ id }: Section, review: Review): Figure[] {
  return viewsOf(review)
    .filter(({ section }) => section === id)
    .map((view) => view.of(review))
    .filter((figure) => !isEmptyFigure(figure));
}

function headHtml(title: string): Markup {
  return block('header', { id: 'head', 'data-part': '' }, element('h1', {}, text(title)));
}

function barHtml(shown: readonly Section[]): Markup {
  const links = shown.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, text(title))));
  return block('nav', { 'aria-label': 'Parts of the preview' }, block('ul', {}, ...links));
}

function sectionHtml({ id, title, whenEmpty }: Section, figures: readonly Figure[], options: FigureOptions): Markup {
  const inside: Child[] =
    figures.length > 0
      ? figures.map((figure) => figureHtml(figure, options))
      : [element('p', { class: 'hint' }, text(whenEmpty))];
  return block(
    'section',
    { id, 'data-part': '', 'aria-labelledby': `${id}-heading` },
    element('h2', { id: `${id}-heading`, class: id === 'overview' ? 'unseen' : undefined }, text(title)),
    ...inside,
  );
}
