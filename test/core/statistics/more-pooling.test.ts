/** Pooling of counts, subgroups, what single studies do, moderators and small studies: published values, or worked out with numpy. */
import assert from 'node:assert/strict';
import type { Derived } from '../../../src/core/statistics/estimate';
import { eggersTest, petersTest } from '../../../src/core/statistics/pooling/asymmetry';
import { testBetween } from '../../../src/core/statistics/pooling/between-subgroups';
import { influenceOf, leaveOneOut } from '../../../src/core/statistics/pooling/influence';
import { metaRegression } from '../../../src/core/statistics/pooling/meta-regression';
import { petoOf, poolMantelHaenszel, poolPeto } from '../../../src/core/statistics/pooling/pooled-events';
import { pool } from '../../../src/core/statistics/pooling/pooling';
import { logOddsRatio, logRiskRatio, riskDifference } from '../../../src/core/statistics/two-by-two';
import { ABLAT, ALLOCATION, BCG } from './bcg';
import { near } from './near';

const MEASURES = { or: logOddsRatio, rr: logRiskRatio, rd: riskDifference };
const counted = (metric: 'or' | 'rr' | 'rd', tables = BCG) =>
  tables.map((table) => ({ table, estimate: MEASURES[metric](table) }));
const risks = BCG.map(logRiskRatio);

function value<T>(found: Derived<T>): T {
  assert.ok(found.ok, found.ok ? '' : found.because);
  return found.value;
}

describe('Mantel–Haenszel and Peto', () => {
  it('pool the BCG trials as published for metafor’s rma.mh and Stata’s metan', () => {
    for (const [metric, pooled, lower, upper, q, statistic] of [
      ['rr', '-0.4537', '-0.5308', '-0.3766', '152.5676', '-11.5338'],
      ['or', '-0.4734', '-0.5538', '-0.3930', '163.9426', '-11.5444'],
      ['rd', '-0.0033', '-0.0039', '-0.0027', '386.7759', '-11.4708'],
    ] as const) {
      const found = value(poolMantelHaenszel(counted(metric), metric));
      near(found.value, pooled);
      near(found.ci.lower, lower);
      near(found.ci.upper, upper);
      near(found.q, q);
      near(found.statistic, statistic);
    }
  });

  it('pool Rothman’s Table 15-1 as published for metafor', () => {
    const tables = [
      { a: 8, b: 98, c: 5, d: 115 },
      { a: 22, b: 76, c: 16, d: 69 },
    ];
    near(value(poolMantelHaenszel(counted('rd', tables), 'rd')).value, '0.0349');
    near(value(poolMantelHaenszel(counted('rr', tables), 'rr')).value, '0.2818');
    const odds = value(poolMantelHaenszel(counted('or', tables), 'or'));
    near(odds.value, '0.3387');
    near(odds.q, '0.3474');
    near(odds.pOfQ, '0.5556');
    // The 90% interval is published: (0.8505 + 0.1731)/(2·1.644854)
    near(odds.se, '0.3112');
    // bc/n of each: 490/226 and 1216/183
    near(odds.weights[0], '0.2460');
  });

  it('pool the BCG trials by Peto as published', () => {
    const found = value(poolPeto(counted('or')));
    near(found.value, '-0.4744');
    near(found.ci.lower, '-0.5541');
    near(found.ci.upper, '-0.3948');
    near(found.q, '167.7302');
    near(found.statistic, '-11.6689');
    assert.equal(found.prediction, undefined);
  });

  it('need no correction of empty cells, and say where there are no events at all', () => {
    const tables = [
      { a: 0, b: 40, c: 5, d: 75 },
      { a: 2, b: 58, c: 4, d: 56 },
    ];
    // Σ a·n2/n = 1, Σ c·n1/n = 5·40/120 + 2
    near(value(poolMantelHaenszel(counted('rr', tables), 'rr')).value, Math.log(1 / (5 / 3 + 2)).toFixed(6));
    // O − E = −5/3, V = 40·80·5·115/(120²·119)
    near(petoOf(tables[0] as (typeof tables)[0]).value, (-5 / 3 / ((40 * 80 * 5 * 115) / (120 ** 2 * 119))).toFixed(6));
    const none = [0, 1].map(() => ({ a: 0, b: 40, c: 0, d: 40 }));
    const refused = poolMantelHaenszel(
      none.map((table) => ({ table, estimate: { value: 0, variance: 1 } })),
      'or',
    );
    assert.ok(!refused.ok);
    assert.match(refused.because, /too few events/);
    assert.ok(!poolPeto(counted('or').slice(0, 1)).ok);
  });
});

describe('the interval where τ² is 0', () => {
  // Five studies more alike than chance would have them: Q = 0.2, factor 0.05.
  const alike = [-2, -1, 0, 1, 2].map((step) => ({ value: step * 0.0141421356, variance: 0.01 }));

  it('is the one that is asked for', () => {
    const width = (rule: 'hartung-knapp' | 'normal' | 'wider') => {
      const { ci } = value(pool(alike, 'reml', 'hartung-knapp', rule));
      return (ci.upper - ci.lower) / 2;
    };
    const usual = Math.sqrt(0.01 / 5);
    near(width('hartung-knapp'), (2.776445 * usual * Math.sqrt(0.05)).toFixed(6));
    near(width('normal'), (1.959964 * usual).toFixed(6));
    near(width('wider'), (2.776445 * usual).toFixed(6));
  });

  it('is as ever where studies differ', () => {
    for (const rule of ['normal', 'wider'] as const)
      assert.deepEqual(pool(risks, 'reml', 'hartung-knapp', rule), pool(risks, 'reml', 'hartung-knapp'));
  });
});

describe('the summary without each study', () => {
  it('is as published for metafor’s leave1out: REML, Mantel–Haenszel, Peto', () => {
    const [reml] = leaveOneOut(risks, (rest) => pool(rest, 'reml', 'normal')).map(value);
    near(reml?.value, '-0.707084');
    near(reml?.se, '0.189961');
    near(reml?.tau2, '0.336157');
    near(reml?.i2, '93.2259');
    const [mh] = leaveOneOut(counted('rr'), (rest) => poolMantelHaenszel(rest, 'rr')).map(value);
    near(mh?.value, '-0.451379');
    near(mh?.se, '0.039435');
    near(mh?.q, '151.9153');
    const [peto] = leaveOneOut(counted('or'), poolPeto).map(value);
    near(peto?.value, '-0.472177');
    near(peto?.se, '0.040778');
    near(peto?.q, '167.2005');
  });
});

describe('the influence of single studies', () => {
  const of = (interval: 'normal' | 'hartung-knapp') =>
    value(influenceOf(risks, { tau: 'reml', interval, whenZero: 'hartung-knapp' }));

  it('is as published for metafor’s influence', () => {
    const [first] = of('normal');
    near(first?.residual, '-0.218142');
    near(first?.dffits, '-0.040708');
    near(first?.cook, '0.001717');
    near(first?.covarianceRatio, '1.116449');
    near(first?.tau2, '0.336157');
    near(first?.q, '151.5826');
    near(first?.hat, '0.050595');
    near(first?.dfbeta, '-0.040266');
    assert.ok(of('normal').every(({ isInfluential }) => !isInfluential));
  });

  it('heeds how Hartung and Knapp rescale', () => {
    // With numpy, after R/influence.rma.uni.r
    const eighth = of('hartung-knapp')[7];
    near(eighth?.residual, '1.430851');
    near(eighth?.dffits, '0.471128');
    near(eighth?.cook, '0.196958');
    near(eighth?.covarianceRatio, '1.016700');
  });

  it('marks a study that draws the summary to itself', () => {
    const rest = [0, 0.1, -0.1, 0.05, -0.05].map((each) => ({ value: each, variance: 0.04 }));
    const found = value(
      influenceOf([...rest, { value: 0.6, variance: 0.02 }], {
        tau: 'common effect',
        interval: 'normal',
        whenZero: 'hartung-knapp',
      }),
    );
    assert.deepEqual(
      found.map(({ isInfluential }) => isInfluential),
      [false, false, false, false, false, true],
    );
  });
});

describe('subgroups', () => {
  it('differ or not: BCG trials by allocation, each with its own τ² (numpy: Q 1.861445, p 0.394269)', () => {
    const summaries = ['random', 'alternate', 'systematic'].map((kind) =>
      value(
        pool(
          risks.filter((_, index) => ALLOCATION[index] === kind),
          'reml',
          'normal',
        ),
      ),
    );
    near(summaries[0]?.value, '-0.970965');
    near(summaries[1]?.tau2, '0.132577');
    near(summaries[2]?.se, '0.359745');
    const test = testBetween(summaries.map(({ value, se }) => ({ value, variance: se ** 2 })));
    near(test.q, '1.861445');
    near(test.p, '0.394269');
    assert.equal(test.df, 2);
  });
});

describe('meta-regression', () => {
  const moderated = risks.map((risk, index) => ({ ...risk, moderator: ABLAT[index] ?? 0 }));

  it('of the BCG trials on latitude is as metafor prints it', () => {
    const model = value(metaRegression(moderated, 'reml', 'normal'));
    near(model.intercept.value, '0.2515');
    near(model.intercept.se, '0.2491');
    near(model.slope.value, '-0.0291');
    near(model.slope.se, '0.0072');
    near(model.slope.ci.lower, '-0.0432');
    near(model.slope.ci.upper, '-0.0150');
    near(model.tau2, '0.076348');
    near(model.q, '30.7331');
    near(model.pOfQ, '0.0012');
    near(model.i2, '68.3912');
    near(model.r2, '75.6266');
    assert.equal(model.df, 11);
  });

  it('has other estimators, and Hartung and Knapp’s interval', () => {
    const slope = (method: 'dl' | 'pm' | 'common effect' | 'reml', interval: 'normal' | 'hartung-knapp') =>
      value(metaRegression(moderated, method, interval)).slope;
    near(slope('dl', 'normal').value, '-0.029229');
    near(slope('dl', 'normal').se, '0.006733');
    near(slope('pm', 'normal').se, '0.009070');
    near(slope('common effect', 'normal').se, '0.002652');
    near(slope('reml', 'hartung-knapp').se, '0.008201');
    near(slope('reml', 'hartung-knapp').p, '0.004565');
    near(slope('reml', 'hartung-knapp').ci.lower, '-0.047153');
  });

  it('does not depend on where the moderator begins', () => {
    const far = moderated.map((each) => ({ ...each, moderator: each.moderator + 1e6 }));
    near(value(metaRegression(far, 'reml', 'normal')).slope.value, '-0.029102');
    near(value(metaRegression(far, 'reml', 'normal')).tau2, '0.076348');
  });

  it('needs three studies that differ', () => {
    assert.ok(!metaRegression(moderated.slice(0, 2), 'reml', 'normal').ok);
    const same = metaRegression(
      risks.map((risk) => ({ ...risk, moderator: 4 })),
      'reml',
      'normal',
    );
    assert.ok(!same.ok);
    assert.match(same.because, /same value/);
  });
});

describe('small studies', () => {
  it('by Egger: the BCG trials (numpy)', () => {
    const odds = value(eggersTest(BCG.map(logOddsRatio)));
    near(odds.slope, '-2.345341');
    near(odds.se, '1.556349');
    near(odds.t, '-1.506951');
    near(odds.p, '0.159991');
    near(odds.limit, '-0.157099');
    near(value(eggersTest(risks)).t, '-1.401282');
  });

  it('by Peters: the BCG trials (numpy)', () => {
    const odds = value(petersTest(counted('or')));
    near(odds.slope, '-563.688204');
    near(odds.t, '-1.362476');
    near(odds.p, '0.200292');
    near(value(petersTest(counted('rr'))).t, '-1.270189');
  });

  it('are not tested with fewer than ten studies, nor where all are of one size', () => {
    const few = eggersTest(risks.slice(0, 9));
    assert.ok(!few.ok);
    assert.match(few.because, /There are 9 studies; with fewer than ten/);
    const alike = eggersTest(risks.map(({ value }) => ({ value, variance: 0.1 })));
    assert.ok(!alike.ok);
  });
});
