import type { ComponentMap } from '../../synthesis/models/component-map';
import { componentMapTable } from '../in-words/component-map-text';
import { componentMapSvg } from '../pictures/component-map-svg';
import { tableCsv } from '../tables/table-csv';
import { tableMarkdown } from '../tables/table-markdown';
import { type Drawing, pictureHtml } from './drawing';

export const componentMapDrawing: Drawing<ComponentMap> = {
  kind: 'component map',
  isEmpty: ({ groups }) => groups.length === 0,
  html: (map, options) => pictureHtml(map.title, componentMapSvg(map, options), options),
  svg: componentMapSvg,
  md: (map) => tableMarkdown(componentMapTable(map, 'dots')),
  csv: (map) => tableCsv(componentMapTable(map, 'words')),
  tables: (map) => [componentMapTable(map, 'words')],
  rows: ({ groups }) => groups.flatMap(({ rows }) => rows).length,
};
