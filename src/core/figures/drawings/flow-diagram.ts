import type { FlowDiagram } from '../../synthesis/models/flow-diagram';
import { flowTable } from '../in-words/flow-table';
import { flowCsv, flowMarkdown } from '../in-words/flow-text';
import { flowSvg } from '../pictures/flow-svg';
import { type Drawing, pictureHtml } from './drawing';

export const flowDiagramDrawing: Drawing<FlowDiagram> = {
  kind: 'flow diagram',
  isEmpty: ({ boxes }) => boxes.length === 0,
  html: (diagram, options) => pictureHtml(diagram.title, flowSvg(diagram, options), options),
  svg: flowSvg,
  md: flowMarkdown,
  csv: flowCsv,
  tables: (diagram) => [flowTable(diagram)],
};
