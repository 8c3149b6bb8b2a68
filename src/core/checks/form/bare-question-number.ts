import { say } from '../../language/say';
import type { Check } from '../check';
import { isTaken } from '../reading/odd-keys';

export const bareQuestionNumber: Check = {
  code: 'bare-question-number',
  title: 'A question number without the q before it',
  severity: 'error',
  explanation:
    'Questions are written with a q before their number: `q4.10`. A bare 4.10 is the number 4.1 to most programs, and instruments have both questions. The repair adds the q.',
  *find(_file, _review, prepared) {
    for (const { pair, holder, reading } of prepared.oddKeys()) {
      if (reading.kind !== 'question number') continue;
      const { key } = reading;
      const taken = isTaken(holder, key);
      yield {
        span: pair.key.span,
        message: taken
          ? say`“${pair.key.text}” is not read, because questions are written with a q before the number, and “${key}” stands here already. Keep one of the two.`
          : /^\s*\d/.test(pair.key.text)
            ? say`Questions are written with a q before the number: “${key}”. A bare number is read as a number by many programs, so that 4.1 and 4.10 become the same.`
            : say`This question is written “${key}” here; as it stands it is not read.`,
        fixes: taken
          ? []
          : [{ title: say`Write “${key}”`, kind: 'spelling', edits: [{ span: pair.key.span, text: key }] }],
      };
    }
  },
};
