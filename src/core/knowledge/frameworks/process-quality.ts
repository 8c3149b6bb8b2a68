/** How far a process evaluation can be relied on, and how useful it is to a review. */
import type { Framework } from './framework';

export const processQuality: Framework = {
  id: 'process_quality',
  name: 'Quality of process evaluations',
  fullName: 'Tool for process evaluations in the style of the EPPI-Centre',
  meaning:
    'Six criteria about how a process evaluation was done; from them people judge how reliable it is, and how useful to their review.',
  place: '`process_quality` in a study file',
  sources: [
    {
      citation: 'As used in a synthesis of process evaluations. BMC Public Health 2022.',
      doi: '10.1186/s12889-022-14544-4',
      url: 'https://doi.org/10.1186/s12889-022-14544-4',
    },
  ],
  licence: 'The criteria stand here in our own words.',
  checked: 'count only',
  items: [
    {
      key: 'sampling',
      number: '1',
      label: 'Sampling',
      group: 'Criteria',
      meaning: 'Steps were taken to lower bias and error in who was studied.',
    },
    {
      key: 'data_collection',
      number: '2',
      label: 'Data collection',
      group: 'Criteria',
      meaning: 'Steps were taken to lower bias and error in how data were gathered.',
    },
    {
      key: 'data_analysis',
      number: '3',
      label: 'Data analysis',
      group: 'Criteria',
      meaning: 'Steps were taken to lower bias and error in how data were analysed.',
    },
    {
      key: 'grounded',
      number: '4',
      label: 'Findings grounded',
      group: 'Criteria',
      meaning: 'Findings are supported by the data that are shown.',
    },
    {
      key: 'breadth_depth',
      number: '5',
      label: 'Breadth and depth',
      group: 'Criteria',
      meaning: 'Findings are wide and deep enough.',
    },
    {
      key: 'perspectives',
      number: '6',
      label: 'Perspectives',
      group: 'Criteria',
      meaning:
        'The views of those whom the intervention is for come first. Say in the guidance of the review who they are.',
    },
    {
      key: 'reliability',
      number: 'R',
      label: 'Reliability',
      group: 'Judgements',
      meaning: 'How far the findings can be trusted, judged from the six criteria.',
      aliases: ['trustworthiness', 'reliability_trustworthiness', 'weight_reliability'],
    },
    {
      key: 'usefulness',
      number: 'U',
      label: 'Usefulness',
      group: 'Judgements',
      meaning: 'How useful the findings are to this review.',
      aliases: ['weight_usefulness'],
    },
  ],
  notes: [
    'Criteria are answered with yes or no, with the reason. Graded answers of the original tool could not be confirmed.',
    'No rule leads from the criteria to the two judgements: they stay judgements, low, medium or high, each with its reason.',
    'Two choices of this project: high reliability beside two or more of the first four criteria answered with no is pointed out, and so is a judgement without a reason.',
    'The approach is usually credited to Shepherd and others (Health Technology Assessment 2010;14(7)) and earlier work of the EPPI-Centre; that could not be confirmed.',
  ],
};
