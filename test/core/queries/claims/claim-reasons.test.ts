/** What a claim that does not hold is said to be false because of, and what cannot be known from the data. */
import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import { checkClaims } from '../../../../src/core/queries/claims/check-claim';
import { buildReview } from '../../../../src/core/review/review';

function study(id: string, rest: string) {
  return readRecord(`studies/${id}.extraction.yaml`, parse(`study: ${id}\n${rest}`));
}

const report = (year: number) => `reports:\n  - citation: {year: ${year}}\n`;

/** Somebody has looked: there are none. */
const withNone = buildReview('', [
  readRecord('review.extraction.yaml', parse('review: r\ndemands_and_resources:\n  - {igloo: group, demands: none}\n')),
]);

const review = buildReview('', [
  readRecord('review.extraction.yaml', parse('review: r\n')),
  study('ash', `${report(1998)}country: [Norway]\ndesign: randomised trial\n`),
  study('birk', `${report(2004)}country: [Spain]\ndesign: randomised trial\n`),
  study('cork', `${report(2010)}country: [Spain]\n`),
  study('dune', 'reports:\n  - role: main\ncountry: [Norway]\n'),
]);

function one(text: string) {
  const [result] = checkClaims(text, review);
  assert.ok(result, text);
  return { ...result, names: result.behind.map(({ name }) => name) };
}

describe('a claim that does not hold names what makes it false', () => {
  it('those that do not fit, where all were said to fit', () => {
    const result = one("All four <!-- claim: length(studies[?design == 'randomised trial']) --> were randomised.");
    assert.equal(result.state, 'differs');
    assert.deepEqual(result.names, ['cork', 'dune']);
    assert.match(result.message, /the data say two, because of cork; dune\./);
  });

  it('those that fit, where there are more than was said', () => {
    const result = one("One <!-- claim: length(studies[?design == 'randomised trial']) --> was randomised.");
    assert.deepEqual(result.names, ['ash', 'birk']);
  });

  it('of a list, the difference', () => {
    assert.deepEqual(one("[@ash] <!-- claim: studies[?country == ['Norway']].id -->").names, ['dune']);
    assert.deepEqual(one("[@ash; @dune; @cork] <!-- claim: studies[?country == ['Norway']].id -->").names, ['cork']);
  });

  it('of a maximum, the largest', () => {
    assert.deepEqual(one('2004 <!-- claim: max(studies[].reports[0].citation.year) -->').names, ['cork']);
  });
});

describe('a smallest, largest or mean value', () => {
  const earliest = 'min(studies[].reports[0].citation.year)';

  it('cannot be held against the text while a value is missing that could be it', () => {
    for (const expression of [
      earliest,
      'min_by(studies[?reports[0].citation.year], &reports[0].citation.year).reports[0].citation.year',
      'min(studies[?reports[0].citation.year].reports[0].citation.year)',
    ]) {
      const result = one(`since 1976 <!-- claim: ${expression} -->`);
      assert.equal(result.state, 'unreadable', expression);
      assert.match(result.message, /The data say 1998, but there is no value yet in dune\./);
      assert.deepEqual(result.names, ['dune']);
    }
  });

  it('does not hold where no missing value could change it', () => {
    assert.equal(one(`since 2001 <!-- claim: ${earliest} -->`).state, 'differs');
    assert.equal(one('until 2001 <!-- claim: max(studies[].reports[0].citation.year) -->').state, 'differs');
  });

  it('holds where it is the same', () => {
    assert.equal(one(`since 1998 <!-- claim: ${earliest} -->`).state, 'holds');
  });
});

describe('a count of what nobody has extracted', () => {
  for (const expression of [
    "length(studies[?harms.equity_harms.finding == 'found'])",
    "length(studies[?design == 'randomised trial' && harms.equity_harms.finding == 'found'])",
    "length(studies[?rob2[?overall.judgement == 'low']])",
    "length(studies[?contains(results[].measure, 'mbi')])",
    "studies[?harms.equity_harms.finding == 'found'].id",
    "length(studies[?harms.equity_harms.finding == 'found']) == `0`",
    'studies[].interventions[]',
    'length(studies[].results[])',
  ])
    it(`cannot be checked: ${expression}`, () => {
      const result = one(`None <!-- claim: ${expression} -->.`);
      assert.equal(result.state, 'unreadable');
      assert.match(result.message, /nothing is extracted yet as “|Nothing is extracted yet as “/);
    });

  for (const expression of [
    "length(studies[?country == ['Sweden']])",
    "length(studies[?design == 'cohort study' && harms.equity_harms.finding == 'found'])",
    "length(studies[?id == 'zebra'])",
  ])
    it(`is known to be none where something is extracted: ${expression}`, () => {
      assert.equal(one(`None <!-- claim: ${expression} -->.`).state, 'holds');
    });
});

describe('a list of which somebody wrote that there are none', () => {
  for (const expression of [
    'review.demands_and_resources[].demands[]',
    'length(review.demands_and_resources[].demands[])',
    'length(review.demands_and_resources[?length(demands) > `0`])',
  ])
    it(`is known to be empty: ${expression}`, () => {
      const [result] = checkClaims(`None <!-- claim: ${expression} -->.`, withNone);
      assert.equal(result?.state, 'holds', result?.message);
    });

  it('does not speak for another list', () => {
    const [result] = checkClaims('None <!-- claim: review.demands_and_resources[].resources[] -->.', withNone);
    assert.equal(result?.state, 'unreadable');
  });
});
