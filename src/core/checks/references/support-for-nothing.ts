import { isMapping, oneOrMany, pairOf, textOf, valueOf } from '../../document/walk';
import { closest } from '../../language/closest';
import { say } from '../../language/say';
import { write } from '../../writing/value';
import type { Check } from '../check';

export const supportForNothing: Check = {
  code: 'support-for-nothing',
  title: 'Support for something that does not stand beside it',
  severity: 'warning',
  explanation:
    'Under `for`, support names the values beside it that it backs. A name that does not stand beside it backs nothing, so nobody finds the quotation where the value is checked. Correct the name, move the support to where the value stands, or leave `for` out if it backs everything there.',
  *find(_file, _review, prepared) {
    for (const { node } of prepared.steps()) {
      const support = valueOf(node, 'support');
      if (!isMapping(node) || support === undefined) continue;
      const entries = oneOrMany(support).filter(isMapping);
      for (const name of entries.flatMap((entry) => oneOrMany(valueOf(entry, 'for')))) {
        const key = textOf(name);
        if (key === undefined || pairOf(node, key) !== undefined) continue;
        const keys = node.pairs.map((pair) => pair.key.text).filter((each) => each !== 'support');
        const meant = closest(key, keys);
        yield {
          span: name.span,
          message: say`“${key}” does not stand beside this support, so it backs nothing. ${meant === undefined ? say`Name something that stands beside it, move it to where the value stands, or leave “for” out.` : say`Did you mean “${meant}”?`}`,
          fixes:
            meant === undefined
              ? []
              : [{ title: say`Write “${meant}”`, kind: 'choice', edits: [write(name.span, meant)] }],
        };
      }
    }
  },
};
