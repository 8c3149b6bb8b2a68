/** One domain: what its answers fix, what is open, and why. */
import { NOT_APPLICABLE } from './answers';
import { becauseOfDomain } from './because';
import { type Exploration, type Given, OPEN, type PreparedDomain, prepareDomain } from './explore';
import type { Domain, Instrument } from './instrument';
import type { Answers, Decision, GivenAnswer, Suggestion } from './suggestion';
import { type Facts, isInScope } from './variant';

/** Prepares the algorithm of one domain. The result remembers what it worked out. */
export function prepareDomainJudge(
  instrument: Instrument,
  domain: Domain,
): (answers: Answers, facts: Facts) => Suggestion {
  const prepared = prepareDomain(instrument, domain);
  const seen = new Map<Exploration, Outline>();
  return (answers, facts) => {
    const given = read(prepared, answers, facts);
    const explored = prepared.explore(given);
    const outline = seen.get(explored) ?? outlineOf(instrument, prepared, given, explored);
    seen.set(explored, outline);
    return suggest(instrument, prepared, answers, explored, outline);
  };
}

function read({ domain, classes }: PreparedDomain, answers: Answers, facts: Facts): Given {
  return {
    classes: domain.questions.map(({ id }, question) => classes[question]?.get(answers[id] ?? '') ?? OPEN),
    inScope: domain.questions.map((question) => isInScope(question, facts)),
  };
}

/** What does not depend on which answer of a class is given. */
interface Outline
  extends Pick<Suggestion, 'judgement' | 'permitted' | 'complete' | 'unanswered' | 'next' | 'unreached'> {
  readonly decided: Decided | undefined;
}

function outlineOf(instrument: Instrument, prepared: PreparedDomain, given: Given, explored: Exploration): Outline {
  const { levels, permitted, asked } = explored;
  const idsWhere = (is: (question: number) => boolean) =>
    prepared.domain.questions.flatMap(({ id }, question) => (is(question) ? [id] : []));
  const unanswered = idsWhere((question) => asked[question] === 'always' && given.classes[question] === OPEN);
  const [level] = levels;
  return {
    judgement: levels.size === 1 ? (level ?? null) : null,
    permitted: instrument.judgements.map(({ value }) => value).filter((value) => permitted.has(value)),
    complete: unanswered.length === 0,
    decided: decide(prepared, given, explored),
    unanswered,
    next: unanswered[0],
    unreached: idsWhere((question) => asked[question] === 'never'),
  };
}

function suggest(
  instrument: Instrument,
  { domain, classes }: PreparedDomain,
  answers: Answers,
  { asked }: Exploration,
  outline: Outline,
): Suggestion {
  const ignored: string[] = [];
  const invalid: GivenAnswer[] = [];
  for (const [question, { id }] of domain.questions.entries()) {
    const answer = answers[id];
    if (answer === undefined || answer === '') continue;
    const saysNothing = answer === NOT_APPLICABLE && asked[question] !== 'always';
    if (asked[question] === 'never' && !saysNothing) ignored.push(id);
    if (!classes[question]?.has(answer) && !saysNothing) invalid.push({ question: id, answer });
  }
  const { judgement, permitted, complete, decided, unanswered, next, unreached } = outline;
  const decidedBy = decided && withAnswers(domain, decided, answers);
  const without = { judgement, permitted, complete, decidedBy, unanswered, next, unreached, ignored, invalid };
  const because = becauseOfDomain(instrument, domain, answers, without);
  return { judgement, permitted, complete, decidedBy, because, unanswered, next, unreached, ignored, invalid };
}

/** Which questions and rows decide. */
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
  const byName = [...inOrder.filter((each) => !named.has(each)), ...inOrder.filter((each) => named.has(each))];
  const classes = [...given.classes];
  let fixed = explored;
  for (const question of byName) {
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
  const sure = parts.map(({ levels }) => levels.size === 1 && levels.has(level ?? null));
  return parts.flatMap(({ rows }, part) => {
    if (sure.includes(true) && !sure[part]) return [];
    return [...rows].sort((a, b) => a - b).map((row) => ({ part, row: row + 1 }));
  });
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
