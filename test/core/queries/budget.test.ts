/** Expressions that ask for more than a computer has: refused in words, after work that is bounded. */
import assert from 'node:assert/strict';
import { findProblems } from '../../../src/core/checks/find-problems';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { completeExpression } from '../../../src/core/editing/completing/complete-expressions';
import { explainExpression } from '../../../src/core/editing/explaining/explain-expression';
import type { Plain } from '../../../src/core/format/plain-content';
import { sourcedJson } from '../../../src/core/json-view/json-view';
import { Budget, budgetFor, budgetOf, sizeOf, TooMuch } from '../../../src/core/queries/budget';
import { checkClaims } from '../../../src/core/queries/claims/check-claim';
import { completeClaim } from '../../../src/core/queries/claims/complete-claim';
import { completeQuery } from '../../../src/core/queries/complete-query';
import { evaluate } from '../../../src/core/queries/evaluate';
import { ownTable, plainOf, tablesIn } from '../../../src/core/queries/own-tables';
import { readQuery, runOnEach, runQuery } from '../../../src/core/queries/query';
import { buildReview } from '../../../src/core/review/review';
import { sampled } from '../../sampled';
import { quietWards } from '../synthesis/quiet-wards';

const review = quietWards();
const data = plainOf(sourcedJson(review));

const chain = (step: string, times: number) => Array(times).fill(step).join('|');

/** A kind of expression that grows with a number: what it asks for grows much faster. */
const BOMBS: Readonly<Record<string, (size: number) => string>> = {
  'lists of lists': (size) => chain('[@,@]', size),
  'entries of entries': (size) => chain('{a:@,b:@}', size),
  'flattened lists': (size) => chain('[@,@][]', size),
  'a long text': (size) => `pad_left('x', \`${2 ** (size + 8)}\`)`,
  'a long text behind': (size) => `pad_right('x', \`${2 ** (size + 8)}\`)`,
  'a long text as letters': (size) => `split(pad_left('x', \`${2 ** (size + 8)}\`), '')`,
  'a long text that joins': (size) =>
    `join(pad_left('x', \`${2 ** size}\`), split(pad_left('x', \`${2 ** size}\`), ''))`,
  'a text replaced by a longer one': (size) =>
    `replace(pad_left('x', \`${2 ** size}\`), ' ', pad_left('x', \`${2 ** size}\`))`,
  'a text written into itself': (size) => `replace('ab', 'a', 'a$\\'a', \`${size * 2}\`)`,
  'a text in a text': (size) => `contains(pad_left('x', \`${2 ** size}\`), pad_left('y', \`${2 ** (size - 1)}\`))`,
  'lists as text': (size) => `${chain('[@,@]', size)}|length(to_string(@))`,
  'lists that are compared': (size) => `${chain('[@,@]', size)}|@ == map(&@, @)`,
  'lists in lists, mapped': (size) =>
    `${Array.from({ length: size }, () => 'map(&').join('')}@${', `[0,1,2,3,4,5,6,7,8,9]`)'.repeat(size)}`,
  'lists in lists, filtered': (size) => `[@]|${chain('[*].[@,@][]', size)}`,
  'lists in lists, sorted': (size) => `${chain('[@,@][]', size)}|sort_by(@, &length(to_string(@)))`,
  'sorted letters': (size) => `length(sort(split(pad_left('x', \`${2 ** (size + 6)}\`), '')))`,
  'trimmed spaces': (size) => `trim(pad_left('x', \`${2 ** (size + 4)}\`))`,
  'lists side by side': (size) => `${chain('[@,@][]', size)}|zip(@, @, @, @)`,
  'named values': (size) =>
    `${Array.from({ length: size }, (_, each) => `let $a${each} = [${each === 0 ? '@,@' : `$a${each - 1},$a${each - 1}`}] in `).join('')}$a${size - 1}`,
};

interface Work {
  readonly steps: number;
  readonly isRefused: boolean;
}

const known = new Map<string, Work>();

/** The steps that an expression uses of a budget, worked out once; all of them where it is refused. */
function work(expression: string): Work {
  const found = known.get(expression) ?? worked(expression);
  known.set(expression, found);
  return found;
}

function worked(expression: string): Work {
  const read = readQuery(expression);
  if (!read.ok) return { steps: 0, isRefused: true };
  const budget = budgetFor(data).forOne();
  const all = budget.left;
  try {
    budget.give(evaluate(read.value, data, budget));
    return { steps: all - budget.left, isRefused: false };
  } catch (error) {
    assert.ok(error instanceof TooMuch, `${expression.slice(0, 80)}: ${error}`);
    return { steps: all - budget.left, isRefused: true };
  }
}

/** What is refused is worked on up to the whole budget each time. */
const SIZES = sampled('sizes of bombs', [6, 8, 10, 12, 14, 16, 18, 20, 22, 24], 5).concat(30);

describe('an expression that asks for too much', () => {
  for (const [kind, bomb] of Object.entries(BOMBS)) {
    it(`is refused from some size on, and for every larger one: ${kind}`, () => {
      const refused = SIZES.map((size) => work(bomb(size)).isRefused);
      assert.ok(refused.at(-1), 'never refused');
      assert.deepEqual(
        refused,
        [...refused].sort((a, b) => Number(a) - Number(b)),
      );
    });
  }

  it('says so in words, and is still a value', () => {
    const outcome = runQuery(chain('[@,@]', 30), data);
    assert.ok(!outcome.ok);
    assert.match(outcome.problem.message, /^The expression gives so much that it was stopped\. Ask for /);
    const worked = runQuery("pad_left('x', `200000000`)", data);
    assert.ok(!worked.ok);
    assert.match(worked.problem.message, /^The expression asks for so much work that it was stopped\. Ask for /);
  });

  it('is stopped before the work is done, not behind it', () => {
    for (const bomb of Object.values(BOMBS)) {
      const given = budgetFor(data).forOne().left;
      assert.ok(work(bomb(30)).steps <= given);
    }
  });

  it('is too deep with more than 200 parts inside of each other, also in a value', () => {
    for (const text of [
      `${'['.repeat(300)}@${']'.repeat(300)}`,
      `\`${'['.repeat(300)}${']'.repeat(300)}\``,
      chain('@', 300),
    ]) {
      const outcome = runQuery(text, data);
      assert.ok(!outcome.ok);
      assert.match(outcome.problem.message, /more than 200 parts inside of each other|cannot be read/);
    }
  });

  it('is not needed for what people ask: every review may be asked for as a whole, and each value several times', () => {
    for (const text of [
      '@',
      'studies',
      '[studies, studies[].results[], interventions]',
      'to_string(@)',
      '@ == @',
      'studies[].results[].[@, @]',
    ])
      assert.ok(runQuery(text, data).ok, text);
  });

  it('may ask for more of larger data, in proportion', () => {
    const many: Plain = Array.from({ length: 20_000 }, (_, index) => ({ id: `s${index}`, words: ['a', 'b', 'c'] }));
    assert.ok(runQuery("[?contains(words, 'b') && ends_with(id, '9')].{id: id, words: words}", many).ok);
    assert.ok(runQuery('@', many).ok);
  });
});

describe('several expressions of one file', () => {
  it('share a budget, so that many small ones are no way around it', () => {
    const text = Array.from({ length: 200 }, () => `5 <!-- claim: length(${chain('[@,@][]', 17)}) -->`).join('\n\n');
    const whole = budgetOf(review);
    const outcomes = checkClaims(text, review);
    assert.equal(outcomes.length, 200);
    const messages = new Set(outcomes.map(({ message }) => message));
    assert.ok(
      [...messages].some((message) => message.includes('The expressions of this file ask for so much together')),
    );
    assert.ok(whole.left <= 8 * budgetOf(review).forOne().left);
  });

  it('take from the whole what one of them uses', () => {
    const whole = new Budget(10);
    const before = whole.left;
    const one = whole.forOne();
    one.step(7);
    assert.equal(before - whole.left, 7);
    assert.throws(() => one.step(Number.POSITIVE_INFINITY), TooMuch);
    assert.throws(() => one.step(Number.NaN), TooMuch);
  });

  it('of one column share what one expression may use', () => {
    const entries: Plain[] = Array.from({ length: 1000 }, () => 'x');
    const outcomes = runOnEach("pad_left('x', `20000`)", entries, budgetFor(entries).forOne());
    assert.ok(outcomes[0]?.ok);
    assert.ok(!outcomes.at(-1)?.ok);
  });
});

describe('a claim that asks for too much', () => {
  it('cannot be checked, and says why', () => {
    const [result] = checkClaims(`5 <!-- claim: ${chain('[@,@]', 16)} -->`, review);
    assert.equal(result?.state, 'unreadable');
    assert.match(result?.message ?? '', /^This claim cannot be checked\. The expression gives so much/);
  });

  it('completes without looking at what it would give', () => {
    const before = `5 <!-- claim: ${chain('{a:@,b:@}', 60)}|{x: `;
    const offer = completeClaim(`${before}} -->`, before.length, review);
    assert.equal(offer?.kind, 'expression');
    assert.ok(offer?.kind === 'expression' && offer.offers.some(({ name }) => name === 'a'));
  });
});

/** A review whose one table has these expressions. */
function withTable({ rows = 'studies', filter, column = 'id' }: { rows?: string; filter?: string; column?: string }) {
  const text = `review: r\ntables:\n  t:\n    rows: ${JSON.stringify(rows)}\n${filter ? `    filter: ${JSON.stringify(filter)}\n` : ''}    columns:\n      A: ${JSON.stringify(column)}\n`;
  const file = readRecord('review.extraction.yaml', parse(text));
  const [study] = review.files.filter(({ kind }) => kind === 'study');
  return { file, text, review: buildReview('', study ? [file, study] : [file]) };
}

describe('a table of a review that asks for too much', () => {
  const CASES = {
    rows: { rows: chain('[@,@][]', 24) },
    filter: { filter: `${chain('[@,@][]', 24)}|length(@) > \`1\`` },
    column: { column: chain('[@,@]', 24) },
  } as const;
  for (const [role, expressions] of Object.entries(CASES)) {
    it(`has a problem at its ${role}, and says so in the table and in the hover`, () => {
      const { file, text, review: own } = withTable(expressions);
      const bomb = Object.values(expressions)[0] ?? '';
      const [problem, ...others] = findProblems(own, file).problems.filter(({ code }) => code === 'table-expression');
      assert.equal(others.length, 0);
      assert.match(problem?.message ?? '', /so much .*stopped/);
      assert.ok(problem && text.slice(problem.span.start, problem.span.end).includes(bomb));
      const [described] = tablesIn(file);
      assert.ok(described);
      assert.ok(ownTable(described, own).notes.some((note) => /cannot be worked out: .*stopped/.test(note)));
      const scalar = { rows: described.rows, filter: described.filter, column: described.columns[0]?.expression }[role];
      assert.ok(scalar);
      assert.match(explainExpression(own, file, scalar) ?? '', /Cannot be worked out/);
    });
  }

  it('shows no rows where its filter was stopped: the first of them are not all', () => {
    const { file, review: own } = withTable({ filter: chain('[@,@]', 24) });
    const [described] = tablesIn(file);
    assert.deepEqual(described && ownTable(described, own).rows, []);
  });

  it('completes all the same', () => {
    const { file, text, review: own } = withTable({ rows: chain('[@,@][]', 24), column: 'i' });
    assert.ok(completeExpression(own, file, text.lastIndexOf('"i"') + 2));
  });

  it('does not keep another file from being shown', () => {
    const all = Array.from(
      { length: 12 },
      (_, index) => `  t${index}:\n    rows: "${chain('[@,@][]', 24)}"\n    columns: {A: id}\n`,
    );
    const file = readRecord('review.extraction.yaml', parse(`review: r\ntables:\n${all.join('')}`));
    const found = findProblems(buildReview('', [file]), file).problems.filter(
      ({ code }) => code === 'table-expression',
    );
    assert.equal(found.length, 12);
  });
});

describe('names that every object has', () => {
  it('are no keys and no functions', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      assert.deepEqual(runQuery(name, data), { ok: true, value: null });
      const outcome = runQuery(`${name}(@)`, data);
      assert.ok(!outcome.ok);
      assert.match(outcome.problem.message, /There is no function/);
    }
  });
});

describe('the size of a value', () => {
  it('counts what stands in it twice twice, and stops where it is told', () => {
    const twice: Plain = ['a', 'b'];
    assert.equal(sizeOf([twice, twice]), 7);
    let doubled: Plain = 'a';
    for (let times = 0; times < 60; times += 1) doubled = [doubled, doubled];
    assert.ok(sizeOf(doubled, 1000) > 1000);
    assert.ok(completeQuery('', 0, [{ a: doubled }]).some(({ name }) => name === 'a'));
  });
});
