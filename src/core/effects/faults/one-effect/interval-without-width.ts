import { numberAt } from '../../../document/numbers';
import { textOf } from '../../../document/walk';
import { say } from '../../../language/say';
import type { ToldRule } from '../fault';

/** An interval whose limits are the same number. */
export const intervalWithoutWidth: ToldRule = {
  code: 'interval-without-width',
  title: 'An interval of no width',
  severity: 'warning',
  looksAt: 'width of the interval',
  weight: 'cannot be',
  explanation:
    'Both limits of an interval are the same number, as if nothing were uncertain. Too few decimals are printed, or one limit was typed twice. No standard error follows from it, so that no effect is worked out. Look for more digits in the source, or for a standard error, a statistic or a p value.',
  *find(result) {
    for (const { interval, holder } of result.intervals()) {
      if (interval.lower.value > interval.upper.value) continue;
      const value = numberAt(holder, 'value');
      const isElsewhere = value !== undefined && value !== interval.lower.value;
      if (interval.lower.value < interval.upper.value) yield { fits: interval.node.span };
      else if (!isElsewhere)
        yield {
          span: interval.node.span,
          message: say`An interval from ${textOf(interval.lower.node)} to ${textOf(interval.upper.node)} has no width: too few decimals are printed, or one limit was typed twice. No standard error follows from it. Look for more digits in the source, or write its standard error, statistic or p value instead.`,
        };
    }
  },
};
