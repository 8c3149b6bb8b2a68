/** What the heads of columns in tables of papers and spreadsheets mean, as keys of entries. */

import { named } from '../../document/named';
import type { Field, MappingField } from '../../fields/field';
import { plain } from '../../language/closest';

/** The keys that lead to the value of a column: `['estimate', 'se']`. */
export type ColumnKey = readonly string[];

/** What a column holds: nothing; one value; several in one cell, in this order, as in “Mean (SD)”. */
export interface Column {
  readonly keys: readonly ColumnKey[];
  /** The metric that the head names, “OR” for example. */
  readonly type?: string;
}

/** Usual heads beside the keys, titles and other names of the fields themselves. In small letters, without marks. */
const USUAL: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  by_arm: {
    arm: ['arm', 'group', 'groups', 'treatment', 'treatment group', 'condition', 'allocation'],
    analysed: [
      'n',
      'no',
      'number',
      'analysed',
      'analyzed',
      'n analysed',
      'n analyzed',
      'sample size',
      'total',
      'participants',
    ],
    mean: ['mean', 'm', 'mean score', 'average'],
    sd: ['sd', 'std dev', 'std deviation', 'standard deviation'],
    se: ['se', 'sem', 'std error', 'standard error'],
    ci: ['ci', '95 ci', '95ci', 'confidence interval', '95 confidence interval'],
    median: ['median', 'mdn'],
    range: ['iqr', 'range', 'interquartile range', 'q1 q3'],
    before: ['baseline', 'baseline mean', 'mean baseline', 'pre', 'before', 'mean before', 'pre mean'],
    before_sd: ['baseline sd', 'sd baseline', 'pre sd', 'sd before', 'before sd'],
    change: ['change', 'mean change', 'change from baseline'],
    change_sd: ['sd change', 'change sd', 'sd of change'],
    events: ['events', 'event', 'cases', 'n events', 'no of events', 'number of events'],
  },
  arms: {
    name: ['arm', 'group', 'groups', 'treatment', 'treatment group', 'condition', 'name', 'allocation'],
    participants: [
      'n',
      'no',
      'number',
      'participants',
      'randomised',
      'randomized',
      'n randomised',
      'n randomized',
      'allocated',
    ],
    clusters: ['clusters', 'n clusters', 'wards', 'units', 'sites'],
    description: ['description', 'what they received'],
  },
  results: {
    outcome: ['outcome', 'outcomes', 'variable'],
    measure: ['measure', 'scale', 'instrument', 'questionnaire'],
    timepoint: ['time', 'timepoint', 'time point', 'follow up', 'followup'],
    'estimate.value': ['estimate', 'effect', 'effect size', 'value', 'difference', 'between group difference'],
    'estimate.ci': ['ci', '95 ci', '95ci', 'confidence interval', '95 confidence interval'],
    'estimate.ci.0': ['lower', 'lower limit', 'll', 'ci low', 'ci lower', 'lower ci', '95 ci lower', 'lower 95 ci'],
    'estimate.ci.1': ['upper', 'upper limit', 'ul', 'ci high', 'ci upper', 'upper ci', '95 ci upper', 'upper 95 ci'],
    'estimate.se': ['se', 'std error', 'standard error'],
    'estimate.p': ['p', 'p value', 'pvalue', 'sig'],
    'estimate.t': ['t'],
    'estimate.f': ['f'],
    'estimate.z': ['z'],
    'estimate.df': ['df'],
    'estimate.analysed': ['n', 'no', 'analysed', 'analyzed', 'sample size'],
  },
};

/** Heads that name a metric and mean the estimate itself. */
const METRICS: Readonly<Record<string, string>> = {
  smd: 'smd',
  d: 'smd',
  g: 'smd',
  'cohens d': 'smd',
  'hedges g': 'smd',
  md: 'md',
  'mean difference': 'md',
  or: 'or',
  'odds ratio': 'or',
  rr: 'rr',
  'risk ratio': 'rr',
  'relative risk': 'rr',
  rd: 'rd',
  'risk difference': 'rd',
  hr: 'hr',
  'hazard ratio': 'hr',
  irr: 'irr',
  'rate ratio': 'irr',
};

/**
 * What a head means in entries of a list; nothing where nobody knows. A percentage beside counts follows from them and is
 * left out: an empty list of keys stands for it.
 * @param list the key of the list: `by_arm`, `arms`, `results`
 */
export function columnOf(list: string, field: MappingField, head: string): Column | undefined {
  const whole = partOf(list, field, head);
  if (whole) return whole;
  const all = head.replace(/\+\/-/g, '±').split(/[()[\]±/;,:]/);
  const parts = all.map((part) => part.trim()).filter((part) => part !== '');
  const hasPercentage = parts.some((part) => part === '%' || /^(?:per ?cent|percentage)$/i.test(part));
  // “Events, n (%)”: the n says that they are counted.
  const isCounted = hasPercentage && parts.length > 2;
  const found = parts
    .filter((part) => !(isCounted && /^n$/i.test(part)))
    .map((part) => (hasPercentage ? countOf(list, field, part) : partOf(list, field, part)));
  if (found.length < 2 || found.some((part) => part === undefined)) return undefined;
  const type = found.find((part) => part?.type)?.type;
  return { keys: found.flatMap((part) => part?.keys ?? []), ...(type && { type }) };
}

/** A part of a head that has a percentage, too: “n (%)” counts those who had the event. */
function countOf(list: string, field: MappingField, part: string): Column | undefined {
  if (part === '%' || /^per/i.test(part)) return { keys: [[]] };
  return list === 'by_arm' && /^n$/i.test(part) ? { keys: [['events']] } : partOf(list, field, part);
}

function partOf(list: string, field: MappingField, head: string): Column | undefined {
  const wanted = words(head);
  if (wanted === '') return undefined;
  for (const [keys, heads] of Object.entries(named(USUAL, list) ?? {}))
    if (heads.includes(wanted)) return { keys: [keys.split('.')] };
  const metric = list === 'results' ? named(METRICS, wanted) : undefined;
  if (metric) return { keys: [['estimate', 'value']], type: metric };
  const key = Object.entries(field.fields).find(([each, child]) => namesOf(each, child).includes(wanted))?.[0];
  return key === undefined ? undefined : { keys: [[key]] };
}

function namesOf(key: string, { title, aliases = [] }: Field): readonly string[] {
  return [key, title, ...aliases].map(words);
}

/** A head without marks: “95% CI” and “95 % C.I.” are the same. */
function words(text: string): string {
  return plain(text)
    .replace(/[.'’%]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
