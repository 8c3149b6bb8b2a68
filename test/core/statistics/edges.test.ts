/** Each condition of the statistics at its edge, on its own: worked out with numpy, or by hand from the formula that is named. */
import assert from 'node:assert/strict';
import { agreementOfMany } from '../../../src/core/statistics/agreement-of-many';
import type { Derived } from '../../../src/core/statistics/estimate';
import { differencesOf } from '../../../src/core/statistics/limits-of-agreement';
import { prepareMedianWithout } from '../../../src/core/statistics/median';
import { petersTest } from '../../../src/core/statistics/pooling/asymmetry';
import { influenceOf } from '../../../src/core/statistics/pooling/influence';
import { metaRegression } from '../../../src/core/statistics/pooling/meta-regression';
import { poolMantelHaenszel } from '../../../src/core/statistics/pooling/pooled-events';
import { pool } from '../../../src/core/statistics/pooling/pooling';
import { decimalsFor } from '../../../src/core/statistics/printed';
import { skewnessOf } from '../../../src/core/statistics/quantiles';
import { tFromF, tFromP } from '../../../src/core/statistics/test-statistics';
import { logOddsRatio, logRiskRatio } from '../../../src/core/statistics/two-by-two';
import { BCG } from './bcg';
import { near } from './near';

function value<T>(found: Derived<T>): T {
  assert.ok(found.ok, found.ok ? '' : found.because);
  return found.value;
}

function because(found: Derived<unknown>): string {
  assert.ok(!found.ok);
  return found.because;
}

describe('a summary at its edge', () => {
  it('needs two studies, and says so of one and of none', () => {
    for (const studies of [[], [{ value: 1, variance: 1 }]])
      assert.match(because(pool(studies, 'reml', 'normal')), /at least two studies/);
    const one = BCG.slice(0, 1).map((table) => ({ table, estimate: logRiskRatio(table) }));
    assert.match(because(poolMantelHaenszel(one, 'rr')), /at least two studies/);
  });

  it('of counts has p and I² of its own (Mantel–Haenszel; numpy)', () => {
    const tables = [
      { a: 10, b: 90, c: 12, d: 88 },
      { a: 8, b: 72, c: 9, d: 71 },
    ];
    const {
      value: pooled,
      se,
      p,
      i2,
    } = value(
      poolMantelHaenszel(
        tables.map((table) => ({ table, estimate: logRiskRatio(table) })),
        'rr',
      ),
    );
    near(pooled, '-0.154151');
    near(se, '0.303420');
    near(p, '0.611422');
    assert.equal(i2, 0);
    const bcg = value(
      poolMantelHaenszel(
        BCG.map((table) => ({ table, estimate: logRiskRatio(table) })),
        'rr',
      ),
    );
    // 100·(152.5676 − 12)/152.5676
    near(bcg.i2, '92.1346');
  });

  it('is refused of counts without events', () => {
    const table = { a: 0, b: 20, c: 0, d: 20 };
    const studies = [table, table].map((each) => ({ table: each, estimate: { value: 0, variance: 1 } }));
    for (const metric of ['or', 'rr', 'rd'] as const)
      assert.match(because(poolMantelHaenszel(studies, metric)), /too few events/, metric);
  });
});

describe('meta-regression at its edge', () => {
  const three = (third: number, second = 0.5) => [
    { value: 0.1, variance: 0.04, moderator: 0 },
    { value: second, variance: 0.01, moderator: 0 },
    { value: third, variance: 0.09, moderator: 1 },
  ];

  it('needs three studies with two moderators, and no more', () => {
    // The line goes through the third study and the weighted mean of the two others, (25·0.1 + 100·0.5)/125 = 0.42.
    const { intercept, slope, q, df, i2, pOfQ } = value(metaRegression(three(1.2), 'common effect', 'normal'));
    near(intercept.value, '0.42');
    near(slope.value, '0.78');
    // 25·0.32² + 100·0.08² = 3.2; I² = 100·(3.2 − 1)/3.2
    near(q, '3.2');
    assert.equal(df, 1);
    near(i2, '68.75');
    near(pOfQ, '0.073638');
  });

  it('has no I² below 0', () => {
    assert.equal(value(metaRegression(three(1.2, 0.12), 'common effect', 'normal')).i2, 0);
  });
});

describe('Peters’ test at its edge', () => {
  const COUNTS = [
    [12, 88, 15, 85],
    [3, 47, 5, 45],
    [30, 170, 28, 172],
    [7, 93, 12, 88],
    [1, 19, 0, 20],
    [9, 141, 14, 136],
    [22, 78, 25, 75],
    [5, 55, 9, 51],
    [40, 260, 44, 256],
    [6, 34, 7, 33],
    [0, 50, 0, 50],
  ];

  it('counts a study with one event, and none without (numpy)', () => {
    const studies = COUNTS.map(([a = 0, b = 0, c = 0, d = 0]) => {
      const table = { a, b, c, d };
      return { table, estimate: logOddsRatio(table) };
    });
    const { slope, t, df } = value(petersTest(studies));
    near(slope, '-21.896295');
    near(t, '-0.818877');
    assert.equal(df, 8);
  });
});

describe('a study that stands out', () => {
  /** As metafor's influence() marks with one coefficient: each of its four rules. */
  const rules = (k: number) =>
    ({
      dffits: ({ dffits }) => Math.abs(dffits) > 3 * Math.sqrt(1 / (k - 1)),
      dfbeta: ({ dfbeta }) => Math.abs(dfbeta) > 1,
      // χ² with one degree of freedom has its median at 0.454936.
      cook: ({ cook }) => cook > 0.454936,
      hat: ({ hat }) => hat > 3 / k,
    }) satisfies Record<string, (found: Readonly<Record<'dffits' | 'dfbeta' | 'cook' | 'hat', number>>) => boolean>;

  const found = (variances: readonly number[], last: number) => {
    const rest = variances.slice(1).map((variance, index) => ({ value: index % 2 === 0 ? 0.1 : -0.1, variance }));
    const studies = [...rest, { value: last, variance: variances[0] ?? 1 }];
    const how = { tau: 'common effect', interval: 'normal', whenZero: 'hartung-knapp' } as const;
    return value(influenceOf(studies, how)).at(-1);
  };

  for (const [what, variances, last, by] of [
    ['nothing', [1, 1, 1, 1, 1, 1, 1], 0.1, []],
    ['a large part of the weight alone', [0.1, 1, 1, 1, 1, 1, 1], 0, ['hat']],
    ['less than that part', [0.24, 1, 1, 1, 1, 1, 1], 0, []],
  ] as const)
    it(`by ${what}`, () => {
      const study = found(variances, last);
      assert.ok(study);
      const broken = Object.entries(rules(variances.length)).flatMap(([name, rule]) => (rule(study) ? name : []));
      assert.deepEqual(broken, by);
      assert.equal(study.isInfluential, by.length > 0);
    });

  it('by each of metafor’s rules, however far it lies', () => {
    const seen = new Set<string>();
    for (const variance of [0.05, 0.2, 0.3, 0.5, 1, 2, 5])
      for (let last = 0; last < 6; last += 0.05) {
        const variances = [variance, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
        const study = found(variances, last);
        assert.ok(study);
        const broken = Object.entries(rules(variances.length)).flatMap(([name, rule]) => (rule(study) ? name : []));
        assert.equal(study.isInfluential, broken.length > 0, `${variance} ${last}: ${broken}`);
        seen.add(broken.join(' '));
      }
    assert.ok(
      seen.has('') && seen.has('hat') && seen.has('cook') && seen.has('dffits dfbeta cook'),
      [...seen].join('; '),
    );
  });
});

describe('a study that stands out by one rule alone', () => {
  const how = { interval: 'normal', whenZero: 'hartung-knapp' } as const;

  it('by DFFITS among 25, where 3√(1/24) is below the median of Cook’s distance', () => {
    const seen = new Set<string>();
    for (let last = 2.5; last < 4; last += 0.005) {
      const rest = Array.from({ length: 24 }, (_, index) => ({ value: index % 2 === 0 ? 0.1 : -0.1, variance: 1 }));
      const studies = [...rest, { value: last, variance: 1 }];
      const study = value(influenceOf(studies, { tau: 'common effect', ...how })).at(-1);
      assert.ok(study);
      // 3·√(1/24) = 0.612372
      const isFar = Math.abs(study.dffits) > 0.612372;
      assert.equal(study.isInfluential, isFar || study.cook > 0.454936, `${last}: ${study.dffits}`);
      if (isFar !== study.cook > 0.454936) seen.add('dffits');
    }
    assert.deepEqual([...seen], ['dffits']);
  });

  it('by DFBETAS among five that differ, on either side', () => {
    for (const sign of [1, -1]) {
      const studies = [
        [-1.7, 1],
        [1, 0.05],
        [-0.2, 0.5],
        [-1.3, 1],
        [0.1, 0.2],
      ].map(([effect = 0, variance = 1]) => ({ value: sign * effect, variance }));
      const study = value(influenceOf(studies, { tau: 'dl', ...how }))[1];
      assert.ok(study);
      assert.ok(study.dfbeta * sign > 1 && study.dfbeta * sign < 1.1, String(study.dfbeta));
      // Neither 3√(1/4) = 1.5, nor 0.454936, nor 3/5
      assert.ok(Math.abs(study.dffits) < 1.5 && study.cook < 0.454936 && study.hat < 0.6);
      assert.ok(study.isInfluential);
    }
  });
});

describe('statistics of a paper at their edge', () => {
  it('F = 0 is t = 0, and none is below', () => {
    assert.equal(value(tFromF(0, 1)), 0);
    assert.match(because(tFromF(-0.1, 1)), /below 0/);
    assert.match(because(tFromF(2, 2)), /more than two groups/);
  });

  it('p = 1 is t = 0; 0 and more than 1 are no p', () => {
    near(value(tFromP(1, 10)), '0.0000');
    for (const p of [0, -0.1, 1.01]) assert.match(because(tFromP(p, 10)), /above 0 and is at most 1/);
  });
});

describe('agreement at its edge', () => {
  it('of two pairs of numbers has a spread', () => {
    const found = differencesOf([1, 3]);
    near(found?.mean, '2.0');
    near(found?.sd, '1.414214');
    // 2 ± 1.959964·√2
    near(found?.limits?.lower, '-0.771808');
    near(found?.limits?.upper, '4.771808');
  });

  it('does not count what nobody rated', () => {
    const rated = [
      [3, 0],
      [2, 1],
      [0, 3],
      [1, 2],
    ];
    assert.deepEqual(agreementOfMany([...rated, [0, 0]], 'none'), agreementOfMany(rated, 'none'));
    assert.deepEqual(agreementOfMany([[0, 0], ...rated], 'none'), agreementOfMany(rated, 'none'));
  });

  it('is not defined on a scale of one word', () => {
    const found = agreementOfMany([[2], [3]], 'none');
    assert.deepEqual([found?.fleiss.value, found?.gwet.value, found?.alpha], [undefined, undefined, undefined]);
  });
});

describe('medians of all numbers but some, at their edge', () => {
  it('leave out several that are equal', () => {
    const without = prepareMedianWithout([1, 1, 1, 2, 3]);
    assert.equal(without([1, 1, 1]), 2.5);
    assert.equal(without([1, 1]), 2);
    assert.equal(without([1, 1, 1, 2]), 3);
  });
});

describe('the test of skewness (Shi 2023) with few people', () => {
  it('has its critical values: 1/ln(n + 9) + 2.5/(n + 1), 2.65/√n − 6/n², 3/√n − 40/n³', () => {
    const [quartiles, extremes] = [
      { low: 2, high: 6 },
      { low: 1, high: 9 },
    ];
    near(skewnessOf({ n: 5, median: 4, extremes })?.critical, '0.795590');
    near(skewnessOf({ n: 5, median: 4, quartiles })?.critical, '0.945116');
    near(skewnessOf({ n: 5, median: 4, quartiles, extremes })?.critical, '1.021641');
    assert.equal(skewnessOf({ n: 5, median: 4 }), undefined);
  });
});

describe('decimals at their edge', () => {
  it('of an estimate on its limit follow half the width', () => {
    assert.equal(decimalsFor({ value: 0, lower: 0, upper: 0.098 }), 3);
    assert.equal(decimalsFor({ value: 0, lower: 0, upper: 0.12 }), 2);
  });

  it('are fewer from 50 and from 500 on, and usual where there is no end', () => {
    const around = (half: number) => decimalsFor({ value: 0, lower: -half, upper: half });
    assert.deepEqual([49.9, 50, 499.9, 500].map(around), [2, 1, 1, 0]);
    assert.equal(around(Number.POSITIVE_INFINITY), 2);
  });
});
