/** Any table or figure in any form that it has. */
import type { Figure } from '../synthesis/list';
import { summaryBarsCsv, summaryBarsMarkdown } from './bars-text';
import { block, element, fragment, HTML_DOCTYPE, type Markup, text } from './escape';
import type { FigureOptions } from './figure-options';
import { trafficLightsCsv, trafficLightsMarkdown } from './lights-text';
import { overviewHtml } from './overview-html';
import { overviewMarkdown } from './overview-markdown';
import { PRINT_STYLES } from './print-styles';
import { summaryBarsSvg } from './summary-bars-svg';
import { tableCsv } from './table-csv';
import { tableHtml } from './table-html';
import { tableMarkdown } from './table-markdown';
import { trafficLightsSvg } from './traffic-lights-svg';

export type FigureForm = 'html' | 'svg' | 'md' | 'csv';
export const FIGURE_FORMS: readonly FigureForm[] = ['html', 'svg', 'md', 'csv'];

/** The text, or in words why there is none in this form. */
export type Rendered = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/**
 * A figure in one form: `html` a whole page (to be opened, printed, copied from), `svg` a picture, `md` a Markdown
 * text, `csv` values for other programs. Every form ends with a line feed.
 */
export function render(figure: Figure, form: FigureForm, options: FigureOptions = {}): Rendered {
  const forms = formsOf(figure, options);
  const make = forms[form];
  if (make) return { ok: true, text: make() };
  const others = FIGURE_FORMS.filter((each) => forms[each]).join(', ');
  return { ok: false, message: `“${figure.title}” has no ${form} form. It can be had as ${others}.` };
}

/** A figure as a piece of a page. */
export function figureHtml(figure: Figure, options: FigureOptions = {}): Markup {
  switch (figure.kind) {
    case 'table':
      return tableHtml(figure, options);
    case 'traffic lights':
      return picture(figure.title, trafficLightsSvg(figure, options), options);
    case 'summary bars':
      return picture(figure.title, summaryBarsSvg(figure, options), options, { tabindex: 0 });
    case 'overview':
      return overviewHtml(figure, options);
  }
}

type Forms = Readonly<Partial<Record<FigureForm, () => string>>>;

function formsOf(figure: Figure, options: FigureOptions): Forms {
  const html = () => pageOf(figure, options);
  switch (figure.kind) {
    case 'table':
      return { html, md: () => tableMarkdown(figure), csv: () => tableCsv(figure) };
    case 'traffic lights':
      return {
        html,
        svg: () => `${trafficLightsSvg(figure, options)}\n`,
        md: () => trafficLightsMarkdown(figure),
        csv: () => trafficLightsCsv(figure),
      };
    case 'summary bars':
      return {
        html,
        svg: () => `${summaryBarsSvg(figure, options)}\n`,
        md: () => summaryBarsMarkdown(figure),
        csv: () => summaryBarsCsv(figure),
      };
    case 'overview':
      return { html, md: () => overviewMarkdown(figure) };
  }
}

/** @param reach a tab stop for pictures that have none inside, so that they can be scrolled with the keyboard */
function picture(title: string, svg: Markup, { sources }: FigureOptions, reach: { tabindex?: number } = {}): Markup {
  const region = sources === 'linked' ? { role: 'region', 'aria-label': title, ...reach } : {};
  return block(
    'figure',
    { class: 'figure-picture' },
    element('figcaption', {}, text(title)),
    block('div', { class: 'scroller', ...region }, svg),
  );
}

function pageOf(figure: Figure, options: FigureOptions): string {
  const heading = figure.kind === 'overview' ? element('h1', {}, text(figure.title)) : undefined;
  const page = block(
    'html',
    { lang: 'en' },
    block(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('title', {}, text(figure.title)),
      element('style', {}, text(PRINT_STYLES)),
    ),
    block('body', {}, heading, figureHtml(figure, options)),
  );
  return `${fragment(HTML_DOCTYPE, page)}\n`;
}
