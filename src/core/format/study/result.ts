/** What was measured, and each estimate of it: one outcome, by one measure, at one time, in one comparison. */

import type { Choice, Field, ListField, MappingField } from '../../fields/field';
import {
  choice,
  count,
  id,
  list,
  mapping,
  mappingOrText,
  number,
  oneOrMore,
  reference,
  text,
} from '../../fields/field-makers';
import { ANALYSED_PEOPLE, CURRENCIES, UNITS } from '../../knowledge/terms/usual-words';
import { deriveField } from './derive';

const ROLES: readonly Choice[] = [
  { value: 'primary', meaning: 'Named by the authors as a main outcome.', aliases: ['main', 'primary outcome'] },
  { value: 'secondary', meaning: 'Named by the authors as a further outcome.', aliases: ['secondary outcome'] },
  { value: 'exploratory', meaning: 'Looked at without a plan, or called exploratory.', aliases: ['post hoc'] },
];

const REPORTERS: readonly Choice[] = [
  { value: 'staff', meaning: 'Staff rate themselves, their work or their patients.', aliases: ['nurse', 'clinician'] },
  { value: 'patient', meaning: 'Patients rate themselves or their care.', aliases: ['patients', 'service user'] },
  { value: 'observer', meaning: 'Someone outside the care watches and rates.', aliases: ['researcher'] },
  { value: 'record', meaning: 'Taken from records or routine data.', aliases: ['records', 'routine data'] },
];

/** Which group did better. A direction is read off the numbers; it is no verdict on significance. */
export const EFFECT_DIRECTIONS: readonly Choice[] = [
  {
    value: 'favours intervention',
    meaning: 'The intervention group did better, however small or uncertain the difference.',
    aliases: ['favours experimental', 'favors intervention', 'favors experimental', 'benefit'],
  },
  {
    value: 'favours comparator',
    meaning: 'The comparison group did better, however small or uncertain the difference.',
    aliases: ['favours control', 'favors comparator', 'favors control', 'harm'],
  },
  {
    value: 'no difference',
    meaning: 'The groups did equally well: not the same as "not significant".',
    aliases: ['no effect', 'null', 'none'],
  },
];

/** What kind of number an estimate is. */
export const ESTIMATE_TYPES: readonly Choice[] = [
  {
    value: 'smd',
    label: 'Standardised mean difference',
    meaning: 'The difference of means in standard deviations.',
    aliases: [
      'standardised mean difference',
      'standardized mean difference',
      "cohen's d",
      'cohens d',
      "hedges' g",
      'hedges g',
      'standardised effect',
      'effect size',
    ],
  },
  { value: 'md', label: 'Mean difference', meaning: 'The difference of means.', aliases: ['mean difference'] },
  { value: 'or', label: 'Odds ratio', meaning: 'The ratio of odds.', aliases: ['odds ratio'] },
  { value: 'rr', label: 'Risk ratio', meaning: 'The ratio of risks.', aliases: ['risk ratio', 'relative risk'] },
  { value: 'rd', label: 'Risk difference', meaning: 'The difference of risks.', aliases: ['risk difference'] },
  { value: 'hr', label: 'Hazard ratio', meaning: 'The ratio of hazards.', aliases: ['hazard ratio'] },
  {
    value: 'rom',
    label: 'Ratio of means',
    meaning: 'The ratio of means, or of geometric means: of data that were analysed as logarithms.',
    aliases: ['ratio of means', 'ratio of geometric means', 'geometric mean ratio', 'response ratio'],
  },
  {
    value: 'irr',
    label: 'Rate ratio',
    meaning: 'The ratio of rates.',
    aliases: ['rate ratio', 'incidence rate ratio'],
  },
  { value: 'correlation', meaning: 'A correlation coefficient.', aliases: ['r'] },
  { value: 'coefficient', meaning: 'A coefficient of a model, on the scale of the measure.', aliases: ['beta', 'b'] },
];

/** Which of two estimates of a result counts. */
export const COUNTING_ESTIMATES: readonly Choice[] = [
  { value: 'adjusted', meaning: 'The one under “estimate”, adjusted as “analysis” says.' },
  { value: 'unadjusted', meaning: 'The one under “unadjusted”.', aliases: ['crude'] },
];

/** A probability as printed: a number, or a bound such as `<0.001`. “Not significant” is no number and stands in words. */
const pField = number('p', 'The p value as printed. Below the last printed digit: <0.001.', {
  least: 0,
  most: 1,
  orText: { source: '(?:[<>=≤≥] ?)?[01]?\\.[0-9]+', inWords: 'one with < before it, such as <0.05' },
});

const intervalField = list(
  'Confidence interval',
  'Its lower and its upper limit.',
  number('Limit', 'One limit of the interval.'),
  { least: 2, most: 2, aliases: ['confidence_interval', 'ci95', 'interval'] },
);

const ESTIMATE_FIELDS: Readonly<Record<string, Field>> = {
  type: choice('Type', 'What kind of number it is.', ESTIMATE_TYPES, { open: true, aliases: ['metric'] }),
  value: number('Value', 'The estimate, with the sign and the digits as printed.', {
    aliases: ['estimate', 'effect'],
  }),
  ci: intervalField,
  ci_level: number('Level of the interval', 'In per cent; 95 where nothing is written.', { least: 50, most: 99.99 }),
  se: number('Standard error', 'The standard error of the estimate.', { least: 0 }),
  p: pField,
  t: number('t', 'The t statistic.'),
  f: number('F', 'The F statistic.', { least: 0 }),
  chi2: number('Chi-squared', 'The chi-squared statistic.', { least: 0 }),
  z: number('z', 'The z statistic.'),
  df: oneOrMore(
    'Degrees of freedom',
    'Of the statistic; for F, of numerator and denominator.',
    number('Degrees of freedom', 'One number.', { least: 0 }),
  ),
  analysed: count('Analysed', 'How many people or measurements the estimate rests on.'),
  unit: text('Unit', 'What one step of the number is, where it is not clear.', {
    examples: ['points', 'GBP', 'days'],
    usual: [...UNITS, ...CURRENCIES],
  }),
};

const estimateField: MappingField = mapping(
  'Estimate',
  'The difference between groups as the paper gives it, with everything that tells how sure it is.',
  ESTIMATE_FIELDS,
);

/** Papers often print both; a review that picks one for each study as it likes can be led by what comes out. */
const unadjustedField: MappingField = mapping(
  'Unadjusted estimate',
  'The estimate without adjustment, where “estimate” is adjusted and the paper gives both. “counts” says which one counts.',
  ESTIMATE_FIELDS,
  { seldom: true, aliases: ['crude'] },
);

const analysisField: MappingField = mappingOrText('Analysis', 'How the estimate was worked out.', {
  method: text('Method', 'The statistical method or model.'),
  adjusted_for: oneOrMore('Adjusted for', 'What the estimate is adjusted for.', text('Factor', 'One factor.')),
  clustering: text('Clustering', 'How it was taken into account that people of one ward resemble each other.'),
  time: text('Time trend', 'How changes over calendar time were taken into account, as a stepped wedge needs.'),
  population: text('Who is analysed', 'Everyone as randomised, only those who took part, or others.', {
    examples: ['intention to treat', 'per protocol'],
    usual: ANALYSED_PEOPLE,
  }),
  missing_data: text('Missing data', 'What was done about missing values.'),
});

const byArmField: ListField = list(
  'By arm',
  'The numbers of each group.',
  mapping(
    'Group',
    'The numbers of one group.',
    {
      arm: reference('arm', 'Arm', 'The group, by its id.'),
      analysed: count('Analysed', 'How many people or measurements of the group are in this result.', {
        aliases: ['participants', 'total', 'sample'],
      }),
      clusters: count('Clusters', 'How many wards, teams or other groups they belong to.'),
      mean: number('Mean', 'The mean.'),
      sd: number('Standard deviation', 'The standard deviation.', { least: 0 }),
      se: number('Standard error', 'The standard error of the mean.', { least: 0 }),
      ci: intervalField,
      median: number('Median', 'The median.'),
      quartiles: list(
        'Quartiles',
        'The first and the third quartile (the interquartile range from one to the other).',
        number('Quartile', 'One quartile.'),
        { least: 2, most: 2, ordered: true, aliases: ['iqr', 'interquartile_range'] },
      ),
      extremes: list(
        'Least and greatest',
        'The least and the greatest value in the group.',
        number('Value', 'One value.'),
        { least: 2, most: 2, ordered: true, aliases: ['min_max', 'minimum', 'maximum'] },
      ),
      range: text('Range', 'Interquartile or other range, as printed, where it is not clear which.'),
      geometric_mean: number(
        'Geometric mean',
        'The geometric mean: the mean of the logarithms, turned back. An interval in “ci” beside it is its own.',
        { least: 0, seldom: true },
      ),
      geometric_sd: number(
        'Geometric standard deviation',
        'The standard deviation of the logarithms, turned back; 1 where there is none.',
        { least: 1, seldom: true },
      ),
      before: number('Mean before', 'The mean at the start, before the intervention.', { aliases: ['baseline_mean'] }),
      before_sd: number('Standard deviation before', 'The standard deviation at the start.', {
        least: 0,
        aliases: ['baseline_sd'],
      }),
      change: number('Mean change', 'The mean change since the start.'),
      change_sd: number('Standard deviation of change', 'The standard deviation of the change.', { least: 0 }),
      change_se: number('Standard error of change', 'The standard error of the mean change.', {
        least: 0,
        seldom: true,
      }),
      change_ci: list(
        'Interval of change',
        'The 95% confidence interval of the mean change, lower and upper limit.',
        number('Limit', 'One limit of the interval.'),
        { least: 2, most: 2, seldom: true },
      ),
      correlation: number('Correlation', 'The correlation of the values before and after.', { least: -1, most: 1 }),
      events: count('Events', 'How many had the event.'),
      percent: number('Per cent', 'How many had the event, in per cent of those analysed, as printed.', {
        least: 0,
        most: 100,
        aliases: ['percentage'],
      }),
    },
    { required: ['arm'] },
  ),
  { aliases: ['arms', 'groups', 'data'], identity: ['arm'] },
);

/** A crossover trial compares each person with themselves; numbers of its groups alone would throw that away. */
const pairedField: MappingField = mapping(
  'Paired data',
  'The differences within persons, where each received both: of crossover trials, and of before-after results.',
  {
    pairs: count('Pairs', 'How many people have both values.', { aliases: ['n'] }),
    periods: choice('Periods', 'Which periods of a crossover trial the result is from.', [
      { value: 'all', meaning: 'All periods, analysed as pairs.', aliases: ['both'] },
      {
        value: 'first only',
        meaning: 'Only the first period, as in a trial with parallel groups.',
        aliases: ['first'],
      },
      {
        value: 'all as if independent',
        meaning: 'All periods, as if they were different people: the pairing is lost.',
        aliases: ['unpaired'],
      },
    ]),
    mean_difference: number('Mean difference', 'The mean of the differences within persons.'),
    sd_difference: number('Standard deviation of differences', 'The standard deviation of the differences.', {
      least: 0,
    }),
    sd: number('Standard deviation', 'The standard deviation of the differences; the same as “sd_difference”.', {
      least: 0,
      seldom: true,
    }),
    se: number('Standard error', 'The standard error of the mean difference.', { least: 0 }),
    ci: intervalField,
    t: number('t', 'The t statistic of the paired test.'),
    p: pField,
    r: number('Correlation', 'The correlation of the two values of a person; of yes-or-no outcomes φ.', {
      least: -1,
      most: 1,
    }),
    correlation: number('Correlation', 'The correlation of the two values of a person; the same as “r”.', {
      least: -1,
      most: 1,
      seldom: true,
    }),
    both_events: count('Event both times', 'How many had the event with the intervention and with the comparator.'),
    carry_over: text(
      'Carry-over',
      'What is said about effects that last into the next period, and about the time between.',
    ),
  },
  { aliases: ['crossover'] },
);

const naming: Readonly<Record<string, Field>> = {
  outcome: reference('outcome', 'Outcome', 'What was measured, as named in the review file.'),
  measure: reference('measure', 'Measure', 'With what it was measured, as named in the review file.'),
  role: choice('Role', 'Whether the authors call it primary or secondary.', ROLES),
  reporter: choice('Reporter', 'Who rates or reports it.', REPORTERS),
};

/** `outcomes`: what the study set out to measure, whether or not a result is reported. */
export const outcomesField: ListField = list(
  'Outcomes',
  'What the study set out to measure, whether or not a result is reported: what is missing is a finding too.',
  mapping('Outcome', 'One outcome, as the study measured it.', {
    ...naming,
    range: list(
      'Range',
      'The lowest and the highest possible score, where the study used another version than the review file describes.',
      number('Limit', 'One limit.'),
      { least: 2, most: 2 },
    ),
    unit: text('Unit', 'What one step of the score is, where the study used another unit than the review file names.', {
      usual: [...UNITS, ...CURRENCIES],
    }),
    timepoints: oneOrMore(
      'Time points',
      'When it was measured, as named in the review file.',
      reference('timepoint', 'Time point', 'One time point.'),
    ),
    reported: choice('Reported', 'Whether the sources give a result.', [
      { value: 'fully', meaning: 'With numbers that could be used in a synthesis.', aliases: ['yes', 'full'] },
      { value: 'partly', meaning: 'In words, or without all numbers.', aliases: ['partial', 'partially'] },
      { value: 'not at all', meaning: 'It was measured, and no result is given.', aliases: ['no', 'none'] },
    ]),
    note: text('Note', 'What else should be known about it.'),
  }),
  { identity: ['outcome', 'measure'] },
);

/** `results`: each estimate of one outcome by one measure at one time. */
export const resultsField: ListField = list(
  'Results',
  'What the study found: one entry for each outcome, measure, time point, comparison and group of people.',
  mapping(
    'Result',
    'One finding: an estimate, or words where there is no number.',
    {
      id: id('result', 'Result id', 'A short name by which assessments name this result.'),
      ...naming,
      timepoint: reference('timepoint', 'Time point', 'When it was measured, as named in the review file.', {
        aliases: ['time', 'follow_up'],
      }),
      comparison: list(
        'Comparison',
        'The groups that are compared, by their ids: the intervention first, then what it is compared with. Groups in brackets are put together as one: [[low-dose, high-dose], usual-care], or [{combine: [low-dose, high-dose]}, usual-care].',
        oneOrMore(
          'Arm',
          'The id of a group, or of several that are put together.',
          reference('arm', 'Arm', 'The id of a group.'),
          { orUnder: 'combine' },
        ),
        { least: 2, most: 2 },
      ),
      population: reference(
        'population',
        'Population',
        'Whose result it is: everyone, or a subgroup named in the review file.',
        {
          also: [{ value: 'all', meaning: 'Everyone in the comparison.', aliases: ['everyone', 'overall', 'total'] }],
          aliases: ['subgroup'],
        },
      ),
      by_arm: byArmField,
      paired: pairedField,
      analysis: analysisField,
      estimate: estimateField,
      unadjusted: unadjustedField,
      counts: choice(
        'Which counts',
        'Which of two estimates of one result enters tables, plots and summaries, where “unadjusted” stands beside “estimate”. The other is shown beside it.',
        COUNTING_ESTIMATES,
        { seldom: true },
      ),
      derive: deriveField,
      interaction: mapping('Interaction', 'The test of whether the effect differs between groups of people.', {
        between: list(
          'Between',
          'The populations that are compared.',
          reference('population', 'Population', 'One population, as named in the review file.'),
        ),
        p: pField,
        note: text('Note', 'What else the test says.'),
      }),
      narrative: text('In words', 'What the paper says in words, where it gives no or not all numbers.'),
      effect_direction: choice(
        'Direction of effect',
        'Which group did better, read off the numbers or words: never a verdict on significance.',
        EFFECT_DIRECTIONS,
        { aliases: ['direction'] },
      ),
      authors_conclude: text('Authors conclude', 'What the authors make of it, in few words.'),
      note: text('Note', 'What else should be known about it.'),
    },
    { required: ['id'] },
  ),
  { identity: ['id'] },
);
