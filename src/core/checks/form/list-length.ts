import { itemsOf, textOf } from '../../document/walk';
import { counted } from '../../language/counted';
import { say } from '../../language/say';
import type { Check } from '../check';
import { keyOf } from '../reading/form';

export const listLength: Check = {
  code: 'list-length',
  title: 'Too few or too many entries',
  severity: 'error',
  explanation:
    'Some lists have a fixed number of entries: an interval has two limits, a comparison two groups. Numbers are written with a decimal point; a comma separates two entries.',
  *find(_file, _review, prepared) {
    for (const { keyword, node, field, path } of prepared.formErrors()) {
      if ((keyword !== 'too few' && keyword !== 'too many') || field.kind !== 'list') continue;
      const items = itemsOf(node);
      const { least = 0, most = Number.POSITIVE_INFINITY } = field;
      const expected =
        least === most ? say`exactly ${least}` : keyword === 'too few' ? say`at least ${least}` : say`at most ${most}`;
      const commas =
        items.length === 2 * most &&
        field.of.kind === 'number' &&
        items.every((item) => /^[-−]?\d+$/.test(textOf(item) ?? ''));
      // Empty brackets of a whole entry wait for their numbers.
      const isWaiting = items.length === 0 && field.of.kind === 'number';
      yield {
        span: node.span,
        ...(isWaiting && { severity: 'information' as const }),
        message: say`“${keyOf(path)}” takes ${expected} ${least === 1 ? say`entry` : say`entries`}, but ${counted(items.length, 'stands', 'stand')} here.${commas ? say` Write numbers with a decimal point, because a comma begins the next entry.` : ''}`,
      };
    }
  },
};
