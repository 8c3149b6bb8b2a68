/** `meta_analysis` of a review file: which results are summarised as one number. Nothing is where nothing is written. */
import type { Choice, ListField, MappingField } from '../../fields/field';
import {
  choice,
  dictionary,
  list,
  mapping,
  mappingOrText,
  oneOrMore,
  reference,
  text,
} from '../../fields/field-makers';
import { ESTIMATE_TYPES } from '../study/result';
import { publishedField } from './published-summary';

/** How studies are pooled: how the variance between them is estimated, or by what they counted. */
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
  {
    value: 'mantel-haenszel',
    label: 'Mantel–Haenszel',
    meaning:
      'One effect in all studies, from their events and people (odds ratio, risk ratio, risk difference): good for few events, and without a correction of empty cells.',
    aliases: ['mh', 'm-h', 'mantel haenszel'],
  },
  {
    value: 'mantel-haenszel random effects',
    label: 'Mantel–Haenszel, random effects',
    meaning: 'Random effects as RevMan has them: by DerSimonian and Laird, around the estimate of Mantel and Haenszel.',
    aliases: ['mh random', 'm-h random', 'mantel-haenszel random'],
  },
  {
    value: 'peto',
    label: 'Peto',
    meaning:
      'One odds ratio in all studies, from their events and people: for rare events, groups of like size and effects that are not large.',
    aliases: ['peto odds ratio', 'one-step'],
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

/** What becomes of Hartung and Knapp's interval where the variance between studies comes out as 0. */
export const ZERO_TAU_RULES: readonly Choice[] = [
  {
    value: 'hartung-knapp',
    label: 'Hartung–Knapp',
    meaning:
      'It stays as it is, though it may be too narrow; taken where nothing is said, with a note where it is narrow.',
    aliases: ['as it is'],
  },
  {
    value: 'normal',
    meaning: 'The interval from the normal distribution (Wald) is taken, as RevMan does.',
    aliases: ['wald'],
  },
  {
    value: 'wider',
    meaning: 'Its standard error is never below the usual one (the ad hoc correction).',
    aliases: ['ad hoc', 'not narrower'],
  },
];

/** What is looked at beside a summary. */
export const SENSITIVITY: readonly Choice[] = [
  {
    value: 'leave one out',
    meaning: 'The summary without each study in turn.',
    aliases: ['leave-one-out', 'leave1out'],
  },
  {
    value: 'influence',
    meaning: 'How far each study draws the summary to itself: residual, DFFITS, Cook’s distance, weight.',
    aliases: ['influence diagnostics', 'outliers'],
  },
];

/** Whether small studies show other effects than large ones. */
export const SMALL_STUDIES: readonly Choice[] = [
  { value: 'funnel plot', meaning: 'Effects against their standard errors.', aliases: ['funnel'] },
  {
    value: 'egger',
    label: 'Egger’s test',
    meaning: 'The effect against its standard error; of ten studies and more.',
    aliases: ["egger's test", 'eggers test'],
  },
  {
    value: 'peters',
    label: 'Peters’ test',
    meaning: 'The ratio against 1/n, for odds and risks; of ten studies and more.',
    aliases: ["peters' test", 'peters test'],
  },
];

/** What is known of every study without being extracted for this. */
const USUAL_DIVISIONS: readonly Choice[] = [
  { value: 'design', meaning: 'The design of the study.' },
  { value: 'risk of bias', meaning: 'The overall judgement of the result.' },
  { value: 'measure', meaning: 'The measure of the result.' },
  { value: 'timepoint', meaning: 'The time point of the result.' },
  { value: 'country', meaning: 'The country of the study.' },
];

/** By what studies are told apart: something that their files say, or that is written here. */
function division(title: string, meaning: string, value: string): MappingField {
  return mappingOrText(
    title,
    meaning,
    {
      by: text(
        'By',
        'A key of the study’s file, with dots into what stands below it (“country”, “participants.mean_age”), a key of the review’s own, or “design”, “risk of bias”, “measure”, “timepoint”.',
        { usual: USUAL_DIVISIONS, examples: ['country', 'risk of bias', 'participants.mean_age'] },
      ),
      values: dictionary(
        'Values',
        'What each study has, by its id, where its file does not say it in one word or number. It comes before “by”. Results of one study are told apart by their ids behind its own: “ash-2019 pain”.',
        { inWords: 'id of a study' },
        text('Value', value),
      ),
      title: text('Title', 'What tables and figures call it.'),
    },
    { seldom: true },
  );
}

export const metaAnalysisField: ListField = list(
  'Meta-analyses',
  'Which results are summarised as one number; one entry for each outcome and metric, or for each analysis with a number of its own. Without an entry, a forest plot has no summary. Randomised and other studies get summaries of their own.',
  mapping(
    'Meta-analysis',
    'One outcome and metric.',
    {
      analysis: text(
        'Analysis',
        'The number under which it is cited. It has a plot of its own then, of the results that it names and no others; a result may be in several.',
        { seldom: true, examples: ['1.1'] },
      ),
      title: text('Title', 'What its plot is called.', { seldom: true }),
      comparison: text('Comparison', 'What is compared with what, in words.', { seldom: true }),
      outcome: reference('outcome', 'Outcome', 'As named in the vocabulary.'),
      metric: choice('Metric', 'Which kind of effect is summarised.', ESTIMATE_TYPES),
      measure: reference('measure', 'Measure', 'The measure, where only results with it are taken.'),
      timepoint: reference('timepoint', 'Time point', 'The time point, where only results at it are taken.'),
      results: oneOrMore(
        'Results',
        'Which results are taken, by their ids, where a study has several that fit: one study must not count twice.',
        reference('result', 'Result', 'The id of a result: it is taken in every study that has a result with this id.'),
      ),
      studies: oneOrMore(
        'Studies',
        'Which studies are taken, by their ids, where not all that have a result that fits.',
        reference('study', 'Study', 'The id of a study.'),
        { seldom: true },
      ),
      method: choice('Method', 'How the variance between studies is estimated.', TAU_METHODS),
      interval: choice('Interval', 'How the interval of the summary is worked out.', SUMMARY_INTERVALS),
      zero_tau2: choice(
        'Where τ² is 0',
        'What becomes of the Hartung–Knapp interval where the variance between studies comes out as 0: best written before the results are known.',
        ZERO_TAU_RULES,
        { seldom: true },
      ),
      subgroups: division(
        'Subgroups',
        'By what the studies are divided: each subgroup gets a summary of its own, with a test of whether they differ.',
        'The subgroup of the study.',
      ),
      moderator: division(
        'Moderator',
        'A number that is known of each study, with which effects may go along: a meta-regression.',
        'The number of the study.',
      ),
      sensitivity: oneOrMore(
        'Sensitivity',
        'What the summary owes to single studies.',
        choice('Analysis', 'One of them.', SENSITIVITY),
        { seldom: true },
      ),
      small_studies: oneOrMore(
        'Small studies',
        'Whether small studies show other effects than large ones, as happens where results without an effect are not published.',
        choice('Analysis', 'One of them.', SMALL_STUDIES),
        { seldom: true, aliases: ['publication_bias', 'funnel_plot', 'reporting_bias'] },
      ),
      reason: text('Reason', 'Why these results are alike enough to be summarised.'),
      published: publishedField,
    },
    { required: ['outcome', 'metric'] },
  ),
  { aliases: ['meta_analyses', 'pooling'], identity: ['analysis', 'outcome', 'measure', 'metric'] },
);
