import type { Framework } from './framework';

const TITLE_ONLY = 'Only the title of this item is confirmed.';

/** Synthesis without meta-analysis: nine items. */
export const swim: Framework = {
  id: 'swim',
  name: 'SWiM',
  fullName: 'Synthesis Without Meta-analysis',
  meaning: 'What a review says about how it brought results together, where they are not combined in a meta-analysis.',
  place: '`synthesis` in a review file',
  sources: [
    {
      citation: 'Campbell M, McKenzie JE, Sowden A, Katikireddi SV, et al. BMJ 2020;368:l6890.',
      doi: '10.1136/bmj.l6890',
      url: 'https://doi.org/10.1136/bmj.l6890',
    },
  ],
  licence: 'The guideline and its wording belong to its authors. Everything here is in our own words.',
  items: [
    {
      key: 'groups',
      number: '1a',
      group: 'Methods',
      label: 'Groups',
      meaning: 'By what studies are grouped (people, interventions, outcomes, designs), and why.',
      aliases: ['grouping', 'group'],
    },
    {
      key: 'grouping_changes',
      number: '1b',
      group: 'Methods',
      label: 'Changes of groups',
      meaning: 'What is grouped otherwise than the protocol said, and why.',
    },
    {
      key: 'metric',
      number: '2',
      group: 'Methods',
      label: 'Metric',
      meaning: 'The measure of effect for each outcome, why this one, and how others were turned into it.',
      aliases: ['standardised_metric', 'effect_measure'],
    },
    {
      key: 'method',
      number: '3',
      group: 'Methods',
      label: 'Method',
      meaning:
        'How results are put together for each outcome, and why so. Counting votes by significance is not acceptable.',
      aliases: ['synthesis_method'],
    },
    {
      key: 'priority',
      number: '4',
      group: 'Methods',
      label: 'Priority',
      meaning: 'By what some studies carry more weight than others.',
      aliases: ['prioritisation'],
    },
    {
      key: 'heterogeneity',
      number: '5',
      group: 'Methods',
      label: 'Differences between studies',
      meaning: 'How it was looked into why effects differ.',
    },
    {
      key: 'certainty',
      number: '6',
      group: 'Methods',
      label: 'Certainty',
      meaning: 'How it was judged how sure the findings are.',
    },
    {
      key: 'presentation',
      number: '7',
      group: 'Methods',
      label: 'Presentation',
      meaning: 'Which tables and graphs are used, and by what studies are ordered in them.',
    },
    {
      key: 'results',
      number: '8',
      group: 'Results',
      label: 'Results',
      meaning: 'What was found for each comparison and outcome, and from which studies; or where that is written.',
      unconfirmed: TITLE_ONLY,
    },
    {
      key: 'limitations',
      number: '9',
      group: 'Discussion',
      label: 'Limitations',
      meaning: 'Where the method or the groups leave doubt.',
      unconfirmed: TITLE_ONLY,
    },
  ],
  notes: [
    'Acceptable methods (Cochrane Handbook, chapter 12): a summary of effect estimates (median, quartiles, range), combining p values, counting votes by direction of effect.',
    'Counting votes by statistical significance is not acceptable: studies without a significant result are taken for studies without an effect, however small they are.',
    'Item 1 has two parts. There is no score.',
  ],
};
