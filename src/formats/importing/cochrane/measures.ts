/** Measures of effect and methods of pooling as RevMan calls them, in the words of the format. */
import type { Found } from '../../../core/index';
import { both } from './review-data';

const MEASURES: Readonly<Record<string, string>> = {
  'risk ratio': 'rr',
  rr: 'rr',
  'odds ratio': 'or',
  or: 'or',
  'peto odds ratio': 'or',
  peto_or: 'or',
  'risk difference': 'rd',
  rd: 'rd',
  'mean difference': 'md',
  md: 'md',
  'std. mean difference': 'smd',
  'std mean difference': 'smd',
  'standardised mean difference': 'smd',
  'standardized mean difference': 'smd',
  smd: 'smd',
  'rate ratio': 'irr',
  'hazard ratio': 'hr',
  hr: 'hr',
  'ratio of means': 'rom',
};

/** @returns nothing for a measure that the format has not: “Prevalence” */
export function metricOf(written: string | undefined): string | undefined {
  return MEASURES[(written ?? '').toLowerCase().trim()];
}

const RATIOS: readonly string[] = ['rr', 'or', 'irr', 'hr', 'rom'];

/** Whether it is pooled as its logarithm. */
export function isRatio(metric: string | undefined): boolean {
  return metric !== undefined && RATIOS.includes(metric);
}

/** How an analysis is pooled, by the keys of `meta_analysis`; each value stands where RevMan says what it follows from. */
export function waysOf(settings: Readonly<Record<string, Found>>): Readonly<Record<string, Found>> {
  const { 'statistical method': method, 'analysis model': model, 'heterogeneity estimator': estimator } = settings;
  const interval = settings['ci method'];
  const isRandom = /random/i.test(model?.value ?? '');
  const places = [method, model, ...(isRandom ? [estimator] : [])].filter((found) => found !== undefined);
  const isHksj = isRandom && /hksj|hartung|knapp/i.test(interval?.value ?? '');
  const at = (value: string, of: readonly Found[]): Record<string, Found> | undefined => {
    const [first, ...others] = of;
    return first && { value: others.reduce(both, { value, at: first.at }) };
  };
  const pooled = at(methodOf(method?.value ?? '', isRandom, estimator?.value ?? ''), places);
  const said = interval ?? model ?? method;
  return {
    ...(pooled?.value && { method: pooled.value }),
    ...(said && { interval: { value: isHksj ? 'hartung-knapp' : 'normal', at: said.at } }),
    ...(said && isHksj && { zero_tau2: { value: 'normal', at: said.at } }),
  };
}

function methodOf(method: string, isRandom: boolean, estimator: string): string {
  if (/peto/i.test(method)) return 'peto';
  const isCounted = /^m-?h|mantel/i.test(method);
  if (!isRandom) return isCounted ? 'mantel-haenszel' : 'common effect';
  if (/reml/i.test(estimator)) return 'reml';
  return isCounted ? 'mantel-haenszel random effects' : 'dersimonian-laird';
}
