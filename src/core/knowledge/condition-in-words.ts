/** When a question is asked, in words. */

import { listed } from '../language/listed';
import { say } from '../language/say';
import type { Condition, Question } from './instrument';

/** "2.1 or 2.2 is Y, PY or NI"; "4.1 is N, PN or NI and 4.2 is N, PN or NI". Empty for a question that is always asked. */
export function conditionInWords({ asked }: Question): string {
  if (asked === undefined) return '';
  return listed([...bySameAnswers(asked), ...asked.filter((each) => Object.keys(each).length > 1).map(allOf)], 'or');
}

/** Alternatives about one question each, those with the same answers together. */
function bySameAnswers(condition: Condition): string[] {
  const questions = new Map<string, string[]>();
  for (const alternative of condition) {
    const [only, ...others] = Object.entries(alternative);
    if (only === undefined || others.length > 0) continue;
    const answers = listed(only[1], 'or');
    questions.set(answers, [...(questions.get(answers) ?? []), only[0]]);
  }
  return [...questions].map(([answers, ids]) => say`${listed(ids, 'or')} is ${answers}`);
}

function allOf(alternative: Condition[number]): string {
  return listed(
    Object.entries(alternative).map(([id, answers]) => say`${id} is ${listed(answers, 'or')}`),
    'and',
  );
}
