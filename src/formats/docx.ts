/** Tables and figures as a Word document: real tables with rows of heads that repeat, captions that Word counts, footnotes. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  ImageRun,
  Packer,
  PageOrientation,
  Paragraph,
  SimpleField,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from 'docx';
import {
  type Cell,
  type Column,
  columnWidths,
  type Figure,
  type FigureOptions,
  placeholder,
  progressInText,
  render,
  type Table,
  tablesOfFigure,
} from '../core/index';
import { type DrawingKit, svgAsPng } from './png';
import { stableZip } from './stable-zip';

/** A4 in twentieths of a point, as Word counts. */
const PAGE = { short: 11906, long: 16838, margin: 1134 } as const;

/** Tables with more columns lie on their side. */
const MOST_UPRIGHT = 6;

/** Word's own style for captions: what it lists as tables and figures. */
const CAPTION = 'Caption';

/** In half points. */
const TEXT = 18;
const SMALL = 16;

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
      paragraphStyles: [
        {
          id: CAPTION,
          name: 'caption',
          basedOn: 'Normal',
          quickFormat: true,
          run: { bold: true, size: TEXT, color: '000000' },
          paragraph: { spacing: { before: 320, after: 100 } },
        },
      ],
    },
    sections: onPages(sections).map(({ wide, children }) => ({
      properties: { page: pageOf(wide) },
      children: [...children],
    })),
  });
  return stableZip(new Uint8Array(await Packer.toArrayBuffer(document)));
}

interface Part {
  readonly wide: boolean;
  readonly children: readonly FileChild[];
}

/** What needs the same page stands together, one below the other. */
function onPages(parts: readonly Part[]): Part[] {
  const pages: { wide: boolean; children: FileChild[] }[] = [];
  for (const { wide, children } of parts) {
    const last = pages.at(-1);
    if (last?.wide === wide) last.children.push(...children);
    else pages.push({ wide, children: [...children] });
  }
  return pages;
}

function pageOf(wide: boolean) {
  const margin = { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin };
  // Word is told the upright size and that the page lies on its side; the library turns it.
  const size = {
    width: PAGE.short,
    height: PAGE.long,
    orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
  return { margin, size };
}

function caption(word: 'Table' | 'Figure', number: number, title: string): Paragraph {
  return new Paragraph({
    style: CAPTION,
    keepNext: word === 'Table',
    children: [
      new TextRun(`${word} `),
      new SimpleField(`SEQ ${word} \\* ARABIC`, String(number)),
      new TextRun(`. ${clean(title)}`),
    ],
  });
}

function tableBlocks(table: Table, number: number): FileChild[] {
  const wide = table.columns.length > MOST_UPRIGHT;
  const room = (wide ? PAGE.long : PAGE.short) - 2 * PAGE.margin;
  const widths = columnWidths(table).map((share) => Math.floor(share * room));
  const short = table.abbreviations.map(({ short, long }) => `${short}, ${long}`).join('; ');
  const below = [...table.notes, ...(short === '' ? [] : [`Abbreviations: ${short}.`])];
  return [
    caption('Table', number, table.title),
    new WordTable({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { top: RULE, bottom: RULE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE },
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      rows: [
        ...headRows(table.columns, widths),
        ...table.rows.map(
          ({ cells }) =>
            new TableRow({
              cantSplit: true,
              children: table.columns.map((_, index) => bodyCell(cells[index], widths[index] ?? 0, index === 0)),
            }),
        ),
      ],
    }),
    ...below.map(
      (note) =>
        new Paragraph({
          spacing: { before: 60, after: 0 },
          children: [new TextRun({ text: clean(note), size: SMALL })],
        }),
    ),
    ...(below.length === 0 ? [new Paragraph({ children: [] })] : []),
  ];
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 2, color: 'BFBFBF' } as const;
const RULE = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;
const HEAD_RULE = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;

/** One row of heads, or two where some columns belong together. */
function headRows(columns: readonly Column[], widths: readonly number[]): TableRow[] {
  const grouped = columns.some(({ group }) => group !== undefined);
  const lower = columns.map(({ title }, index) => headCell(title, widths[index] ?? 0, 1));
  if (!grouped) return [new TableRow({ tableHeader: true, cantSplit: true, children: lower })];
  const upper: TableCell[] = [];
  for (let start = 0; start < columns.length; ) {
    const group = columns[start]?.group;
    let end = start + 1;
    while (end < columns.length && group !== undefined && columns[end]?.group === group) end += 1;
    upper.push(
      headCell(
        group ?? '',
        widths.slice(start, end).reduce((sum, width) => sum + width, 0),
        end - start,
      ),
    );
    start = end;
  }
  return [upper, lower].map((children) => new TableRow({ tableHeader: true, cantSplit: true, children }));
}

function headCell(title: string, width: number, columnSpan: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan,
    verticalAlign: VerticalAlignTable.BOTTOM,
    borders: title === '' ? { bottom: NONE } : { bottom: HEAD_RULE },
    children: [
      new Paragraph({
        spacing: { after: 0 },
        keepNext: true,
        alignment: columnSpan > 1 ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [new TextRun({ text: clean(title), bold: true, size: SMALL })],
      }),
    ],
  });
}

function bodyCell(cell: Cell | undefined, width: number, bold: boolean): TableCell {
  const lines = cell === undefined ? [''] : linesOf(cell);
  const italics = cell !== undefined && cell.state !== 'given' && cell.state !== 'computed';
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: lines.map((line, index) => {
      const signs = index === lines.length - 1 ? cell?.signs : undefined;
      const style = { size: SMALL, bold, italics };
      return new Paragraph({
        spacing: { after: 0 },
        children: [
          new TextRun({ text: clean(line), ...style }),
          ...(signs === undefined ? [] : [new TextRun({ text: signs, ...style, superScript: true })]),
        ],
      });
    }),
  });
}

function linesOf(cell: Cell): readonly string[] {
  if (cell.progress) return [progressInText(cell)];
  if (cell.lines && cell.lines.length > 1) return cell.lines;
  return [cell.text === '' ? placeholder(cell) : cell.text];
}

async function pictureBlocks(title: string, svg: string, number: number, kit: DrawingKit): Promise<FileChild[]> {
  const { width, height } = sizeOf(svg);
  const room = { width: (PAGE.short - 2 * PAGE.margin) / 15, height: (PAGE.long - 2 * PAGE.margin) / 15 - 60 };
  const scale = Math.min(1, room.width / width, room.height / height);
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(forWord(svg)),
    fallback: { type: 'png', data: await svgAsPng(svg, kit) },
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { id: String(number), name: clean(title), title: clean(title), description: clean(descriptionIn(svg)) },
  });
  return [new Paragraph({ keepNext: true, children: [image] }), caption('Figure', number, title)];
}

/** Word knows neither the ink of the page around a picture nor the font of the system. */
function forWord(svg: string): string {
  return svg.replaceAll('="currentColor"', '="#000000"').replace(/font-family="[^"]*"/g, 'font-family="Arial"');
}

function sizeOf(svg: string): { width: number; height: number } {
  const size = (name: string) => Number(new RegExp(`<svg[^>]* ${name}="([\\d.]+)"`).exec(svg)?.[1] ?? 600);
  return { width: size('width'), height: size('height') };
}

function descriptionIn(svg: string): string {
  const words = /<desc[^>]*>([^<]*)</.exec(svg)?.[1] ?? '';
  return words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Without what XML forbids: the library writes any character as it stands. */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
