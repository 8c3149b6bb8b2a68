import type { FunnelPlot } from '../../synthesis/models/funnel-plot';
import { funnelCsv, funnelMarkdown, funnelTables } from '../in-words/funnel-text';
import { funnelSvg } from '../pictures/funnel-svg';
import { type Drawing, pictureHtml } from './drawing';

export const funnelPlotDrawing: Drawing<FunnelPlot> = {
  kind: 'funnel plot',
  isEmpty: ({ panels, notes }) => panels.length === 0 && notes.length === 0,
  html: (plot, options) => pictureHtml(plot.title, funnelSvg(plot, options), options),
  svg: funnelSvg,
  md: funnelMarkdown,
  csv: funnelCsv,
  tables: funnelTables,
};
