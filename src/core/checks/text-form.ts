import { isScalar, textOf } from '../document/walk';
import type { Check } from './check';
import { keyOf, unfitValues } from './form';

export const textForm: Check = {
  code: 'text-form',
  title: 'A text that does not have the form expected here',
  severity: 'error',
  explanation:
    'Some texts have a fixed form, such as the number of a paper in PubMed. In another form they cannot be used to find it.',
  *find(_file, _review, prepared) {
    for (const { node, field, path } of unfitValues(prepared.formErrors())) {
      if (field.kind !== 'text' || field.pattern === undefined || !isScalar(node)) continue;
      yield {
        span: node.span,
        message: `“${textOf(node)}” cannot stand under “${keyOf(path)}”: what is expected is ${field.pattern.inWords}.`,
      };
    }
  },
};
