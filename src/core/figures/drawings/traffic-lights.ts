import type { TrafficLights } from '../../synthesis/models/traffic-lights';
import { lightsTable } from '../in-words/lights-table';
import { trafficLightsCsv, trafficLightsMarkdown } from '../in-words/lights-text';
import { trafficLightsSvg } from '../pictures/traffic-lights-svg';
import { type Drawing, pictureHtml } from './drawing';

export const trafficLightsDrawing: Drawing<TrafficLights> = {
  kind: 'traffic lights',
  isEmpty: ({ groups }) => groups.length === 0,
  html: (lights, options) => pictureHtml(lights.title, trafficLightsSvg(lights, options), options),
  svg: trafficLightsSvg,
  md: trafficLightsMarkdown,
  csv: trafficLightsCsv,
  tables: (lights) => [lightsTable(lights)],
  rows: ({ groups }) => groups.flatMap(({ rows }) => rows).length,
};
