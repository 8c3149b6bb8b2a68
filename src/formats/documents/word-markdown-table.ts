/** A table that stands in Markdown as a table of Word. */
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  Table as WordTable,
} from 'docx';
import { columnWidths } from '../../core/index';
import { attributeOf, type MarkdownToken } from './markdown-token';
import { inlineRuns, plainWords } from './word-inline';
import { PAGE } from './word-pages';

interface MarkdownCell {
  readonly words: readonly MarkdownToken[];
  readonly isHead: boolean;
  readonly align: 'left' | 'center' | 'right';
}

const LETTERS = 18;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 2, color: 'BFBFBF' } as const;
const RULE = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;

/** @param start where the table opens among the tokens. @returns the table, and room below it */
export function markdownTable(tokens: readonly MarkdownToken[], start: number): FileChild[] {
  const rows = rowsFrom(tokens, start);
  const widths = widthsOf(rows);
  return [
    new WordTable({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { top: RULE, bottom: RULE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE },
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      rows: rows.map(
        (cells) =>
          new TableRow({
            ...(cells.some(({ isHead }) => isHead) && { tableHeader: true }),
            cantSplit: true,
            children: cells.map((cell, index) => wordCell(cell, widths[index] ?? 0)),
          }),
      ),
    }),
    new Paragraph({ children: [] }),
  ];
}

function rowsFrom(tokens: readonly MarkdownToken[], start: number): MarkdownCell[][] {
  const rows: MarkdownCell[][] = [];
  for (let at = start; at < tokens.length && tokens[at]?.type !== 'table_close'; at++) {
    const token = tokens[at];
    if (token?.type === 'tr_open') rows.push([]);
    if (token?.type !== 'th_open' && token?.type !== 'td_open') continue;
    const align = /text-align:\s*(center|right)/.exec(attributeOf(token, 'style') ?? '')?.[1];
    rows.at(-1)?.push({
      words: tokens[at + 1]?.children ?? [],
      isHead: token.type === 'th_open',
      align: align === 'center' || align === 'right' ? align : 'left',
    });
  }
  return rows;
}

function widthsOf(rows: readonly (readonly MarkdownCell[])[]): number[] {
  const [head = [], ...body] = rows.map((cells) => cells.map(({ words }) => plainWords(words)));
  const shares = columnWidths({
    columns: head.map((title, index) => ({ id: String(index), title })),
    rows: body.map((cells, index) => ({
      id: String(index),
      cells: cells.map((text) => ({ text, state: 'given' })),
    })),
  });
  return shares.map((share) => Math.floor(share * (PAGE.short - 2 * PAGE.margin)));
}

function wordCell({ words, isHead, align }: MarkdownCell, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(isHead && { borders: { bottom: { ...RULE, size: 6 } } }),
    children: [
      new Paragraph({
        spacing: { after: 0 },
        alignment: ALIGNMENTS[align],
        children: inlineRuns(isHead ? inBold(words) : words, LETTERS),
      }),
    ],
  });
}

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function inBold(words: readonly MarkdownToken[]): MarkdownToken[] {
  const strong = (type: string): MarkdownToken => ({
    type,
    tag: 'strong',
    content: '',
    info: '',
    attrs: null,
    children: null,
  });
  return [strong('strong_open'), ...words, strong('strong_close')];
}
