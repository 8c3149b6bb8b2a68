import type { Node } from '../../../document/document';
import { say } from '../../../language/say';
import { normalQuantile, tQuantile } from '../../../statistics/distributions';
import { meet, type Range, ratios, sizes } from '../../../statistics/possible/rounding';
import { sizesOf } from '../../arms';
import type { Fault, Fits, ToldRule } from '../fault';
import { type ScaledEstimate, writtenDf } from '../reading/estimate-on-scale';
import type { ReadEstimate } from '../reading/estimates';
import { shown, wouldFitIf } from '../reading/in-words';
import type { Written } from '../reading/printed-numbers';

/** A standard error, or a statistic, that does not belong to the estimate and its interval. */
export const errorContradictsInterval: ToldRule = {
  code: 'error-contradicts-interval',
  title: 'The standard error does not belong to the estimate',
  severity: 'warning',
  looksAt: 'standard error against interval and statistic',
  weight: 'doubtful',
  explanation:
    'An interval reaches about two standard errors to either side (Cochrane Handbook 6.3), and t or z is the estimate divided by its standard error. Where the numbers do not fit, a standard deviation was typed as standard error, the interval is of another level, or a digit is wrong. The weight of the study follows from this number, so that it is shown and enters no summary until somebody has looked. Compare with the source; where it prints so, accept the problem in this file with that reason.',
  *find(result) {
    for (const estimate of result.estimates()) {
      const se = estimate.at('se');
      if (se === undefined || !(se.least > 0)) continue;
      yield* againstInterval(se, estimate, result.node);
      yield* againstStatistic(se, estimate);
    }
  },
};

/** Corrections and small groups may move a standard error by so much of its size. */
const NEAR = 0.1;
/** With fewer degrees of freedom no study is analysed. */
const FEWEST = 3;

function* againstInterval(se: Written, estimate: ReadEstimate, result: Node): Generator<Fault | Fits> {
  const scaled = estimate.scaled();
  // Of a ratio, papers print the standard error of the ratio as well as that of its logarithm.
  if (scaled === undefined || scaled.scale !== 'plain') return;
  const df = writtenDf(estimate) ?? FEWEST;
  if (isErrorOf(se, scaled, scaled.level, df)) return yield { fits: se.node.span };
  const expected = (scaled.half.least + scaled.half.most) / 2 / normalQuantile(0.5 + scaled.level / 200);
  const sizesOfGroups = sizesOf(result);
  const root = sizesOfGroups.ok ? Math.sqrt(1 / sizesOfGroups.value[0] + 1 / sizesOfGroups.value[1]) : undefined;
  const asDeviation = root && { least: se.least * root, most: se.most * root };
  const readings = [
    ...(asDeviation && isErrorOf(asDeviation, scaled, scaled.level, df)
      ? [say`it is the standard deviation of both groups`]
      : []),
    ...[90, 95, 99]
      .filter((level) => level !== scaled.level && isErrorOf(se, scaled, level, df))
      .map((level) => say`the interval is of ${level}%`),
  ];
  yield {
    span: se.node.span,
    message: say`The standard error ${se.text} does not belong to this interval, from which one of about ${shown(expected)} follows.${wouldFitIf(readings)} The weight of the study follows from it. Compare both with the source; where it prints so, accept the problem in this file with that reason.`,
    related: { span: scaled.interval.span, message: say`The interval.` },
  };
}

function isErrorOf(se: Range, { half }: ScaledEstimate, level: number, df: number): boolean {
  const share = 0.5 + level / 200;
  const errors = ratios(half, { least: normalQuantile(share) * (1 - NEAR), most: tQuantile(share, df) * (1 + NEAR) });
  return meet(se, errors);
}

function* againstStatistic(se: Written, { metric: metricOf, at }: ReadEstimate): Generator<Fault | Fits> {
  const metric = metricOf();
  const value = at('value');
  const statistic = at('t') ?? at('z');
  if ((metric !== 'md' && metric !== 'coefficient') || value === undefined || statistic === undefined) return;
  const expected = ratios(sizes(value), se);
  const near = { least: expected.least * (1 - NEAR), most: expected.most * (1 + NEAR) };
  if (meet(sizes(statistic), near)) return yield { fits: statistic.node.span };
  yield {
    span: statistic.node.span,
    message: say`${value.text} divided by its standard error ${se.text} is ${shown(Math.abs(value.value / se.value))}, and ${statistic.text} is written: a digit of one of the three is wrong, or they are of different analyses. Compare with the source; where it prints so, accept the problem in this file with that reason.`,
    related: { span: se.node.span, message: say`The standard error.` },
  };
}
