import type { Overview } from '../../synthesis/models/overview-model';
import { overviewHtml } from '../in-words/overview-html';
import { overviewMarkdown } from '../in-words/overview-markdown';
import type { Drawing } from './drawing';

export const overviewDrawing: Drawing<Overview> = {
  kind: 'overview',
  isEmpty: () => false,
  html: overviewHtml,
  md: overviewMarkdown,
  tables: ({ tables }) => tables,
  headed: false,
};
