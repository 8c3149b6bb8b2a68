import { isMapping, walk } from '../document/walk';
import { say } from '../language/say';
import type { Check } from './check';
import { intervalOf } from './results';

export const intervalReversed: Check = {
  code: 'interval-reversed',
  title: 'The limits of an interval are in the wrong order',
  severity: 'warning',
  explanation:
    'An interval is written with its lower limit first. Where the first number is the larger one, either the two were swapped or a minus sign is missing; tables and plots would show an interval that cannot be. Compare with the source.',
  *find(file) {
    const results = file.sections.get('results')?.value;
    if (results === undefined) return;
    for (const { node } of walk(results)) {
      const interval = isMapping(node) ? intervalOf(node) : undefined;
      if (interval === undefined || interval.lower.value <= interval.upper.value) continue;
      const { lower, upper } = interval;
      const { text } = file.document;
      const [first, second] = [lower, upper].map((limit) => text.slice(limit.node.span.start, limit.node.span.end));
      yield {
        span: interval.node.span,
        message: say`The lower limit ${first} is larger than the upper limit ${second}, so this cannot be an interval. Compare with the source: the limits may be swapped, or a minus sign may be missing.`,
        fixes: [
          {
            title: say`Swap the limits`,
            kind: 'choice',
            edits: [
              { span: lower.node.span, text: second as string },
              { span: upper.node.span, text: first as string },
            ],
          },
        ],
      };
    }
  },
};
