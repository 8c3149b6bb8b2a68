/** `meta_analysis` of a review file: which results are summarised as one number. Nothing is where nothing is written. */
import type { Choice, ListField } from '../../fields/field';
import { choice, list, mapping, oneOrMore, reference, text } from '../../fields/field-makers';
import { ESTIMATE_TYPES } from '../study/result';

/** How the variance between studies is estimated. */
export const TAU_METHODS: readonly Choice[] = [
  {
    value: 'reml',
    label: 'REML',
    meaning: 'Random effects, restricted maximum likelihood; taken where nothing is said.',
  },
  {
    value: 'paule-mandel',
    label: 'Paule–Mandel',
    meaning: 'Random effects, by the method of Paule and Mandel.',
    aliases: ['pm', 'paule mandel'],
  },
  {
    value: 'dersimonian-laird',
    label: 'DerSimonian–Laird',
    meaning: 'Random effects, by the method of DerSimonian and Laird.',
    aliases: ['dl', 'dersimonian laird', 'dersimonian and laird'],
  },
  {
    value: 'common effect',
    meaning: 'One effect in all studies; differences are chance.',
    aliases: ['fixed effect', 'fixed', 'common'],
  },
];

/** How the interval of the summary is worked out. */
export const SUMMARY_INTERVALS: readonly Choice[] = [
  {
    value: 'hartung-knapp',
    label: 'Hartung–Knapp',
    meaning: 'With t and a standard error that heeds how few studies there are; taken where nothing is said.',
    aliases: ['hartung knapp', 'hk', 'hksj', 'knapp-hartung'],
  },
  { value: 'normal', meaning: 'With the normal distribution (Wald).', aliases: ['wald', 'z'] },
];

export const metaAnalysisField: ListField = list(
  'Meta-analyses',
  'Which results are summarised as one number; one entry for each outcome and metric. Without an entry, a forest plot has no summary. Randomised and other studies get summaries of their own.',
  mapping(
    'Meta-analysis',
    'One outcome and metric.',
    {
      outcome: reference('outcome', 'Outcome', 'As named in the vocabulary.'),
      metric: choice('Metric', 'Which kind of effect is summarised.', ESTIMATE_TYPES),
      measure: reference('measure', 'Measure', 'The measure, where only results with it are taken.'),
      timepoint: reference('timepoint', 'Time point', 'The time point, where only results at it are taken.'),
      results: oneOrMore(
        'Results',
        'Which results are taken, by their ids, where a study has several that fit: one study must not count twice.',
        reference('result', 'Result', 'The id of a result: it is taken in every study that has a result with this id.'),
      ),
      method: choice('Method', 'How the variance between studies is estimated.', TAU_METHODS),
      interval: choice('Interval', 'How the interval of the summary is worked out.', SUMMARY_INTERVALS),
      reason: text('Reason', 'Why these results are alike enough to be summarised.'),
    },
    { required: ['outcome', 'metric'] },
  ),
  { aliases: ['meta_analyses', 'pooling'], identity: ['outcome', 'measure', 'metric'] },
);
