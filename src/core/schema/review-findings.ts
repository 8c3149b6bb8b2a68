/** What a review concludes: written by people, shown in tables and displays. */
import type { Field, MappingField } from './field';
import { choice, count, list, mapping, mappingOrText, number, oneOrMore, reference, text } from './field-makers';

/** `synthesis`: how findings are brought together (SWiM items where there is no meta-analysis). */
export const synthesisField: MappingField = mapping(
  'Synthesis',
  'How findings are brought together.',
  {
    design: text('Design', 'The overall design.', {
      examples: [
        'convergent results-based',
        'convergent data-based',
        'convergent parallel-results',
        'sequential',
        'meta-integration, convergent',
      ],
    }),
    groups: oneOrMore('Groups', 'How studies are grouped, and why.', text('Group', 'One group.')),
    grouping_changes: text('Changes of groups', 'What changed since the protocol.'),
    metric: text('Metric', 'The effect measure for each outcome, and how others were converted.'),
    method: text('Method', 'How results are put together. Counting votes by significance is not acceptable.', {
      examples: ['narrative', 'summary of effect estimates', 'vote counting by direction', 'meta-analysis'],
    }),
    priority: text('Priority', 'Which studies carry more weight, and why.'),
    heterogeneity: text('Differences between studies', 'How differences in effects were looked into.'),
    certainty: text('Certainty', 'How certainty was assessed.'),
    presentation: text('Presentation', 'Tables and graphs, and how studies are ordered in them.'),
    choose_result: text('Choice of result', 'Which result is taken where a study reports several for one outcome.'),
    limitations: text('Limitations', 'Limits of the method.'),
  },
  { source: 'Campbell M et al. BMJ 2020;368:l6890. doi:10.1136/bmj.l6890' },
);

const RATING = [
  { value: 'high', meaning: 'Very confident.' },
  { value: 'moderate', meaning: 'Fairly confident.' },
  { value: 'low', meaning: 'Little confidence.' },
  { value: 'very low', meaning: 'Very little confidence.' },
];

const change = (title: string, meaning: string): Field =>
  mappingOrText(title, meaning, {
    by: number('By', 'How many levels down (-1, -2) or up (1, 2).', { whole: true, least: -3, most: 2 }),
    concern: text('Concern', 'How great the concern is, where levels are not counted.'),
    reason: text('Reason', 'Why.'),
  });

/** `certainty`: how sure the review is of each finding. */
export const certaintyField: Field = list(
  'Certainty',
  'How sure the review is of each finding (GRADE, or GRADE-CERQual for qualitative findings).',
  mapping('Finding', 'One finding.', {
    approach: choice('Approach', 'Which approach.', [
      { value: 'grade', label: 'GRADE', meaning: 'For effects.' },
      { value: 'grade-cerqual', label: 'GRADE-CERQual', meaning: 'For qualitative findings.', aliases: ['cerqual'] },
    ]),
    outcome: reference('outcome', 'Outcome', 'As named in the vocabulary.'),
    comparison: text('Comparison', 'What is compared with what.'),
    theme: reference('theme', 'Theme', 'The theme, for a qualitative finding.'),
    finding: text('Finding', 'The finding in a sentence.'),
    studies: oneOrMore('Studies', 'The studies behind it.', reference('study', 'Study', 'The id of a study.')),
    start: choice('Start', 'Where the rating starts.', RATING),
    risk_of_bias: change('Risk of bias', 'Limits in how studies were done.'),
    inconsistency: change('Inconsistency', 'Results that differ without explanation.'),
    indirectness: change('Indirectness', 'People, interventions or outcomes other than those asked about.'),
    imprecision: change('Imprecision', 'Few people or wide intervals.'),
    publication_bias: change('Publication bias', 'Results that are likely to be missing.'),
    large_effect: change('Large effect', 'An effect too large to be explained by bias.'),
    dose_response: change('Dose-response', 'More of it does more.'),
    plausible_confounding: change('Plausible confounding', 'What is not controlled would make the effect smaller.'),
    methodological_limitations: change('Methodological limitations', 'For qualitative findings.'),
    coherence: change('Coherence', 'For qualitative findings: how well data and finding fit.'),
    adequacy: change('Adequacy', 'For qualitative findings: how rich the data are.'),
    relevance: change('Relevance', 'For qualitative findings: how well the context fits the question.'),
    rating: choice('Rating', 'How certain it is in the end.', RATING, { aliases: ['overall', 'certainty'] }),
    reason: text('Reason', 'Why, in a sentence.'),
  }),
);

/** `integration`: what different kinds of evidence say together (joint display). */
export const integrationField: Field = list(
  'Integration',
  'What the different kinds of evidence say together, one entry for each thing that they speak about.',
  mapping('Joint finding', 'One thing about which several kinds of evidence speak.', {
    about: text('About', 'What it is about.'),
    interventions: oneOrMore(
      'Interventions',
      'The interventions concerned.',
      reference('intervention', 'Intervention', 'One id.'),
    ),
    theme: reference('theme', 'Theme', 'The theme concerned.'),
    quantitative: text('Quantitative', 'What outcome evaluations say.'),
    qualitative: text('Qualitative', 'What process evaluations and other qualitative evidence say.'),
    fit: choice(
      'Fit',
      'How the two fit.',
      [
        { value: 'confirmation', meaning: 'They say the same.' },
        { value: 'expansion', meaning: 'One adds to the other.' },
        { value: 'complementarity', meaning: 'They speak about different sides of it.' },
        { value: 'discordance', meaning: 'They contradict each other.' },
      ],
      { open: true },
    ),
    inference: text('Inference', 'What follows from both.'),
  }),
);

/** `pathways`: how interventions lead to outcomes, as the review sees it. */
export const pathwaysField: Field = list(
  'Pathways',
  'How interventions lead, or are meant to lead, to outcomes.',
  mapping('Pathway', 'One way from interventions to outcomes.', {
    interventions: oneOrMore('Interventions', 'Where it starts.', reference('intervention', 'Intervention', 'One id.')),
    mechanism: reference('mechanism', 'Mechanism', 'What happens in between, as named in the vocabulary.'),
    outcomes: oneOrMore(
      'Outcomes',
      'Where it leads, as named in the vocabulary.',
      reference('outcome', 'Outcome', 'One outcome.'),
    ),
    studies: oneOrMore('Studies', 'The studies that describe it.', reference('study', 'Study', 'The id of a study.')),
    tested: text('Tested', 'Whether anybody tested it.'),
    note: text('Note', 'What else should be known about it.'),
  }),
);

/** `recommendations` and `limitations` of the review. */
export const conclusionsFields: Readonly<Record<string, Field>> = {
  recommendations: list(
    'Recommendations',
    'What the review recommends.',
    mappingOrText('Recommendation', 'One recommendation.', {
      audience: choice('For', 'Whom it addresses.', [
        { value: 'research', meaning: 'Those who will study it further.' },
        { value: 'policy', meaning: 'Those who decide about services.' },
        { value: 'practice', meaning: 'Those who give care.' },
        { value: 'policy and practice', meaning: 'Both.' },
      ]),
      what: text('What', 'What is recommended.'),
      based_on: oneOrMore('Based on', 'The studies behind it.', reference('study', 'Study', 'The id of a study.')),
    }),
  ),
  limitations: list(
    'Limitations',
    'Limits of the evidence, and of the review itself.',
    mappingOrText('Limitation', 'One limitation.', {
      of: choice('Of', 'Whose limit it is.', [
        { value: 'evidence', meaning: 'Of the studies that exist.', aliases: ['evidence base', 'evidence-base'] },
        { value: 'review', meaning: 'Of the way the review was done.' },
      ]),
      what: text('What', 'What the limit is.'),
    }),
  ),
};

/** `gripp2`: how patients and the public took part in the review itself (short form). */
export const gripp2Field: MappingField = mapping(
  'Involvement in the review (GRIPP2)',
  'How patients and the public took part in the review itself. Involvement in the studies belongs to interventions.',
  {
    aim: text('Aim', 'The aim of involvement.'),
    methods: text('Methods', 'How people were involved.'),
    results: text('Results', 'What came of it, good and bad.'),
    discussion: text('Discussion', 'How far it shaped the review.'),
    reflections: text('Reflections', 'What went well and what did not.'),
  },
  { source: 'Staniszewska S et al. BMJ 2017;358:j3453. doi:10.1136/bmj.j3453' },
);

/** `statements`: what the article says about the included set and what counting can confirm or contradict. */
export const statementsField: Field = list(
  'Statements',
  'What the article says about its studies and interventions, where counting can confirm or contradict it.',
  mapping('Statement', 'One statement.', {
    what: text('What', 'What is counted or claimed.'),
    number: count('Number', 'The number as printed.'),
    studies: oneOrMore(
      'Studies',
      'The studies that are cited for it.',
      reference('study', 'Study', 'The id of a study.'),
    ),
    interventions: oneOrMore(
      'Interventions',
      'The interventions that are named.',
      reference('intervention', 'Intervention', 'One id.'),
    ),
    note: text('Note', 'What contradicts it, if anything does.'),
  }),
);
