/**
 * AMSTAR 2: how far one can rely on a systematic review of healthcare interventions.
 *
 * Shea BJ, Reeves BC, Wells G, et al. BMJ 2017;358:j4008. Sixteen items, some of them critical; confidence in the results
 * follows from how many items are weak, critical ones first. It is not meant to be a score.
 */

import { anyOf } from '../conditions';
import type { Domain, Instrument, Question, Rule, Variant } from '../instrument';
import { CRITICAL_ITEMS, OVERALL, OVERALL_STRICT, PRELIMINARY } from './overall';
import { ANSWERS, JUDGEMENTS } from './scale';

const YES_NO = ['yes', 'no'];
const WITH_PARTIAL = ['yes', 'partial yes', 'no'];
const WITH_META_ANALYSIS = ['yes', 'no', 'no meta-analysis'];

type About = Pick<Domain, 'key' | 'shortName' | 'meaning'>;

const question = (id: string, prompt: string, answers: readonly string[]): Question => ({
  id,
  prompt,
  answers,
  lowerRisk: 'yes',
});

/** The first that holds: any no, any partial yes, nothing pooled; else it is met. */
function rulesFor(questions: readonly Question[]): Rule[] {
  const ids = questions.map(({ id }) => id);
  const offers = (answer: string) => questions.filter(({ answers }) => answers.includes(answer)).map(({ id }) => id);
  const all = (answer: string) => [Object.fromEntries(ids.map((id) => [id, [answer]]))];
  const isOffered = (answer: string) => offers(answer).length === ids.length;
  return [
    { when: anyOf(ids, ['no']), judgement: 'not met' },
    ...(offers('partial yes').length > 0
      ? [{ when: anyOf(offers('partial yes'), ['partial yes']), judgement: 'partly met' }]
      : []),
    ...(isOffered('no meta-analysis') ? [{ when: all('no meta-analysis'), judgement: 'no meta analysis' }] : []),
    ...(isOffered('none included')
      ? [
          {
            when: all('none included'),
            judgement: null,
            permits: [],
            caveat: 'A review includes studies of one kind or the other.',
          },
        ]
      : []),
    { when: [{}], judgement: 'met' },
  ];
}

/** One item, with the question or questions that it asks. */
function item(number: number, about: About, questions: readonly Question[]): Domain {
  const rules = rulesFor(questions);
  const used = new Set(rules.flatMap(({ judgement }) => judgement ?? []));
  return {
    id: String(number),
    ...about,
    name: about.shortName,
    questions,
    parts: [{ rules }],
    judgedBy: 'answers',
    judgements: JUDGEMENTS.map(({ value }) => value).filter((value) => used.has(value)),
  };
}

const domains: readonly Domain[] = [
  item(
    1,
    {
      key: 'question_and_criteria',
      shortName: 'Question and criteria (PICO)',
      meaning: 'Whether question and criteria say who, what, compared with what, and to what end.',
    },
    [question('1', 'Do the question and the inclusion criteria name all parts of PICO?', YES_NO)],
  ),
  item(
    2,
    {
      key: 'protocol',
      shortName: 'Protocol beforehand',
      meaning: 'Whether methods were fixed before the review was done, and departures are explained.',
    },
    [
      question(
        '2',
        'Does the report say that the methods were fixed beforehand, and does it explain departures from the protocol?',
        WITH_PARTIAL,
      ),
    ],
  ),
  item(
    3,
    {
      key: 'designs_included',
      shortName: 'Designs explained',
      meaning: 'Whether it is explained why studies of these designs were included.',
    },
    [question('3', 'Do the authors explain which designs of studies they included, and why?', YES_NO)],
  ),
  item(
    4,
    { key: 'search', shortName: 'Comprehensive search', meaning: 'Whether the search could find what there is.' },
    [question('4', 'Was the search of the literature comprehensive?', WITH_PARTIAL)],
  ),
  item(
    5,
    {
      key: 'selection_in_duplicate',
      shortName: 'Selection in duplicate',
      meaning: 'Whether at least two people selected the studies.',
    },
    [question('5', 'Did at least two people select the studies?', YES_NO)],
  ),
  item(
    6,
    {
      key: 'extraction_in_duplicate',
      shortName: 'Extraction in duplicate',
      meaning: 'Whether at least two people extracted the data.',
    },
    [question('6', 'Did at least two people extract the data?', YES_NO)],
  ),
  item(
    7,
    {
      key: 'exclusions',
      shortName: 'Exclusions justified',
      meaning: 'Whether it can be seen which studies were excluded, and why.',
    },
    [question('7', 'Are the excluded studies listed, with reasons?', WITH_PARTIAL)],
  ),
  item(
    8,
    {
      key: 'description_of_studies',
      shortName: 'Studies described',
      meaning: 'Whether the included studies are described in enough detail.',
    },
    [question('8', 'Are the included studies described in enough detail?', WITH_PARTIAL)],
  ),
  item(
    9,
    {
      key: 'risk_of_bias',
      shortName: 'Risk of bias of the studies',
      meaning: 'Whether risk of bias in the included studies was assessed by a sound method, for each kind of study.',
    },
    [
      question('9a', 'Was risk of bias in randomised trials assessed soundly?', [...WITH_PARTIAL, 'none included']),
      question('9b', 'Was risk of bias in studies without randomisation assessed soundly?', [
        ...WITH_PARTIAL,
        'none included',
      ]),
    ],
  ),
  item(
    10,
    {
      key: 'funding_of_studies',
      shortName: 'Funding of the studies',
      meaning: 'Whether the review says who paid for the included studies.',
    },
    [question('10', 'Does the review say how the included studies were funded?', YES_NO)],
  ),
  item(
    11,
    {
      key: 'meta_analysis',
      shortName: 'Methods of meta-analysis',
      meaning: 'Whether results were combined by suitable methods, for each kind of study.',
    },
    [
      question('11a', 'Were results of randomised trials combined by suitable methods?', WITH_META_ANALYSIS),
      question(
        '11b',
        'Were results of studies without randomisation combined by suitable methods?',
        WITH_META_ANALYSIS,
      ),
    ],
  ),
  item(
    12,
    {
      key: 'impact_of_risk_of_bias',
      shortName: 'Effect of risk of bias on the summary',
      meaning: 'Whether it was looked at what risk of bias in single studies does to the summary.',
    },
    [question('12', 'Was it assessed what risk of bias does to the combined results?', WITH_META_ANALYSIS)],
  ),
  item(
    13,
    {
      key: 'risk_of_bias_in_discussion',
      shortName: 'Risk of bias in the interpretation',
      meaning: 'Whether risk of bias is considered where the results are interpreted.',
    },
    [question('13', 'Is risk of bias considered where the results are discussed?', YES_NO)],
  ),
  item(
    14,
    {
      key: 'heterogeneity',
      shortName: 'Heterogeneity explained',
      meaning: 'Whether differences between the results of studies are explained and discussed.',
    },
    [question('14', 'Is heterogeneity, where there is any, explained and discussed well?', YES_NO)],
  ),
  item(
    15,
    {
      key: 'publication_bias',
      shortName: 'Publication bias',
      meaning: 'Whether it was looked for studies that were never published, and what they could change.',
    },
    [question('15', 'Was publication bias investigated well, and its likely effect discussed?', WITH_META_ANALYSIS)],
  ),
  item(
    16,
    {
      key: 'conflicts_of_interest',
      shortName: 'Conflicts of interest',
      meaning: 'Whether the authors of the review say what interests they have, and who paid for it.',
    },
    [question('16', 'Do the authors say what conflicts of interest they have, and who funded the review?', YES_NO)],
  ),
];

const FORM: Pick<Variant, 'status' | 'guidance' | 'domains'> = {
  status: 'published 2017',
  guidance: 'For reviews of healthcare interventions, with or without randomised trials. Items are not to be added up.',
  domains,
};

export const amstar2: Instrument = {
  id: 'amstar2',
  name: 'AMSTAR 2',
  fullName: 'A measurement tool to assess systematic reviews, second version',
  version: '2017',
  purpose: 'for systematic reviews that a review of reviews includes',
  meaning: 'How far one can rely on the results of a systematic review of interventions.',
  sources: [
    {
      citation:
        'Shea BJ, Reeves BC, Wells G, et al. AMSTAR 2: a critical appraisal tool for systematic reviews that include randomised or non-randomised studies of healthcare interventions, or both. BMJ 2017;358:j4008.',
      doi: '10.1136/bmj.j4008',
      url: 'https://doi.org/10.1136/bmj.j4008',
    },
  ],
  licence: 'Items are stated in our own words. The official wording stands in the paper and on amstar.ca.',
  record: 'study',
  assesses: 'review',
  types: [],
  designs: ['systematic review'],
  checked: 'count only',
  scaleName: 'Items',
  answers: ANSWERS,
  judgements: JUDGEMENTS,
  foreignWords: [],
  directions: [],
  preliminary: PRELIMINARY,
  variants: [
    {
      id: 'partial-is-no-weakness',
      name: 'A partial yes is no weakness',
      when: { partial_yes: ['no weakness'] },
      ...FORM,
      overall: OVERALL,
    },
    {
      id: 'partial-is-a-weakness',
      name: 'A partial yes is a weakness',
      when: { partial_yes: ['weakness'] },
      ...FORM,
      overall: OVERALL_STRICT,
    },
  ],
  unconfirmed: [
    'Items, critical items and kinds of answers were held against published uses of the tool, not against the paper itself. That items 9 and 11 are answered for kinds of studies apart, and how, was held against programs that have the tool; that the weaker of the two answers counts is how they are usually read.',
    'Whether a partial yes is a weakness is not fixed by the paper: a review may decide it (`partial_yes`).',
    `That several weaknesses without a critical one may move confidence from moderate to low is people’s decision, with a reason. Critical unless a review decides otherwise: items ${CRITICAL_ITEMS.join(', ')}.`,
  ],
};
