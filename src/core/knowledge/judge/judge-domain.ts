/** One domain: what its answers fix, what is open, and why. */
import { named } from '../../document/named';
import { NOT_APPLICABLE } from '../answers';
import type { Domain, Instrument } from '../instrument';
import { type Facts, isInScope } from '../variant';
import { becauseOfDomain } from './because';
import { type Exploration, type Given, OPEN, type PreparedDomain, prepareDomain } from './explore';
import type { Answers, Decision, GivenAnswer, Suggestion } from './suggestion';

/** Prepares the algorithm of one domain. The result remembers what it worked out. */
export function prepareDomainJudge(
  instrument: Instrument,
  domain: Domain,
): (answers: Answers, facts: Facts) => Suggestion {
  const prepared = prepareDomain(instrument, domain);
  const seen = new Map<Exploration, Outline>();
  const known = new Map<string, Suggestion>();
  return (answers, facts) => {
    const words = domain.questions.map(({ id }) => named(answers, id) ?? '');
    const inScope = domain.questions.map((question) => isInScope(question, facts));
    const key = `${words.join('\n')}\n${inScope.join()}`;
    const before = known.get(key);
    if (before) return before;
    const given = { classes: words.map((word, question) => prepared.classes[question]?.get(word) ?? OPEN), inScope };
    const explored = prepared.explore(given);
    const outline = seen.get(explored) ?? outlineOf(instrument, prepared, given, explored);
    seen.set(explored, outline);
    const suggestion = suggest(instrument, prepared, answers, explored, outline);
    if (known.size < MOST_KNOWN && areKnown(prepared, words)) known.set(key, suggestion);
    return suggestion;
  };
}

/** Many assessments of a review answer a domain alike, and where they were only begun, not at all. */
const MOST_KNOWN = 1000;

/** Whether each is an answer to its question, or none: of other words there is no end. */
function areKnown({ classes }: PreparedDomain, words: readonly string[]): boolean {
  return words.every((word, question) => word === '' || classes[question]?.has(word) === true);
}

/** What does not depend on which answer of a class is given. */
interface Outline extends Pick<Suggestion, 'judgement' | 'permitted' | 'floor' | 'unanswered' | 'unreached'> {
  readonly decided: Decided | undefined;
}

function outlineOf(instrument: Instrument, prepared: PreparedDomain, given: Given, explored: Exploration): Outline {
  const { levels, permitted, asked } = explored;
  const idsWhere = (is: (question: number) => boolean) =>
    prepared.domain.questions.flatMap(({ id }, question) => (is(question) ? [id] : []));
  const [level] = levels;
  const open = instrument.judgements.filter(({ value }) => permitted.has(value));
  return {
    judgement: levels.size === 1 ? (level ?? null) : null,
    permitted: open.map(({ value }) => value),
    floor: prepared.domain.criteria && open.find(({ onlyWith }) => onlyWith === undefined)?.value,
    decided: decide(prepared, given, explored),
    unanswered: idsWhere((question) => asked[question] === 'always' && given.classes[question] === OPEN),
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
  const settled: string[] = [];
  for (const [question, { id, mayBeSettled }] of domain.questions.entries()) {
    const answer = named(answers, id);
    if (answer === undefined || answer === '') continue;
    const saysNothing = answer === NOT_APPLICABLE && asked[question] !== 'always';
    if (asked[question] === 'never' && !saysNothing) ignored.push(id);
    if (classes[question]?.has(answer) || saysNothing) continue;
    if (answer === NOT_APPLICABLE && mayBeSettled && outline.judgement !== null) settled.push(id);
    else invalid.push({ question: id, answer });
  }
  const { judgement, permitted, floor, decided, unreached } = outline;
  const unanswered = outline.unanswered.filter((id) => !settled.includes(id));
  const complete = unanswered.length === 0;
  const next = unanswered[0];
  const decidedBy = decided && withAnswers(domain, decided, answers);
  const without = { judgement, permitted, floor, complete, decidedBy, unanswered, next, unreached, ignored, invalid };
  const because = becauseOfDomain(instrument, domain, answers, without);
  return { ...without, because };
}

/** Which questions and rows decide. */
interface Decided {
  readonly questions: readonly number[];
  readonly rows: readonly Row[];
  /** The rows that hold, given all answers: what is uncertain about them is to be said. */
  readonly holding: readonly Row[];
}

interface Row {
  readonly part: number;
  readonly row: number;
}

/**
 * The fewest given answers that fix the level: those to questions that are not asked are left out, then others one by
 * one, from the last to the first, as long as the level stays fixed. Those that the deciding row names come last, so
 * that the reason follows the table.
 */
function decide(prepared: PreparedDomain, given: Given, explored: Exploration): Decided | undefined {
  if (explored.levels.size !== 1) return undefined;
  const [level = null] = explored.levels;
  const holding = decidingRows(explored, level);
  const named = questionsOf(prepared.domain, holding);
  const inOrder = given.classes.map((_, question) => question).reverse();
  const byName = [...inOrder.filter((each) => !named.has(each)), ...inOrder.filter((each) => named.has(each))];
  const classes = given.classes.map((answer, question) => (explored.asked[question] === 'never' ? OPEN : answer));
  let fixed = explored;
  for (const question of byName) {
    const answer = classes[question] ?? OPEN;
    if (answer === OPEN) continue;
    classes[question] = OPEN;
    const without = prepared.explore({ ...given, classes });
    if (without.levels.size === 1 && without.levels.has(level)) fixed = without;
    else classes[question] = answer;
  }
  const questions = inOrder.reverse().filter((question) => classes[question] !== OPEN);
  return { questions, rows: level === null ? holding : decidingRows(fixed, level), holding };
}

/** The rows of those parts that come to the level in every way; if none does, of all parts. */
function decidingRows({ parts }: Exploration, level: string | null): readonly Row[] {
  const sure = parts.map(({ levels }) => levels.size === 1 && levels.has(level));
  return parts.flatMap(({ rows }, part) => {
    if (sure.includes(true) && !sure[part]) return [];
    return [...rows].sort((a, b) => a - b).map((row) => ({ part, row: row + 1 }));
  });
}

function questionsOf(domain: Domain, rows: readonly Row[]): ReadonlySet<number> {
  const conditions = rows.flatMap(({ part, row }) => domain.parts[part]?.rules[row - 1]?.when ?? []);
  const ids = conditions.flatMap((alternative) => Object.keys(alternative));
  return new Set(ids.map((id) => domain.questions.findIndex((question) => question.id === id)));
}

function withAnswers(domain: Domain, { questions, rows, holding }: Decided, answers: Answers): Decision {
  return {
    rows: rows.map(({ part, row }) => {
      const holds = holding.some((each) => each.part === part && each.row === row);
      const caveat = holds ? domain.parts[part]?.rules[row - 1]?.caveat : undefined;
      return caveat === undefined ? { part, row } : { part, row, caveat };
    }),
    answers: questions.flatMap((question) => {
      const id = domain.questions[question]?.id ?? '';
      const answer = named(answers, id);
      return answer === undefined ? [] : [{ question: id, answer }];
    }),
  };
}
