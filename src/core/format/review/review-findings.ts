/** What a review concludes: written by people, shown in tables and displays. */

import type { Choice, Field, MappingField } from '../../fields/field';
import {
  choice,
  count,
  list,
  mapping,
  mappingOrText,
  number,
  oneOrMore,
  reference,
  text,
} from '../../fields/field-makers';
import { itemFields, itemMeaning, itemTitle, sourceLine } from '../../knowledge/frameworks/framework-fields';
import { gripp2 } from '../../knowledge/frameworks/gripp2';
import { swim } from '../../knowledge/frameworks/swim';
import { audienceField } from '../shared/conduct';

const DESIGNS_OF_SYNTHESIS: readonly Choice[] = [
  {
    value: 'convergent data-based',
    meaning: 'All evidence is analysed together, with one method.',
    aliases: ['convergent_data_based', 'convergent data based', 'data-based convergent'],
  },
  {
    value: 'convergent results-based',
    meaning: 'Each kind of evidence is put together apart, and the results are brought together in a last synthesis.',
    aliases: ['convergent_results_based', 'convergent results based', 'results-based convergent'],
  },
  {
    value: 'convergent parallel-results',
    meaning:
      'Each kind of evidence is put together apart; they meet only in the discussion (this last part could not be confirmed).',
    aliases: ['convergent_parallel_results', 'convergent parallel results', 'parallel-results convergent'],
  },
  {
    value: 'sequential',
    meaning: 'One synthesis prepares the next: qualitative first to explore, quantitative first to explain.',
  },
];

/** Frantzen and Fetters, 2016: two by three models. */
const metaIntegrationField: Field = mapping(
  'Meta-integration',
  'Which of the six models of meta-integration it is, where the review names it so.',
  {
    complexity: choice('Complexity', 'Which kinds of studies are brought together.', [
      { value: 'basic', meaning: 'Quantitative and qualitative studies.' },
      { value: 'advanced', meaning: 'Studies with mixed methods too.' },
    ]),
    transformation: choice('Transformation', 'Whether data are turned from one kind into the other.', [
      { value: 'convergent', meaning: 'They are not.' },
      {
        value: 'convergent qualitative',
        meaning: 'Quantitative data are turned into qualitative.',
        aliases: ['convergent_qualitative'],
      },
      {
        value: 'convergent quantitative',
        meaning: 'Qualitative data are turned into quantitative.',
        aliases: ['convergent_quantitative'],
      },
    ]),
  },
  { source: 'Frantzen KK, Fetters MD. Quality & Quantity 2016;50:2251-2277. doi:10.1007/s11135-015-0261-6' },
);

/** Items that take more than a text. */
const SYNTHESIS_ITEMS: Readonly<Record<string, (title: string, meaning: string, rest: Aliases) => Field>> = {
  groups: (title, meaning, rest) => list(title, meaning, text('Group', 'One group.'), { orOne: true, ...rest }),
  method: (title, meaning, rest) =>
    text(title, meaning, {
      examples: [
        'summary of effect estimates',
        'combining p values',
        'vote counting by direction',
        'meta-analysis',
        'narrative',
      ],
      ...rest,
    }),
};

interface Aliases {
  readonly aliases?: readonly string[];
}

/** `synthesis`: how findings are brought together (SWiM items where there is no meta-analysis). */
export const synthesisField: MappingField = mapping(
  'Synthesis',
  'How findings are brought together: the design, and the nine items of SWiM where there is no meta-analysis.',
  {
    design: choice('Design', 'How the kinds of evidence meet.', DESIGNS_OF_SYNTHESIS, {
      open: true,
      source: 'Hong QN, Pluye P, Bujold M, Wassef M. Systematic Reviews 2017;6:61. doi:10.1186/s13643-017-0454-2',
    }),
    meta_integration: metaIntegrationField,
    ...itemFields(swim, (item) =>
      (SYNTHESIS_ITEMS[item.key] ?? text)(
        itemTitle(item),
        itemMeaning(item),
        item.aliases ? { aliases: item.aliases } : {},
      ),
    ),
    choose_result: text('Choice of result', 'Which result is taken where a study reports several for one outcome.'),
    same_direction: number(
      'Same direction',
      'From how much of the results that a study has for one outcome their direction counts as its direction, in per cent; 70 where nothing is written.',
      { least: 51, most: 100 },
    ),
  },
  { source: sourceLine(swim) },
);

const RATING = [
  { value: 'high', meaning: 'Very confident.' },
  { value: 'moderate', meaning: 'Fairly confident.' },
  { value: 'low', meaning: 'Little confidence.' },
  { value: 'very low', meaning: 'Very little confidence.' },
];

const change = (title: string, meaning: string, rest: Pick<MappingField, 'seldom'> = {}): Field =>
  mappingOrText(
    title,
    meaning,
    {
      by: number('By', 'How many levels down (-1, -2) or up (1, 2).', { whole: true, least: -3, most: 2 }),
      concern: text('Concern', 'How great the concern is, where levels are not counted.'),
      reason: text('Reason', 'Why.'),
    },
    rest,
  );

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
    large_effect: change('Large effect', 'An effect too large to be explained by bias.', { seldom: true }),
    dose_response: change('Dose-response', 'More of it does more.', { seldom: true }),
    plausible_confounding: change('Plausible confounding', 'What is not controlled would make the effect smaller.', {
      seldom: true,
    }),
    methodological_limitations: change('Methodological limitations', 'For qualitative findings.'),
    coherence: change('Coherence', 'For qualitative findings: how well data and finding fit.'),
    adequacy: change('Adequacy', 'For qualitative findings: how rich the data are.'),
    relevance: change('Relevance', 'For qualitative findings: how well the context fits the question.'),
    rating: choice('Rating', 'How certain it is in the end.', RATING, { aliases: ['overall', 'certainty'] }),
    reason: text('Reason', 'Why, in a sentence.'),
  }),
  { identity: ['approach', ['outcome', 'theme', 'finding']] },
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
      audience: audienceField,
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
  itemFields(gripp2, (item) => text(itemTitle(item), itemMeaning(item), item.aliases ? { aliases: item.aliases } : {})),
  { source: sourceLine(gripp2) },
);

/** `targeted_outcomes`: which interventions the review names under which outcomes, beside what each is coded with. */
export const targetedOutcomesField: Field = list(
  'Targeted outcomes',
  'How the review sorts its interventions by the outcomes that they aim at, where that differs from the `targets` of single interventions, or is given apart from them.',
  mapping('Group', 'Interventions that aim at the same outcomes.', {
    targets: oneOrMore(
      'Targets',
      'The outcomes that are aimed at, taken together.',
      reference('outcome', 'Outcome', 'The name of an outcome.'),
    ),
    interventions: oneOrMore(
      'Interventions',
      'The interventions that are named under them.',
      reference('intervention', 'Intervention', 'The id of an intervention.'),
    ),
  }),
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
  { identity: ['what'] },
);
