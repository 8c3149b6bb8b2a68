import { say } from '../../language/say';
import type { Check } from '../check';

export const misplacedKey: Check = {
  code: 'misplaced-key',
  title: 'A name at the wrong place',
  severity: 'error',
  explanation:
    'The name is known, but not here: it belongs further in, further out, or to another section or kind of file. At the wrong place it is not read. How far a line is moved to the right decides what it belongs to, so often only spaces are missing or too many.',
  *find(_file, _review, prepared) {
    for (const { pair, reading } of prepared.oddKeys()) {
      if (reading.kind !== 'misplaced') continue;
      yield {
        span: pair.key.span,
        message: say`“${pair.key.text}” is not read here: it belongs ${reading.where}. Move it there.`,
      };
    }
  },
};
