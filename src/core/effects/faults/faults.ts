/** Which numbers of a result cannot be trusted, for the checks that tell of them and for the effects that they are kept out of. */
import type { Node, Span } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isBlank, isScalar } from '../../document/walk';
import type { Field } from '../../fields/field';
import { childOf } from '../../format/lookup';
import { resultsField } from '../../format/study/result';
import { say } from '../../language/say';
import { exceptionsIn } from '../../review/exceptions';
import { inTree, type Review, workedOut } from '../../review/review';
import { type Fault, type FaultRule, type Fits, isFault } from './fault';
import { faultRules } from './list';
import { readResult } from './reading/result';

/** What a rule found in a result. */
export interface Examined {
  readonly rule: FaultRule;
  readonly found: readonly (Fault | Fits)[];
}

/**
 * Everything that is held against the numbers of a result, and what fits, of the rules that looked at any of them; worked
 * out once for checks, effects and tables.
 */
export function examined(result: Node, file: RecordFile, review: Review): readonly Examined[] {
  if (saysNoNumber(result, file)) return [];
  return workedOut(review, inTree(review, file, result), 'numbers of a result', () => {
    const read = readResult(result, file, review);
    const all: Examined[] = [];
    for (const rule of faultRules) {
      // Most rules find nothing in most results: nothing is made for that.
      let found: (Fault | Fits)[] | undefined;
      for (const each of rule.find(read)) {
        found ??= [];
        found.push(each);
      }
      if (found) all.push({ rule, found });
    }
    return all;
  });
}

/** Fields in which no number can stand. */
const WITHOUT_NUMBERS: readonly (Field['kind'] | undefined)[] = ['id', 'reference', 'choice'];

/** Whether a result that was only begun says no more than what it is about: files may hold thousands of those. */
function saysNoNumber(result: Node, { document }: RecordFile): boolean {
  if (result.kind !== 'mapping' || document.problems.length > 0) return false;
  return result.pairs.every(
    ({ key, value }) =>
      isBlank(value) || (isScalar(value) && WITHOUT_NUMBERS.includes(childOf(resultsField.of, key.text)?.kind)),
  );
}

/** What speaks against an effect. */
export interface Objections {
  /** Why there is no effect; absent where there may be one. */
  readonly cannotBe: string | undefined;
  /** Why it is shown and enters no summary; absent where it may. */
  readonly doubtful: string | undefined;
  /** What is doubtful and was accepted by the file, with its reason. */
  readonly accepted: readonly string[];
}

/**
 * What speaks against an effect that is made of some numbers of a result.
 *
 * @param used the parts of the result from which the effect is worked out
 * @param file in which the result stands
 */
export function objectionsTo(used: readonly Node[], result: Node, file: RecordFile, review: Review): Objections {
  const isUsed = (fault: Fault) => used.some(({ span }) => meets(span, fault.numbers ?? fault.span));
  const found = examined(result, file, review).flatMap(({ rule: { code, weight }, found: all }) =>
    all
      .filter(isFault)
      .filter(isUsed)
      .map(({ message }) => ({ code, weight, message })),
  );
  const doubts = found.filter(({ weight }) => weight === 'doubtful');
  const exceptions = doubts.length === 0 ? [] : exceptionsIn(file);
  const reasonFor = (code: string) => exceptions.find((each) => each.code === code)?.reason;
  return {
    cannotBe: found.find(({ weight }) => weight === 'cannot be')?.message,
    doubtful: doubts.find(({ code }) => reasonFor(code) === undefined)?.message,
    accepted: doubts.flatMap(({ code, message }) => {
      const reason = reasonFor(code);
      return reason === undefined ? [] : [say`${message} It is accepted here: ${reason}`];
    }),
  };
}

/** Whether what is wrong stands in these numbers, or they in it. */
function meets(numbers: Span, wrong: Span): boolean {
  const isIn = (one: Span, other: Span) => other.start <= one.start && one.end <= other.end;
  return isIn(wrong, numbers) || isIn(numbers, wrong);
}
