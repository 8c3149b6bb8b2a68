import { textOf, valueOf } from '../document/walk';
import { say } from '../language/say';
import type { Check } from './check';
import { numberOf } from './numbers';
import { estimatesIn, intervalOf } from './results';

export const estimateOutsideInterval: Check = {
  code: 'estimate-outside-interval',
  title: 'The estimate lies outside its interval',
  severity: 'warning',
  explanation:
    'A confidence interval always contains the estimate that it belongs to. Where it does not, a sign or a digit is usually wrong, or the two numbers belong to different analyses. Compare both with the source; if the source itself prints it so, accept the problem in this file with that reason.',
  *find(file) {
    for (const estimate of estimatesIn(file)) {
      const node = valueOf(estimate, 'value');
      const value = numberOf(node);
      const interval = intervalOf(estimate);
      if (node === undefined || value === undefined || interval === undefined) continue;
      const { lower, upper } = interval;
      if (lower.value > upper.value || (lower.value <= value && value <= upper.value)) continue;
      yield {
        span: node.span,
        message: say`The estimate ${textOf(node)} lies outside its interval from ${textOf(lower.node)} to ${textOf(upper.node)}, which cannot be. Compare the numbers and their signs with the source.`,
        related: [{ file: file.path, span: interval.node.span, message: say`The interval.` }],
      };
    }
  },
};
