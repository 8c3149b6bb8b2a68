/** What a file says about how an effect is worked out from other numbers of a result. The effect itself is never written. */
import type { Choice, MappingField } from '../../fields/field';
import { choice, count, mapping, number } from '../../fields/field-makers';

/** Metrics into which other numbers can be turned. */
export const DERIVED_METRICS: readonly Choice[] = [
  {
    value: 'smd',
    label: 'Standardised mean difference',
    meaning: "The difference of means in standard deviations, made unbiased for small groups (Hedges' g).",
    aliases: ['standardised mean difference', 'standardized mean difference', "hedges' g", 'hedges g'],
  },
  { value: 'md', label: 'Mean difference', meaning: 'The difference of means.', aliases: ['mean difference'] },
  { value: 'or', label: 'Odds ratio', meaning: 'The ratio of odds.', aliases: ['odds ratio'] },
  { value: 'rr', label: 'Risk ratio', meaning: 'The ratio of risks.', aliases: ['risk ratio', 'relative risk'] },
  { value: 'rd', label: 'Risk difference', meaning: 'The difference of risks.', aliases: ['risk difference'] },
  {
    value: 'rom',
    label: 'Ratio of means',
    meaning: 'The ratio of means; from log means that of geometric means.',
    aliases: ['ratio of means', 'response ratio', 'ratio of geometric means'],
  },
];

/** Numbers from which an effect can be worked out. */
export const DERIVED_FROM: readonly Choice[] = [
  {
    value: 'means',
    meaning: 'Means at the end, with standard deviations (or standard errors, or intervals), in "by_arm".',
    aliases: ['final values', 'means and sds'],
  },
  {
    value: 'mean changes',
    meaning: 'Mean changes since the start, with their standard deviations, in "by_arm".',
    aliases: ['changes', 'change scores'],
  },
  {
    value: 'medians',
    meaning:
      'Medians with quartiles, least and greatest value, or both, in "by_arm"; means and standard deviations are estimated from them.',
    aliases: ['median', 'five-number summary', 'quartiles'],
  },
  {
    value: 'log means',
    meaning:
      'Means and standard deviations of logarithms ("mean" and "sd"), or geometric means with their interval or standard deviation, in "by_arm".',
    aliases: ['geometric means', 'log-transformed', 'log transformed data'],
  },
  { value: 'paired data', meaning: 'Differences within persons, in "paired".', aliases: ['paired', 'pairs'] },
  { value: 't', meaning: 'The t statistic of two independent groups, in "estimate".', aliases: ['t statistic'] },
  {
    value: 'f',
    meaning: 'The F statistic of two independent groups (one numerator degree of freedom), in "estimate".',
    aliases: ['f statistic'],
  },
  {
    value: 'p',
    meaning: 'The exact two-sided p value of a t test of two independent groups, in "estimate".',
    aliases: ['p value'],
  },
  {
    value: 'correlation',
    meaning: 'The correlation of group and outcome, in "estimate".',
    aliases: ['r', 'point-biserial correlation'],
  },
  { value: 'odds ratio', meaning: 'The odds ratio with its interval, in "estimate".', aliases: ['or'] },
  { value: 'events', meaning: 'How many had the event in each group, in "by_arm".', aliases: ['counts', '2x2'] },
];

/** How the variance of a standardised mean difference is worked out. */
export const SMD_VARIANCES: readonly Choice[] = [
  {
    value: 'metafor ls',
    meaning: '1/n1 + 1/n2 + g²/(2(n1+n2)), the default of the R package metafor; taken where nothing is said.',
    aliases: ['metafor', 'ls'],
  },
  { value: 'borenstein', meaning: 'J²·((n1+n2)/(n1·n2) + d²/(2(n1+n2))), as in Borenstein et al. 2009.' },
  {
    value: 'revman',
    meaning: '(n1+n2)/(n1·n2) + g²/(2(n1+n2−3.94)), as RevMan is remembered; the formula could not be confirmed.',
  },
];

/** What is added where nobody, or everybody, of a group had the event. */
export const ZERO_CELLS: readonly Choice[] = [
  {
    value: 'add half',
    meaning: '0.5 is added to all four cells of the table; taken where nothing is said.',
    aliases: ['add 0.5', 'constant', 'half'],
  },
  {
    value: 'treatment arm',
    meaning:
      'To both cells of a group its share of all people is added (in sum 1), so that groups of unlike size do not pull the ratio (Sweeting, Sutton and Lambert 2004).',
    aliases: ['treatment arm continuity correction', 'tacc'],
  },
];

/** How a mean is estimated from a median and what stands around it. */
export const MEAN_FROM_MEDIAN: readonly Choice[] = [
  {
    value: 'luo 2018',
    label: 'Luo 2018',
    meaning: 'Weighted by the size of the group (Luo et al. 2018); taken where nothing is said.',
    aliases: ['luo'],
  },
  {
    value: 'wan 2014',
    label: 'Wan 2014',
    meaning: 'The same weights for all sizes (Wan et al. 2014).',
    aliases: ['wan'],
  },
];

/** The base of logarithms. */
export const LOG_BASES: readonly Choice[] = [
  { value: 'natural', meaning: 'Natural logarithms; taken where nothing is said.', aliases: ['e', 'ln'] },
  { value: 'log10', meaning: 'Logarithms to the base 10.', aliases: ['10'] },
  { value: 'log2', meaning: 'Logarithms to the base 2.', aliases: ['2'] },
];

/** `derive` at a result. */
export const deriveField: MappingField = mapping(
  'Derived effect',
  'Which effect is worked out from other numbers of this result, and how. It is shown in hovers, tables and figures, and never written into a file.',
  {
    metric: choice('Metric', 'What is worked out.', DERIVED_METRICS),
    from: choice('From', 'From which numbers.', DERIVED_FROM),
    variance: choice(
      'Variance',
      'By which formula the variance of a standardised mean difference is worked out.',
      SMD_VARIANCES,
    ),
    direction: choice(
      'Direction',
      'Which group did better, where the numbers do not say it: an F and a p value have no sign.',
      [
        { value: 'favours intervention', meaning: 'The intervention group did better.' },
        { value: 'favours comparator', meaning: 'The comparison group did better.' },
      ],
    ),
    correlation: number(
      'Correlation taken',
      'The correlation of the values before and after that is taken for groups that do not say theirs; from where belongs into “support” or “note”.',
      { least: -1, most: 1, seldom: true, aliases: ['r'] },
    ),
    mean_from: choice(
      'Mean from median',
      'How a mean is estimated from a median. Its standard deviation is always that of Wan et al. 2014.',
      MEAN_FROM_MEDIAN,
      { seldom: true },
    ),
    log_base: choice('Base of logarithms', 'To which base logarithms in “mean” and “sd” are.', LOG_BASES, {
      seldom: true,
    }),
    zero_cells: choice(
      'Zero cells',
      'What is added where nobody, or everybody, of a group had the event. Mantel–Haenszel and Peto need no correction, and take the numbers as they are.',
      ZERO_CELLS,
      { seldom: true, aliases: ['continuity_correction'] },
    ),
    split_comparator: count(
      'Comparison group split',
      'Among how many results the people of the comparison group are divided, where several intervention groups are compared with the same one and each stands in the summary by itself.',
      { seldom: true, aliases: ['split', 'shared_control'] },
    ),
    icc: number(
      'Intracluster correlation',
      'How much people of one ward or team resemble each other, where the numbers do not heed it: the standard error is then made larger by it.',
      { least: 0, most: 1, aliases: ['intracluster_correlation'] },
    ),
    cluster_size: number(
      'Size of a cluster',
      'How many people a ward or team has on average in this result; without it, people divided by clusters in "by_arm".',
      { least: 1 },
    ),
  },
  { required: ['metric', 'from'], aliases: ['derived', 'calculate', 'effect_size'] },
);
