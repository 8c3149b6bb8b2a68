/** Tables and figures in the forms of other programs, whose libraries are loaded when they are needed. */
import { type Figure, type FigureOptions, render, tablesOfFigure } from '../../core/index';
import { Misuse } from '../misuse';
import type { Show } from '../print/progress-line';
import { drawingKit } from './drawing-kit';
import type { DocumentForm } from './forms';

/** So many characters that cannot be drawn are shown. */
const MOST_SHOWN = 20;

/** @returns the bytes of a file with one table or figure. @throws Misuse where there is no such form of it */
export async function asDocument(figure: Figure, form: DocumentForm, options: FigureOptions): Promise<Uint8Array> {
  const formats = await import('../../formats/index');
  const tables = tablesOfFigure(figure);
  const picture = render(figure, 'svg', options);
  if (form === 'png') {
    if (!picture.ok) throw new Misuse(`“${figure.title}” is no picture, so that it has no png form.`);
    const missing = formats.lettersMissing(picture.text);
    if (missing.length > 0)
      throw new Misuse(
        `The fonts of PNG pictures lack these characters of “${figure.title}”: ${missing.slice(0, MOST_SHOWN).join(' ')}. Write it with --to svg, which takes the fonts of whoever opens it.`,
      );
    return formats.svgAsPng(picture.text, drawingKit);
  }
  if (form === 'xlsx') {
    if (tables.length === 0) throw new Misuse(`“${figure.title}” holds no table, so that it has no xlsx form.`);
    return formats.tablesAsXlsx(tables);
  }
  if (tables.length === 0 && !picture.ok) throw new Misuse(`“${figure.title}” has nothing that Word could show.`);
  return formats.figuresAsDocx([figure], drawingKit, options);
}

/** Tables and figures in one Word document. */
export async function allAsDocx(figures: readonly Figure[], show: Show): Promise<Uint8Array> {
  const { figuresAsDocx } = await import('../../formats/index');
  const onFigure = (done: number) => show(`Writing tables and figures: ${done} of ${figures.length} …`);
  return figuresAsDocx(figures, drawingKit, { onFigure });
}
