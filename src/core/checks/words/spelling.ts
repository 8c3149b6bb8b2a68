import { say } from '../../language/say';
import { write } from '../../writing/value';
import type { Check } from '../check';

export const spelling: Check = {
  code: 'spelling',
  title: 'A word in another spelling',
  severity: 'warning',
  explanation:
    'Where a word of a list is expected, it is understood also in capital letters, with underscores, or under another of its names. In the file it is written in one way, so that every program counts it as the same. The repair changes only the spelling.',
  *find(_file, _review, prepared) {
    for (const { node, written, reading } of [...prepared.oddWords(), ...prepared.oddLevels()]) {
      if (reading.kind !== 'spelling') continue;
      yield {
        span: node.span,
        message: say`“${written}” is written “${reading.canonical}” here, so that every program counts it as the same word.`,
        fixes: [
          { title: say`Write “${reading.canonical}”`, kind: 'spelling', edits: [write(node.span, reading.canonical)] },
        ],
      };
    }
  },
};
