/** Claims in sentences as people write them: what is read, and that a repair repairs. */
import assert from 'node:assert/strict';
import { checkClaims } from '../../../../src/core/queries/claims/check-claim';
import { numberInWords } from '../../../../src/core/queries/claims/number-words';
import { quietWards } from '../../synthesis/quiet-wards';

const review = quietWards();

function one(text: string) {
  const [result] = checkClaims(text, review);
  assert.ok(result, text);
  return result;
}

/** The text after its repair. */
function mended(text: string): string {
  const { fix } = one(text);
  assert.ok(fix, text);
  return text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end);
}

describe('numbers in real sentences', () => {
  for (const [text, value, said] of [
    ['Eleven of the 18', '18', '18'],
    ['Eleven of the eighteen', '18', 'eighteen'],
    ['(11/18; 61%)', '0.6111', '61%'],
    ['for six weeks', '6', 'six'],
    ['for 6-8 weeks', '8', '8'],
    ['between 1976 and 2019', '2019', '2019'],
    ['from 1976–2019', '2019', '2019'],
    ['five [41–45]', '5', 'five'],
    ['five interventions [49–52, 54, 56]', '5', 'five'],
    ['five [@ash-2019; @birk-2020]', '5', 'five'],
    ['five studies[^1]', '5', 'five'],
    ['18 reports', '18', '18'],
    ['1 108 patients', '1108', '1 108'],
    ['1\u202f108', '1108', '1\u202f108'],
    ['12,345,678', '12345678', '12,345,678'],
    ['£10', '10', '10'],
    ['p = 0.060', '0.06', '0.060'],
    ['p = .06', '0.06', '.06'],
    ['an effect of –0.18', '-0.18', '–0.18'],
    ['an effect of 0·18', '0.18', '0·18'],
    ['**18**', '18', '18'],
    ['“eighteen”', '18', 'eighteen'],
    ['twenty-one', '21', 'twenty-one'],
    ['A quarter', '0.25', 'A quarter'],
    ['two thirds of the studies', '0.6667', 'two thirds'],
    ['half of', '0.5', 'half'],
    ['a single', '1', 'a single'],
    ['about 5000', '4870', '5000'],
    ['approximately 200', '193', '200'],
    ['more than 10', '11', '10'],
    ['no more than 10', '10', '10'],
    ['fewer than ten', '9', 'ten'],
    ['at least 75%', '0.8', '75%'],
    ['over four weeks', '4', 'four'],
    ['over 75%', '0.76', '75%'],
    ['under 25%', '0.24', '25%'],
    ['p < 0.001', '0.0004', '0.001'],
    ['a third of staff, 33%', '0.3333', '33%'],
  ] as const)
    it(`hold: ${text}`, () => {
      const result = one(`It was ${text} <!-- claim: \`${value}\` --> there.`);
      assert.deepEqual([result.state, result.said?.text], ['holds', said], result.message);
    });

  for (const [text, value] of [
    ['the third', '3'],
    ['the twenty-first', '21'],
    ['the 3rd', '3'],
    ['a value of 0,18', '0.18'],
    ['in Q2', '2'],
    ['by COVID-19', '19'],
    ['version 1.2.3', '3'],
  ] as const)
    it(`are not guessed at: ${text}`, () => {
      assert.equal(one(`It was ${text} <!-- claim: \`${value}\` -->.`).state, 'unreadable');
    });

  for (const [text, value, after] of [
    ['about 5000', '3705', 'about 3705'],
    ['more than 10', '8', '8'],
    ['no more than 10', '12', 'no more than 12'],
    ['at least ten', '8', 'at least eight'],
    ['five studies [41–45]', '6', 'six studies [41–45]'],
    ['1 108 patients', '2016', '2 016 patients'],
    ['0·18', '0.25', '0·25'],
    ['a quarter of wards', '0.41', '41% of wards'],
  ] as const)
    it(`are mended where they stand: ${text}`, () => {
      assert.equal(
        mended(`It was ${text} <!-- claim: \`${value}\` -->.`),
        `It was ${after} <!-- claim: \`${value}\` -->.`,
      );
    });
});

describe('signs before a number', () => {
  it('are no limit where they begin a quotation', () => {
    assert.equal(one('Before.\n> Four <!-- claim: `4` -->').state, 'holds');
    assert.equal(one('> 4 <!-- claim: `4` -->').state, 'holds');
    assert.equal(one('p > 4 <!-- claim: `4` -->').state, 'differs');
  });

  it('are part of what is said', () => {
    assert.match(one('more than 10 <!-- claim: `8` -->').message, /The text says “more than 10”; the data say 8/);
  });
});

describe('words and lists in real sentences', () => {
  it('may have an article before each item', () => {
    assert.equal(one('from the Norway and the Sweden <!-- claim: studies[0].country -->').state, 'holds');
  });

  it('are one item where the data have one', () => {
    const text = 'Of Spain, Italy and others, we kept Norway <!-- claim: [`"Norway"`] -->.';
    assert.equal(one(text).state, 'holds');
  });
});

describe('the repair of a claim', () => {
  const written = [
    ...[0, 1, 2, 7, 11, 40, 99, 105].map((number) => numberInWords(number) ?? ''),
    ...['Seven', '0', '3', '18', '1,108', '3 705', '0.18', '.5', '0·18', '-0.35', '–0.35', '2.500'],
    ...['12%', '12.5%', 'ten per cent', '5 percent', 'a quarter', 'two thirds', 'half'],
    ...['about 40', 'more than 7', 'fewer than three', 'no more than 3', 'at least 99', 'over 1,000', '< 0.05', 'both'],
    ...['five [41]', 'six weeks', 'none', 'a single', 'approx. 40', 'nearly 40', 'five or more', '1.2 million'],
  ];
  const shares = [0, 0.004, 0.1, 0.25, 0.3333, 0.5, 0.618, 0.999, 1];
  const numbers = [0, 1, 2, 3, 8, 12, 20, 21, 101, 999, 1000, 1108, 12345, 0.06, 2.345, -0.18, -3];

  for (const words of written)
    it(`makes it hold: ${words}`, () => {
      const isShare = /%|per cent|percent|quarter|thirds|half/.test(words);
      for (const value of isShare ? shares : numbers) {
        const text = `There were ${words} <!-- claim: \`${value}\` -->.`;
        const result = one(text);
        assert.notEqual(result.state, 'unreadable', `${text} ${result.message}`);
        if (result.state === 'holds') continue;
        const after = mended(text);
        assert.equal(one(after).state, 'holds', `${text} → ${after}: ${one(after).message}`);
      }
    });

  it('makes lists and words hold', () => {
    for (const text of [
      '[41] <!-- claim: studies[].computed.reports[].number -->',
      '[@zebra] <!-- claim: studies[].id -->',
      'It was in Spain, Italy and Chile <!-- claim: studies[].country[] -->.',
      'It was a survey <!-- claim: studies[0].design -->.',
    ]) {
      assert.equal(one(text).state, 'differs', one(text).message);
      assert.equal(one(mended(text)).state, 'holds', mended(text));
    }
  });
});

/** Sentences as articles have them: what the expression gives, and which number is read. */
describe('the number that is meant', () => {
  for (const [text, value, said] of [
    ['11 of 18 reports', '11', '11'],
    ['11 of 18 reports', '18', '18'],
    ['11 of the 18 reports (61%)', '11', '11'],
    ['2/11', '2', '2'],
    ['2/11', '11', '11'],
    ['2/11', '0.1818', '2/11'],
    ['one in five', '0.2', 'one in five'],
    ['two of eleven interventions', '2', 'two'],
    ['−0.18 (95% CI −0.38 to 0.01)', '-0.18', '−0.18'],
    ['-0.18 (95% CI -0.38 to 0.01, p = 0.062)', '-0.18', '-0.18'],
    ['-0.18 (95% CI -0.38 to 0.01, p = 0.062)', '0.062', '0.062'],
    ['-0.18 (95% CI -0.38 to 0.01)', '-0.38', '-0.38'],
    ['-0.35 [95% CI -0.57, -0.12]', '-0.35', '-0.35'],
    ['13 (95% CI [12, 15])', '15', '15'],
    ['5.2 ± 1.3', '5.2', '5.2'],
    ['42.3 years (SD 11.2)', '42.3', '42.3'],
    ['1108 inpatients (616 admitted involuntarily)', '1108', '1108'],
    ['1108 inpatients (616 admitted involuntarily)', '616', '616'],
    ['(n = 1,058)', '1058', '1,058'],
    ['p < .001', '0.0002', '.001'],
    ['two studies (18%)', '2', 'two'],
    ['two studies (18%)', '0.1818', '18%'],
    ['reduced by 20.7%', '20.7', '20.7%'],
    ['five interventions (Table 1)', '5', 'five'],
    ['five studies (Smith et al. 2019)', '5', 'five'],
    ['18 included study reports', '18', '18'],
    ['five or more', '7', 'five'],
    ['10+', '12', '10'],
    ['three or fewer', '2', 'three'],
    ['approx. 5000', '4870', '5000'],
    ['c. 5000', '4870', '5000'],
    ['ca. 5000', '4870', '5000'],
    ['~5000', '4870', '5000'],
    ['nearly 5000', '4870', '5000'],
    ['almost half of the staff', '0.48', 'half'],
    ['over 3700', '3705', '3700'],
    ['some 200', '193', '200'],
    ['just under 25%', '0.24', '25%'],
    ['1.2 million', '1203456', '1.2 million'],
    ['two thousand three hundred', '2300', 'two thousand three hundred'],
    ['not a single', '0', 'not a single'],
    ['between 12 and 15 weeks', '12', '12'],
    ['aged 18 to 65', '18', '18'],
    ['eleven interventions that eighteen reports describe', '11', 'eleven'],
  ] as const)
    it(`is the nearest that can be meant: ${text} (${value})`, () => {
      const result = one(`It was ${text} <!-- claim: \`${value}\` --> there.`);
      assert.deepEqual([result.state, result.said?.text], ['holds', said], result.message);
    });

  for (const [text, value, said] of [
    ['11 of 18 reports', '12', '11 of 18'],
    ['6-8 weeks', '9', '6-8'],
    ['-0.18 (95% CI -0.38 to 0.01)', '-0.2', '-0.18 (95% CI -0.38 to 0.01'],
    ['2/11', '3', '2/11'],
    ['from 1976 to 2019', '2022', '1976 to 2019'],
  ] as const)
    it(`is not certain, so that nothing is offered to be written: ${text}`, () => {
      const result = one(`It was ${text} <!-- claim: \`${value}\` -->.`);
      assert.deepEqual([result.state, result.said?.text, result.fix], ['differs', said, undefined]);
      assert.match(result.message, /Which of these numbers is meant is not certain/);
    });

  it('is said to be uncertain where it stands too far away', () => {
    const result = one('There were two of them who had read it and could say so <!-- claim: `3` -->.');
    assert.equal(result.state, 'unreadable');
    assert.match(result.message, /The number nearest to this place is “two”, and whether it is meant is not certain/);
  });

  it('is certain where another cannot be meant', () => {
    assert.equal(mended('two studies (18%) <!-- claim: `0.25` -->'), 'two studies (25%) <!-- claim: `0.25` -->');
    assert.equal(mended('two studies (18%) <!-- claim: `3` -->'), 'three studies (18%) <!-- claim: `3` -->');
    assert.equal(mended('five (Table 1) <!-- claim: `6` -->'), 'six (Table 1) <!-- claim: `6` -->');
  });

  it('is not more than nearly', () => {
    assert.equal(one('nearly 5000 <!-- claim: `5100` -->').state, 'differs');
  });
});

describe('a list in real sentences', () => {
  const items = '`["resources", "roles and relationships", "attitudes, and change"]`';
  for (const text of [
    'resources, roles and relationships, and attitudes, and change',
    'attitudes and change; roles and relationships; resources',
    'Themes were the resources, attitudes and change and the roles & relationships',
  ])
    it(`holds though its items have “and” in them: ${text}`, () => {
      const result = one(`${text} <!-- claim: ${items} -->.`);
      assert.equal(result.state, 'holds', result.message);
    });

  it('does not hold where one is missing or another stands there, and is mended so that it holds', () => {
    const claim = `resources and roles and relationships <!-- claim: ${items} -->.`;
    assert.equal(one(claim).state, 'differs');
    assert.equal(one(mended(claim)).state, 'holds', mended(claim));
    const uncertain = one(`resources, roles and attitudes, and change <!-- claim: ${items} -->.`);
    assert.deepEqual([uncertain.state, uncertain.fix], ['differs', undefined]);
  });

  it('is one item with “and” where the data have one', () => {
    assert.equal(
      one('It is about roles and relationships <!-- claim: `["roles and relationships"]` -->').state,
      'holds',
    );
  });

  it('may be empty', () => {
    assert.equal(one("None <!-- claim: studies[?id == 'zebra'].id --> of them").state, 'holds');
  });
});

describe('a list that is longer than that of the data', () => {
  it('does not hold, though it ends in the same words', () => {
    const result = one('It was done in Norway and Sweden <!-- claim: `["Sweden"]` -->.');
    assert.equal(result.state, 'differs');
    assert.equal(
      mended('It was done in Norway and Sweden <!-- claim: `["Sweden"]` -->.'),
      'It was done in Sweden <!-- claim: `["Sweden"]` -->.',
    );
  });

  it('is not mended by guess where its first item may have several words', () => {
    const result = one('It aims at compassionate care and empathy-based stress <!-- claim: `["ward safety"]` -->.');
    assert.deepEqual([result.state, result.fix], ['differs', undefined]);
  });

  it('is another sentence where “and” begins it', () => {
    const [, second] = checkClaims('Norway <!-- claim: `["Norway"]` --> and Spain <!-- claim: `["Spain"]` -->', review);
    assert.equal(second?.state, 'holds');
  });
});
