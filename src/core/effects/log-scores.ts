/** Means and standard deviations of logarithms: as printed, or behind a geometric mean. Higgins, White and Anzures-Cabrera 2008. */

import type { Node } from '../document/document';
import { numberAt } from '../document/numbers';
import { textAt, valueOf } from '../document/walk';
import { canonicalChoice } from '../fields/canonical';
import { LOG_BASES } from '../format/study/derive';
import { say } from '../language/say';
import { type Derived, derived, refused } from '../statistics/estimate';
import type { MeanAndSd } from './found';
import { limitsOf, spreadOf, spreadOfMean } from './spread';

/** @returns of natural logarithms */
export function logsOf(arm: Node, n: number, result: Node): Derived<MeanAndSd> {
  return numberAt(arm, 'geometric_mean') === undefined ? logsAsWritten(arm, n, result) : logsOfGeometricMean(arm, n);
}

function logsAsWritten(arm: Node, n: number, result: Node): Derived<MeanAndSd> {
  const name = textAt(arm, 'arm') ?? '';
  const mean = numberAt(arm, 'mean');
  if (mean === undefined)
    return refused(
      say`The mean of the logarithms (“mean”) or the “geometric_mean” of “${name}” is missing in “by_arm”.`,
    );
  const spread = spreadOf(arm, n);
  if (spread === undefined || !(spread.value > 0))
    return refused(
      say`The standard deviation of the logarithms of “${name}” is missing: write “sd”, or “se” or “ci” of their mean.`,
    );
  const word = canonicalChoice(LOG_BASES, textAt(valueOf(result, 'derive'), 'log_base') ?? '') ?? 'natural';
  const factor = FACTORS[word] ?? 1;
  const turned = factor === 1 ? [] : [say`Logarithms (${word}) were turned into natural ones.`];
  return derived({
    mean: mean * factor,
    sd: spread.value * factor,
    notes: [...(spread.notes ?? []), ...turned],
  });
}

const FACTORS: Readonly<Record<string, number>> = { natural: 1, log10: Math.LN10, log2: Math.LN2 };

function logsOfGeometricMean(arm: Node, n: number): Derived<MeanAndSd> {
  const name = textAt(arm, 'arm') ?? '';
  const mean = numberAt(arm, 'geometric_mean') ?? 0;
  const factor = numberAt(arm, 'geometric_sd');
  const interval = limitsOf(arm, 'ci');
  if (mean <= 0 || (interval && interval.lower <= 0))
    return refused(say`The geometric mean of “${name}” and the limits of its interval must be above 0.`);
  if (factor !== undefined && factor > 1)
    return derived({ mean: Math.log(mean), sd: Math.log(factor), notes: [GEOMETRIC(say`standard deviation`)] });
  const logs = interval && { lower: Math.log(interval.lower), upper: Math.log(interval.upper) };
  const spread = spreadOfMean(undefined, logs, n);
  return spread === undefined || !(spread.value > 0)
    ? refused(
        say`How much the logarithms of “${name}” vary is missing: write “geometric_sd”, or “ci” of the geometric mean.`,
      )
    : derived({
        mean: Math.log(mean),
        sd: spread.value,
        notes: [GEOMETRIC(say`95% interval`), ...(spread.notes ?? [])],
      });
}

const GEOMETRIC = (from: string) =>
  say`Mean and SD of the logarithms are those behind the geometric mean and its ${from}.`;
