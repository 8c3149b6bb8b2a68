/**
 * RoB 1: the first Cochrane tool for risk of bias in randomised trials.
 *
 * Higgins JPT, Altman DG, Gøtzsche PC, et al. BMJ 2011;343:d5928, and chapter 8 of the Cochrane Handbook, version 5.1.
 * People judge each domain by what is reported; there are no questions, no algorithm and no overall judgement.
 */
import type { Domain, Instrument } from '../instrument';
import { LOW_UNCLEAR_HIGH, LOW_UNCLEAR_HIGH_IN_ROBVIS } from '../low-unclear-high';

type About = Pick<Domain, 'id' | 'key' | 'name' | 'shortName' | 'meaning'>;

const domain = (about: About): Domain => ({
  ...about,
  questions: [],
  parts: [{ rules: [{ when: [{}], judgement: null, permits: ['low', 'unclear', 'high'] }] }],
});

/** Judged once for a study, and the same for all of its outcomes. */
const domainOfStudy = (about: About): Domain => ({ ...domain(about), ofStudy: true });

const domains: readonly Domain[] = [
  domainOfStudy({
    id: '1',
    key: 'sequence_generation',
    name: 'Random sequence generation (selection bias)',
    shortName: 'Random sequence generation',
    meaning: 'Whether chance alone decided the order in which people were assigned to groups.',
  }),
  domainOfStudy({
    id: '2',
    key: 'allocation_concealment',
    name: 'Allocation concealment (selection bias)',
    shortName: 'Allocation concealment',
    meaning: 'Whether nobody could foresee the next assignment before or while people were enrolled.',
  }),
  domain({
    id: '3',
    key: 'blinding_of_participants',
    name: 'Blinding of participants and personnel (performance bias)',
    shortName: 'Blinding of participants and personnel',
    meaning: 'Whether participants and staff did not know who received what, or could not be influenced by it.',
  }),
  domain({
    id: '4',
    key: 'blinding_of_outcome_assessment',
    name: 'Blinding of outcome assessment (detection bias)',
    shortName: 'Blinding of outcome assessment',
    meaning: 'Whether those who assessed outcomes did not know who received what, or could not be influenced by it.',
  }),
  domain({
    id: '5',
    key: 'incomplete_outcome_data',
    name: 'Incomplete outcome data (attrition bias)',
    shortName: 'Incomplete outcome data',
    meaning: 'Whether data that are missing, how many, and why, could have distorted the result.',
  }),
  domainOfStudy({
    id: '6',
    key: 'selective_reporting',
    name: 'Selective reporting (reporting bias)',
    shortName: 'Selective reporting',
    meaning: 'Whether what was planned to be measured is what is reported.',
  }),
  domainOfStudy({
    id: '7',
    key: 'other_bias',
    name: 'Other bias',
    shortName: 'Other bias',
    meaning: 'Anything else that could have distorted the results, such as the team has decided to look for.',
  }),
];

export const rob1: Instrument = {
  id: 'rob1',
  name: 'RoB 1',
  fullName: 'First Cochrane risk-of-bias tool for randomised trials',
  version: '2011',
  purpose: 'for randomised trials, as in most published Cochrane reviews',
  meaning: 'Risk of bias in a randomised trial, domain by domain, for the whole study or a group of its outcomes.',
  sources: [
    {
      citation:
        'Higgins JPT, Altman DG, Gøtzsche PC, et al. The Cochrane Collaboration’s tool for assessing risk of bias in randomised trials. BMJ 2011;343:d5928.',
      doi: '10.1136/bmj.d5928',
      url: 'https://doi.org/10.1136/bmj.d5928',
    },
    {
      citation:
        'Higgins JPT, Altman DG, Sterne JAC (eds). Chapter 8: Assessing risk of bias in included studies. Cochrane Handbook for Systematic Reviews of Interventions, version 5.1.0, 2011.',
      url: 'https://training.cochrane.org/handbook/archive/v5.1/',
    },
  ],
  licence:
    'Domains are stated in our own words. The official wording and the criteria for each judgement stand in the paper and in the Handbook.',
  record: 'study',
  assesses: 'study',
  subject: {
    key: 'outcomes',
    title: 'Outcomes',
    meaning:
      'The group of outcomes for which domains 3 to 5 are judged here, in the words of the review; without it, the study as a whole.',
    examples: ['self-reported outcomes', 'mortality'],
  },
  types: [],
  designs: [
    'randomised trial',
    'cluster randomised trial',
    'stepped-wedge cluster randomised trial',
    'crossover trial',
  ],
  supersededBy: 'rob2',
  takesOwnDomains: true,
  checked: 'count only',
  answers: [],
  judgements: LOW_UNCLEAR_HIGH,
  foreignWords: [
    {
      words: ['some concerns', 'some concern', 'some concerns of bias'],
      explanation:
        'This is a level of RoB 2. The first tool has “unclear” for what is not reported; doubts about what is reported are “high”. Only the assessor can say which is meant.',
    },
    {
      words: ['yes', 'no'],
      explanation:
        'Early versions of the tool answered with yes (low risk) and no (high risk). Write the risk, so that nobody has to guess which way it goes.',
    },
  ],
  directions: [],
  preliminary: [],
  variants: [
    {
      id: '2011',
      name: 'Version 2011',
      when: {},
      status: 'published 2011; replaced by RoB 2 in 2019',
      guidance:
        'Domains 3 to 5 may be judged apart for groups of outcomes: one entry for each group, which names it under `outcomes`, beside one for the study as a whole. What a team looks for beyond the seven domains can be domains of its own (`own_domains` in the review file).',
      domains,
      overall: { rule: 'none' },
    },
  ],
  robvis: {
    templates: [],
    genericWords: LOW_UNCLEAR_HIGH_IN_ROBVIS,
    notes: [
      'robvis reads the first Cochrane tool in its general form: `tool = "Generic"`, with the names of the domains as headings. There is no column for the whole: set `overall = FALSE`.',
    ],
  },
  tableHeads: {
    names: {
      sequence_generation: ['sequence generation'],
      blinding_of_participants: ['blinding of participants', 'blinding of participants personnel'],
      blinding_of_outcome_assessment: ['blinding of outcome assessors', 'blinding of outcome assessor'],
      selective_reporting: ['selective outcome reporting', 'selective reporting'],
      other_bias: ['other sources of bias', 'other sources', 'other'],
    },
  },
  revman: {
    method: 'RISK_OF_BIAS_1',
    hasTable: true,
    words: {
      low: { table: 'Low risk', json: 'LOW_RISK' },
      unclear: { table: 'Unclear risk', json: 'UNCLEAR_RISK' },
      high: { table: 'High risk', json: 'HIGH_RISK' },
    },
  },
  unconfirmed: [
    'Number and names of the domains and the levels were held against published reviews that use the tool, as was that domains 3 to 5 are judged for each group of outcomes; the paper and the Handbook could not be opened for it.',
  ],
};
