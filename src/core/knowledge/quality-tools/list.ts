/** All tools that appraise a record in a section of its own. A new one is its own file and one line here. */
import type { MappingField } from '../../fields/field';
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
export type PointsSection = (typeof drummond)['section'];

/** @returns the tool whose section has this key, `undefined` where there is none. */
export function qualityToolOf(section: string): QualityTool | undefined {
  return qualityTools.find((tool) => tool.section === section);
}

/** The tool whose items are added up in a section, `undefined` where there is none. */
export function pointsToolOf(section: string): PointsTool | undefined {
  return pointsTools.find((tool) => tool.section === section);
}

/** The sections of a record in which such tools stand, with what may stand in them. */
export function qualityFields(record: QualityTool['record']): Readonly<Record<string, MappingField>> {
  return Object.fromEntries(
    qualityTools.filter((tool) => tool.record === record).map(({ section, field }) => [section, field]),
  );
}

type WithScoreTable = QualityTool & Required<Pick<QualityTool, 'scoreTable'>>;

function hasScoreTable(tool: QualityTool): tool is WithScoreTable {
  return tool.scoreTable !== undefined;
}

function isPointsTool(tool: QualityTool): tool is PointsTool {
  return tool.points !== undefined && tool.checklists !== undefined;
}
