import type { Framework } from './framework';

/** The parts of a review question. */
export const picos: Framework = {
  id: 'picos',
  name: 'PICOS',
  fullName: 'Population, intervention, comparison, outcomes, study designs',
  meaning: 'The parts of a review question. They decide which studies are included.',
  place: '`question` in a review file',
  sources: [
    {
      citation:
        'Cochrane Handbook for Systematic Reviews of Interventions, chapter 2: Determining the scope of the review.',
      url: 'https://training.cochrane.org/handbook/current/chapter-02',
    },
  ],
  licence: 'In common use. Everything here is in our own words.',
  items: [
    { key: 'population', number: 'P', label: 'Population', meaning: 'Whom it is about.', aliases: ['participants'] },
    { key: 'intervention', number: 'I', label: 'Intervention', meaning: 'What is done for them.' },
    {
      key: 'comparison',
      number: 'C',
      label: 'Comparison',
      meaning:
        'What it is held against: usual care, something else, nothing. Where this is said, outcome evaluations without a group to compare with are a problem.',
      aliases: ['comparator', 'control'],
    },
    {
      key: 'outcomes',
      number: 'O',
      label: 'Outcomes',
      meaning: 'What is measured, as named in the vocabulary.',
      aliases: ['outcome'],
    },
    {
      key: 'designs',
      number: 'S',
      label: 'Study designs',
      meaning: 'Which designs of studies are admitted.',
      aliases: ['study_design', 'study_designs', 'design'],
    },
  ],
  notes: [
    'Papers on theory, process and costs can be admitted without a comparison; the rule is for outcome evaluations.',
  ],
};
