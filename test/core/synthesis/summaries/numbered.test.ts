import assert from 'node:assert/strict';
import { poolMantelHaenszel, poolMantelHaenszelRandom } from '../../../../src/core/statistics/pooling/pooled-events';
import { logRiskRatio } from '../../../../src/core/statistics/two-by-two';
import { forestPlot } from '../../../../src/core/synthesis/results/forest';
import { agrees } from '../../../../src/core/synthesis/summaries/published';
import { publishedView } from '../../../../src/core/synthesis/summaries/published-table';
import { readFixture } from '../../checks/fixture';
import { BCG } from '../../statistics/bcg';

const STUDY = (id: string, number: number, value: string) => `# file: studies/${id}.extraction.yaml
study: ${id}
design: ${number === 3 ? 'cohort study' : 'randomised trial'}
results:
  - {id: early, outcome: pain, estimate: {type: md, value: ${value}, se: 0.5}}
  - {id: late, outcome: pain, estimate: {type: md, value: ${value}, se: 0.25}}
`;

const REVIEW = `# file: review.extraction.yaml
review: r
vocabulary: {outcomes: {pain: Pain}}
meta_analysis:
  - {analysis: '1.1', comparison: Rest, title: Early, outcome: pain, metric: md, results: [early], method: fixed, interval: normal,
     subgroups: {values: {a: young, b: old, c: old}},
     published: {value: -2, ci: [-2.566, -1.434], q: 8, df: 2, p: 0.00001, subgroups: [{subgroup: old, value: -2.5, ci: [-3.19, -1.9]}], subgroup_test: {q: 6, df: 1, p: 0.014}}}
  - {analysis: '1.2', title: Early without c, outcome: pain, metric: md, results: [early], studies: [a, b], method: fixed, interval: normal}
`;

const { review } = readFixture([REVIEW, STUDY('a', 1, '-1'), STUDY('b', 2, '-2'), STUDY('c', 3, '-3')].join(''));

describe('analyses with a number of their own', () => {
  it('have a plot each, of what they name; a result may stand in several, and the others keep their plot', () => {
    const { panels } = forestPlot(review);
    assert.deepEqual(
      panels.map(({ title, groups }) => [
        title,
        groups.flatMap(({ rows }) => rows.map(({ studyId, result }) => `${studyId} ${result}`)),
      ]),
      [
        ['1.1 Rest, Early: mean difference', ['a early', 'b early', 'c early']],
        ['1.2 Early without c: mean difference', ['a early', 'b early']],
        ['Pain: mean difference', ['a late', 'b late', 'c late']],
      ],
    );
    const ids = panels.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map(({ id }) => id)));
    assert.equal(new Set(ids).size, ids.length, 'each row has an id of its own');
  });

  it('are compared with what was published, whatever the designs, number by number', () => {
    const table = publishedView.of(review);
    assert.equal(table.kind, 'table');
    const rows = table.kind === 'table' ? table.rows.map(({ cells }) => cells.slice(1, 6).map(({ text }) => text)) : [];
    assert.deepEqual(rows, [
      ['all', 'estimate', '−2', '−2', 'yes'],
      ['', 'lower limit', '−2.566', '−2.566', 'yes'],
      ['', 'upper limit', '−1.434', '−1.434', 'yes'],
      ['', 'p', '0.00001', '0.00000', 'no'],
      ['', 'Q (Chi²)', '8', '8', 'yes'],
      ['', 'degrees of freedom', '2', '2', 'yes'],
      ['old', 'estimate', '−2.5', '−2.5', 'yes'],
      ['', 'lower limit', '−3.19', '−3.19', 'yes'],
      ['', 'upper limit', '−1.9', '−1.8', 'no'],
      ['between subgroups', 'Q (Chi²)', '6', '6', 'yes'],
      ['', 'degrees of freedom', '1', '1', 'yes'],
      ['', 'p', '0.014', '0.014', 'yes'],
    ]);
  });

  it('agree to the last printed digit, and of many digits to the fourth that counts', () => {
    const is = (text: string, here: number) => agrees({ text, number: Number(text) }, here);
    assert.deepEqual(
      [
        is('0.81', 0.8149),
        is('0.81', 0.8151),
        is('12', 12.4),
        is('12', 12.6),
        is('0.812345678901', 0.81239),
        is('0.812345678901', 0.8129),
      ],
      [true, false, true, false, true, false],
    );
    assert.deepEqual([is('1.2E-4', 0.00012000001), is('0', 0), is('0.0', 0.06)], [true, true, false]);
  });
});

describe('random effects as RevMan has them for Mantel–Haenszel', () => {
  it('take τ² from the differences around the estimate of Mantel and Haenszel', () => {
    const studies = BCG.map((table) => ({ table, estimate: logRiskRatio(table) }));
    const common = poolMantelHaenszel(studies, 'rr');
    const found = poolMantelHaenszelRandom(studies, 'rr', 'normal', 'hartung-knapp');
    assert.ok(common.ok && found.ok);
    const weights = studies.map(({ estimate }) => 1 / estimate.variance);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
    const q = sum(studies.map(({ estimate }, i) => (weights[i] ?? 0) * (estimate.value - common.value.value) ** 2));
    const tau2 = (q - 12) / (sum(weights) - sum(weights.map((w) => w ** 2)) / sum(weights));
    const random = studies.map(({ estimate }) => 1 / (estimate.variance + tau2));
    const mean = sum(studies.map(({ estimate }, i) => (random[i] ?? 0) * estimate.value)) / sum(random);
    const close = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-12, `${a} is ${b}`);
    close(found.value.q, q);
    close(found.value.tau2, tau2);
    close(found.value.value, mean);
    close(found.value.i2, (100 * (q - 12)) / q);
    assert.ok(found.value.tau2 > 0.3 && found.value.tau2 < 0.4, 'near the usual one, 0.309');
  });
});
