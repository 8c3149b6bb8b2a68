import { say, translated } from '../../language/say';
import type { Check } from '../check';
import { keyOf } from '../reading/form';

export const keyForm: Check = {
  code: 'key-form',
  title: 'A name of your own that is not written as such names are',
  severity: 'error',
  explanation:
    'Some names are yours to choose, for example the initials of reviewers or the numbers of items, but they have a form by which others can refer to them.',
  *find(_file, _review, prepared) {
    for (const { keyword, pair, field, path } of prepared.formErrors()) {
      if (keyword !== 'key form' || pair === undefined || field.kind !== 'dictionary') continue;
      yield {
        span: pair.key.span,
        message: say`“${pair.key.text}” cannot stand under “${keyOf(path)}”: what is expected before the colon is ${translated(field.keys.inWords)}.`,
      };
    }
  },
};
