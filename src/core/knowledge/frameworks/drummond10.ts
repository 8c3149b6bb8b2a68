/** The ten questions about an economic evaluation from the book by Drummond and others. */
import { DRUMMOND_PROFILES } from '../quality-tools/drummond-ways';
import type { Framework } from './framework';

export const drummond10: Framework = {
  id: 'drummond10',
  name: 'Drummond, 10 items',
  fullName: 'Ten questions for appraising an economic evaluation, from the book by Drummond and others',
  meaning: 'Asks how far the results of an economic evaluation can be relied on and used.',
  place: '`drummond` in a study file, with `tool: drummond 10`',
  sources: [
    {
      citation:
        'Drummond MF and others. Methods for the Economic Evaluation of Health Care Programmes. Oxford University Press.',
      url: 'https://global.oup.com/academic/',
    },
  ],
  licence: 'The book is under copyright. The items stand here in our own words; its sub-questions are not repeated.',
  checked: 'count only',
  items: [
    {
      key: 'q1',
      number: '1',
      label: 'Question',
      meaning:
        'The question is well defined and can be answered: costs and effects, the compared options, and whose point of view.',
    },
    {
      key: 'q2',
      number: '2',
      label: 'Alternatives',
      meaning: 'The options are fully described: who does what, to whom, where and how often.',
    },
    {
      key: 'q3',
      number: '3',
      label: 'Effectiveness',
      meaning: 'It is shown that the options work: by a trial, by a review, or by a stated assumption.',
    },
    {
      key: 'q4',
      number: '4',
      label: 'Costs identified',
      meaning: 'All important costs and consequences of each option are identified.',
    },
    {
      key: 'q5',
      number: '5',
      label: 'Costs measured',
      meaning: 'They are measured accurately in suitable units: hours, visits, years of life.',
    },
    { key: 'q6', number: '6', label: 'Costs valued', meaning: 'They are valued in a way that can be believed.' },
    {
      key: 'q7',
      number: '7',
      label: 'Discounting',
      meaning: 'Costs and consequences at different times are made comparable.',
    },
    {
      key: 'q8',
      number: '8',
      label: 'Incremental analysis',
      meaning: 'What an option costs and gives beyond the other is worked out.',
    },
    {
      key: 'q9',
      number: '9',
      label: 'Uncertainty',
      meaning: 'The uncertainty of the estimates is taken into account, for example by a sensitivity analysis.',
    },
    {
      key: 'q10',
      number: '10',
      label: 'Discussion',
      meaning: 'What is presented and discussed covers everything that those who use it need.',
    },
  ],
  notes: [
    'Two checklists share the name Drummond; `tool` says which. This one has ten questions, the other thirty-five.',
    'Published reviews answer and add up the items in different ways. The review file says which (`appraisal: {drummond: {answers: …}}`); a total is worked out only where that way has one:',
    ...DRUMMOND_PROFILES.filter(({ tool }) => tool === 'drummond 10').map(
      ({ value, meaning }) => `\`answers: ${value}\`. ${meaning}`,
    ),
    'No limits between low, average and high have any authority, so none are built in. A review that uses limits writes them down (`appraisal: {drummond: {bands: …}}`); then a rating that does not fit its total is pointed out.',
  ],
};
