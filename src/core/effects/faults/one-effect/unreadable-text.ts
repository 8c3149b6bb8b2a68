import type { SyntaxProblem } from '../../../document/document';
import type { RecordFile } from '../../../document/record';
import { syntaxCodes } from '../../../document/syntax-codes';
import { say } from '../../../language/say';
import { type Review, workedOut } from '../../../review/review';
import type { FaultRule } from '../fault';

/**
 * Text that is not read as it was meant: `mean: 34,5` between `{` and `}` is a mean of 34 and a key 5. The text itself
 * tells of it (`syntax/…`); what was read of such a place is no number to calculate with.
 */
export const unreadableText: FaultRule = {
  code: 'syntax',
  weight: 'cannot be',
  *find({ node, file, review }) {
    const { start, end } = node.span;
    const errors = errorsIn(file, review);
    for (let index = firstFrom(errors, start); index < errors.length; index += 1) {
      const { span, message } = errors[index] as SyntaxProblem;
      if (span.start > end) return;
      yield { span, message: say`The text is not read as it was meant. ${message}` };
    }
  },
};

/** By their place. */
function errorsIn(file: RecordFile, review: Review): readonly SyntaxProblem[] {
  return workedOut(review, file, 'errors in the text', () => {
    const errors: readonly string[] = syntaxCodes
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
    return file.document.problems.filter(({ code }) => errors.includes(code));
  });
}

/** The position of the first problem from an offset on. */
function firstFrom(problems: readonly SyntaxProblem[], offset: number): number {
  let [low, high] = [0, problems.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((problems[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
