/** Everything that can be drawn or written. */

import type { ComponentMap } from './component-map';
import type { FlowDiagram } from './flow-diagram';
import type { ForestPlot } from './forest-plot';
import type { FunnelPlot } from './funnel-plot';
import type { Overview } from './overview-model';
import type { SummaryBars } from './summary-bars';
import type { SymbolMatrix } from './symbol-matrix';
import type { Table } from './table';
import type { TrafficLights } from './traffic-lights';

export type Figure =
  | Table
  | TrafficLights
  | SummaryBars
  | Overview
  | FlowDiagram
  | ComponentMap
  | SymbolMatrix
  | ForestPlot
  | FunnelPlot;
