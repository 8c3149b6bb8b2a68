import type { Table } from '../../synthesis/models/table';
import { tableCsv } from '../tables/table-csv';
import { tableHtml } from '../tables/table-html';
import { tableMarkdown } from '../tables/table-markdown';
import type { Drawing } from './drawing';

export const tableDrawing: Drawing<Table> = {
  kind: 'table',
  isEmpty: ({ rows }) => rows.length === 0,
  html: tableHtml,
  md: tableMarkdown,
  csv: tableCsv,
  tables: (table) => [table],
  rows: ({ rows }) => rows.length,
};
