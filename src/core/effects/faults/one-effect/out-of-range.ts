import type { Node } from '../../../document/document';
import { once } from '../../../document/once';
import { textOf, toPlain } from '../../../document/walk';
import type { Field, NumberField } from '../../../fields/field';
import { valueErrors } from '../../../format/check-value';
import { resultsField } from '../../../format/study/result';
import { prepareWalkBelow } from '../../../format/walk-fields';
import { say } from '../../../language/say';
import type { FaultRule } from '../fault';

/** A number beyond the limits of its field: a negative standard deviation, a correlation above 1. */
export const outOfRange: FaultRule = {
  code: 'number-range',
  weight: 'cannot be',
  *find({ node: result }) {
    for (const { node, field, path } of numbersWithin()(result, resultsField.of)) {
      const [error] = isNumberField(field) ? valueErrors(field, toPlain(node), path) : [];
      if (!isNumberField(field) || (error?.keyword !== 'too small' && error?.keyword !== 'too large')) continue;
      const key = path.filter((step) => typeof step === 'string').at(-1) ?? '';
      yield { span: node.span, message: rangeMessage(node, key, field, error.keyword) };
    }
  },
};

const isNumberField = (field: Field): field is NumberField => field.kind === 'number';
const numbersWithin = once(() => prepareWalkBelow(isNumberField));

/** What is said of a number beyond the limits of its field. @param key under which it stands */
export function rangeMessage(node: Node, key: string, field: NumberField, keyword: 'too small' | 'too large'): string {
  const { least, most } = field;
  const range =
    least !== undefined && most !== undefined
      ? say`from ${least} to ${most}`
      : keyword === 'too small'
        ? say`${least} or more`
        : say`${most} or less`;
  return say`${textOf(node)} cannot be: “${key}” is ${range}. Compare with the source; a digit, a sign or the decimal point may be wrong.`;
}
