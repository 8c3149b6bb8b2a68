/** From domains to the overall judgement: the published rule, its leave to people, and a review's own rule. */
import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { pairOf } from '../../../src/core/document/walk';
import { amstar2 } from '../../../src/core/knowledge/amstar2/amstar2';
import { prepareJudge } from '../../../src/core/knowledge/judge/judge';
import { type HouseRule, readOverallRule } from '../../../src/core/knowledge/judge/overall-rule';
import { rob2 } from '../../../src/core/knowledge/rob2/rob2';
import { pickVariant } from '../../../src/core/knowledge/variant';
import { judgeOverall } from './judging';
import { madeUp } from './made-up-instrument';

const WORDS: Record<string, string> = { L: 'low', S: 'some concerns', H: 'high' };

/** `LLSLL`: a letter a domain, `-` where there is no judgement. */
function judgementsOf(letters: string, ids: readonly string[]) {
  return Object.fromEntries(ids.map((id, position) => [id, WORDS[letters[position] ?? '-']]));
}

function overall(letters: string, houseRule?: HouseRule, design = 'parallel') {
  const variant = pickVariant(rob2, { design });
  const ids = variant?.domains.map(({ id }) => id) ?? [];
  return judgeOverall(rob2, variant, judgementsOf(letters, ids), houseRule);
}

function houseRule(text: string): HouseRule {
  const { root } = parse(`overall_rule: ${text}`);
  const rule = readOverallRule(rob2, pairOf(root, 'overall_rule')?.value);
  assert(rule);
  return rule;
}

describe('RoB 2, overall judgement', () => {
  // design | domains | judgement | permitted
  const cases = `
    parallel  | LLLLL  | low           | low
    parallel  | LLSLL  | some concerns | some concerns
    parallel  | SLLLS  | some concerns | some concerns, high
    parallel  | SSSSS  | some concerns | some concerns, high
    parallel  | LLLLH  | high          | high
    parallel  | SSSSH  | high          | high
    parallel  | H----  | high          | high
    parallel  | LLLL-  | open          | low, some concerns, high
    parallel  | SLLL-  | open          | some concerns, high
    parallel  | -----  | open          | low, some concerns, high
    cluster   | LLLLLL | low           | low
    cluster   | LSLLSL | some concerns | some concerns, high
    cluster   | LLLLL- | open          | low, some concerns, high
    crossover | LHLLLL | high          | high`;
  for (const line of cases.trim().split('\n')) {
    const [design = '', letters = '', judgement = '', permitted = ''] = line.split('|').map((cell) => cell.trim());
    it(`${design} ${letters}: ${judgement}`, () => {
      const suggestion = overall(letters, undefined, design);
      assert.equal(suggestion.judgement ?? 'open', judgement);
      assert.equal(suggestion.permitted.join(', '), permitted);
      assert.equal(suggestion.complete, !letters.includes('-'));
    });
  }

  it('never makes several domains with some concerns high by itself, and asks for a reason', () => {
    const { judgement, needReason, because } = overall('SSSSS');
    assert.equal(judgement, 'some concerns');
    assert.deepEqual(needReason, ['high']);
    assert.equal(
      because,
      'Some concerns: every domain is Some concerns. High is within the published rule too; give a reason if you choose it.',
    );
  });

  it('names the domains that decide, that are missing, that are not judged in its words', () => {
    const { because, decidedBy, missing } = overall('LHL-H');
    assert.equal(because, 'Already fixed: High, because domains 2 and 5 are High, whatever domain 4 will be.');
    assert.deepEqual(decidedBy, ['2', '5']);
    assert.deepEqual(missing, ['4']);
    const variant = pickVariant(rob2, {});
    const { invalid, judgement } = judgeOverall(rob2, variant, { 1: 'serious', 2: 'low', 3: 'low', 4: 'low', 5: null });
    assert.deepEqual(invalid, [{ domain: '1', judgement: 'serious' }]);
    assert.equal(judgement, null);
  });

  it('says what is first to settle where no form applies', () => {
    const { judgement, because } = judgeOverall(rob2, undefined, {});
    assert.equal(judgement, null);
    assert.match(because, /first settle/);
  });
});

describe('a review’s own overall rule', () => {
  const lenient = houseRule(
    '{one some concerns: low, two or more some concerns: high, reason: Decided in the protocol.}',
  );

  it('is read with its reason', () => {
    assert.deepEqual(lenient.problems, []);
    assert.equal(lenient.reason, 'Decided in the protocol.');
    assert.deepEqual(
      lenient.rows.map(({ of, from, to, gives }) => ({ of, from, to, gives })),
      [
        { of: 'some concerns', from: 1, to: 1, gives: 'low' },
        { of: 'some concerns', from: 2, to: Number.POSITIVE_INFINITY, gives: 'high' },
      ],
    );
  });

  // domains | by the own rule | permitted | published
  const cases = `
    LLLLL | low  | low       | low
    LLSLL | low  | low       | some concerns
    LSSLL | high | high      | some concerns
    SLLLH | high | high      | high
    LLLL- | open | low, high | open
    SLLL- | open | low, high | open
    SSLL- | high | high      | open
    HLLL- | high | high      | high`;
  for (const line of cases.trim().split('\n')) {
    const [letters = '', judgement = '', permitted = '', published = ''] = line.split('|').map((cell) => cell.trim());
    it(`${letters}: ${judgement}, published ${published}`, () => {
      const suggestion = overall(letters, lenient);
      assert.equal(suggestion.judgement ?? 'open', judgement);
      assert.equal(suggestion.permitted.join(', '), permitted);
      assert.equal(suggestion.published.judgement ?? 'open', published);
    });
  }

  it('counts a domain that is open once', () => {
    const one = houseRule('{one some concerns: low}');
    assert.deepEqual(overall('LLLL-', one).permitted, ['low', 'high']);
  });

  it('says nothing of the published rule where that gives the same', () => {
    const same = houseRule('{one some concerns: some concerns}');
    assert.doesNotMatch(overall('LLSLL', same).because, /published rule/);
  });

  it('says that it decided, and what the published rule gives', () => {
    const { because, houseRow } = overall('LLSLL', lenient);
    assert.equal(houseRow, 'one some concerns: low');
    assert.equal(
      because,
      'Low by this review’s own rule (one some concerns: low): domain 3 is Some concerns, and none is worse. The published rule gives Some concerns.',
    );
  });

  it('leaves to the published rule what it does not speak of', () => {
    const three = houseRule('{3 or more some concerns: high}');
    assert.deepEqual(overall('SSLLL', three).permitted, ['some concerns', 'high']);
    assert.equal(overall('SSSLL', three).judgement, 'high');
    assert.equal(overall('SSLLL', three).houseRow, undefined);
  });

  it('reads the ways in which people write a number of domains', () => {
    for (const text of [
      'two or more some concerns',
      '2 or more Some concerns',
      'at least two some concerns',
      '2+ some_concerns',
      'two or more domains with some concerns',
    ]) {
      const { rows, problems } = houseRule(`{${text}: High}`);
      assert.deepEqual(problems, [], text);
      assert.deepEqual([rows[0]?.from, rows[0]?.to, rows[0]?.gives], [2, Number.POSITIVE_INFINITY, 'high'], text);
    }
    const { rows } = houseRule('{exactly three some concerns: high}');
    assert.deepEqual([rows[0]?.from, rows[0]?.to], [3, 3]);
  });

  it('is not used by halves: what cannot be read is a problem, and the published rule holds', () => {
    for (const text of [
      '{one some concerns: low, several some concerns: high}',
      '{one some concerns: lowish}',
      '{one moderate: low}',
      'worst',
      '{one some concerns: }',
    ]) {
      const rule = houseRule(text);
      assert.equal(rule.problems.length, 1, text);
      assert.equal(overall('LLSLL', rule).judgement, 'some concerns', text);
    }
  });

  it('says what is wrong at its place', () => {
    const text = 'overall_rule: {several some concerns: high}';
    const rule = readOverallRule(rob2, pairOf(parse(text).root, 'overall_rule')?.value);
    const [problem] = rule?.problems ?? [];
    assert.match(
      problem?.message ?? '',
      /^“several some concerns” cannot be read as a row of the overall rule\. .*for example/,
    );
    assert.equal(text.slice(problem?.span.start, problem?.span.end), 'several some concerns: high');
  });

  it('is none where none is declared', () => {
    assert.equal(readOverallRule(rob2, undefined), undefined);
    assert.equal(readOverallRule(rob2, pairOf(parse('overall_rule:').root, 'overall_rule')?.value), undefined);
  });
});

describe('overall judgement, what RoB 2 does not need', () => {
  const [first, second] = madeUp.variants;

  it('stops where the questions before the domains end the assessment', () => {
    const { judgement, complete, missing } = judgeOverall(madeUp, first, { B: 'critical' });
    assert.deepEqual({ judgement, complete, missing }, { judgement: 'critical', complete: true, missing: [] });
  });

  it('does not count those questions otherwise', () => {
    const { judgement, complete } = judgeOverall(madeUp, first, { 1: 'moderate', 2: 'low' });
    assert.deepEqual({ judgement, complete }, { judgement: 'moderate', complete: true });
  });

  it('has its own order of levels, raises step by step, and sets aside what says nothing', () => {
    const permittedFor = (one: string, two: string) => judgeOverall(madeUp, first, { 1: one, 2: two }).permitted;
    assert.deepEqual(permittedFor('moderate', 'moderate'), ['moderate', 'serious']);
    assert.deepEqual(permittedFor('serious', 'serious'), ['serious', 'critical']);
    assert.deepEqual(permittedFor('moderate', 'no information'), ['moderate', 'no information']);
    assert.equal(judgeOverall(madeUp, first, { 1: 'moderate', 2: 'no information' }).judgement, 'no information');
    assert.deepEqual(permittedFor('serious', 'no information'), ['serious']);
    assert.deepEqual(permittedFor('low except confounding', 'low'), ['low except confounding']);
  });

  it('takes no level that a domain cannot have', () => {
    const { invalid, judgement } = judgeOverall(madeUp, second, { 1: 'low' });
    assert.deepEqual(invalid, [{ domain: '1', judgement: 'low' }]);
    assert.equal(judgement, null);
  });
});

describe('a judge that is asked many times', () => {
  it('says of every set of judgements what one says that is asked once', () => {
    const judge = prepareJudge(rob2);
    const rules = [undefined, houseRule('{one some concerns: low, two or more some concerns: high, reason: Ours.}')];
    const levels = ['low', 'some concerns', 'high', 'serious', undefined];
    for (const design of ['parallel', 'crossover']) {
      const variant = pickVariant(rob2, { design });
      const ids = variant?.domains.map(({ id }) => id) ?? [];
      for (let number = 0; number < 5 ** 3; number++) {
        const judgements = Object.fromEntries(
          ids.map((id, position) => [id, levels[Math.floor(number / 5 ** (position % 3)) % 5]]),
        );
        for (const rule of rules)
          assert.deepEqual(
            judge.overall(variant, judgements, rule),
            judgeOverall(rob2, variant, judgements, rule),
            JSON.stringify(judgements),
          );
      }
    }
  });

  it('counts anew where a rule counts domains and asks what is settled', () => {
    const [variant] = amstar2.variants;
    const judge = prepareJudge(amstar2);
    const levels = amstar2.judgements.map(({ value }) => value);
    const ids = variant?.domains.map(({ id }) => id) ?? [];
    for (const first of levels) {
      for (const facts of [
        {},
        ...amstar2.preliminary.flatMap(({ key, choices }) => choices.map(({ value }) => ({ [key]: [value] }))),
      ]) {
        const judgements = Object.fromEntries(ids.map((id, position) => [id, position === 0 ? first : levels[0]]));
        assert.deepEqual(
          judge.overall(variant, judgements, undefined, facts),
          judgeOverall(amstar2, variant, judgements, undefined, facts),
        );
      }
    }
  });
});

describe('why an overall judgement is what it is', () => {
  it('is said for none, one and several domains', () => {
    assert.equal(overall('LLLL-').because, 'Still open: domain 5 has no judgement yet.');
    assert.equal(overall('LL--L').because, 'Still open: domains 3 and 4 have no judgement yet.');
    assert.equal(overall('LLLLL').because, 'Low: every domain is Low.');
    assert.equal(overall('LLSLL').because, 'Some concerns: domain 3 is Some concerns, and none is worse.');
    assert.equal(overall('H-LLL').because, 'Already fixed: High, because domain 1 is High, whatever domain 2 will be.');
    assert.equal(
      overall('H--LH').because,
      'Already fixed: High, because domains 1 and 5 are High, whatever domains 2 and 3 will be.',
    );
  });

  it('is not said, nor anything complete, while it is not settled which form applies', () => {
    const { because, complete, decidedBy, permitted } = judgeOverall(rob2, undefined, {});
    assert.equal(because, 'Open: first settle which form of the instrument applies.');
    assert.deepEqual([complete, decidedBy], [false, []]);
    assert.deepEqual(permitted, []);
  });

  it('begins with the first and ends with the last number of domains of a row of one’s own', () => {
    const rule = houseRule('{two some concerns: low, three or more some concerns: high}');
    const said = (letters: string) => overall(letters, rule).judgement;
    assert.deepEqual(['SLLLL', 'SSLLL', 'SSSLL', 'SSSSS'].map(said), ['some concerns', 'low', 'high', 'high']);
  });
});
