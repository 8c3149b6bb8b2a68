/** Any table or figure in any form that it has. */
import { inEnglish } from '../language/say';
import type { Figure } from '../synthesis/models/figure';
import type { Table } from '../synthesis/models/table';
import { drawingOf } from './drawings/list';
import { element, type Markup, styleSheet, text } from './escape';
import { FIGURE_FORMS, type FigureForm } from './figure-forms';
import type { FigureOptions } from './figure-options';
import { pageHtml } from './page';
import { PRINT_STYLES } from './print-styles';
import { longCsv } from './tables/long-csv';
import { tableTex } from './tables/table-tex';

/** The text, or in words why there is none in this form. */
export type Rendered = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/**
 * A figure in one form: `html` a whole page (to be opened, printed, copied from), `svg` a picture, `md` a Markdown
 * text, `csv` values for other programs, `csv-long` one line for each value with how it came about, `tex` LaTeX with the
 * packages longtable and booktabs. Every form ends with a line feed.
 */
export function render(figure: Figure, form: FigureForm, options: FigureOptions = {}): Rendered {
  const forms = inEnglish(() => formsOf(figure, options));
  const make = forms[form];
  if (make) return { ok: true, text: inEnglish(make) };
  const others = FIGURE_FORMS.filter((each) => forms[each]).join(', ');
  return { ok: false, message: `“${figure.title}” has no ${form} form. It can be had as ${others}.` };
}

/** The forms in which a figure can be had, in the order of {@link FIGURE_FORMS}. */
export function formsOfFigure(figure: Figure): readonly FigureForm[] {
  const forms = formsOf(figure, {});
  return FIGURE_FORMS.filter((form) => forms[form]);
}

/** A figure as a piece of a page. */
export function figureHtml(figure: Figure, options: FigureOptions = {}): Markup {
  return inEnglish(() => drawingOf(figure).html(figure, options));
}

/** What a figure shows as tables; none where it is only a picture. */
export function tablesOfFigure(figure: Figure): readonly Table[] {
  return inEnglish(() => drawingOf(figure).tables?.(figure) ?? []);
}

/** How many rows a figure has; nothing where it has none that a filter could leave out. */
export function rowsOfFigure(figure: Figure): number | undefined {
  return drawingOf(figure).rows?.(figure);
}

/** Whether a figure has nothing to show yet. */
export function isEmptyFigure(figure: Figure): boolean {
  return drawingOf(figure).isEmpty(figure);
}

type Forms = Readonly<Partial<Record<FigureForm, () => string>>>;

function formsOf(figure: Figure, options: FigureOptions): Forms {
  const { svg, md, csv } = drawingOf(figure);
  const tables = tablesOfFigure(figure);
  return {
    html: () => pageOf(figure, options),
    ...(svg && { svg: () => `${svg(figure, options)}\n` }),
    ...(md && { md: () => md(figure) }),
    ...(csv && { csv: () => csv(figure) }),
    ...(tables.length > 0 && {
      'csv-long': () => longCsv(tables),
      tex: () => tables.map(tableTex).join('\n'),
    }),
  };
}

function pageOf(figure: Figure, options: FigureOptions): string {
  const { headed, html } = drawingOf(figure);
  const heading = headed === false ? element('h1', {}, text(figure.title)) : undefined;
  return pageHtml({
    title: figure.title,
    head: [styleSheet(PRINT_STYLES)],
    body: [heading, html(figure, options)],
  });
}
