/**
 * Data that were analysed as logarithms. Higgins JPT, White IR, Anzures-Cabrera J. Stat Med 2008;27:6072–6092
 * (10.1002/sim.3427), approach 1; Cochrane Handbook 6.5.2.4.
 */
import type { Estimate } from './estimate';
import type { Group } from './mean-difference';

/** From mean and standard deviation of natural logarithms to those of the values: exp(m + s²/2), √((exp(s²) − 1)·exp(2m + s²)). */
export function valuesOfLogs({ n, mean, sd }: Group): Group {
  return {
    n,
    mean: Math.exp(mean + sd ** 2 / 2),
    sd: Math.sqrt((Math.exp(sd ** 2) - 1) * Math.exp(2 * mean + sd ** 2)),
  };
}

/** The logarithm of the ratio of means, with s1²/(n1·m1²) + s2²/(n2·m2²): Hedges, Gurevitch and Curtis 1999. @param first means above 0 */
export function logRatioOfMeans(first: Group, second: Group): Estimate {
  const share = ({ n, mean, sd }: Group) => sd ** 2 / (n * mean ** 2);
  return { value: Math.log(first.mean / second.mean), variance: share(first) + share(second) };
}
