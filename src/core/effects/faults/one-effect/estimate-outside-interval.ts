import { numberOf } from '../../../document/numbers';
import { textOf, valueOf } from '../../../document/walk';
import { say } from '../../../language/say';
import type { ToldRule } from '../fault';

/** An estimate that does not lie in its own interval. */
export const outsideInterval: ToldRule = {
  code: 'estimate-outside-interval',
  title: 'The estimate lies outside its interval',
  severity: 'warning',
  looksAt: 'estimate in its interval',
  weight: 'cannot be',
  explanation:
    'A confidence interval always contains the estimate that it belongs to. Where it does not, a sign or a digit is usually wrong, or the two numbers belong to different analyses. Compare both with the source; if the source itself prints it so, accept the problem in this file with that reason.',
  *find(result) {
    for (const estimate of result.estimates()) {
      const node = valueOf(estimate.node, 'value');
      const value = numberOf(node);
      const interval = estimate.interval();
      if (node === undefined || value === undefined || interval === undefined) continue;
      const { lower, upper } = interval;
      if (lower.value > upper.value) continue;
      if (lower.value <= value && value <= upper.value) {
        yield { fits: node.span };
        continue;
      }
      yield {
        span: node.span,
        message: say`The estimate ${textOf(node)} lies outside its interval from ${textOf(lower.node)} to ${textOf(upper.node)}, which cannot be. Compare the numbers and their signs with the source.`,
        related: { span: interval.node.span, message: say`The interval.` },
      };
    }
  },
};
