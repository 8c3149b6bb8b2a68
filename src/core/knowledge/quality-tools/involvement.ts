/** In which stages of primary studies patients or the public took part. */
import { ppi } from '../frameworks/ppi';
import { countedCriteria } from './counted-criteria';
import type { QualityTool } from './quality-tool';

export const involvement: QualityTool = {
  section: 'ppi',
  record: 'intervention',
  field: countedCriteria(
    'Patient and public involvement',
    'In which stages of the primary studies patients or the public took part: one point for each yes.',
    ppi,
    { aliases: ['involvement'] },
  ),
  types: [],
  designs: [],
};
