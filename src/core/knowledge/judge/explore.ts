/**
 * A domain's tables, tried with every way in which its open questions could still be answered.
 *
 * Answers that no condition of the domain tells apart (`Y` and `PY`, nearly everywhere) are one class; trying one answer
 * of each class is trying all. So what is still possible, and what is already fixed, is exact and cheap.
 */
import { named } from '../../document/named';
import { anyOf } from '../conditions';
import type { Condition, Domain, Instrument, Rule } from '../instrument';

/** What is known of a question: the class of its answer, or one of these. */
export const OPEN = -1;
const NOT_ASKED = -2;

/** What is given for each question of a domain, in its order. */
export interface Given {
  /** The class of each valid answer, {@link OPEN} where there is none. */
  readonly classes: readonly number[];
  /** Whether each question's subject is in scope. */
  readonly inScope: readonly boolean[];
}

/** What every way of answering the open questions leads to. */
export interface Exploration {
  /** The levels that the domain can come to; `null` stands for "the criteria single out none". */
  readonly levels: ReadonlySet<string | null>;
  /** The levels within the published criteria. */
  readonly permitted: ReadonlySet<string>;
  /** For each part: the levels it can come to, and the rows that can decide (from 0). */
  readonly parts: readonly { readonly levels: ReadonlySet<string | null>; readonly rows: ReadonlySet<number> }[];
  /** For each question whether it is asked in every way, in none, or only in some. */
  readonly asked: readonly ('always' | 'never' | 'sometimes')[];
}

/** A domain made ready for many explorations. */
export interface PreparedDomain {
  readonly domain: Domain;
  /** For each question: offered code → class. */
  readonly classes: readonly ReadonlyMap<string, number>[];
  /** Explores; the same request is answered from memory. */
  readonly explore: (given: Given) => Exploration;
  /**
   * For each part, the rows that decide for some answers; nothing where the rows depend on each other in more ways than
   * can be followed, as no published table does.
   */
  readonly rowsReached: () => readonly ReadonlySet<number>[] | undefined;
}

/** As many ways as are followed beside each other: far more than any table needs. */
const MOST_WAYS = 500;

/** Alternatives; each with its place among all of the domain, and a list of question index and accepted classes as bits. */
type Compiled = readonly CompiledAlternative[];

interface CompiledAlternative {
  readonly place: number;
  readonly asks: readonly (readonly [question: number, classes: number])[];
}

/** Prepares a domain. The result remembers what it explored, so whoever asks often keeps it. */
export function prepareDomain(instrument: Pick<Instrument, 'judgements'>, domain: Domain): PreparedDomain {
  const provisos = provisosOf(instrument, domain);
  const conditions = conditionsOf(domain, [...provisos.values()]);
  const classes = domain.questions.map((question) => classesOf(conditions, question.id, question.answers));
  const tables = tablesOf(instrument, domain, classes, provisos);
  const seen = new Map<string, Exploration>();
  const explore = (given: Given): Exploration => {
    const key = keyOf(given);
    const known = seen.get(key);
    if (known) return known;
    const found = exploreAll(tables, given);
    seen.set(key, found);
    return found;
  };
  const rowsReached = () => {
    const given = { classes: domain.questions.map(() => OPEN), inScope: domain.questions.map(() => true) };
    const ways = waysThrough(tables, given, [], MOST_WAYS);
    if (ways === undefined) return undefined;
    return tables.parts.map((rows) => new Set([...ways].map((way) => rows.findIndex(({ when }) => holds(when, way)))));
  };
  return { domain, classes, explore, rowsReached };
}

function keyOf({ classes, inScope }: Given): string {
  return `${classes.join()} ${inScope.join()}`;
}

interface Tables {
  /** When each question is asked (absent: always), and when it counts if it is answered although it is not asked. */
  readonly gates: readonly { readonly asked: Compiled | undefined; readonly ifAnswered: Compiled | undefined }[];
  readonly parts: readonly (readonly { readonly rule: Rule; readonly when: Compiled }[])[];
  readonly counts: readonly number[];
  readonly ranks: ReadonlyMap<string, number>;
  /** What a level needs to be within the criteria; most need nothing. */
  readonly provisos: ReadonlyMap<string, Compiled>;
  readonly steps: Steps;
}

function tablesOf(
  { judgements }: Pick<Instrument, 'judgements'>,
  domain: Domain,
  classes: PreparedDomain['classes'],
  conditions: ReadonlyMap<string, Condition>,
): Tables {
  const { alternatives, compile } = compiler(domain, classes);
  const gates = domain.questions.map(({ asked, mayBeAsked }) => ({
    asked: asked && compile(asked),
    ifAnswered: mayBeAsked && compile(mayBeAsked),
  }));
  const parts = domain.parts.map(({ rules }) => rules.map((rule) => ({ rule, when: compile(rule.when) })));
  const provisos = new Map([...conditions].map(([level, proviso]) => [level, compile(proviso)]));
  const steps = stepsOf(alternatives, {
    questions: domain.questions.length,
    gates: gates.map(({ asked = [], ifAnswered = [] }) => [...asked, ...ifAnswered]),
    conditions: [...gates.flatMap(({ asked = [], ifAnswered = [] }) => [asked, ifAnswered]), ...provisos.values()],
    parts: parts.map((rows) => rows.map(({ when }) => when)),
  });
  return {
    gates,
    parts,
    counts: classes.map((each) => new Set(each.values()).size),
    ranks: new Map(judgements.map(({ value }, rank) => [value, rank])),
    provisos,
    steps,
  };
}

interface Compiler {
  /** All that were compiled so far, each at its place. */
  readonly alternatives: Compiled;
  readonly compile: (condition: Condition) => Compiled;
}

function compiler({ questions }: Domain, classes: PreparedDomain['classes']): Compiler {
  const index = new Map(questions.map(({ id }, position) => [id, position]));
  const alternatives: CompiledAlternative[] = [];
  const compile = (condition: Condition): Compiled =>
    condition.map((alternative) => {
      const asks = Object.entries(alternative).map(([id, accepted]) => {
        const question = index.get(id) ?? -1;
        return [question, bitsOf(classes[question], accepted)] as const;
      });
      const compiled = { place: alternatives.length, asks };
      alternatives.push(compiled);
      return compiled;
    });
  return { alternatives, compile };
}

/**
 * Which alternatives still matter once some of the questions are answered: a 1 or 0 for each. One that was refused matters
 * no more, nor does one beside or behind another that holds. Behind the last question, those that matter hold. Two ways of
 * answering that leave the same ones are one way from there on, so that there are few ways to follow, however many
 * questions are open.
 */
type Mattering = string;

interface Steps {
  /** Before anything is answered. */
  readonly start: Mattering;
  readonly after: (mattering: Mattering, question: number, choice: number) => Mattering;
}

interface Arranged {
  readonly questions: number;
  /** For each question, what decides whether it is asked: it matters no more behind it. */
  readonly gates: readonly Compiled[];
  /** Of each condition one alternative suffices. */
  readonly conditions: readonly Compiled[];
  /** Of each table, the first row that holds. */
  readonly parts: readonly (readonly Compiled[])[];
}

function stepsOf(alternatives: Compiled, { questions, gates, conditions, parts }: Arranged): Steps {
  const instead = new Map<number, readonly number[]>();
  const oneSuffices = (condition: Compiled, later: readonly number[]) => {
    const places = condition.map(({ place }) => place);
    for (const place of places) instead.set(place, [...places.filter((each) => each !== place), ...later]);
  };
  for (const condition of conditions) oneSuffices(condition, []);
  for (const rows of parts) {
    for (const [index, row] of rows.entries())
      oneSuffices(
        row,
        rows.slice(index + 1).flatMap((later) => later.map(({ place }) => place)),
      );
  }
  const asking = Array.from({ length: questions }, (_, question) =>
    alternatives.flatMap(({ place, asks }) =>
      asks.filter(([each]) => each === question).map(([, accepted]) => ({ place, accepted })),
    ),
  );
  const last = ({ asks }: CompiledAlternative) => Math.max(-1, ...asks.map(([question]) => question));
  const ending = new Map<number, number[]>();
  for (const alternative of alternatives)
    ending.set(last(alternative), [...(ending.get(last(alternative)) ?? []), alternative.place]);
  const settle = (letters: string[], question: number) => {
    for (const place of ending.get(question) ?? [])
      if (letters[place] === '1') for (const other of instead.get(place) ?? []) letters[other] = '0';
    return letters.join('');
  };
  // What asks for a question that the domain does not have, never holds.
  const start = settle(
    alternatives.map(({ asks }) => (asks.every(([question]) => question >= 0) ? '1' : '0')),
    -1,
  );
  const after = (mattering: Mattering, question: number, choice: number): Mattering => {
    const letters = [...mattering];
    for (const { place, accepted } of asking[question] ?? [])
      if (choice < 0 || (accepted & (1 << choice)) === 0) letters[place] = '0';
    for (const { place } of gates[question] ?? []) letters[place] = '0';
    return settle(letters, question);
  };
  return { start, after };
}

function exploreAll(tables: Tables, given: Given): Exploration {
  const levels = new Set<string | null>();
  const permitted = new Set<string>();
  const parts = tables.parts.map(() => ({ levels: new Set<string | null>(), rows: new Set<number>() }));
  const asked = tables.counts.map(() => ({ ever: false, always: true }));
  for (const mattering of waysThrough(tables, given, asked, Number.POSITIVE_INFINITY) ?? []) {
    const decided = tables.parts.map((rows, part) => {
      const row = rows.findIndex(({ when }) => holds(when, mattering));
      parts[part]?.levels.add(rows[row]?.rule.judgement ?? null);
      parts[part]?.rows.add(row);
      return rows[row]?.rule;
    });
    const level = worst(decided, tables.ranks);
    const open = decided.length === 1 ? decided[0]?.permits : undefined;
    levels.add(level);
    for (const each of open ?? (level === null ? [] : [level])) {
      const proviso = tables.provisos.get(each);
      if (proviso === undefined || holds(proviso, mattering)) permitted.add(each);
    }
  }
  return {
    levels,
    permitted,
    parts,
    asked: asked.map(({ ever, always }) => (always ? 'always' : ever ? 'sometimes' : 'never')),
  };
}

/**
 * What still matters at the end of every way of answering the open questions.
 * @param asked notes which questions are asked on the way, where somebody wants to know
 * @param most nothing is given where there are more
 */
function waysThrough(
  { gates, counts, steps }: Tables,
  given: Given,
  asked: readonly { ever: boolean; always: boolean }[],
  most: number,
): ReadonlySet<Mattering> | undefined {
  let ways: ReadonlySet<Mattering> = new Set([steps.start]);
  for (const question of counts.keys()) {
    const note = asked[question] ?? { ever: false, always: true };
    const { asked: gate, ifAnswered } = gates[question] ?? {};
    const answer = given.classes[question] ?? OPEN;
    const all = Array.from({ length: counts[question] ?? 0 }, (_, each) => each);
    const choicesAfter = (mattering: Mattering): readonly number[] => {
      if (given.inScope[question] === false) return [NOT_ASKED];
      if (gate !== undefined && !holds(gate, mattering))
        return answer !== OPEN && ifAnswered !== undefined && holds(ifAnswered, mattering) ? [answer] : [NOT_ASKED];
      return answer === OPEN ? all : [answer];
    };
    const longer = new Set<Mattering>();
    for (const mattering of ways) {
      for (const choice of choicesAfter(mattering)) {
        if (choice === NOT_ASKED) note.always = false;
        else note.ever = true;
        longer.add(steps.after(mattering, question, choice));
      }
    }
    if (longer.size > most) return undefined;
    ways = longer;
  }
  return ways;
}

/** The worst level of a domain's parts; `null` where one of them gives none. */
function worst(rules: readonly (Rule | undefined)[], ranks: ReadonlyMap<string, number>): string | null {
  let level: string | null = null;
  for (const rule of rules) {
    const judgement = rule?.judgement ?? null;
    if (judgement === null) return null;
    if (level === null || (ranks.get(judgement) ?? 0) > (ranks.get(level) ?? 0)) level = judgement;
  }
  return level;
}

/** Of conditions whose questions are all answered (they stand before whatever asks). */
function holds(condition: Compiled, mattering: Mattering): boolean {
  return condition.some(({ place }) => mattering[place] === '1');
}

/** The levels of a domain that say that too little is known, each with the answers that must be there for it. */
function provisosOf({ judgements }: Pick<Instrument, 'judgements'>, domain: Domain): ReadonlyMap<string, Condition> {
  if (domain.questions.length === 0) return new Map();
  return new Map(
    judgements.flatMap(({ value, onlyWith }) => {
      if (onlyWith === undefined || domain.judgements?.includes(value) === false) return [];
      const ids = domain.questions.map(({ id }) => id);
      return [[value, anyOf(ids, onlyWith)] as const];
    }),
  );
}

function conditionsOf({ questions, parts }: Domain, provisos: readonly Condition[]): readonly Condition[] {
  return [
    ...questions.flatMap(({ asked = [], mayBeAsked = [] }) => [asked, mayBeAsked]),
    ...parts.flatMap(({ rules }) => rules.map(({ when }) => when)),
    ...provisos,
  ];
}

/** Offered code → class: codes that every one of the conditions accepts or refuses together share one. */
function classesOf(
  conditions: readonly Condition[],
  question: string,
  codes: readonly string[],
): ReadonlyMap<string, number> {
  const accepted = conditions.flat().flatMap((alternative) => {
    const set = named(alternative, question);
    return set === undefined ? [] : [set];
  });
  const signatures: string[] = [];
  return new Map(
    codes.map((code) => {
      const signature = accepted.map((set) => (set.includes(code) ? '1' : '0')).join('');
      if (!signatures.includes(signature)) signatures.push(signature);
      return [code, signatures.indexOf(signature)];
    }),
  );
}

function bitsOf(classes: ReadonlyMap<string, number> | undefined, accepted: readonly string[]): number {
  let bits = 0;
  for (const code of accepted) {
    const each = classes?.get(code);
    if (each !== undefined) bits |= 1 << each;
  }
  return bits;
}
