/** Four criteria for theories by Hean and others, 2015. */
import type { Framework } from './framework';

export const theoryHean2015: Framework = {
  id: 'hean2015',
  name: 'Theory quality: Hean 2015',
  fullName: 'Criteria for the quality of theories by Hean and others, 2015',
  meaning: 'Asks in four criteria how good a theory is.',
  place: '`theory_quality` in a study file, with `tool: hean 2015`',
  sources: [
    {
      citation: 'Hean S and others. Medical Teacher 2015.',
      doi: '10.3109/0142159X.2015.1075648',
      url: 'https://doi.org/10.3109/0142159X.2015.1075648',
    },
  ],
  licence: 'The names of the criteria are from the abstract; what they mean stands here in our own words.',
  checked: 'count only',
  items: [
    { key: 'parsimony', label: 'Parsimony', meaning: 'The theory needs no more ideas than it has to.' },
    { key: 'testability', label: 'Testability', meaning: 'The theory could be shown to be wrong by data.' },
    {
      key: 'operational_adequacy',
      label: 'Operational adequacy',
      meaning: 'Its ideas can be put into practice and measured.',
    },
    { key: 'empirical_adequacy', label: 'Empirical adequacy', meaning: 'What has been observed bears it out.' },
  ],
  notes: ['Only the abstract was at hand: the names are confirmed, what exactly belongs to each is not.'],
};
