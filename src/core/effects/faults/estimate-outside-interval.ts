import { numberOf } from '../../document/numbers';
import { oneOrMany, textOf, valueOf } from '../../document/walk';
import { say } from '../../language/say';
import { intervalOf } from '../estimate-parts';
import type { FaultRule } from './fault';

/** An estimate that does not lie in its own interval. */
export const outsideInterval: FaultRule = {
  code: 'estimate-outside-interval',
  weight: 'cannot be',
  *find(result) {
    for (const estimate of oneOrMany(valueOf(result, 'estimate'))) {
      const node = valueOf(estimate, 'value');
      const value = numberOf(node);
      const interval = intervalOf(estimate);
      if (node === undefined || value === undefined || interval === undefined) continue;
      const { lower, upper } = interval;
      if (lower.value > upper.value || (lower.value <= value && value <= upper.value)) continue;
      yield {
        span: node.span,
        message: say`The estimate ${textOf(node)} lies outside its interval from ${textOf(lower.node)} to ${textOf(upper.node)}, which cannot be. Compare the numbers and their signs with the source.`,
        related: { span: interval.node.span, message: say`The interval.` },
      };
    }
  },
};
