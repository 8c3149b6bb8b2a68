import assert from 'node:assert/strict';
import { decimalsFor, printed, printedVariance, withHyphen, withMinus } from '../../../src/core/statistics/printed';

describe('numbers as people read them', () => {
  const shown = (value: number, lower: number, upper: number, usual?: number) => {
    const decimals = decimalsFor({ value, lower, upper }, usual);
    return [value, lower, upper].map((each) => printed(each, decimals)).join(' ');
  };

  it('have as many decimals as their interval bears, the same for all three', () => {
    assert.equal(shown(-0.18, -0.3751, 0.0149), '−0.18 −0.38 0.01');
    assert.equal(shown(-0.0252, -0.0312, -0.0192), '−0.025 −0.031 −0.019');
    // Rounding to hundredths would move 0.65 by a tenth of the way to its lower limit.
    assert.equal(shown(0.6503, 0.6007, 0.704), '0.650 0.601 0.704');
    assert.equal(shown(0.0031, 0.0005, 0.0201), '0.0031 0.0005 0.0201');
    assert.equal(shown(1.23e-5, 0.13e-5, 2.33e-5), '0.000012 0.000001 0.000023');
  });

  it('have the usual ones where the interval is wide, and fewer where it is very wide', () => {
    assert.equal(shown(-2.8, -6.9, 1.3), '−2.80 −6.90 1.30');
    assert.equal(shown(-0.008621, -0.168499, 0.151258, 3), '−0.009 −0.168 0.151');
    assert.equal(shown(120.04, 60.5, 179.6), '120.0 60.5 179.6');
    assert.equal(shown(-1204.3, -3500.2, 1091.6), '−1204 −3500 1092');
  });

  it('have the usual decimals where there is no width to go by, and never more than fifteen', () => {
    assert.equal(decimalsFor({ value: 1, lower: 1, upper: 1 }), 2);
    assert.equal(decimalsFor({ value: 1, lower: 0, upper: Number.POSITIVE_INFINITY }), 2);
    assert.equal(decimalsFor({ value: 0, lower: -1e-30, upper: 1e-30 }), 15);
    // An estimate at or beyond a limit: by half the width.
    assert.equal(decimalsFor({ value: 0.5, lower: 0.5, upper: 0.52 }), 3);
  });

  it('have no sign where they are rounded to zero', () => {
    assert.equal(printed(-0.0001849, 3), '0.000');
    assert.equal(printed(-0.0006, 3), '−0.001');
  });

  it('show two digits of a small variance', () => {
    assert.deepEqual([0, 0.31324, 0.001, 0.0188, 1.9e-5, 4.56e-9, 1.9e-17].map(printedVariance), [
      '0',
      '0.3132',
      '0.0010',
      '0.0188',
      '0.000019',
      '0.0000000046',
      '1.9e−17',
    ]);
  });

  it('have a minus sign before a number and nowhere else, and a hyphen again for programs', () => {
    assert.equal(
      withMinus('MD -0.5 (-1 to -.2), 2019-2020, q-3, 1e-5, GAD-7'),
      'MD −0.5 (−1 to −.2), 2019-2020, q-3, 1e−5, GAD-7',
    );
    assert.equal(withHyphen('−0.5 (−1 to −.2), a − b'), '-0.5 (-1 to -.2), a − b');
  });
});
