/** Tables and figures as a Word document. */
import { Document, Packer } from 'docx';
import { type Figure, type FigureOptions, render, tablesOfFigure } from '../../core/index';
import type { DrawingKit } from '../pictures/png';
import { stableZip } from './stable-zip';
import { CAPTION_STYLE, pictureBlocks, TEXT, tableBlocks } from './word-figure';
import { MOST_UPRIGHT, onPages, type Part, pageOf } from './word-pages';

/**
 * Pictures as SVG with a PNG for programs that cannot show it; everything else as tables.
 * @returns the bytes of the file, the same for the same figures
 */
export async function figuresAsDocx(
  figures: readonly Figure[],
  kit: DrawingKit,
  options: FigureOptions & { readonly onFigure?: (done: number) => void | Promise<void> } = {},
): Promise<Uint8Array> {
  const counts = { tables: 0, pictures: 0 };
  const sections: Part[] = [];
  for (const [index, figure] of figures.entries()) {
    const picture = render(figure, 'svg', options);
    if (picture.ok) {
      counts.pictures += 1;
      sections.push({ wide: false, children: await pictureBlocks(figure.title, picture.text, counts.pictures, kit) });
    } else {
      for (const table of tablesOfFigure(figure)) {
        counts.tables += 1;
        sections.push({ wide: table.columns.length > MOST_UPRIGHT, children: tableBlocks(table, counts.tables) });
      }
    }
    await options.onFigure?.(index + 1);
  }
  const document = new Document({
    creator: 'Structured Extraction',
    lastModifiedBy: 'Structured Extraction',
    title: figures.length === 1 ? (figures[0]?.title ?? '') : 'Tables and figures',
    styles: {
      default: { document: { run: { font: 'Arial', size: TEXT }, paragraph: { spacing: { after: 60 } } } },
      paragraphStyles: [CAPTION_STYLE],
    },
    sections: onPages(sections).map(({ wide, children }) => ({
      properties: { page: pageOf(wide) },
      children: [...children],
    })),
  });
  return stableZip(new Uint8Array(await Packer.toArrayBuffer(document)));
}
