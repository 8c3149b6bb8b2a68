import assert from 'node:assert/strict';
import type { Estimate } from '../../../src/core/statistics/estimate';
import { cohensD, hedgesG } from '../../../src/core/statistics/mean-difference';
import {
  type IntervalMethod,
  type PooledEstimate,
  pool,
  type TauMethod,
} from '../../../src/core/statistics/pooling/pooling';
import { logOddsRatio, logRiskRatio } from '../../../src/core/statistics/two-by-two';
import { BCG } from './bcg';
import { near } from './near';

/** metadat `dat.raudenbush1985`. */
const RAUDENBUSH: readonly Estimate[] = [
  [0.03, 0.0156],
  [0.12, 0.0216],
  [-0.14, 0.0279],
  [1.18, 0.1391],
  [0.26, 0.1362],
  [-0.06, 0.0106],
  [-0.02, 0.0106],
  [-0.32, 0.0484],
  [0.27, 0.0269],
  [0.8, 0.063],
  [0.54, 0.0912],
  [0.18, 0.0497],
  [-0.02, 0.0835],
  [0.23, 0.0841],
  [-0.18, 0.0253],
  [-0.06, 0.0279],
  [0.3, 0.0193],
  [0.07, 0.0088],
  [-0.07, 0.0303],
].map(([value = 0, variance = 0]) => ({ value, variance }));

const NORMAND: readonly Estimate[] = [
  [155, 55, 47, 156, 75, 64],
  [31, 27, 7, 32, 29, 4],
  [75, 64, 17, 71, 119, 29],
  [18, 66, 20, 18, 137, 48],
].map(([n1 = 0, m1 = 0, s1 = 0, n2 = 0, m2 = 0, s2 = 0]) =>
  hedgesG(cohensD({ n: n1, mean: m1, sd: s1 }, { n: n2, mean: m2, sd: s2 }), n1, n2, 'metafor_ls'),
);

function pooled(estimates: readonly Estimate[], tau: TauMethod, interval: IntervalMethod = 'normal'): PooledEstimate {
  const result = pool(estimates, tau, interval);
  assert.ok(result.ok);
  return result.value;
}

/** [what, printed digits] of one model. */
function assertModel(model: PooledEstimate, expected: Readonly<Partial<Record<string, string>>>): void {
  const actual: Readonly<Record<string, number | undefined>> = {
    tau2: model.tau2,
    value: model.value,
    se: model.se,
    lower: model.ci.lower,
    upper: model.ci.upper,
    i2: model.i2,
    h2: model.h2,
    q: model.q,
    statistic: model.statistic,
    p: model.p,
    predictionLower: model.prediction?.lower,
    predictionUpper: model.prediction?.upper,
  };
  for (const [what, printed] of Object.entries(expected)) near(actual[what], printed as string);
}

describe('pooling the BCG trials', () => {
  const risks = BCG.map(logRiskRatio);
  const odds = BCG.map(logOddsRatio);

  it('reads the published log risk ratios from the tables', () => {
    const published =
      '-0.8893 -1.5854 -1.3481 -1.4416 -0.2175 -0.7861 -1.6209 0.0120 -0.4694 -1.3713 -0.3394 0.4459 -0.0173';
    const variances = '0.3256 0.1946 0.4154 0.0200 0.0512 0.0069 0.2230 0.0040 0.0564 0.0730 0.0124 0.5325 0.0714';
    for (const [index, printed] of published.split(' ').entries()) near(risks[index]?.value, printed);
    for (const [index, printed] of variances.split(' ').entries()) near(risks[index]?.variance, printed);
  });

  it('common effect', () => {
    assertModel(pooled(risks, 'common effect'), {
      value: '-0.430285',
      se: '0.040499',
      lower: '-0.5097',
      upper: '-0.3509',
      i2: '92.1173',
      q: '152.233008',
    });
    assert.equal(pooled(risks, 'common effect').prediction, undefined);
    assertModel(pooled(odds, 'common effect'), {
      value: '-0.436139',
      lower: '-0.5190',
      upper: '-0.3533',
      q: '163.1649',
    });
  });

  it('DerSimonian and Laird', () => {
    assertModel(pooled(risks, 'dl'), {
      tau2: '0.308760',
      value: '-0.714117',
      se: '0.178742',
      lower: '-1.0644',
      upper: '-0.3638',
      i2: '92.1173',
      h2: '12.6861',
      statistic: '-3.9952',
    });
    assertModel(pooled(risks, 'dl', 'hartung-knapp'), { se: '0.180697', lower: '-1.1078', upper: '-0.3204' });
    assertModel(pooled(odds, 'dl'), {
      tau2: '0.366343',
      value: '-0.747392',
      se: '0.192263',
      lower: '-1.1242',
      upper: '-0.3706',
      i2: '92.6455',
    });
  });

  it('restricted maximum likelihood', () => {
    const model = pooled(risks, 'reml');
    assertModel(model, {
      tau2: '0.313243',
      value: '-0.714532',
      se: '0.179782',
      lower: '-1.0669',
      upper: '-0.3622',
      i2: '92.2214',
      h2: '12.8558',
      statistic: '-3.9744',
    });
    near(Math.exp(model.prediction?.lower ?? 0), '0.15');
    near(Math.exp(model.prediction?.upper ?? 0), '1.55');
  });

  it('restricted maximum likelihood with Hartung and Knapp', () => {
    const model = pooled(risks, 'reml', 'hartung-knapp');
    assertModel(model, {
      se: '0.180792',
      lower: '-1.1084',
      upper: '-0.3206',
      i2: '92.22',
      h2: '12.86',
      statistic: '-3.9522',
      p: '0.0019',
    });
    near(Math.exp(model.ci.lower), '0.33');
    near(Math.exp(model.ci.upper), '0.73');
    near(Math.exp(model.prediction?.lower ?? 0), '0.14');
    near(Math.exp(model.prediction?.upper ?? 0), '1.76');
    // μ ± t(0.975; 12)·√(SE² + τ²), as metafor; not k − 2 = 11 degrees of freedom (Higgins 2009), nor z.
    const spread = Math.sqrt(model.se ** 2 + model.tau2);
    near(((model.prediction?.upper ?? 0) - model.value) / spread, '2.178813');
    near((model.ci.upper - model.value) / model.se, '2.178813');
  });

  it('Paule and Mandel', () => {
    assertModel(pooled(risks, 'pm'), {
      tau2: '0.318068',
      value: '-0.714968',
      se: '0.180892',
      lower: '-1.0695',
      upper: '-0.3604',
      i2: '92.3303',
    });
  });
});

describe('pooling the studies of teacher expectancy', () => {
  it('gives the published values', () => {
    assertModel(pooled(RAUDENBUSH, 'common effect'), { value: '0.0604', se: '0.0365', q: '35.8295' });
    assertModel(pooled(RAUDENBUSH, 'reml'), {
      tau2: '0.0188',
      value: '0.0837',
      se: '0.0516',
      lower: '-0.0175',
      upper: '0.1849',
      predictionLower: '-0.2036',
      // Published as 0.3711: metafor's iteration stops before the fourth digit stands still.
      predictionUpper: '0.371',
    });
    assertModel(pooled(RAUDENBUSH, 'reml', 'hartung-knapp'), {
      se: '0.0616',
      // Published as 1.3593, for the same reason.
      statistic: '1.359',
      lower: '-0.0457',
      upper: '0.2131',
    });
    assertModel(pooled(RAUDENBUSH, 'dl'), {
      tau2: '0.0259',
      value: '0.0893',
      se: '0.0558',
      lower: '-0.0200',
      upper: '0.1987',
    });
    assertModel(pooled(RAUDENBUSH, 'dl', 'hartung-knapp'), { se: '0.0636', lower: '-0.0442', upper: '0.2229' });
  });
});

describe('pooling few and very different studies', () => {
  it('shows how little is known', () => {
    assertModel(pooled(NORMAND, 'reml'), {
      tau2: '1.009034',
      value: '-1.207372',
      se: '0.518973',
      i2: '95.6283',
      lower: '-2.2245',
      upper: '-0.1902',
    });
    assertModel(pooled(NORMAND, 'reml', 'hartung-knapp'), { lower: '-2.8488', upper: '0.4340' });
  });

  it('is refused for one study and for what has no standard error', () => {
    assert.ok(!pool([{ value: 1, variance: 1 }], 'reml', 'normal').ok);
    assert.ok(
      !pool(
        [
          { value: 1, variance: 1 },
          { value: 1, variance: 0 },
        ],
        'reml',
        'normal',
      ).ok,
    );
    assert.ok(
      !pool(
        [
          { value: 1, variance: 1 },
          { value: Number.NaN, variance: 1 },
        ],
        'reml',
        'normal',
      ).ok,
    );
  });

  it('is of any size: effects that are a hundred thousand times smaller give a variance smaller by the square', () => {
    const trials = BCG.map(logRiskRatio);
    for (const method of ['reml', 'pm', 'dl'] as const)
      for (const factor of [1e-5, 1e5]) {
        const own = pool(trials, method, 'hartung-knapp');
        const sized = trials.map(({ value, variance }) => ({
          value: value * factor,
          variance: variance * factor ** 2,
        }));
        const other = pool(sized, method, 'hartung-knapp');
        assert.ok(own.ok && other.ok);
        near(other.value.tau2 / (own.value.tau2 * factor ** 2), '1.000000000');
        near(other.value.value / (own.value.value * factor), '1.000000000');
        near(other.value.i2, own.value.i2.toFixed(7));
      }
  });

  it('is refused for numbers that no program can calculate with', () => {
    const huge = [1e200, -1e200].map((value) => ({ value, variance: 1e-200 }));
    for (const method of ['common effect', 'reml', 'pm', 'dl'] as const) {
      const pooled = pool(huge, method, 'normal');
      assert.ok(!pooled.ok && /too large or too small/.test(pooled.because), method);
    }
  });

  it('gives weights that add up to one', () => {
    const { weights } = pooled(RAUDENBUSH, 'reml');
    near(
      weights.reduce((total, weight) => total + weight, 0),
      '1.0000000000',
    );
  });

  it('finds no variance between studies where there is none', () => {
    const alike = [1, 2, 3].map(() => ({ value: 0.4, variance: 0.1 }));
    for (const method of ['dl', 'pm', 'reml'] as const) assert.equal(pooled(alike, method).tau2, 0);
  });
});
