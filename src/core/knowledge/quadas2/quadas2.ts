/**
 * QUADAS-2: risk of bias and applicability of studies of diagnostic accuracy.
 *
 * Whiting PF, Rutjes AWS, Westwood ME, et al. Ann Intern Med 2011;155:529–36. Where every question of a domain is answered
 * with yes, its risk may be judged low; otherwise people judge by their team's guidance. There is no overall judgement.
 */
import { allOf } from '../conditions';
import type { Domain, Instrument, Question } from '../instrument';
import { LOW_UNCLEAR_HIGH, LOW_UNCLEAR_HIGH_IN_ROBVIS } from '../low-unclear-high';
import { PLAIN_NO, PLAIN_UNCLEAR, PLAIN_YES } from '../plain-answers';

const LEVELS = ['low', 'unclear', 'high'];

const question = (id: string, prompt: string): Question => ({
  id,
  prompt,
  answers: ['yes', 'no', 'unclear'],
  lowerRisk: 'yes',
});

type About = Pick<Domain, 'id' | 'key' | 'name' | 'shortName' | 'meaning'>;

const domain = (about: About, questions: readonly Question[]): Domain => ({
  ...about,
  questions,
  parts: [
    {
      rules: [
        {
          when: [
            allOf(
              questions.map(({ id }) => id),
              ['yes'],
            ),
          ],
          judgement: 'low',
        },
        { when: [{}], judgement: null, permits: LEVELS },
      ],
    },
  ],
  criteria: {
    low: 'All questions are answered with yes, or what is not does not matter for this review.',
    unclear: 'Too little is reported to judge.',
    high: 'At least one answer is no, and by the team’s guidance that may well have distorted the results.',
  },
});

const applicability = (about: About): Domain => ({
  ...about,
  scale: 'applicability',
  questions: [],
  parts: [{ rules: [{ when: [{}], judgement: null, permits: LEVELS }] }],
});

const domains: readonly Domain[] = [
  domain(
    {
      id: '1',
      key: 'patient_selection',
      name: 'Patient selection',
      shortName: 'Patient selection',
      meaning: 'Whether the way in which patients were chosen could have distorted the results.',
    },
    [
      question('1.1', 'Were the patients enrolled one after the other, or a random sample of them?'),
      question('1.2', 'Was it avoided to compare known cases with healthy controls?'),
      question('1.3', 'Were patients left out for acceptable reasons only?'),
    ],
  ),
  applicability({
    id: '1A',
    key: 'patient_applicability',
    name: 'Applicability of the patients',
    shortName: 'Applicability: patients',
    meaning: 'Whether the patients and the setting are other ones than the review asks about.',
  }),
  domain(
    {
      id: '2',
      key: 'index_test_conduct',
      name: 'Index test',
      shortName: 'Index test',
      meaning: 'Whether the way in which the index test was done or read could have distorted the results.',
    },
    [
      question('2.1', 'Was the index test read by people who did not know the result of the reference standard?'),
      question('2.2', 'Was the threshold, where there is one, fixed beforehand?'),
    ],
  ),
  applicability({
    id: '2A',
    key: 'index_test_applicability',
    name: 'Applicability of the index test',
    shortName: 'Applicability: index test',
    meaning: 'Whether the index test, how it was done or how it was read is another than the review asks about.',
  }),
  domain(
    {
      id: '3',
      key: 'reference_standard',
      name: 'Reference standard',
      shortName: 'Reference standard',
      meaning: 'Whether the reference standard, how it was done or how it was read could have distorted the results.',
    },
    [
      question('3.1', 'Is the reference standard likely to tell rightly who has the target condition?'),
      question('3.2', 'Was the reference standard read by people who did not know the result of the index test?'),
    ],
  ),
  applicability({
    id: '3A',
    key: 'reference_standard_applicability',
    name: 'Applicability of the reference standard',
    shortName: 'Applicability: reference standard',
    meaning:
      'Whether the target condition, as the reference standard defines it, is another than the review asks about.',
  }),
  domain(
    {
      id: '4',
      key: 'flow_and_timing',
      name: 'Flow and timing',
      shortName: 'Flow and timing',
      meaning: 'Whether the way of patients through the study could have distorted the results.',
    },
    [
      question('4.1', 'Was the time between index test and reference standard suitable?'),
      question('4.2', 'Did all patients receive a reference standard?'),
      question('4.3', 'Did all patients receive the same reference standard?'),
      question('4.4', 'Are all patients in the analysis?'),
    ],
  ),
];

export const quadas2: Instrument = {
  id: 'quadas2',
  name: 'QUADAS-2',
  fullName: 'Revised tool for the quality assessment of diagnostic accuracy studies',
  version: '2011',
  purpose: 'for studies of diagnostic accuracy',
  meaning: 'Risk of bias and applicability of one index test in a study of diagnostic accuracy.',
  sources: [
    {
      citation:
        'Whiting PF, Rutjes AWS, Westwood ME, et al. QUADAS-2: a revised tool for the quality assessment of diagnostic accuracy studies. Ann Intern Med 2011;155:529–36.',
      doi: '10.7326/0003-4819-155-8-201110180-00009',
      url: 'https://doi.org/10.7326/0003-4819-155-8-201110180-00009',
    },
  ],
  licence:
    'Questions are stated in our own words. The official wording stands in the paper and on bristol.ac.uk/quadas.',
  record: 'study',
  assesses: 'index test',
  takesOwnQuestions: true,
  subject: {
    key: 'index_test',
    title: 'Index test',
    meaning: 'Which index test the assessment is about, where the study has several; domain 2 is judged for each.',
    examples: ['faecal immunochemical test at 20 µg/g'],
  },
  types: [],
  designs: ['diagnostic accuracy study'],
  checked: 'count only',
  scaleName: 'Risk of bias',
  scales: [
    {
      key: 'applicability',
      name: 'Applicability concerns',
      meaning: 'How far patients, index test and reference standard are other ones than the review asks about.',
    },
  ],
  answers: [PLAIN_YES, PLAIN_UNCLEAR, PLAIN_NO],
  judgements: LOW_UNCLEAR_HIGH,
  foreignWords: [
    {
      words: ['some concerns', 'some concerns of bias', 'moderate', 'moderate risk'],
      explanation:
        'This is a level of other tools. QUADAS-2 has low, high and unclear; unclear only where too little is reported to judge.',
    },
  ],
  directions: [],
  preliminary: [],
  variants: [
    {
      id: '2011',
      name: 'Version 2011',
      when: {},
      status: 'published 2011',
      guidance:
        'Teams agree beforehand how they judge each question for their own review, leave out what does not fit (`left_out_questions` under `appraisal` in the review file), add what it needs (`own_questions` there), and write it down (`guidance`).',
      domains,
      overall: { rule: 'none' },
    },
  ],
  robvis: {
    templates: [],
    genericWords: LOW_UNCLEAR_HIGH_IN_ROBVIS,
    notes: [
      'The template of robvis for QUADAS-2 has no “Unclear” and asks for an overall judgement, which the tool does not have. Use `tool = "Generic"` with `overall = FALSE`: risk of bias and applicability stand side by side, each under its own name.',
    ],
  },
  tableHeads: {
    byNumber: [
      [
        ['D1', 'patient_selection'],
        ['D2', 'index_test_conduct'],
        ['D3', 'reference_standard'],
        ['D4', 'flow_and_timing'],
      ],
    ],
  },
  unconfirmed: [
    'The questions were held against reproductions, not against the paper itself. Published reviews that were read leave out questions 2.2 and 4.3, as the authors allow; both stand, under these numbers, in several programs that have the tool.',
    'That “unclear” is for too little information only is the authors’ advice as it is generally known; it is said, and not enforced.',
  ],
};
