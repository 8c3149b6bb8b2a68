/** In which stages of primary studies patients or the public took part. */
import { ppi } from '../frameworks/ppi';
import { MET_OR_NOT } from './answers-of-items';
import { countedCriteria, onlyList } from './counted-criteria';
import type { QualityTool } from './quality-tool';

const field = countedCriteria(
  'Patient and public involvement',
  'In which stages of the primary studies patients or the public took part: one point for each yes.',
  ppi,
  { aliases: ['involvement'] },
);

export const involvement: QualityTool = {
  id: 'ppi',
  name: field.title,
  meaning: field.meaning,
  record: 'intervention',
  assesses: 'intervention',
  types: [],
  designs: [],
  field,
  checklists: onlyList(ppi),
  answers: MET_OR_NOT,
  printed: 'score',
  scoreTable: {
    score: 'PPI (of 3)',
    meaning: 'Involvement in design, delivery and evaluation',
    abbreviations: [['PPI', 'patient and public involvement']],
    view: {
      id: 'involvement',
      title: 'Patient and public involvement',
      meaning: 'In which stages of the studies of each intervention patients and the public took part.',
    },
    title: 'Patient and public involvement in the studies of each intervention',
    more: [],
  },
};
