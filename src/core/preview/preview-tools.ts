/** The tools above the preview: contents, filters and search. The page's script makes them work by keyboard and mouse. */

import { type Attributes, block, type Child, element, type Markup, text } from '../figures/escape';
import type { PreviewView, ViewChange } from '../figures/on-the-page/page-view';
import { changes } from '../figures/on-the-page/table-controls';
import { counted } from '../language/counted';
import { say, translated } from '../language/say';
import type { Review } from '../review/review';
import { type FacetChoices, filterableBy, isFiltered, type ReviewFilter } from '../synthesis/arranging/narrow-review';
import type { RowsLeft, ShownSection } from './shown-figures';

/** Every section and figure, with a box that narrows the list, and buttons that open and close all figures. */
export function contentsHtml(shown: readonly ShownSection[], attributes: Attributes): Markup {
  const all = shown.flatMap(({ figures }) => figures.filter(({ figure }) => figure.kind !== 'overview'));
  const figures = all.map(({ id }) => id);
  return block(
    'details',
    { ...attributes, class: 'menu' },
    // Where the links beside it find no room, the page writes here which section is being read.
    element('summary', {}, text(say`Contents`), element('span', { class: 'here' })),
    block(
      'nav',
      { class: 'menu-box', 'aria-label': say`Contents` },
      element('input', {
        type: 'search',
        class: 'narrow',
        placeholder: say`Filter the list`,
        'aria-label': say`Filter the list of tables and figures`,
      }),
      block('ul', {}, ...shown.map(sectionEntry)),
      element('p', { class: 'none', hidden: '' }, text(say`No table or figure has this in its title.`)),
      block(
        'div',
        { class: 'menu-row' },
        button(say`Close all`, { kind: 'close', figures }),
        button(say`Open all`, { kind: 'open', figures }),
      ),
    ),
  );
}

function sectionEntry({ section, figures, leftOut }: ShownSection): Markup {
  const inside = figures.filter(({ figure }) => figure.kind !== 'overview');
  const entries = [
    ...inside.map(({ id, title, rows }) => element('li', {}, link(`figure-${id}`, title), rowsHtml(rows))),
    ...leftOut.map(({ title, rows }) =>
      element('li', { class: 'left-out' }, element('span', {}, text(title)), rowsHtml(rows) ?? nothingLeft()),
    ),
  ];
  return block(
    'li',
    {},
    link(section.id, translated(section.title)),
    entries.length > 0 ? block('ul', {}, ...entries) : undefined,
  );
}

/** Beside a title, in the contents and at the figure itself: "12 of 28 rows". */
export function rowsInWords({ shown, all }: RowsLeft): string {
  return say`${shown} of ${counted(all, 'row')}`;
}

function rowsHtml(rows: RowsLeft | undefined): Child {
  return rows && element('span', { class: 'rows' }, text(rowsInWords(rows)));
}

/** For pictures that have no rows. */
function nothingLeft(): Markup {
  return element('span', { class: 'rows' }, text(say`nothing left`));
}

function link(id: string, title: string): Markup {
  return element('a', { href: `#${id}` }, text(title));
}

/** The words that a review can be filtered by, in a menu; nothing to choose: no menu. */
export function filterMenu(review: Review, filter: ReviewFilter, attributes: Attributes): Markup {
  const facets = filterableBy(review);
  if (facets.length === 0) return element('div', attributes);
  const chosen = facets.reduce((sum, { facet }) => sum + (filter[facet] ?? []).length, 0);
  return block(
    'details',
    { ...attributes, class: 'menu' },
    element(
      'summary',
      { class: isFiltered(filter) ? 'on' : undefined },
      text(chosen === 0 ? say`Filter` : say`Filter (${chosen})`),
    ),
    block('div', { class: 'menu-box filters-box' }, ...facets.map((each) => facetHtml(each, filter))),
  );
}

function facetHtml({ facet, title, choices }: FacetChoices, filter: ReviewFilter): Markup {
  const chosen = filter[facet] ?? [];
  return block(
    'div',
    { role: 'group', 'aria-label': title, class: 'facet' },
    element('p', { class: 'facet-title' }, text(title)),
    ...choices.map(({ value, label, count }) =>
      element(
        'button',
        {
          type: 'button',
          class: 'choice',
          'aria-pressed': chosen.includes(value) ? 'true' : 'false',
          ...changes({ kind: 'filter', facet, value }),
        },
        text(label),
        element('span', { class: 'choice-count' }, text(` ${count}`)),
      ),
    ),
  );
}

/** The box that searches the page. It never changes, so what is typed in it stays. */
export function searchBox(attributes: Attributes): Markup {
  return block(
    'search',
    { ...attributes, class: 'search' },
    element('input', {
      type: 'search',
      class: 'search-input',
      placeholder: say`Search`,
      'aria-label': say`Search the preview`,
      spellcheck: 'false',
    }),
    element('span', { class: 'found', role: 'status' }),
    element(
      'button',
      { type: 'button', class: 'previous', title: say`Previous (Shift+Enter)`, 'aria-label': say`Previous` },
      text('↑'),
    ),
    element('button', { type: 'button', class: 'next', title: say`Next (Enter)`, 'aria-label': say`Next` }, text('↓')),
  );
}

/** What the filter is, word by word; each can be taken out. */
export function chipsHtml(
  review: Review,
  { filter }: PreviewView,
  note: string | undefined,
  attributes: Attributes,
): Markup {
  if (note === undefined) return element('div', attributes);
  const chips = filterableBy(review).flatMap(({ facet, title, choices }) =>
    choices
      .filter(({ value }) => filter[facet]?.includes(value))
      .map(({ value, label }) => chip(`${title}: ${label}`, { kind: 'filter', facet, value })),
  );
  return block(
    'div',
    { ...attributes, class: 'chips', role: 'region', 'aria-label': say`Filter` },
    ...chips,
    button(say`Clear the filter`, { kind: 'no filter' }),
    element('p', { role: 'status' }, text(note)),
  );
}

function chip(label: string, change: ViewChange): Child {
  return element(
    'button',
    { type: 'button', class: 'chip', title: say`Take this out of the filter`, ...changes(change) },
    text(label),
    element('span', { 'aria-hidden': 'true' }, text(' ×')),
  );
}

function button(label: string, change: ViewChange): Markup {
  return element('button', { type: 'button', ...changes(change) }, text(label));
}

/** In the bar, which is always in sight: that something is compared, and the way out. */
export function comparingHtml(name: string | undefined, attributes: Attributes): Markup {
  if (name === undefined) return element('div', attributes);
  return block(
    'div',
    { ...attributes, class: 'comparing' },
    element('a', { href: '#comparison', title: say`Compared with “${name}”` }, text(`± ${name}`)),
    element(
      'button',
      { type: 'button', 'data-do': 'stop comparing', title: say`Stop comparing`, 'aria-label': say`Stop comparing` },
      text('×'),
    ),
  );
}

/** Which version the page is compared with, what has changed since, and how to read the marks. */
export function comparisonHtml(
  shown: readonly ShownSection[],
  name: string | undefined,
  attributes: Attributes,
): Markup {
  if (name === undefined) return element('div', attributes);
  const changed = shown.flatMap(({ figures }) => figures.filter(({ difference }) => difference?.isChanged));
  const links = changed.map(({ id, title, difference }) =>
    element('li', {}, link(`figure-${id}`, title), text(` ${difference?.words ?? ''}`)),
  );
  return block(
    'div',
    { ...attributes, class: 'comparison', role: 'region', 'aria-label': say`Comparison` },
    element(
      'p',
      { role: 'status' },
      text(
        changed.length === 0
          ? say`Compared with “${name}”. Nothing that is shown has changed since.`
          : say`Compared with “${name}”. Changed since:`,
      ),
    ),
    links.length > 0 ? block('ul', {}, ...links) : undefined,
    element('p', {}, text(say`+ added, ~ changed (what it was before is crossed out), − removed.`)),
    element('button', { type: 'button', 'data-do': 'stop comparing' }, text(say`Stop comparing`)),
  );
}
