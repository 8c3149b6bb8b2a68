import type { TextEdit } from '../../document/document';
import { textOf, walk } from '../../document/walk';
import { say } from '../../language/say';
import { intervalOf, type WrittenInterval } from '../estimate-parts';
import type { FaultRule } from './fault';

/** An interval whose lower limit is the larger number. */
export const reversedInterval: FaultRule = {
  code: 'interval-reversed',
  weight: 'cannot be',
  *find(result, file) {
    for (const { node } of walk(result)) {
      const interval = intervalOf(node);
      if (interval === undefined || interval.lower.value <= interval.upper.value) continue;
      const { lower, upper } = interval;
      yield {
        span: interval.node.span,
        message: say`The lower limit ${textOf(lower.node)} is larger than the upper limit ${textOf(upper.node)}, so this cannot be an interval. Compare with the source: the limits may be swapped, or a minus sign may be missing.`,
        repair: { title: say`Swap the limits`, edits: swapped(interval, file.document.text) },
      };
    }
  },
};

function swapped({ lower, upper }: WrittenInterval, text: string): TextEdit[] {
  const written = ({ node: { span } }: WrittenInterval['lower']) => text.slice(span.start, span.end);
  return [
    { span: lower.node.span, text: written(upper) },
    { span: upper.node.span, text: written(lower) },
  ];
}
