import type { Node } from '../../../document/document';
import { numberOf } from '../../../document/numbers';
import { textOf, valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import { intervalOf, type WrittenInterval } from '../../estimate-parts';
import type { Fault, Fits, ToldRule } from '../fault';
import { numbersOf, type Written, type WrittenNumbers } from '../reading/printed-numbers';

/** An estimate, or the mean of a group or of pairs, that does not lie in its own interval. */
export const outsideInterval: ToldRule = {
  code: 'estimate-outside-interval',
  title: 'The estimate lies outside its interval',
  severity: 'warning',
  looksAt: 'estimate in its interval',
  weight: 'cannot be',
  explanation:
    'A confidence interval always contains the estimate, or the mean, that it belongs to. Where it does not, a sign or a digit is usually wrong, or the two numbers belong to different analyses. Compare both with the source; if the source itself prints it so, accept the problem in this file with that reason.',
  *find(result) {
    for (const estimate of result.estimates()) yield* ofEstimate(estimate.node, estimate.interval());
    for (const group of result.groups()) yield* ofMean(group);
    const paired = valueOf(result.node, 'paired');
    if (paired !== undefined) yield* compared(numbersOf(paired).at('mean_difference'), intervalOf(paired));
  },
};

function* ofEstimate(estimate: Node, interval: WrittenInterval | undefined): Generator<Fault | Fits> {
  const node = valueOf(estimate, 'value');
  const value = numberOf(node);
  if (node === undefined || value === undefined || interval === undefined) return;
  const { lower, upper } = interval;
  if (lower.value > upper.value) return;
  if (lower.value <= value && value <= upper.value) yield { fits: node.span };
  else yield fault(say`The estimate ${textOf(node)}`, node, interval);
}

/** What the interval of a group may be of, where its mean is not in it. */
const OTHERS = ['median', 'geometric_mean', 'change', 'percent'];

function* ofMean({ node, at }: WrittenNumbers): Generator<Fault | Fits> {
  const interval = intervalOf(node);
  const isOfAnother = OTHERS.some((key) => isWithin(at(key), interval));
  if (!isOfAnother) yield* compared(at('mean'), interval);
  yield* compared(at('change'), intervalOf(node, 'change_ci'));
}

function* compared(mean: Written | undefined, interval: WrittenInterval | undefined): Generator<Fault | Fits> {
  if (mean === undefined || interval === undefined || interval.lower.value > interval.upper.value) return;
  if (isWithin(mean, interval)) yield { fits: mean.node.span };
  else yield fault(say`The mean ${mean.text}`, mean.node, interval);
}

/** As far as rounding leaves it open. */
function isWithin(mean: Written | undefined, interval: WrittenInterval | undefined): boolean {
  if (mean === undefined || interval === undefined) return false;
  return mean.least <= interval.upper.value && mean.most >= interval.lower.value;
}

function fault(written: string, { span }: Node, { node, lower, upper }: WrittenInterval): Fault {
  return {
    span,
    message: say`${written} lies outside its interval from ${textOf(lower.node)} to ${textOf(upper.node)}, which cannot be. Compare the numbers and their signs with the source.`,
    related: { span: node.span, message: say`The interval.` },
  };
}
