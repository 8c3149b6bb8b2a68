/** One domain: what its answers fix, what is open, and why. */
import { NOT_APPLICABLE } from './answers';
import { becauseOfDomain } from './because';
import { type Exploration, type Given, OPEN, type PreparedDomain, prepareDomain } from './explore';
import type { Domain, Instrument } from './instrument';
import type { Answers, Decision, Suggestion } from './suggestion';
import { type Facts, isInScope } from './variant';

/** Prepares the algorithm of one domain. The result remembers what it worked out. */
export function prepareDomainJudge(
  instrument: Instrument,
  domain: Domain,
): (answers: Answers, facts: Facts) => Suggestion {
  const prepared = prepareDomain(instrument, domain);
  const decisions = new Map<Exploration, ReturnType<typeof decide>>();
  return (answers, facts) => {
    const given = read(prepared, answers, facts);
    const explored = prepared.explore(given);
    const decided = decisions.get(explored) ?? decide(prepared, given, explored);
    decisions.set(explored, decided);
    return suggest(instrument, prepared, answers, given, explored, decided);
  };
}

function read({ domain, classes }: PreparedDomain, answers: Answers, facts: Facts): Given {
  return {
    classes: domain.questions.map(({ id }, question) => classes[question]?.get(answers[id] ?? '') ?? OPEN),
    inScope: domain.questions.map((question) => isInScope(question, facts)),
  };
}

function suggest(
  instrument: Instrument,
  { domain, classes }: PreparedDomain,
  answers: Answers,
  given: Given,
  explored: Exploration,
  decided: Decided | undefined,
): Suggestion {
  const ids = domain.questions.map(({ id }) => id);
  const is = (how: 'always' | 'never') => (_: string, question: number) => explored.asked[question] === how;
  const isAnswered = (id: string) => !isBlank(answers[id]) && answers[id] !== NOT_APPLICABLE;
  const asked = ids.filter(is('always'));
  const unreached = ids.filter(is('never'));
  const unanswered = asked.filter((id) => given.classes[ids.indexOf(id)] === OPEN);
  const invalid = ids.flatMap((id, question) => {
    const answer = answers[id];
    if (answer === undefined || isBlank(answer) || classes[question]?.has(answer)) return [];
    return answer === NOT_APPLICABLE && explored.asked[question] !== 'always' ? [] : [{ question: id, answer }];
  });
  const [level] = explored.levels;
  const suggestion = {
    judgement: explored.levels.size === 1 ? (level ?? null) : null,
    permitted: instrument.judgements.map(({ value }) => value).filter((value) => explored.permitted.has(value)),
    complete: unanswered.length === 0,
    decidedBy: decided && withAnswers(domain, decided, answers),
    unanswered,
    next: unanswered[0],
    unreached,
    ignored: unreached.filter(isAnswered),
    invalid,
  };
  return { ...suggestion, because: becauseOfDomain(instrument, domain, answers, suggestion) };
}

const isBlank = (answer: string | undefined) => answer === undefined || answer === '';

/** Which questions and rows decide; does not depend on which answer of a class is given. */
interface Decided {
  readonly questions: readonly number[];
  readonly rows: readonly { readonly part: number; readonly row: number }[];
}

/**
 * The fewest given answers that fix the level: answers are left out one by one, from the last to the first, as long as
 * the level stays fixed. Those that the deciding row names are left out last, so that the reason follows the table.
 */
function decide(prepared: PreparedDomain, given: Given, explored: Exploration): Decided | undefined {
  if (explored.levels.size !== 1) return undefined;
  const [level] = explored.levels;
  const named = questionsOf(prepared.domain, decidingRows(explored, level));
  const inOrder = given.classes.map((_, question) => question).reverse();
  const classes = [...given.classes];
  let fixed = explored;
  for (const question of [
    ...inOrder.filter((each) => !named.has(each)),
    ...inOrder.filter((each) => named.has(each)),
  ]) {
    const answer = classes[question] ?? OPEN;
    if (answer === OPEN) continue;
    classes[question] = OPEN;
    const without = prepared.explore({ ...given, classes });
    if (without.levels.size === 1) fixed = without;
    else classes[question] = answer;
  }
  const questions = inOrder.reverse().filter((question) => classes[question] !== OPEN);
  return { questions, rows: decidingRows(fixed, level) };
}

/** The rows of those parts that come to the level in every way; if none does, of all parts. */
function decidingRows({ parts }: Exploration, level: string | null | undefined): Decided['rows'] {
  const all = parts.map(({ levels, rows }, part) => ({
    part,
    rows,
    sure: levels.size === 1 && levels.has(level ?? null),
  }));
  const deciding = all.some(({ sure }) => sure) ? all.filter(({ sure }) => sure) : all;
  return deciding.flatMap(({ part, rows }) => [...rows].sort((a, b) => a - b).map((row) => ({ part, row: row + 1 })));
}

function questionsOf(domain: Domain, rows: Decided['rows']): ReadonlySet<number> {
  const conditions = rows.flatMap(({ part, row }) => domain.parts[part]?.rules[row - 1]?.when ?? []);
  const ids = conditions.flatMap((alternative) => Object.keys(alternative));
  return new Set(ids.map((id) => domain.questions.findIndex((question) => question.id === id)));
}

function withAnswers(domain: Domain, { questions, rows }: Decided, answers: Answers): Decision {
  return {
    rows: rows.map(({ part, row }) => {
      const caveat = domain.parts[part]?.rules[row - 1]?.caveat;
      return caveat === undefined ? { part, row } : { part, row, caveat };
    }),
    answers: questions.flatMap((question) => {
      const id = domain.questions[question]?.id ?? '';
      const answer = answers[id];
      return answer === undefined ? [] : [{ question: id, answer }];
    }),
  };
}
