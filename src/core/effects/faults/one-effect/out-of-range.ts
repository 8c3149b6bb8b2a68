import type { Node } from '../../../document/document';
import { nodeAt, textOf, toPlain } from '../../../document/walk';
import type { NumberField } from '../../../fields/field';
import { valueErrors } from '../../../format/check-value';
import { resultsField } from '../../../format/study/result';
import { say } from '../../../language/say';
import type { FaultRule } from '../fault';

/** A number beyond the limits of its field: a negative standard deviation, a correlation above 1. */
export const outOfRange: FaultRule = {
  code: 'number-range',
  weight: 'cannot be',
  *find(result) {
    for (const { keyword, path, field } of valueErrors(resultsField.of, toPlain(result), [])) {
      const node = nodeAt(result, path);
      if (node === undefined || field?.kind !== 'number') continue;
      if (keyword !== 'too small' && keyword !== 'too large') continue;
      const key = path.filter((step) => typeof step === 'string').at(-1) ?? '';
      yield { span: node.span, message: rangeMessage(node, key, field, keyword) };
    }
  },
};

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
