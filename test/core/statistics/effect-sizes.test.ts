import assert from 'node:assert/strict';
import { designEffect } from '../../../src/core/statistics/clusters';
import { dFromCorrelation, dFromLogOddsRatio, fisherZ } from '../../../src/core/statistics/conversions';
import { twoSidedT } from '../../../src/core/statistics/distributions';
import { normalInterval } from '../../../src/core/statistics/estimate';
import {
  cohensD,
  hedgesG,
  meanDifference,
  pooledSd,
  smallSampleFactor,
  varianceOfD,
} from '../../../src/core/statistics/mean-difference';
import {
  mergedGroups,
  pairedSmd,
  sdFromInterval,
  sdFromSmallInterval,
  sdFromStandardError,
  sdOfChange,
} from '../../../src/core/statistics/standard-deviation';
import { dFromT, tFromF, tFromP } from '../../../src/core/statistics/test-statistics';
import { logOddsRatio, logRiskRatio, riskDifference } from '../../../src/core/statistics/two-by-two';
import { near } from './near';

/** metadat `dat.normand1999`; the published columns are those of metafor's own tests. */
const NORMAND = [
  // n1 m1 s1 n2 m2 s2, MD, V pooled, V unpooled, g, V metafor, V Borenstein
  ['Edinburgh', 155, 55, 47, 156, 75, 64, '-20', '40.5863', '40.508023', '-0.355170', '0.013065', '0.013002'],
  ['Orpington, mild', 31, 27, 7, 32, 29, 4, '-2', '2.0468', '2.080645', '-0.347940', '0.064469', '0.062909'],
  ['Orpington, moderate', 75, 64, 17, 71, 119, 29, '-55', '15.2809', '15.698404', '-2.317569', '0.045812', '0.045527'],
  ['Orpington, severe', 18, 66, 20, 18, 137, 48, '-71', '150.2222', '150.222222', '-1.887982', '0.160618', '0.155728'],
] as const;

describe('two groups with means', () => {
  for (const [name, n1, m1, s1, n2, m2, s2, md, pooled, unpooled, g, metafor, borenstein] of NORMAND) {
    it(`give the published values: ${name}`, () => {
      const [first, second] = [
        { n: n1, mean: m1, sd: s1 },
        { n: n2, mean: m2, sd: s2 },
      ];
      near(meanDifference(first, second).value, md);
      near(meanDifference(first, second).variance, unpooled);
      near(meanDifference(first, second, 'pooled').variance, pooled);
      const d = cohensD(first, second);
      near(hedgesG(d, n1, n2, 'metafor_ls').value, g);
      near(hedgesG(d, n1, n2, 'metafor_ls').variance, metafor);
      near(hedgesG(d, n1, n2, 'borenstein').variance, borenstein);
    });
  }

  it('give the values of the textbook example', () => {
    const [first, second] = [
      { n: 50, mean: 103, sd: 5.5 },
      { n: 50, mean: 100, sd: 4.5 },
    ];
    const d = cohensD(first, second);
    near(pooledSd(first, second), '5.024938');
    near(d, '0.597022');
    near(varianceOfD(d, 50, 50), '0.041782');
    near(smallSampleFactor(98), '0.992324');
    near(hedgesG(d, 50, 50, 'borenstein').value, '0.592440');
    near(hedgesG(d, 50, 50, 'borenstein').variance, '0.041143');
    near(hedgesG(d, 50, 50, 'metafor_ls').variance, '0.041755');
    near(Math.sqrt(hedgesG(d, 50, 50, 'borenstein').variance), '0.2028');
  });
});

describe('test statistics', () => {
  for (const [t, n1, n2, p, f, d, g, vd, borenstein, metafor] of [
    [2.1, 20, 22, '0.042082', 4.41, '0.648810', '0.636556', '0.100466', '0.096707', '0.100278'],
    [-1.5, 30, 30, '0.139039', 2.25, '-0.387298', '-0.382265', '0.067917', '0.066163', '0.067884'],
  ] as const) {
    it(`t = ${t} in groups of ${n1} and ${n2}`, () => {
      const df = n1 + n2 - 2;
      near(twoSidedT(t, df), p);
      const fromF = tFromF(f, 1);
      assert.ok(fromF.ok);
      near(fromF.value, String(Math.abs(t)));
      const fromP = tFromP(twoSidedT(t, df), df);
      assert.ok(fromP.ok);
      near(fromP.value, Math.abs(t).toFixed(6));
      const value = dFromT(t, n1, n2);
      near(value, d);
      near(varianceOfD(value, n1, n2), vd);
      near(hedgesG(value, n1, n2, 'metafor_ls').value, g);
      near(hedgesG(value, n1, n2, 'borenstein').variance, borenstein);
      near(hedgesG(value, n1, n2, 'metafor_ls').variance, metafor);
    });
  }

  it('refuse an F of more than two groups, and say why', () => {
    const refused = tFromF(4.2, 2);
    assert.ok(!refused.ok);
    assert.match(refused.because, /compares more than two groups/);
  });
});

describe('standard deviations', () => {
  it('come from standard errors and intervals', () => {
    near(sdFromStandardError(0.5, 36), '3.0');
    near(sdFromInterval({ lower: 30, upper: 34.2 }, 25), '5.35724');
    near(sdFromSmallInterval({ lower: 30, upper: 34.2 }, 25), '5.087459');
  });

  it('come from the p of a mean difference', () => {
    const t = tFromP(0.008, 45);
    assert.ok(t.ok);
    near(t.value, '2.775545');
    near(3.8 / t.value, '1.369100');
  });

  it('of two subgroups are that of the pooled list', () => {
    const merged = mergedGroups(
      { n: 4, mean: 2.5, sd: Math.sqrt(5 / 3) },
      { n: 3, mean: 22 / 3, sd: Math.sqrt(7 / 3) },
    );
    assert.equal(merged.n, 7);
    near(merged.mean, '4.571429');
    near(merged.sd, '2.878492');
  });

  it('of a crossover trial use the correlation', () => {
    const sd = sdOfChange(2.38, 2.21, 0.68);
    near(sd, '1.842599');
    near(sd / Math.sqrt(10), '0.582681');
    const smd = pairedSmd({ n: 10, mean: 7, sd: 2.38 }, { n: 10, mean: 6.5, sd: 2.21 }, 10, 0.68);
    near(smd.value, '0.217716');
    near(Math.sqrt(smd.variance), '0.255963');
    near(sdOfChange(Math.sqrt(30), Math.sqrt(20), 0.7) ** 2 / 60, '0.2618');
  });
});

describe('wards', () => {
  it('make a sample smaller than it looks', () => {
    near(designEffect(20, 0.05), '1.95');
  });
});

describe('two-by-two tables', () => {
  it('give the published ratios and differences', () => {
    const table = { a: 4, b: 119, c: 11, d: 128 };
    near(logRiskRatio(table).value, '-0.889311');
    near(logRiskRatio(table).variance, '0.325585');
    near(logOddsRatio(table).value, '-0.938694');
    near(logOddsRatio(table).variance, '0.357125');
    near(riskDifference(table).value, '-0.046616');
    near(riskDifference(table).variance, '0.000780');
  });

  it('of common events tell odds from risks', () => {
    const table = { a: 135, b: 15, c: 40, d: 10 };
    near(Math.exp(logOddsRatio(table).value), '2.25');
    near(logOddsRatio(table).variance, '0.199074');
    near(Math.exp(logRiskRatio(table).value), '1.125');
  });

  it('with an empty cell get a half in each', () => {
    near(logOddsRatio({ a: 0, b: 20, c: 5, d: 15 }).value, '-2.677480');
    near(logOddsRatio({ a: 0, b: 20, c: 5, d: 15 }).variance, '2.295115');
  });
});

describe('conversions', () => {
  it('from odds to standard deviations', () => {
    const odds = logOddsRatio({ a: 135, b: 15, c: 40, d: 10 });
    near(dFromLogOddsRatio(odds).value, '0.4471');
    near(Math.sqrt(dFromLogOddsRatio(odds).variance), '0.2460');
    near(dFromLogOddsRatio({ value: 0.9069, variance: 0.0676 }).value, '0.500000');
    near(dFromLogOddsRatio({ value: 0.9069, variance: 0.0676 }).variance, '0.020548');
  });

  it('from correlations', () => {
    const d = dFromCorrelation({ value: 0.5, variance: 0.0058 });
    near(d.value, '1.154701');
    near(d.variance, '0.054993');
    const z = fisherZ(0.5, 100);
    near(z.value, '0.549306');
    near(z.variance, '0.010309');
    near(Math.tanh(normalInterval(z).lower), '0.336643');
    near(Math.tanh(normalInterval(z).upper), '0.634140');
    near(fisherZ(0.62, 100).value, '0.7250');
  });
});
