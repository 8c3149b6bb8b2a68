import { rangeMessage } from '../../effects/faults/one-effect/out-of-range';
import type { Check } from '../check';
import { keyOf } from '../reading/form';

export const numberRange: Check = {
  code: 'number-range',
  title: 'A number that cannot be',
  severity: 'warning',
  explanation:
    'The number lies outside what is possible: a p value above 1, a negative standard deviation, a score above its maximum. A digit, a sign or the decimal point is usually wrong. Compare with the source.',
  *find(_file, _review, prepared) {
    for (const { keyword, node, field, path } of prepared.formErrors()) {
      if ((keyword !== 'too small' && keyword !== 'too large') || field.kind !== 'number') continue;
      yield {
        span: node.span,
        // Nothing that is counted can be fewer than none.
        ...(keyword === 'too small' && field.whole && field.least === 0 && { severity: 'error' as const }),
        message: rangeMessage(node, keyOf(path), field, keyword),
      };
    }
  },
};
