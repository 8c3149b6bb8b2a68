/** What the synthesis preview shows, in parts: each can be drawn and put in place without touching the others. */

import { block, type Child, element, fragment, type Markup, text } from '../figures/escape';
import type { FigureOptions } from '../figures/figure-options';
import { leftOutHtml } from '../figures/on-the-page/left-out-html';
import type { PreviewView } from '../figures/on-the-page/page-view';
import { WHOLE_VIEW } from '../figures/on-the-page/page-view';
import { restOfPicture, rowsShown } from '../figures/on-the-page/shortened';
import { changes, figureTools, type Takeable } from '../figures/on-the-page/table-controls';
import { figureHtml, formsOfFigure, isEmptyFigure, rowsOfFigure, tablesOfFigure } from '../figures/render';
import { DrawnRows, KeptDrawings, type RowPlaces } from '../figures/row-places';
import { inEnglish, keepLanguage, say, translated } from '../language/say';
import { type Review, workedOut } from '../review/review';
import {
  isFiltered,
  leftOutInWords,
  narrowedCounts,
  narrowedInWords,
  type ReviewFilter,
} from '../synthesis/arranging/narrow-review';
import type { Figure } from '../synthesis/models/figure';
import { titleOf } from '../synthesis/reporting/overview';
import { type Section, type SectionId, sections } from '../synthesis/sections';
import {
  chipsHtml,
  comparingHtml,
  comparisonHtml,
  contentsHtml,
  filterMenu,
  rowsInWords,
  searchBox,
} from './preview-tools';
import { partOfReview, type ShownFigure, type ShownSection, shownSections, WHOLE_SECTIONS } from './shown-figures';

/** One piece of the page: one element, with this id and the attribute `data-part`. */
export interface PreviewPart {
  readonly id: string;
  /** At the place of each row that is drawn by itself stands an empty element with its number. */
  readonly html: Markup;
  readonly rows: readonly Markup[];
}

export interface PreviewParts {
  /** The page around the parts: at the place of each stands an empty element with its id. */
  readonly frame: string;
  readonly parts: readonly PreviewPart[];
}

export interface PreviewOptions extends Pick<FigureOptions, 'palette'> {
  /** How somebody looks at it; left out, everything as it comes. */
  readonly view?: PreviewView;
  /** An earlier version to compare with; left out, nothing is marked. */
  readonly earlier?: { readonly name: string; readonly review: Review };
}

/** @returns the page in parts. Cells carry their sources; everything from files is escaped. */
export function previewParts(review: Review, options: PreviewOptions = {}): PreviewParts {
  return pageOf(plannedParts(review, options), drawing(review));
}

/**
 * Some figures of the page, without the rest of it: what somebody sees is drawn before everything else.
 * @param ids of their parts; of those that the page would not have there is none among the result
 */
export function previewPartsOf(review: Review, options: PreviewOptions, ids: readonly string[]): PreviewPart[] {
  const draw = drawing(review);
  const only = new Set(ids.flatMap((id) => (id.startsWith(FIGURE) ? [id.slice(FIGURE.length)] : [])));
  const planned = plannedParts(review, options, sections, only);
  return planned.filter(({ id }) => id.startsWith(FIGURE)).map(draw);
}

/** How the id of a figure's part begins. */
const FIGURE = 'figure-';

/** The page with its parts drawn. */
export function pageOf(planned: readonly PlannedPart[], draw: (part: PlannedPart) => PreviewPart): PreviewParts {
  const places = new Map(planned.map(({ id }) => [id, element('div', { id, 'data-part': '' })]));
  return { frame: frameHtml(planned, (id) => places.get(id)), parts: planned.map(draw) };
}

/** Draws parts. Figures and rows that were drawn stay with the review: most are the same after an edit. */
export function drawing(review: Review): (part: PlannedPart) => PreviewPart {
  const rows = inEnglish(() => workedOut(review, review, 'drawn rows', () => new KeptDrawings<Markup>()));
  // What stands around a figure speaks the language of whoever looks.
  const parts = workedOut(review, review, 'drawn parts', () => new KeptDrawings<PreviewPart>());
  return ({ id, draw, from }) => {
    const drawn = (): PreviewPart => {
      const places = new DrawnRows(rows);
      return { id, html: draw(places), rows: places.rows };
    };
    return from ? parts.drawn(from.figure, from.how, drawn) : drawn();
  };
}

/**
 * What there is to be drawn. Tables and figures are the same in every language; what stands around them speaks that of
 * whoever looks.
 * @param those which sections are looked at; left out, all
 * @param only which figures are looked at; left out, all
 */
export function plannedParts(
  review: Review,
  { view = WHOLE_VIEW, palette, earlier }: PreviewOptions,
  those: readonly Section[] = sections,
  only?: ReadonlySet<string>,
): PlannedPart[] {
  const shown = shownSections(review, view.filter, earlier?.review, those, only);
  const options: FigureOptions = {
    sources: 'linked',
    arrangements: view.tables,
    speaking: keepLanguage(),
    shortening: { except: view.whole ?? [] },
    ...(palette && { palette }),
  };
  const note = filterNote(review, view.filter);
  const leftOut = note === undefined ? '' : leftOutInWords(partOfReview(review, view.filter), review);
  return [
    { place: 'head', id: 'head', draw: () => block('header', part('head'), element('h1', {}, text(titleOf(review)))) },
    { place: 'bar', id: 'contents', draw: () => contentsHtml(shown, part('contents')) },
    { place: 'bar', id: 'sections', draw: () => sectionLinks(shown) },
    { place: 'bar', id: 'comparing', draw: () => comparingHtml(earlier?.name, part('comparing')) },
    { place: 'bar', id: 'filters', draw: () => filterMenu(review, view.filter, part('filters')) },
    { place: 'bar', id: 'search', draw: () => searchBox(part('search')) },
    { place: 'head', id: 'chips', draw: () => chipsHtml(review, view, note && `${note} ${leftOut}`, part('chips')) },
    { place: 'head', id: 'comparison', draw: () => comparisonHtml(shown, earlier?.name, part('comparison')) },
    ...shown.flatMap((each) => {
      const { section, figures } = each;
      return [
        { place: section.id, id: `about-${section.id}`, draw: () => sectionHead(each, isFiltered(view.filter)) },
        ...figures.map((figure) => {
          const isClosed = view.closed.includes(figure.id);
          const said = WHOLE_SECTIONS.includes(section.id) ? undefined : note;
          return {
            place: section.id,
            id: `${FIGURE}${figure.id}`,
            draw: (rows: RowPlaces) => figurePart(figure, view, said, { ...options, rows }),
            ...(figure.difference === undefined && {
              from: {
                figure: figure.figure,
                how: JSON.stringify([figure.title, figure.rows, said, isClosed, view.tables, view.whole, palette]),
              },
            }),
          };
        }),
      ];
    }),
  ];
}

/** A part before it is drawn. */
export interface PlannedPart {
  readonly id: string;
  /** Where it stands: in a section, or around them. */
  readonly place: SectionId | 'head' | 'bar';
  readonly draw: (rows: RowPlaces) => Markup;
  /** All that the drawing of a figure follows from; absent where it is compared with an earlier version. */
  readonly from?: { readonly figure: Figure; readonly how: string };
}

function part(id: string) {
  return { id, 'data-part': '' };
}

function frameHtml(parts: readonly PlannedPart[], at: (id: string) => Child): Markup {
  const inside = (place: PlannedPart['place']) => parts.filter((each) => each.place === place).map(({ id }) => at(id));
  const shown = sections.filter(({ id }) => parts.some(({ place }) => place === id));
  return fragment(
    at('head'),
    block('div', { class: 'bar', role: 'region', 'aria-label': say`Tools of the preview` }, ...inside('bar')),
    at('chips'),
    at('comparison'),
    block(
      'main',
      {},
      ...shown.map(({ id }) => block('section', { id, 'aria-labelledby': `${id}-heading` }, ...inside(id))),
    ),
  );
}

function sectionLinks(shown: readonly ShownSection[]): Markup {
  const links = shown.map(({ section: { id, title } }) =>
    element('li', {}, element('a', { class: 'sections-link', href: `#${id}` }, text(translated(title)))),
  );
  return block(
    'nav',
    { ...part('sections'), class: 'sections', 'aria-label': say`Parts of the preview` },
    block('ul', { class: 'sections-list' }, ...links),
  );
}

function sectionHead({ section, figures, leftOut }: ShownSection, filtered: boolean): Markup {
  const { id, title, whenEmpty } = section;
  const nothing =
    filtered && !WHOLE_SECTIONS.includes(id) ? say`The filter leaves nothing to show here.` : whenEmpty?.();
  return block(
    'div',
    part(`about-${id}`),
    element('h2', { id: `${id}-heading`, class: id === 'overview' ? 'unseen' : undefined }, text(translated(title))),
    figures.length > 0 || nothing === undefined ? undefined : element('p', { class: 'hint' }, text(nothing)),
    leftOut.length > 0
      ? element(
          'p',
          { class: 'left-out' },
          text(say`The filter leaves nothing of: ${leftOut.map((each) => each.title).join('; ')}.`),
        )
      : undefined,
  );
}

/** A figure that can be closed; a closed one is not drawn. The overview is the page's beginning, and stays open. */
function figurePart(
  { id, title, figure, difference, rows }: ShownFigure,
  { closed }: PreviewView,
  note: string | undefined,
  options: FigureOptions,
): Markup {
  const attributes = part(`figure-${id}`);
  if (figure.kind === 'overview') return block('div', attributes, figureHtml(figure, options));
  const isOpen = !closed.includes(id);
  const picture = figure.kind === 'table' ? 0 : (rowsOfFigure(figure) ?? 0);
  const isDrawn = isOpen && rowsShown(id, picture, options.shortening) === picture;
  const summary = element(
    'summary',
    changes({ kind: isOpen ? 'close' : 'open', figures: [id] }),
    element('h3', {}, text(title)),
    rows && element('span', { class: 'rows' }, text(rowsInWords(rows))),
    difference && element('span', { class: 'difference' }, text(difference.words)),
  );
  return block(
    'details',
    { ...attributes, class: 'fold', open: isOpen ? '' : undefined },
    summary,
    isDrawn && difference?.lines ? changesHtml(difference.lines) : undefined,
    // Tables have their own; a picture may be had as a table, too.
    isOpen && figure.kind !== 'table' && !isEmptyFigure(figure) ? figureTools({ id, as: waysOf(figure) }) : undefined,
    isOpen && !isEmptyFigure(figure) ? (isDrawn ? figureHtml(figure, options) : restOfPicture(id, picture)) : undefined,
    isOpen ? leftOutHtml(figure, options) : undefined,
    isDrawn && difference?.before ? earlierHtml(difference.before, options) : undefined,
    isOpen && note !== undefined ? element('p', { class: 'filter-note' }, text(note)) : undefined,
  );
}

/** A table has its own tools. */
function waysOf(figure: Figure): Takeable['as'] {
  const [tables, picture] = [tablesOfFigure(figure).length > 0, formsOfFigure(figure).includes('svg')];
  return [...(tables ? (['table'] as const) : []), ...(picture ? (['picture'] as const) : [])];
}

/** What is not what it was in a picture, where it is marked: in words. */
function changesHtml(lines: readonly string[]): Markup {
  const shown = lines.slice(0, MOST_LINES);
  const more = lines.length - shown.length;
  const items = [...shown, ...(more > 0 ? [`and ${more} more`] : [])].map((line) => element('li', {}, text(line)));
  return block('figure', { class: 'changes' }, block('ul', { class: 'changes-list' }, ...items));
}

/** More are seen better in the picture itself. */
const MOST_LINES = 12;

/** A picture as it was. Its marks lead nowhere: their places may not be there any more. */
function earlierHtml(before: Figure, { palette }: FigureOptions): Markup {
  return block(
    'div',
    { class: 'earlier' },
    element('p', {}, text(say`As it was:`)),
    figureHtml(before, palette ? { palette } : {}),
  );
}

/** Below every figure that a filter has changed. */
function filterNote(review: Review, filter: ReviewFilter): string | undefined {
  if (!isFiltered(filter)) return undefined;
  const counts = narrowedCounts(partOfReview(review, filter), review);
  return say`A filter is on, showing ${counts}. ${narrowedInWords(filter, review)}. Studies for which this is not extracted, or not agreed, are not shown.`;
}
