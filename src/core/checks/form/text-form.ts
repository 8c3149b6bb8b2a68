import { isScalar, textOf } from '../../document/walk';
import type { TextField } from '../../fields/field';
import { counted } from '../../language/counted';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import type { Check } from '../check';
import { keyOf, unfitValues } from '../reading/form';

export const textForm: Check = {
  code: 'text-form',
  title: 'A text that does not have the form expected here',
  severity: 'error',
  explanation:
    'Some texts have a fixed form, such as the number of a paper in PubMed. In another form they cannot be used to find it.',
  *find(_file, _review, prepared) {
    for (const { node, field, path } of unfitValues(prepared.formErrors())) {
      const expected = field.kind === 'text' ? expectedForm(field) : '';
      if (expected === '' || !isScalar(node)) continue;
      yield {
        span: node.span,
        message: say`“${textOf(node)}” cannot stand under “${keyOf(path)}”: what is expected is ${expected}.`,
      };
    }
  },
};

/** In words; empty for a text without a fixed form. */
function expectedForm({ pattern, shortest, longest }: TextField): string {
  const limits = [
    shortest === undefined ? '' : say`at least ${counted(shortest, 'character')}`,
    longest === undefined ? '' : say`at most ${counted(longest, 'character')}`,
  ].filter((limit) => limit !== '');
  const length = limits.length === 0 ? '' : say`a text with ${listed(limits, 'and')}`;
  return [translated(pattern?.inWords ?? ''), length].filter((part) => part !== '').join(', ');
}
