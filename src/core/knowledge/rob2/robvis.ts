/** How figures and exports of RoB 2 fit robvis 0.3.0.900 (McGuinness & Higgins 2021, doi:10.1002/jrsm.1411). */
import type { Robvis } from '../instrument';

const WORDS = { low: 'Low', 'some concerns': 'Some concerns', high: 'High' } as const;

export const ROBVIS: Robvis = {
  templates: [
    {
      tool: 'ROB2',
      columns: [
        ['D1', 'randomisation'],
        ['D2', 'deviations'],
        ['D3', 'missing_data'],
        ['D4', 'measurement'],
        ['D5', 'reporting'],
      ],
      words: WORDS,
    },
    {
      tool: 'ROB2-Cluster',
      columns: [
        ['D1', 'randomisation'],
        ['D1b', 'recruitment'],
        ['D2', 'deviations'],
        ['D3', 'missing_data'],
        ['D4', 'measurement'],
        ['D5', 'reporting'],
      ],
      words: WORDS,
    },
  ],
  genericWords: WORDS,
  notes: [
    'Parallel trials: `tool = "ROB2"`, columns `Study,D1,D2,D3,D4,D5,Overall`. Cluster trials: `tool = "ROB2-Cluster"`, with `D1b` behind `D1` (traffic lights only). Crossover trials have no template: `tool = "Generic"`, with the full names of the domains as headings.',
    'One row for each assessed result; a last column `Weight` only for a weighted summary. Judgements are written in full (`Some concerns`), because robvis compares initials of words. “No information” is no judgement of RoB 2, though robvis knows it.',
  ],
};
