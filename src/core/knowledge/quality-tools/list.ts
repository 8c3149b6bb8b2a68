/** All tools that appraise a record in a section of its own. A new one is its own file and one line here. */
import { drummond } from './drummond';
import { interventionQualityTool } from './intervention-quality';
import { involvement } from './involvement';
import { processQualityTool } from './process-quality';
import type { PointsTool, QualityTool } from './quality-tool';
import { theoryQuality } from './theory-quality';

/** In the order in which their sections stand. */
export const qualityTools: readonly QualityTool[] = [
  drummond,
  processQualityTool,
  theoryQuality,
  interventionQualityTool,
  involvement,
];

/** Those whose items can be added up. */
export const pointsTools: readonly PointsTool[] = qualityTools.filter(isPointsTool);

/** Those of interventions that are shown as a score. */
export const scoreTables: readonly WithScoreTable[] = qualityTools.filter(hasScoreTable);

/** Their sections, as queries and other programs find the sums. */
export type PointsSection = (typeof drummond)['id'];

/** @returns the tool whose section has this key, `undefined` where there is none. */
export function qualityToolOf(section: string): QualityTool | undefined {
  return qualityTools.find(({ id }) => id === section);
}

/** The tool whose items are added up in a section, `undefined` where there is none. */
export function pointsToolOf(section: string): PointsTool | undefined {
  return pointsTools.find(({ id }) => id === section);
}

type WithScoreTable = QualityTool & Required<Pick<QualityTool, 'scoreTable'>>;

function hasScoreTable(tool: QualityTool): tool is WithScoreTable {
  return tool.scoreTable !== undefined;
}

/** Whether its items can be added up. */
export function isPointsTool(tool: QualityTool): tool is PointsTool {
  return tool.points !== undefined;
}
