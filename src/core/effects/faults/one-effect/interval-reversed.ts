import type { TextEdit } from '../../../document/document';
import { textOf } from '../../../document/walk';
import { say } from '../../../language/say';
import type { WrittenInterval } from '../../estimate-parts';
import type { ToldRule } from '../fault';

/** An interval whose lower limit is the larger number. */
export const reversedInterval: ToldRule = {
  code: 'interval-reversed',
  title: 'The limits of an interval are in the wrong order',
  severity: 'warning',
  looksAt: 'limits in order',
  weight: 'cannot be',
  explanation:
    'An interval is written with its lower limit first. Where the first number is the larger one, either the two were swapped or a minus sign is missing; tables and plots would show an interval that cannot be. Compare with the source.',
  *find({ intervals, file }) {
    for (const { interval } of intervals()) {
      if (interval.lower.value <= interval.upper.value) {
        yield { fits: interval.node.span };
        continue;
      }
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
