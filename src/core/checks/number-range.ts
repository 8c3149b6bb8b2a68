import { textOf } from '../document/walk';
import { say } from '../language/say';
import type { Check } from './check';
import { keyOf } from './form';

export const numberRange: Check = {
  code: 'number-range',
  title: 'A number that cannot be',
  severity: 'warning',
  explanation:
    'The number lies outside what is possible: a p value above 1, a negative standard deviation, a score above its maximum. A digit, a sign or the decimal point is usually wrong. Compare with the source.',
  *find(_file, _review, prepared) {
    for (const { keyword, node, field, path, limit } of prepared.formErrors()) {
      if ((keyword !== 'too small' && keyword !== 'too large') || field.kind !== 'number') continue;
      const { least, most } = field;
      const range =
        least !== undefined && most !== undefined
          ? say`from ${least} to ${most}`
          : keyword === 'too small'
            ? say`${limit} or more`
            : say`${limit} or less`;
      yield {
        span: node.span,
        // Nothing that is counted can be fewer than none.
        ...(keyword === 'too small' && field.whole && least === 0 && { severity: 'error' as const }),
        message: say`${textOf(node)} cannot be: “${keyOf(path)}” is ${range}. Compare with the source; a digit, a sign or the decimal point may be wrong.`,
      };
    }
  },
};
