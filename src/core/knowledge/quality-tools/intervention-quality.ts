/** How well an intervention is founded. */
import { interventionQuality } from '../frameworks/intervention-quality';
import { countedCriteria } from './counted-criteria';
import type { QualityTool } from './quality-tool';

export const interventionQualityTool: QualityTool = {
  section: 'quality',
  record: 'intervention',
  field: countedCriteria(
    'Quality',
    'How well the intervention is founded: one point for each yes.',
    interventionQuality,
  ),
  types: [],
  designs: [],
};
