import type { ForestPlot } from '../../synthesis/models/forest-plot';
import { forestCsv, forestMarkdown, forestTables } from '../in-words/forest-text';
import { forestSvg } from '../pictures/forest-svg';
import { type Drawing, pictureHtml } from './drawing';

export const forestPlotDrawing: Drawing<ForestPlot> = {
  kind: 'forest plot',
  isEmpty: ({ panels, notes }) => panels.length === 0 && notes.length === 0,
  html: (plot, options) => pictureHtml(plot.title, forestSvg(plot, options), options),
  svg: forestSvg,
  md: forestMarkdown,
  csv: forestCsv,
  tables: forestTables,
  rows: ({ panels }) => panels.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows)).length,
};
