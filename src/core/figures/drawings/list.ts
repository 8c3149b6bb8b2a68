/** How each kind of figure is drawn: one file and one line a kind. */
import type { Figure } from '../../synthesis/models/figure';
import { componentMapDrawing } from './component-map';
import type { Drawing } from './drawing';
import { flowDiagramDrawing } from './flow-diagram';
import { forestPlotDrawing } from './forest-plot';
import { funnelPlotDrawing } from './funnel-plot';
import { overviewDrawing } from './overview';
import { summaryBarsDrawing } from './summary-bars';
import { symbolMatrixDrawing } from './symbol-matrix';
import { tableDrawing } from './table';
import { trafficLightsDrawing } from './traffic-lights';

/** A kind that is missing here does not compile. */
const drawings: { readonly [Kind in Figure['kind']]: Drawing<Extract<Figure, { readonly kind: Kind }>> } = {
  table: tableDrawing,
  'traffic lights': trafficLightsDrawing,
  'summary bars': summaryBarsDrawing,
  'symbol matrix': symbolMatrixDrawing,
  'forest plot': forestPlotDrawing,
  'funnel plot': funnelPlotDrawing,
  overview: overviewDrawing,
  'flow diagram': flowDiagramDrawing,
  'component map': componentMapDrawing,
};

/** @returns how this figure is drawn. */
export function drawingOf<F extends Figure>(figure: F): Drawing<F> {
  // The table above pairs every kind with its own drawing; the compiler cannot follow a kind through the look-up.
  return drawings[figure.kind] as unknown as Drawing<F>;
}
