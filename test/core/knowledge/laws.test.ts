/**
 * What holds for every instrument, whatever it says: a new instrument is in the list, and these tests are already
 * waiting for it.
 */
import assert from 'node:assert/strict';
import type { Domain, Instrument, Question, Variant } from '../../../src/core/knowledge/instrument';
import { comparable } from '../../../src/core/knowledge/instrument-words';
import { type Judge, outcomesOf, prepareJudge, type Suggestion } from '../../../src/core/knowledge/judge/judge';
import { instrumentById, instruments } from '../../../src/core/knowledge/list';
import { DESIGNS } from '../../../src/core/knowledge/terms/designs';
import { pickVariant } from '../../../src/core/knowledge/variant';
import { sampled, usually } from '../../sampled';
import {
  type AnswerSet,
  completeSets,
  countsIfAnswered,
  isAsked,
  levelOf,
  permittedBy,
  plainCodes,
} from './answer-sets';
import { madeUp } from './made-up-instrument';
import { isTextToEveryReader } from './yaml-readers';

/** Sets of answers are tried all where there are not more than these, else the plain ones. */
const MOST_SETS = usually(2_000, 200_000);
const MOST_PARTIAL_SETS = usually(500, 10_000);
/** Of plain sets, so many are changed in each of their answers. */
const MOST_CHANGED_SETS = 300;

/** Domains in which a better answer can end worse, by the published material, and why; by a form that has them. */
const WORSE_BY_BETTER_ANSWERS: Readonly<Record<string, string>> = {
  'robins_i 2-a 1': '1.1 Y leads to 1.2 and 1.3, which can end in Critical where 1.1 SN ends in Serious',
  'robins_i 2-a 4': '4.8 Y leads to 4.9 and 4.11, which can end in Critical where 4.8 N ends in Serious',
};

for (const instrument of [...instruments, madeUp]) {
  describe(`laws: ${instrument.name}`, () => {
    wordLaws(instrument);
    variantLaws(instrument);
    const domains = new Set(instrument.variants.flatMap((variant) => variant.domains));
    for (const domain of domains) {
      const variants = instrument.variants.filter((variant) => variant.domains.includes(domain)).map(({ id }) => id);
      describe(`domain ${domain.id} (${variants.join(', ')})`, () => domainLaws(instrument, domain, variants));
    }
  });
}

describe('laws: the list', () => {
  it('has each id once, and finds every instrument by it', () => {
    assertUnique(instruments.map(({ id }) => id));
    for (const instrument of instruments) assert.equal(instrumentById(instrument.id), instrument);
    assert.equal(instrumentById('robins-z'), undefined);
  });
});

function wordLaws(instrument: Instrument): void {
  it('keys and ids are text to every reader of YAML', () => {
    const domains = instrument.variants.flatMap((variant) => variant.domains);
    const keys = [
      instrument.id,
      ...domains.map(({ key }) => key),
      ...domains.flatMap(({ questions }) => questions.map(({ id }) => `q${id}`)),
      ...instrument.preliminary.map(({ key }) => key),
    ];
    const values = [
      ...instrument.judgements.map(({ value }) => value),
      ...instrument.directions.map(({ value }) => value),
      ...domains.flatMap(({ directions = [] }) => directions),
    ];
    for (const word of [...keys, ...values]) assert(isTextToEveryReader(word), word);
    for (const key of keys) assert.match(key, /^[A-Za-z][A-Za-z0-9_.]*$/);
  });

  it('every spelling means one thing', () => {
    assertDistinct(instrument.answers.map(({ code, label, aliases }) => [code, label, ...aliases]));
    assertDistinct([
      ...instrument.judgements.map(({ value, label, aliases }) => [value, label, ...aliases]),
      ...instrument.foreignWords.map(({ words }) => words),
    ]);
    for (const { choices } of instrument.preliminary) {
      for (const { shortValue, aliases } of choices) assert(!shortValue || aliases.includes(shortValue), shortValue);
      assertDistinct(choices.map(({ value, label, aliases }) => [value, label, ...aliases]));
    }
  });

  it('values are lower case with spaces, and symbols and colours tell levels apart', () => {
    for (const { value } of instrument.judgements) assert.match(value, /^[a-z]+( [a-z]+)*$/);
    assertUnique(instrument.judgements.map(({ symbol }) => symbol));
    assertUnique(instrument.judgements.map(({ colour }) => colour.standard));
    assertUnique(instrument.judgements.map(({ colour }) => colour.colourBlind));
    for (const { colour } of instrument.judgements) {
      for (const each of [colour.standard, colour.colourBlind]) assert.match(each, /^#[0-9A-Fa-f]{6}$/);
    }
  });

  it('answers, levels and directions each have a meaning of their own', () => {
    for (const words of [instrument.answers, instrument.judgements, instrument.directions]) {
      for (const { meaning } of words) assert.notEqual(meaning, '');
      assertUnique(words.map(({ meaning }) => meaning));
    }
    assertUnique(instrument.directions.map(({ value }) => value));
  });

  it('names only designs that studies can have', () => {
    const designs = DESIGNS.map(({ value }) => value);
    const choices = instrument.preliminary.flatMap((item) => item.choices);
    for (const design of [...instrument.designs, ...choices.flatMap((choice) => choice.designs ?? [])]) {
      assert(designs.includes(design), design);
    }
  });
}

function variantLaws(instrument: Instrument): void {
  const items = new Map(instrument.preliminary.map((item) => [item.key, item.choices.map(({ value }) => value)]));
  const isKnown = (item: string, value: string) => items.get(item)?.includes(value) === true;

  it('every combination of preliminary values picks at most one form, and every form is picked', () => {
    const picked = new Set<Variant>();
    for (const facts of combinations(
      [...items].filter(([key]) => !instrument.preliminary.find((item) => item.key === key)?.many),
    )) {
      const fitting = instrument.variants.filter(({ when }) =>
        Object.entries(when).every(([item, values]) => values.includes(facts[item] ?? 'none')),
      );
      assert(fitting.length <= 1, JSON.stringify(facts));
      assert.equal(pickVariant(instrument, facts), fitting[0]);
      for (const variant of fitting) picked.add(variant);
    }
    assert.equal(picked.size, instrument.variants.length);
  });

  it('a form is found where nobody says anything', () => {
    assert(pickVariant(instrument, {}));
  });

  it('conditions on preliminary items name items and values that exist', () => {
    const conditions = [
      ...instrument.variants.map(({ when }) => when),
      ...instrument.preliminary.map(({ when = {} }) => when),
    ];
    for (const [item, values] of conditions.flatMap((condition) => Object.entries(condition))) {
      for (const value of values) assert(isKnown(item, value), `${item}: ${value}`);
    }
    for (const { key, many, otherwise } of instrument.preliminary) {
      assert(otherwise === undefined || Array.isArray(otherwise) === many, key);
      for (const value of [otherwise ?? []].flat()) assert(isKnown(key, value), `${key}: ${value}`);
    }
  });

  it('domains and questions have their own ids and keys, and prompts are questions', () => {
    for (const { domains } of instrument.variants) {
      assertUnique(domains.map(({ id }) => id));
      assertUnique(domains.map(({ key }) => key));
      const questions = domains.flatMap((domain) => domain.questions);
      assertUnique(questions.map(({ id }) => id));
      for (const question of questions) {
        assert.match(question.prompt, /\?$/, question.id);
        for (const { item, value } of [
          ...(question.alsoConsider ?? []),
          ...(question.inScope ? [question.inScope] : []),
        ]) {
          assert(isKnown(item, value), `${question.id}: ${item}: ${value}`);
        }
      }
    }
  });

  it('the overall rule and the domains name levels and directions that exist', () => {
    const levels = instrument.judgements.map(({ value }) => value);
    const known = instrument.directions.map(({ value }) => value);
    for (const { overall, domains } of instrument.variants) {
      const named = [
        ...(overall.mayRaise ?? []).flatMap(({ from, to }) => [from, to]),
        ...(overall.maySetAside ?? []),
        ...(overall.judgements ?? []),
        ...domains.flatMap(({ judgements = [], criteria = {} }) => [...judgements, ...Object.keys(criteria)]),
      ];
      for (const level of named) assert(levels.includes(level), level);
      const directions = [...(overall.directions ?? []), ...domains.flatMap((domain) => domain.directions ?? [])];
      for (const direction of directions) assert(known.includes(direction), direction);
      for (const level of overall.order ?? []) assert(levels.includes(level), level);
      assertUnique(overall.order ?? []);
    }
  });
}

function domainLaws(instrument: Instrument, domain: Domain, variants: readonly string[]): void {
  const order = instrument.judgements.map(({ value }) => value);
  const judge = prepareJudge(instrument);
  const sets = [...setsToTry(domain)];
  const plainSets = [...completeSets(domain, plainCodes)];
  const changedSets = sampled(
    `sets of answers of ${instrument.id} ${variants[0]} ${domain.id}`,
    plainSets,
    MOST_CHANGED_SETS,
  );

  it('conditions name earlier questions and answers that those offer; rows name questions and levels', () => {
    const codes = instrument.answers.map(({ code }) => code);
    for (const [position, question] of domain.questions.entries()) {
      for (const code of question.answers) assert(codes.includes(code), `${question.id}: ${code}`);
      assertKnown(question.asked ?? [], domain.questions.slice(0, position));
      assertKnown(question.mayBeAsked ?? [], domain.questions.slice(0, position));
    }
    for (const { when, judgement, permits = [] } of domain.parts.flatMap(({ rules }) => rules)) {
      assertKnown(when, domain.questions);
      for (const level of judgement === null ? permits : [judgement, ...permits]) {
        assert((domain.judgements ?? order).includes(level), level);
      }
      if (permits.length > 0) assert.equal(domain.parts.length, 1);
    }
  });

  it('every complete set of answers reaches one row of each table, and the level is the worst of them', () => {
    for (const answers of sets) {
      const suggestion = judge.domain(domain, answers);
      const at = JSON.stringify(answers);
      assert.equal(suggestion.judgement, levelOf(domain, answers, order), at);
      assert(suggestion.complete, at);
      assert(suggestion.judgement === null || suggestion.permitted.includes(suggestion.judgement), at);
      assert.deepEqual(suggestion.invalid, [], at);
      assert.deepEqual(suggestion.unanswered, [], at);
      const unasked = domain.questions.filter((question) => !isAsked(question, answers)).map(({ id }) => id);
      assert.deepEqual(suggestion.unreached, unasked, at);
      assert.equal(suggestion.decidedBy === undefined, false, at);
    }
  });

  it('every row can decide', () => {
    const fired = domain.parts.map(() => new Set<number>());
    for (const answers of plainSets) {
      for (const [part, { rules }] of domain.parts.entries()) fired[part]?.add(rules.findIndex(holdsFor(answers)));
    }
    for (const [part, { rules }] of domain.parts.entries()) {
      assert.deepEqual(
        [...(fired[part] ?? [])].sort((a, b) => a - b),
        [...rules.keys()],
        `part ${part + 1}`,
      );
    }
  });

  it('“probably” changes nothing', () => {
    for (const answers of changedSets) {
      const level = judge.domain(domain, answers).judgement;
      for (const question of domain.questions) {
        const probably = { Y: 'PY', N: 'PN' }[answers[question.id] ?? ''];
        if (probably === undefined || !question.answers.includes(probably)) continue;
        assert.equal(judge.domain(domain, { ...answers, [question.id]: probably }).judgement, level);
      }
    }
  });

  it('answers to questions that are not asked change nothing but are told', () => {
    for (const answers of changedSets) {
      const suggestion = judge.domain(domain, answers);
      for (const id of suggestion.unreached) {
        const question = domain.questions.find((each) => each.id === id);
        if (question && countsIfAnswered(question, answers)) continue;
        for (const code of [...(question ? plainCodes(question) : []), 'NA']) {
          const more = judge.domain(domain, { ...answers, [id]: code });
          assert.deepEqual(more, code === 'NA' ? suggestion : { ...suggestion, ignored: [id] });
        }
      }
    }
  });

  it('while incomplete: exactly the levels that can still come out, and exactly the questions that are surely asked', () => {
    for (const answers of partialSets(domain)) {
      const found = judge.domain(domain, answers);
      const ways = [...completeSets(domain, plainCodes, answers)];
      const levels = new Set(ways.map((way) => levelOf(domain, way, order)));
      const at = JSON.stringify(answers);
      const [only] = levels;
      assert.equal(found.judgement, levels.size === 1 ? only : null, at);
      for (const level of levels) assert(level === null || found.permitted.includes(level), at);
      const permitted = new Set(ways.flatMap((way) => permittedBy(instrument, domain, way)));
      if (hasPermits(domain)) assert.deepEqual([...permitted].sort(inOrder), found.permitted, at);
      else assert.equal(found.permitted.length, levels.size, at);
      assert.equal(found.floor, domain.criteria && found.permitted.find(isStep), at);
      const asked = domain.questions.filter(({ id }) => ways.every((way) => way[id] !== undefined));
      assert.deepEqual(
        found.unanswered,
        asked.map(({ id }) => id).filter((id) => answers[id] === undefined),
        at,
      );
      const never = domain.questions.filter(({ id }) => ways.every((way) => way[id] === undefined));
      assert.deepEqual(
        found.unreached,
        never.map(({ id }) => id),
        at,
      );
      assert.deepEqual(
        found.ignored,
        found.unreached.filter((id) => answers[id] !== undefined && answers[id] !== 'NA'),
        at,
      );
      assert.equal(found.complete, ways.length === 1, at);
      assert.equal(found.next, found.unanswered[0], at);
      assertReason(judge, domain, found, at);
    }
  });

  it('an outcome is what the answer leads to', () => {
    const [first] = domain.questions;
    for (const { answer, judgement, permitted, next } of outcomesOf(instrument, domain, {}, first?.id ?? '')) {
      const suggestion = judge.domain(domain, { [first?.id ?? '']: answer });
      assert.deepEqual({ judgement, permitted, next }, pick(suggestion));
    }
  });

  it('the lower-risk answer never makes the best or the worst that can come out worse', () => {
    const worse: string[] = [];
    for (const answers of partialSets(domain)) {
      for (const question of domain.questions.filter(({ id }) => answers[id] === undefined)) {
        const [lower, higher] = sidesOf(question);
        if (lower === undefined || higher === undefined) continue;
        if (!isNoWorse({ ...answers, [question.id]: lower }, { ...answers, [question.id]: higher })) {
          worse.push(`${JSON.stringify(answers)}, ${question.id}`);
        }
      }
    }
    const why = WORSE_BY_BETTER_ANSWERS[`${instrument.id} ${variants[0]} ${domain.id}`];
    assert(why === undefined ? worse.length === 0 : worse.length > 0, why ?? worse[0]);
  });

  it('nor, where it leads to the same questions and nothing is unknown, in any domain', () => {
    const isInformed = (answers: AnswerSet) => !Object.values(answers).includes('NI');
    for (const answers of changedSets.filter(isInformed)) {
      for (const question of domain.questions) {
        const [lower, higher] = sidesOf(question);
        if (lower === undefined || answers[question.id] !== higher) continue;
        const better = { ...answers, [question.id]: lower };
        if (domain.questions.some((each) => isAsked(each, better) !== isAsked(each, answers))) continue;
        assert(isNoWorse(better, answers), `${JSON.stringify(answers)}, ${question.id}`);
      }
    }
  });

  const rank = (level: string) => order.indexOf(level);
  const inOrder = (one: string, other: string) => rank(one) - rank(other);
  const isStep = (level: string) => instrument.judgements[rank(level)]?.onlyWith === undefined;
  const reached = new Map<string, readonly number[]>();
  const reach = (answers: AnswerSet): readonly number[] => {
    const name = domain.questions.map(({ id }) => answers[id]).join();
    const known = reached.get(name) ?? judge.domain(domain, answers).permitted.filter(isStep).map(rank);
    reached.set(name, known);
    return known;
  };
  const isNoWorse = (better: AnswerSet, worse: AnswerSet): boolean => {
    const [one, other] = [reach(better), reach(worse)];
    if (one.length === 0 || other.length === 0) return true;
    return Math.min(...one) <= Math.min(...other) && Math.max(...one) <= Math.max(...other);
  };
}

const pick = ({ judgement, permitted, next }: Suggestion) => ({ judgement, permitted, next });

/** The answers that are told to decide do decide, and none of them can be left out. */
function assertReason(judge: Judge, domain: Domain, { judgement, decidedBy, because }: Suggestion, at: string): void {
  assert.match(because, /\.$/, at);
  if (judgement === null) return;
  const deciding = (decidedBy?.answers ?? []).map(({ question, answer }) => [question, answer] as const);
  assert.equal(judge.domain(domain, Object.fromEntries(deciding)).judgement, judgement, at);
  for (const left of deciding) {
    const fewer = Object.fromEntries(deciding.filter((each) => each !== left));
    assert.equal(judge.domain(domain, fewer).judgement, null, `${at} without ${left[0]}`);
  }
}

/** The answers that point most to a lower and to a higher risk. */
function sidesOf({ lowerRisk, answers }: Question): readonly (string | undefined)[] {
  const yes = answers.find((code) => code === 'Y' || code === 'SY');
  const no = answers.find((code) => code === 'SN') ?? answers.find((code) => code === 'N');
  return { yes: [yes, no], no: [no, yes], neither: [] }[lowerRisk];
}

const hasPermits = ({ parts }: Domain) => parts.some(({ rules }) => rules.some(({ permits }) => permits !== undefined));

const holdsFor = (answers: AnswerSet) => (rule: Domain['parts'][number]['rules'][number]) =>
  rule.when.some((all) => Object.entries(all).every(([id, accepted]) => accepted.includes(answers[id] ?? 'none')));

function* setsToTry(domain: Domain): Generator<AnswerSet> {
  const combinations = domain.questions.reduce((product, { answers }) => product * answers.length, 1);
  yield* completeSets(domain, combinations <= MOST_SETS ? undefined : plainCodes);
}

/**
 * Sets of answers, complete or not: a plain answer or none at every question, whether it is asked or not. All of them, or
 * an even spread where there are many.
 */
function* partialSets(domain: Domain): Generator<AnswerSet> {
  const choices = domain.questions.map((question) => [undefined, ...plainCodes(question)]);
  const all = choices.reduce((product, { length }) => product * length, 1);
  let step = Math.ceil(all / MOST_PARTIAL_SETS);
  while (commonDivisor(step, all) !== 1) step += 1;
  for (let number = 0; number < all; number += step) {
    let rest = number;
    const answers: AnswerSet = {};
    for (const [position, { id }] of domain.questions.entries()) {
      const codes = choices[position] ?? [];
      const code = codes[rest % codes.length];
      if (code !== undefined) answers[id] = code;
      rest = Math.floor(rest / codes.length);
    }
    yield answers;
  }
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

function* combinations(items: readonly (readonly [string, readonly string[]])[]): Generator<Record<string, string>> {
  const [first, ...rest] = items;
  if (first === undefined) return yield {};
  for (const others of combinations(rest)) for (const value of first[1]) yield { ...others, [first[0]]: value };
}

function assertKnown(condition: NonNullable<Question['asked']>, questions: readonly Question[]): void {
  for (const [id, accepted] of condition.flatMap((alternative) => Object.entries(alternative))) {
    const question = questions.find((each) => each.id === id);
    assert(question, `${id} does not stand before`);
    assert(
      accepted.some((code) => question.answers.includes(code)),
      id,
    );
  }
}

function assertUnique(words: readonly string[]): void {
  assert.deepEqual(words, [...new Set(words)]);
}

/** No spelling stands for two things. */
function assertDistinct(things: readonly (readonly string[])[]): void {
  const owners = new Map<string, number>();
  for (const [thing, names] of things.entries()) {
    for (const name of names.map(comparable)) {
      assert.equal(owners.get(name) ?? thing, thing, `“${name}” means two things`);
      owners.set(name, thing);
    }
  }
}
