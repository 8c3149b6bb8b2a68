/** Conditions over several questions with the same accepted answers. */
import type { AnswerSet, Condition } from './instrument';

/** Holds where any of the questions has one of the accepted answers. */
export function anyOf(questions: readonly string[], accepted: AnswerSet): Condition {
  return questions.map((question) => ({ [question]: accepted }));
}

/** One alternative of a condition: each of the questions has one of the accepted answers. */
export function allOf(questions: readonly string[], accepted: AnswerSet): Readonly<Record<string, AnswerSet>> {
  return Object.fromEntries(questions.map((question) => [question, accepted]));
}
