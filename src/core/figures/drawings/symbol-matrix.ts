import { asTable, type SymbolMatrix } from '../../synthesis/models/symbol-matrix';
import { symbolMatrixSvg } from '../pictures/symbol-matrix-svg';
import { tableCsv } from '../tables/table-csv';
import { tableMarkdown } from '../tables/table-markdown';
import { type Drawing, pictureHtml } from './drawing';

export const symbolMatrixDrawing: Drawing<SymbolMatrix> = {
  kind: 'symbol matrix',
  isEmpty: ({ rows, columns }) => rows.length === 0 || columns.length === 0,
  html: (matrix, options) => pictureHtml(matrix.title, symbolMatrixSvg(matrix, options), options),
  svg: symbolMatrixSvg,
  md: (matrix) => tableMarkdown(asTable(matrix)),
  csv: (matrix) => tableCsv(asTable(matrix)),
  tables: (matrix) => [asTable(matrix)],
  rows: ({ rows }) => rows.length,
};
