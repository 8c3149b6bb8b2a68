/** What the synthesis preview shows: the review's tables and figures, one below the other, with a bar that leads to them. */
import { instruments } from '../instruments/list';
import type { Review } from '../review';
import { type Figure, viewById } from '../synthesis/list';
import { block, type Child, element, fragment, type Markup, text } from './escape';
import type { FigureOptions } from './figure-options';
import { figureHtml } from './render';

interface Section {
  readonly id: string;
  readonly title: string;
  /** Ids of views. */
  readonly views: readonly string[];
  /** What to do where there is nothing to show yet. */
  readonly whenEmpty: string;
}

const SECTIONS: readonly Section[] = [
  { id: 'overview', title: 'Overview', views: ['overview'], whenEmpty: '' },
  {
    id: 'interventions',
    title: 'Interventions',
    views: ['interventions'],
    whenEmpty:
      'No intervention is described yet. Make a file such as “interventions/NAME.extraction.yaml”; its first line is “intervention: NAME”.',
  },
  {
    id: 'characteristics',
    title: 'Characteristics',
    views: ['characteristics'],
    whenEmpty:
      'No study is extracted yet. Make a file such as “studies/NAME.extraction.yaml”; its first line is “study: NAME”.',
  },
  {
    id: 'appraisal',
    title: 'Risk of bias',
    views: instruments.flatMap(({ id }) => [id, `${id}-summary`]),
    whenEmpty: `Nothing is assessed yet. Write a section ${instruments.map(({ id }) => `“${id}:”`).join(' or ')} in the file of a study; the editor offers the questions.`,
  },
];

/** @returns the inside of the page, as HTML. Cells carry their sources; everything from files is escaped. */
export function previewBody(review: Review, options: Pick<FigureOptions, 'palette'> = {}): string {
  const linked: FigureOptions = { ...options, sources: 'linked' };
  const sections = SECTIONS.map((section) => sectionHtml(section, review, linked));
  const title = viewById('overview')?.of(review).title ?? 'Review';
  return fragment(headHtml(title), barHtml(), block('main', {}, ...sections));
}

function headHtml(title: string): Markup {
  return block('header', { id: 'head', 'data-part': '' }, element('h1', {}, text(title)));
}

function barHtml(): Markup {
  const links = SECTIONS.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, text(title))));
  return block('nav', { 'aria-label': 'Parts of the preview' }, block('ul', {}, ...links));
}

function sectionHtml({ id, title, views, whenEmpty }: Section, review: Review, options: FigureOptions): Markup {
  const figures = views.flatMap((view) => viewById(view)?.of(review) ?? []).filter((figure) => !isEmpty(figure));
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

function isEmpty(figure: Figure): boolean {
  if (figure.kind === 'table') return figure.rows.length === 0;
  return figure.kind !== 'overview' && figure.groups.length === 0;
}
