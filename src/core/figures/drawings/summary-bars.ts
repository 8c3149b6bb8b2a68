import type { SummaryBars } from '../../synthesis/models/summary-bars';
import { barsTable } from '../in-words/bars-table';
import { summaryBarsCsv, summaryBarsMarkdown } from '../in-words/bars-text';
import { summaryBarsSvg } from '../pictures/summary-bars-svg';
import { type Drawing, pictureHtml } from './drawing';

export const summaryBarsDrawing: Drawing<SummaryBars> = {
  kind: 'summary bars',
  isEmpty: ({ groups }) => groups.length === 0,
  html: (bars, options) => pictureHtml(bars.title, summaryBarsSvg(bars, options), options),
  svg: summaryBarsSvg,
  md: summaryBarsMarkdown,
  csv: summaryBarsCsv,
  tables: (bars) => [barsTable(bars)],
};
