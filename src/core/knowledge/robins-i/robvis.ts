/** How figures and exports of ROBINS-I fit robvis 0.3.0.900 (McGuinness & Higgins 2021, doi:10.1002/jrsm.1411). */
import type { Robvis } from '../instrument';

const WORDS = {
  low: 'Low',
  moderate: 'Moderate',
  serious: 'Serious',
  critical: 'Critical',
  'no information': 'No information',
} as const;

/**
 * robvis knows no “low except confounding”: the best level of version 2 is written as `Low`, and the export says so.
 */
export const ROBVIS: Robvis = {
  templates: [
    {
      tool: 'ROBINS-I',
      columns: [
        ['D1', 'confounding'],
        ['D2', 'selection'],
        ['D3', 'classification'],
        ['D4', 'deviations'],
        ['D5', 'missing_data'],
        ['D6', 'measurement'],
        ['D7', 'reporting'],
      ],
      words: WORDS,
    },
  ],
  genericWords: { ...WORDS, 'low except confounding': 'Low' },
  notes: [
    'Version 2016: `tool = "ROBINS-I"`, columns `Study,D1,D2,D3,D4,D5,D6,D7,Overall`.',
    'Version 2 has no template. Use `tool = "Generic"` with its six domains as headings and your own labels for the judgements; write the best level of domain 1 as `Low`. It must not go into the template for 2016, whose domains mean other things. This way is a suggestion, not official.',
    'Judgements are written in full: `NI`, `NA` and single letters are misread.',
  ],
};
