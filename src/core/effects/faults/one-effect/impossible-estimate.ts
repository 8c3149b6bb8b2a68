import type { Node } from '../../../document/document';
import { numberOf } from '../../../document/numbers';
import { textAt, textOf, valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import { METRIC_NAMES, type Metric, scaleOf } from '../../effect';
import type { Fault, ToldRule } from '../fault';
import type { ReadEstimate } from '../reading/estimates';

/** An estimate that no data could give: a ratio that is not above 0, a difference of risks or a correlation beyond 1. */
export const impossibleEstimate: ToldRule = {
  code: 'impossible-estimate',
  title: 'An estimate that cannot be',
  severity: 'warning',
  looksAt: 'possible for its type',
  weight: 'cannot be',
  explanation:
    'A ratio of odds, risks, rates or hazards is above 0, a risk difference and a correlation lie between −1 and 1. Where a number does not, its logarithm or per cent were usually typed, or another type is meant. No effect is worked out of it. Compare with the source, and write the number as the type has it.',
  *find(result) {
    for (const estimate of result.estimates()) {
      const metric = estimate.metric();
      const node = valueOf(estimate.node, 'value');
      if (node === undefined) continue;
      if (metric !== undefined) yield faultIn(estimate, metric) ?? { fits: node.span };
      else if (isProportion(estimate.node)) yield faultOfShare(estimate) ?? { fits: node.span };
    }
  },
};

function faultIn(estimate: ReadEstimate, metric: Metric): Fault | undefined {
  const node = valueOf(estimate.node, 'value');
  const value = numberOf(node);
  const limits = estimate.interval();
  if (node !== undefined && value !== undefined && isImpossible(value, metric)) return fault(node, metric);
  const limit = [limits?.lower, limits?.upper].find((each) => each && isImpossibleLimit(each.value, metric));
  return limit && fault(limit.node, metric);
}

function isImpossible(value: number, metric: Metric): boolean {
  if (scaleOf(metric) === 'log') return value <= 0;
  return (metric === 'rd' || metric === 'correlation') && Math.abs(value) > 1;
}

/**
 * A limit may be printed as 0.00 where it is a little above. The usual interval of a risk difference may reach beyond 1
 * in small groups, though never so far.
 */
function isImpossibleLimit(limit: number, metric: Metric): boolean {
  if (scaleOf(metric) === 'log') return limit < 0;
  return metric === 'rd' ? Math.abs(limit) > 1.5 : isImpossible(limit, metric);
}

function fault(node: Node, metric: Metric): Fault {
  const written = say`${textOf(node)} can be no ${METRIC_NAMES[metric]}`;
  if (scaleOf(metric) === 'log')
    return {
      span: node.span,
      message: say`${written}: ratios are above 0, because they are one number divided by another. Was the logarithm typed? Write the ratio itself and the limits of its interval.`,
    };
  if (metric === 'rd')
    return {
      span: node.span,
      message: say`${written}: it lies between −1 and 1, as risks lie between 0 and 1. Were per cent typed? 12% is written 0.12, and its limits alike.`,
    };
  return { span: node.span, message: say`${written}: it lies between −1 and 1. Compare with the source.` };
}

/** Shares of people have no type of their own; of per cent, the unit says so. */
const SHARES = /^(?:proportion|prevalence|risk|cumulative incidence|response rate|sensitivity|specificity)s?$/i;

function isProportion(estimate: Node): boolean {
  return SHARES.test(textAt(estimate, 'type')?.trim() ?? '') && valueOf(estimate, 'unit') === undefined;
}

function faultOfShare(estimate: ReadEstimate): Fault | undefined {
  const limits = estimate.interval();
  const node = [valueOf(estimate.node, 'value'), limits?.lower.node, limits?.upper.node].find((each) => {
    const number = numberOf(each);
    return number !== undefined && (number < 0 || number > 1);
  });
  return (
    node && {
      span: node.span,
      message: say`${textOf(node)} can be no ${textAt(estimate.node, 'type')}: it lies between 0 and 1, being a part of a whole. Were per cent typed? 12% is written 0.12, and its limits alike; or write “unit: per cent”.`,
    }
  );
}
