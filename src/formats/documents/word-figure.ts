/** A table and a picture as Word shows them: real tables with rows of heads that repeat, captions that Word counts, footnotes. */
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  ImageRun,
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
import { type Cell, type Column, columnWidths, placeholder, progressInText, type Table } from '../../core/index';
import { type DrawingKit, svgAsPng } from '../pictures/png';
import { MOST_UPRIGHT, PAGE } from './word-pages';
import { clean } from './word-text';

/** Word's own style for captions: what it lists as tables and figures. */
const CAPTION = 'Caption';

/** How captions look. */
export const CAPTION_STYLE = {
  id: CAPTION,
  name: 'caption',
  basedOn: 'Normal',
  quickFormat: true,
  run: { bold: true, size: 18, color: '000000' },
  paragraph: { spacing: { before: 320, after: 100 } },
} as const;

/** In half points. */
export const TEXT = 18;
const SMALL = 16;

/** A line that Word counts and lists: “Table 1. Title”. A title that brings its own number keeps it. */
function caption(word: 'Table' | 'Figure', number: number, title: string): Paragraph {
  return new Paragraph({
    style: CAPTION,
    keepNext: word === 'Table',
    children: isNumbered(title)
      ? [new TextRun(clean(title))]
      : [
          new TextRun(`${word} `),
          new SimpleField(`SEQ ${word} \\* ARABIC`, String(number)),
          new TextRun(`. ${clean(title)}`),
        ],
  });
}

/** Whether a title says itself which table or figure it is: “Table S2. Reports”. */
export function isNumbered(title: string): boolean {
  return /^(table|figure|fig\.|box)\s+\S*\d/i.test(title);
}

/** @param number of the table, as Word counts. @returns its caption, the table, its footnotes */
export function tableBlocks(table: Table, number: number): FileChild[] {
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

/** @param number of the figure, as Word counts. @returns the picture and its caption */
export async function pictureBlocks(title: string, svg: string, number: number, kit: DrawingKit): Promise<FileChild[]> {
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
