import assert from 'node:assert/strict';
import type { Plain } from '../../../src/core/format/plain-content';
import { sourcedJson } from '../../../src/core/json-view/json-view';
import { completeQuery } from '../../../src/core/queries/complete-query';
import { plainOf } from '../../../src/core/queries/own-tables';
import { runQuery } from '../../../src/core/queries/query';
import { unknownNames } from '../../../src/core/queries/unknown-names';
import { quietWards } from '../synthesis/quiet-wards';

const review = quietWards();
const data: Plain = plainOf(sourcedJson(review));

describe('an expression', () => {
  it('asks the review', () => {
    assert.deepEqual(runQuery("studies[?contains(country, 'Norway')].id", data), { ok: true, value: ['ash-2019'] });
    assert.deepEqual(runQuery('length(studies)', data), { ok: true, value: 4 });
  });

  /** What is written, what is said of it, and what of it is marked. */
  const MISTAKES: readonly (readonly [string, RegExp, string])[] = [
    ['length(studies', /closing \) is missing/, 'studies'],
    ["studies[?design == 'x'", /closing \] is missing/, "'x'"],
    ['studies[?x == 1]', /number in a comparison stands between backticks: `1`/, '1'],
    ['how_many(studies)', /no function “how_many”/, 'how_many'],
    ['length(review.nothing_here)', /“length” cannot work with something that is not there/, 'length'],
    ['length(studies, interventions)', /needs 1 value between its brackets; it has 2/, 'length'],
    ["contains(studies, 'a", /text begins with ' and is never closed/, "contains(studies, 'a"],
    ['studies[?"id]', /quotation mark .* never closed/, 'studies[?"id]'],
    ['studies.', /ends too early/, '.'],
    ['', /no expression yet/, ''],
    [`studies${'.id'.repeat(2000)}`, /longer than 4000 characters/, `studies${'.id'.repeat(2000)}`],
    ['@@', /cannot be read/, '@'],
  ];
  for (const [text, message, marked] of MISTAKES) {
    it(`that cannot be worked out is explained: ${text.slice(0, 40) || 'nothing'}`, () => {
      const outcome = runQuery(text, data);
      assert.ok(!outcome.ok);
      assert.match(outcome.problem.message, message);
      assert.equal(text.slice(outcome.problem.span.start, outcome.problem.span.end), marked);
    });
  }

  it('never fails, however it is cut off', () => {
    const text =
      'length(studies[?contains(country, \'Norway\') && design != `null`].{a: id, "b": results[0].id} | [0:2])';
    for (let end = 0; end <= text.length; end += 1) {
      assert.equal(typeof runQuery(text.slice(0, end), data).ok, 'boolean');
      assert.ok(Array.isArray(completeQuery(text.slice(0, end), end, [data])));
    }
  });
});

describe('names in an expression', () => {
  const unknown = (text: string) =>
    unknownNames(text, [data], review).map(({ name, span }) => [name, text.slice(span.start, span.end)]);

  it('that lead nowhere are found, at any depth', () => {
    assert.deepEqual(unknown("studies[?desgn == 'x']"), [['desgn', 'desgn']]);
    assert.deepEqual(unknown('studis[].id'), [['studis', 'studis']]);
    assert.deepEqual(unknown('sort_by(studies, &computed.nmae)'), [['nmae', 'nmae']]);
    assert.deepEqual(unknown('studies[].results[].estimate.vlaue'), [['vlaue', 'vlaue']]);
    assert.deepEqual(unknown('map(&computed.cited, studies[?length(results) > `1`]) | [0]'), []);
  });

  it('that no record has yet, but might, are none of them', () => {
    assert.deepEqual(unknown('studies[].harms.looked_for'), []);
    assert.deepEqual(unknown('studies[].results[].estimate.chi2'), []);
    assert.deepEqual(
      unknown("interventions[?contains(levels.socioecological, 'individual')].computed.scores.quality.score"),
      [],
    );
  });

  /** `|` is the cursor. */
  const offers = (marked: string) => {
    const offset = marked.indexOf('|');
    return completeQuery(marked.replace('|', ''), offset, [data]).map(({ name }) => name);
  };

  it('are offered where they fit', () => {
    assert.ok(offers('stu|').includes('studies'));
    assert.ok(offers('studies[?|').includes('design'));
    assert.ok(offers('studies[?computed.|').includes('cited'));
    assert.ok(!offers('studies[?computed.|').includes('design'));
    assert.ok(!offers('studies[?computed.|').includes('length'));
    assert.ok(offers('length(interventions[?contains(levels.|').includes('socioecological'));
    assert.ok(offers('sort_by(studies, &|').includes('id'));
    assert.ok(offers('studies[].{name: computed.|}').includes('cited'));
    assert.deepEqual(offers("studies[?contains(country, 'Nor|"), []);
  });

  it('show an example of what stands there', () => {
    const design = completeQuery('studies[].des', 13, [data]).find(({ name }) => name === 'design');
    assert.equal(design?.detail, 'cluster randomised trial');
    assert.deepEqual(design?.span, { start: 10, end: 13 });
  });
});
