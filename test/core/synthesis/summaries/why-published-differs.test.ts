/** The likely reasons why a published summary is not the one that is worked out, each on its own. */
import assert from 'node:assert/strict';
import { comparedSummaries } from '../../../../src/core/synthesis/summaries/published';
import { likelyReasons } from '../../../../src/core/synthesis/summaries/why-published-differs';
import { readFixture } from '../../checks/fixture';

/** Results by study: what stands behind the id. */
function reasons(entry: string, results: Readonly<Record<string, readonly string[]>>): (readonly string[])[] {
  const studies = Object.entries(results).map(
    ([id, each]) =>
      `# file: studies/${id}.extraction.yaml\nstudy: ${id}\ndesign: randomised trial\nresults:\n${each.map((rest, index) => `  - {id: r${index}, outcome: pain, ${rest}}\n`).join('')}`,
  );
  const review = `# file: review.extraction.yaml\nreview: r\nvocabulary: {outcomes: {pain: Pain}}\nmeta_analysis:\n  - {outcome: pain, ${entry}}\n`;
  return comparedSummaries(readFixture([review, ...studies].join('')).review).map(likelyReasons);
}

const md = (value: number, se = 0.5) => [`estimate: {type: md, value: ${value}, se: ${se}}`];
const DIFFERENCES = { a: md(-1), b: md(-2), c: md(-4) };
const groups = (metric: string, first: string, second: string) => [
  `comparison: [x, y], by_arm: [{arm: x, ${first}}, {arm: y, ${second}}], derive: {metric: ${metric}, from: ${metric === 'smd' ? 'means' : 'events'}}`,
];

describe('why a published summary differs', () => {
  it('is not asked where it does not', () => {
    // The mean of −1, −2 and −4; z = −2.333/(0.5/√3)
    assert.deepEqual(reasons('metric: md, method: fixed, interval: normal, published: {value: -2.333}', DIFFERENCES), [
      [],
    ]);
  });

  it('is not known where nothing tells it', () => {
    assert.deepEqual(
      reasons(
        'metric: md, method: fixed, interval: normal, published: {value: -2.5, ci: [-2.9, -1.7675]}',
        DIFFERENCES,
      ),
      [['No reason is known: compare the numbers of the studies with the publication.']],
    );
  });

  it('is the end of an iteration where only τ² or I² differ', () => {
    const STOP = ['Programs stop the iteration for τ² at different places.'];
    for (const published of ['tau2: 9', 'i2: 5', 'tau2: 9, i2: 5'])
      assert.deepEqual(reasons(`metric: md, method: reml, published: {${published}}`, DIFFERENCES), [STOP], published);
    assert.deepEqual(reasons('metric: md, method: reml, published: {tau2: 9, value: 5}', DIFFERENCES), [
      ['No reason is known: compare the numbers of the studies with the publication.'],
    ]);
  });

  it('are degrees of freedom where only the prediction interval differs', () => {
    const OTHER = ['Prediction intervals are taken from t with other degrees of freedom in some programs.'];
    assert.deepEqual(reasons('metric: md, method: reml, published: {prediction: [-90, 90]}', DIFFERENCES), [OTHER]);
    assert.notDeepEqual(
      reasons('metric: md, method: reml, published: {prediction: [-90, 90], value: 5}', DIFFERENCES),
      [OTHER],
    );
  });

  it('is the normal distribution where only p differs beside Hartung and Knapp’s interval', () => {
    const NORMAL = ['The p value may be from the normal distribution, where the interval is Hartung and Knapp’s.'];
    const of = (interval: string, published: string) =>
      reasons(`metric: md, method: reml, interval: ${interval}, published: {${published}}`, DIFFERENCES);
    assert.deepEqual(of('hartung-knapp', 'p: 0.9'), [NORMAL]);
    assert.notDeepEqual(of('normal', 'p: 0.9'), [NORMAL]);
    assert.notDeepEqual(of('hartung-knapp', 'p: 0.9, value: 5'), [NORMAL]);
    assert.notDeepEqual(of('hartung-knapp', 'value: 5'), [NORMAL]);
  });

  it('are results that are missing, or counted twice', () => {
    assert.deepEqual(
      reasons('metric: md, method: fixed, results: [r0], studies: [a, b, d], published: {value: 5}', {
        ...DIFFERENCES,
        d: ['estimate: {type: md, value: 1}'],
      }),
      [['Here 2 results can be used, of 3 studies that are named.']],
    );
    const twice = { a: [...md(-1), ...md(-1.5)], b: md(-2) };
    const [found = []] = reasons(
      'metric: md, method: fixed, results: [r0, r1], studies: [a, b], published: {value: 5}',
      twice,
    );
    assert.ok(found.length > 0, 'something is said');
  });

  it('is that its results cannot be pooled in this way', () => {
    // Mantel and Haenszel pool tables, and here are only ratios.
    const ratio = ['estimate: {type: rr, value: 0.5, ci: [0.3, 0.8]}'];
    assert.deepEqual(reasons('metric: rr, method: mantel-haenszel, published: {value: 5}', { a: ratio, b: ratio }), [
      ['The results that it names cannot be pooled in this way.'],
    ]);
  });

  it('are empty cells where events are counted', () => {
    const events = {
      a: groups('rr', 'analysed: 50, events: 0', 'analysed: 50, events: 4'),
      b: groups('rr', 'analysed: 50, events: 6', 'analysed: 50, events: 9'),
    };
    const EMPTY =
      'In 1 study a cell of the table is empty: RevMan adds a half to all four, and the method here takes events as they were counted.';
    const of = (more: string, all: Readonly<Record<string, readonly string[]>> = events) =>
      reasons(`metric: rr, method: ${more}, interval: normal, published: {value: 5}`, all).flat();
    assert.ok(of('mantel-haenszel').includes(EMPTY), of('mantel-haenszel').join());
    assert.ok(!of('fixed').includes(EMPTY));
    const full = { ...events, a: groups('rr', 'analysed: 50, events: 2', 'analysed: 50, events: 4') };
    assert.ok(!of('mantel-haenszel', full).some((each) => each.includes('empty')));
  });

  it('is the factor for small groups where standardised differences are worked out', () => {
    const means = groups('smd', 'analysed: 20, mean: 10, sd: 3', 'analysed: 20, mean: 8, sd: 4');
    const given = ['estimate: {type: smd, value: 0.5, se: 0.3}'];
    const SMALL =
      'Standardised mean differences: RevMan takes an approximation of the factor for small groups, here it is exact.';
    const of = (all: Readonly<Record<string, readonly string[]>>) =>
      reasons('metric: smd, method: fixed, interval: normal, published: {value: 5}', all).flat();
    assert.ok(of({ a: means, b: given }).includes(SMALL));
    assert.ok(!of({ a: given, b: given }).includes(SMALL));
  });
});
