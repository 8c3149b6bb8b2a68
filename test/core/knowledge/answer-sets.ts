/** Sets of answers, made without the code under test: conditions are read here once more, in the plainest way. */
import type { Condition, Domain, Instrument, Question } from '../../../src/core/knowledge/instrument';

export type AnswerSet = Record<string, string>;

/** Whether a condition holds, straight from its definition. */
export function holds(condition: Condition, answers: AnswerSet): boolean {
  return condition.some((alternative) =>
    Object.entries(alternative).every(([question, accepted]) => accepted.includes(answers[question] ?? 'none')),
  );
}

export function isAsked(question: Question, answers: AnswerSet): boolean {
  return question.asked === undefined || holds(question.asked, answers);
}

/** Whether an answer counts although the form does not say that the question is asked. */
export function countsIfAnswered({ mayBeAsked }: Question, answers: AnswerSet): boolean {
  return mayBeAsked !== undefined && holds(mayBeAsked, answers);
}

/**
 * Every complete set of answers: one of the codes at every question that is asked, nothing elsewhere.
 * @param codes the codes to try at a question
 * @param given answers that are fixed; they also stand where a question may be asked
 */
export function* completeSets(
  domain: Domain,
  codes: (question: Question) => readonly string[] = ({ answers }) => answers,
  given: AnswerSet = {},
): Generator<AnswerSet> {
  yield* from(0, {});

  function* from(position: number, answers: AnswerSet): Generator<AnswerSet> {
    const question = domain.questions[position];
    const fixed = question && given[question.id];
    if (question === undefined) yield answers;
    else if (!isAsked(question, answers) && !(fixed !== undefined && countsIfAnswered(question, answers))) {
      yield* from(position + 1, answers);
    } else {
      for (const code of fixed === undefined ? codes(question) : [fixed]) {
        yield* from(position + 1, { ...answers, [question.id]: code });
      }
    }
  }
}

/** One code of those that act alike: without "probably". */
export function plainCodes({ answers }: Question): readonly string[] {
  return answers.filter((code) => code !== 'PY' && code !== 'PN');
}

/** The levels within the criteria for a complete set, straight from the only table. */
export function permittedBy({ judgements }: Instrument, { parts }: Domain, answers: AnswerSet): readonly string[] {
  const rule = parts[0]?.rules.find(({ when }) => holds(when, answers));
  const levels = rule?.permits ?? (rule?.judgement ? [rule.judgement] : []);
  return levels.filter((level) => {
    const onlyWith = judgements.find(({ value }) => value === level)?.onlyWith;
    return onlyWith === undefined || Object.values(answers).some((code) => onlyWith.includes(code));
  });
}

/** The level of a complete set, straight from the tables: the worst of the first rows that hold. */
export function levelOf(domain: Domain, answers: AnswerSet, order: readonly string[]): string | null {
  const levels = domain.parts.map(({ rules }) => rules.find(({ when }) => holds(when, answers))?.judgement ?? null);
  if (levels.includes(null)) return null;
  return order.filter((level) => levels.includes(level)).at(-1) ?? null;
}
