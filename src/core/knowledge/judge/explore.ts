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
}

/** Alternatives; each a list of question index and accepted classes as bits. */
type Compiled = readonly (readonly (readonly [question: number, classes: number])[])[];

/** Prepares a domain. The result remembers what it explored, so whoever asks often keeps it. */
export function prepareDomain(instrument: Instrument, domain: Domain): PreparedDomain {
  const provisos = provisosOf(instrument, domain);
  const conditions = conditionsOf(domain, [...provisos.values()]);
  const classes = domain.questions.map((question) => classesOf(conditions, question.id, question.answers));
  const index = new Map(domain.questions.map((question, position) => [question.id, position]));
  const compile = (condition: Condition): Compiled =>
    condition.map((alternative) =>
      Object.entries(alternative).map(([id, accepted]) => {
        const question = index.get(id) ?? -1;
        return [question, bitsOf(classes[question], accepted)] as const;
      }),
    );
  const gates = domain.questions.map(({ asked, mayBeAsked }) => ({
    asked: asked && compile(asked),
    ifAnswered: mayBeAsked && compile(mayBeAsked),
  }));
  const parts = domain.parts.map(({ rules }) => rules.map((rule) => ({ rule, when: compile(rule.when) })));
  const counts = classes.map((each) => new Set(each.values()).size);
  const compiledProvisos = new Map([...provisos].map(([level, proviso]) => [level, compile(proviso)]));
  const ranks = new Map(instrument.judgements.map(({ value }, rank) => [value, rank]));
  const seen = new Map<string, Exploration>();

  const explore = (given: Given): Exploration => {
    const key = keyOf(given);
    const known = seen.get(key);
    if (known) return known;
    const found = exploreAll({ gates, parts, counts, ranks, provisos: compiledProvisos }, given);
    seen.set(key, found);
    return found;
  };
  return { domain, classes, explore };
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
}

function exploreAll(tables: Tables, given: Given): Exploration {
  const levels = new Set<string | null>();
  const permitted = new Set<string>();
  const parts = tables.parts.map(() => ({ levels: new Set<string | null>(), rows: new Set<number>() }));
  const asked = tables.counts.map(() => ({ ever: false, always: true }));
  forEachWay(tables, given, (state) => {
    const decided = tables.parts.map((rows, part) => {
      const row = rows.findIndex(({ when }) => holds(when, state));
      parts[part]?.levels.add(rows[row]?.rule.judgement ?? null);
      parts[part]?.rows.add(row);
      return rows[row]?.rule;
    });
    const level = worst(decided, tables.ranks);
    const open = decided.length === 1 ? decided[0]?.permits : undefined;
    levels.add(level);
    for (const each of open ?? (level === null ? [] : [level])) {
      const proviso = tables.provisos.get(each);
      if (proviso === undefined || holds(proviso, state)) permitted.add(each);
    }
    for (const [question, each] of asked.entries()) {
      if (state[question] === NOT_ASKED) each.always = false;
      else each.ever = true;
    }
  });
  return {
    levels,
    permitted,
    parts,
    asked: asked.map(({ ever, always }) => (always ? 'always' : ever ? 'sometimes' : 'never')),
  };
}

/** Calls `visit` for every way of answering the open questions; the state that it is given changes between calls. */
function forEachWay({ gates, counts }: Tables, given: Given, visit: (state: readonly number[]) => void): void {
  const state = counts.map(() => NOT_ASKED);
  const choicesAt = (question: number): readonly number[] => {
    const { asked, ifAnswered } = gates[question] ?? {};
    const answer = given.classes[question] ?? OPEN;
    if (given.inScope[question] === false) return [NOT_ASKED];
    if (asked !== undefined && !holds(asked, state)) {
      return answer !== OPEN && ifAnswered !== undefined && holds(ifAnswered, state) ? [answer] : [NOT_ASKED];
    }
    return answer === OPEN ? Array.from({ length: counts[question] ?? 0 }, (_, each) => each) : [answer];
  };
  const answerFrom = (question: number): void => {
    if (question === counts.length) {
      visit(state);
      return;
    }
    for (const each of choicesAt(question)) {
      state[question] = each;
      answerFrom(question + 1);
    }
    state[question] = NOT_ASKED;
  };
  answerFrom(0);
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

function holds(condition: Compiled, state: readonly number[]): boolean {
  return condition.some((alternative) =>
    alternative.every(([question, accepted]) => {
      const answer = state[question] ?? NOT_ASKED;
      return answer >= 0 && (accepted & (1 << answer)) !== 0;
    }),
  );
}

/** The levels of a domain that say that too little is known, each with the answers that must be there for it. */
function provisosOf({ judgements }: Instrument, domain: Domain): ReadonlyMap<string, Condition> {
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
