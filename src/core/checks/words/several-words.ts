import { listed } from '../../language/listed';
import { say } from '../../language/say';
import { writeEntries } from '../../writing/edit-entries';
import type { Check } from '../check';

export const severalWords: Check = {
  code: 'several-words',
  title: 'Several words in one entry',
  severity: 'error',
  explanation:
    'Each entry of a list is one word. In text copied from a table, several often run together (“IndividualGroup”) because line breaks were lost. The repair writes them as separate entries.',
  *find(file, _review, prepared) {
    for (const { step, node, written, reading } of [...prepared.oddWords(), ...prepared.oddLevels()]) {
      if (reading.kind !== 'several') continue;
      const words = listed(
        reading.words.map((word) => `“${word}”`),
        'and',
      );
      yield {
        span: node.span,
        message: say`“${written}” holds several words: ${words}. As one entry they are not counted. Write each as an entry of its own.`,
        fixes: [
          {
            title: say`Write ${words}`,
            kind: 'spelling',
            edits: [writeEntries(file.document.text, step, reading.words)],
          },
        ],
      };
    }
  },
};
