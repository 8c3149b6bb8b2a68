/** Formulas in which a changed sign or number went unnoticed by every other test: each worked out by hand. */
import assert from 'node:assert/strict';
import { agreement, strengthInWords } from '../../../src/core/statistics/agreement';
import { varianceOfCorrelation } from '../../../src/core/statistics/conversions';
import { chiSquaredAbove, twoSidedNormal, twoSidedT } from '../../../src/core/statistics/distributions';
import { hedgesG } from '../../../src/core/statistics/mean-difference';
import { pool } from '../../../src/core/statistics/pooling/pooling';
import { near } from './near';

describe('the variance of a correlation', () => {
  it('is (1−r²)²/(n−1)', () => {
    // r 0.5, n 100: 0.75²/99 = 0.5625/99; Borenstein et al. 2009, chapter 6, print 0.0057.
    near(varianceOfCorrelation(0.5, 100), '0.005682');
    // 0.64²/49 = 0.4096/49
    near(varianceOfCorrelation(0.6, 50), '0.008359');
    // The sign does not matter: 0.91²/11 = 0.8281/11
    near(varianceOfCorrelation(-0.3, 12), '0.075282');
  });
});

describe('the variance of g', () => {
  it('as RevMan is remembered: (n1+n2)/(n1·n2) + g²/(2(n1+n2−3.94))', () => {
    // d 0.648810, J 0.981115 with 40 degrees of freedom, g 0.636556: 42/440 + 0.405204/76.12
    near(hedgesG(0.64881, 20, 22, 'revman').variance, '0.100778');
  });
});

describe('probabilities', () => {
  it('of the normal distribution, on both sides', () => {
    for (const [z, p] of [
      [0, '1.000000'],
      [1, '0.317311'],
      [-1.959964, '0.050000'],
      [2.575829, '0.010000'],
      [3.9744, '0.000071'],
    ] as const)
      near(twoSidedNormal(z), p);
  });

  it('of Student’s t and of chi-squared at the critical values of their tables', () => {
    near(twoSidedT(2.228139, 10), '0.050000');
    near(twoSidedT(0, 10), '1.000000');
    near(chiSquaredAbove(3.841459, 1), '0.050000');
    near(chiSquaredAbove(0.5, 1), '0.479500');
    near(chiSquaredAbove(9.21034, 2), '0.010000');
    assert.equal(chiSquaredAbove(0, 3), 1);
  });
});

describe('agreement', () => {
  const TABLE = [
    [13, 0, 0],
    [0, 20, 7],
    [0, 4, 56],
  ];

  it('has the standard error of weighted percentage agreement: √((Σw²p − p_a²)/n)', () => {
    // Linear weights: p_a = 0.89 + 0.5·0.11; Σw²p = 0.89 + 0.25·0.11; √((0.9175 − 0.893025)/100)
    const { observed } = agreement(TABLE, 'linear') ?? {};
    near(observed?.value, '0.945000');
    near(observed?.se, '0.015644');
  });

  it('has an interval of two things, and none of one', () => {
    assert.deepEqual(
      agreement(
        [
          [1, 0],
          [0, 1],
        ],
        'none',
      )?.observed.ci,
      { lower: 1, upper: 1 },
    );
    const one = agreement(
      [
        [1, 0],
        [0, 0],
      ],
      'none',
    )?.observed;
    assert.deepEqual([one?.value, one?.se, one?.ci], [1, undefined, undefined]);
  });

  it('of one thing is an agreement, too', () => {
    assert.equal(
      agreement(
        [
          [0, 1],
          [0, 0],
        ],
        'none',
      )?.observed.value,
      0,
    );
    assert.equal(
      agreement(
        [
          [0, 1],
          [0, 0],
        ],
        'none',
      )?.rated,
      1,
    );
  });

  it('beyond one is still in words', () => assert.equal(strengthInWords(1.2), 'almost perfect'));
});

describe('a summary', () => {
  const good = { value: 1, variance: 1 };
  const because = (estimate: { value: number; variance: number }) => {
    const pooled = pool([good, estimate, good], 'dl', 'normal');
    return pooled.ok ? '' : pooled.because;
  };

  it('is refused for one number that is none among others', () => {
    for (const estimate of [
      { value: Number.NaN, variance: 1 },
      { value: Number.POSITIVE_INFINITY, variance: 1 },
      { value: 1, variance: 0 },
      { value: 1, variance: -1 },
      { value: 1, variance: Number.POSITIVE_INFINITY },
      { value: 1, variance: Number.NaN },
    ])
      assert.match(because(estimate), /a standard error above 0/);
    assert.equal(because(good), '');
  });

  it('of a common effect has I² from Q, nothing below its degrees of freedom, and H² = Q/df', () => {
    // Weights 1 and 1, mean 2: Q = 4 + 4 = 8, df 1; I² = 7/8, H² = 8
    const apart = pool(
      [
        { value: 0, variance: 1 },
        { value: 4, variance: 1 },
      ],
      'common effect',
      'normal',
    );
    assert.ok(apart.ok);
    near(apart.value.q, '8.000000');
    near(apart.value.i2, '87.500000');
    near(apart.value.h2, '8.000000');
    // Q = 0.5, df 1
    const alike = pool(
      [
        { value: 0, variance: 1 },
        { value: 1, variance: 1 },
      ],
      'common effect',
      'normal',
    );
    assert.ok(alike.ok);
    assert.equal(alike.value.i2, 0);
    near(alike.value.h2, '0.500000');
    assert.equal(alike.value.prediction, undefined);
  });

  it('by Paule and Mandel finds a variance that is much larger than the starting one', () => {
    // Two studies with variance 1, 2000 apart: Σ(y−μ)²/(1 + τ²) = 2·10⁶/(1 + τ²) = 1
    const pooled = pool(
      [
        { value: 0, variance: 1 },
        { value: 2000, variance: 1 },
      ],
      'pm',
      'normal',
    );
    assert.ok(pooled.ok);
    near(pooled.value.tau2, '1999999.0000');
  });
});
