/** Which numbers are possible at all, against published verdicts: GRIM, GRIMMER, p values of statistics. */
import assert from 'node:assert/strict';
import {
  isPossibleDeviation,
  isPossibleMean,
  largestDeviation,
  nearestMeans,
} from '../../../src/core/statistics/possible/grim';
import { pOf, type Statistic, sizesOfZ } from '../../../src/core/statistics/possible/p-values';
import {
  decimalsOf,
  gapBetween,
  meet,
  possibleValues,
  type Range,
  ratios,
  significantDigits,
  sizes,
} from '../../../src/core/statistics/possible/rounding';

const printedAs = (text: string) => possibleValues(text, Number(text));

describe('what a printed number may have been', () => {
  it('reaches half a step of its last digit to either side', () => {
    for (const [text, least, most] of [
      ['3.5', 3.45, 3.55],
      ['3.50', 3.495, 3.505],
      ['-1', -1.5, -0.5],
      ['0.000', -0.0005, 0.0005],
      ['2e1', 15, 25],
      ['1.2e-3', 0.00115, 0.00125],
    ] as const) {
      const range = printedAs(text);
      assert.ok(Math.abs(range.least - least) < 1e-7 && Math.abs(range.most - most) < 1e-7, text);
    }
  });

  it('knows decimals and digits as printed', () => {
    assert.deepEqual(['3.50', '3', '.5', '1e2'].map(decimalsOf), [2, 0, 1, -2]);
    assert.deepEqual(['0.060', '-12.30', '100', '0'].map(significantDigits), [2, 4, 3, 0]);
  });

  it('meets another or lies apart', () => {
    assert.ok(meet(printedAs('3.5'), printedAs('3.54')) && !meet(printedAs('3.5'), printedAs('3.57')));
    assert.equal(gapBetween({ least: 1, most: 2 }, { least: 5, most: 6 }), 3);
    assert.equal(gapBetween({ least: 5, most: 6 }, { least: 1, most: 5 }), 0);
  });
});

describe('GRIM', () => {
  it('gives the example of Brown and Heathers 2017: of 28 people none has a mean of 5.19', () => {
    assert.ok(!isPossibleMean(printedAs('5.19'), 28));
    assert.deepEqual(
      nearestMeans(5.19, 28).map((each) => each.toFixed(2)),
      ['5.18', '5.21'],
    );
    assert.ok(isPossibleMean(printedAs('5.18'), 28) && isPossibleMean(printedAs('5.21'), 28));
  });

  // The verdicts that the documentation of the R package scrutiny prints for its data “pigs1”.
  const verdicts: readonly (readonly [mean: string, n: number, isPossible: boolean])[] = [
    ['7.22', 32, true],
    ['4.74', 25, false],
    ['5.23', 29, false],
    ['2.57', 24, false],
    ['6.77', 27, false],
    ['2.68', 28, true],
    ['7.01', 29, false],
    ['7.38', 26, true],
    ['3.14', 27, false],
    ['6.89', 31, false],
    ['5.00', 25, true],
    ['0.24', 28, false],
  ];
  for (const [mean, n, isPossible] of verdicts)
    it(`${mean} of ${n}: ${isPossible ? 'possible' : 'not possible'}`, () =>
      assert.equal(isPossibleMean(printedAs(mean), n), isPossible));

  it('finds every mean possible where there are more answers than steps of the last digit', () => {
    for (let hundredths = 100; hundredths < 200; hundredths += 1)
      assert.ok(isPossibleMean(printedAs((hundredths / 100).toFixed(2)), 100));
  });
});

describe('GRIMMER', () => {
  // Of the data “pigs5” of scrutiny, those whose mean is possible.
  const verdicts: readonly (readonly [mean: string, sd: string, n: number, isPossible: boolean])[] = [
    ['4.74', '6.55', 31, true],
    ['5.23', '2.55', 35, false],
    ['2.57', '2.57', 30, true],
    ['2.68', '2.59', 34, true],
    ['7.38', '3.65', 32, true],
    ['6.89', '4.18', 37, true],
    ['5.00', '2.18', 31, true],
    ['0.24', '6.43', 34, true],
    ['3.44', '2.47', 18, false],
  ];
  for (const [mean, sd, n, isPossible] of verdicts)
    it(`${mean} (${sd}) of ${n}: ${isPossible ? 'possible' : 'not possible'}`, () => {
      assert.ok(isPossibleMean(printedAs(mean), n));
      assert.equal(isPossibleDeviation(printedAs(sd), printedAs(mean), n), isPossible);
    });

  it('finds the numbers of any answers possible, as they are printed', () => {
    // A deterministic row of answers from 0 to 10, as many groups of 5 to 24 people.
    let state = 7;
    const answer = () => {
      state = (state * 48271) % 2147483647;
      return state % 11;
    };
    for (let people = 5; people < 25; people += 1) {
      for (let again = 0; again < 20; again += 1) {
        const answers = Array.from({ length: people }, answer);
        const mean = answers.reduce((sum, each) => sum + each, 0) / people;
        const sd = Math.sqrt(answers.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (people - 1));
        const [means, deviations] = [mean.toFixed(2), sd.toFixed(2)].map(printedAs) as [Range, Range];
        assert.ok(isPossibleMean(means, people), `${mean} of ${people}`);
        assert.ok(isPossibleDeviation(deviations, means, people), `${mean} (${sd}) of ${people}`);
        assert.ok(deviations.least <= largestDeviation(means, [0, 10], people));
      }
    }
  });
});

describe('the largest standard deviation of scores between two limits', () => {
  it('is that of everybody at the limits', () => {
    // Two people at 0 and two at 10: mean 5, SD √(100/3).
    assert.ok(Math.abs(largestDeviation({ least: 5, most: 5 }, [0, 10], 4) - Math.sqrt(100 / 3)) < 1e-12);
    assert.equal(largestDeviation({ least: 10, most: 10 }, [0, 10], 4), 0);
  });

  it('is that beside the mean nearest to the middle, of those that rounding leaves open', () => {
    // √((m − 0)(10 − m)·4/3)
    for (const [least, most, nearest] of [
      [4, 6, 5],
      [6, 8, 6],
      [1, 2, 2],
    ] as const)
      assert.equal(largestDeviation({ least, most }, [0, 10], 4), Math.sqrt(nearest * (10 - nearest) * (4 / 3)));
  });
});

describe('a standard deviation beside an exact mean', () => {
  it('is that of whole numbers with this sum', () => {
    // Four numbers with the sum 10: the sum of squares is even and at least 26, so that SD² is 1/3, 1, 5/3 …
    const sd = (value: number) =>
      isPossibleDeviation({ least: value - 0.005, most: value + 0.005 }, { least: 2.5, most: 2.5 }, 4);
    assert.deepEqual([0.58, 0.8, 1, 1.15, 1.29].map(sd), [true, false, true, false, true]);
  });

  it('is not called impossible where rounding leaves very many sums open', () => {
    const tiny = { least: 0.001, most: 0.002 };
    assert.equal(isPossibleDeviation(tiny, { least: 1.1, most: 1.9 }, 1_000), true);
    assert.equal(isPossibleDeviation(tiny, { least: 1.1, most: 1.4 }, 100), false);
  });
});

describe('what follows from what printed numbers may have been', () => {
  it('is the size of a number on either side of 0', () => {
    assert.deepEqual(sizes({ least: 1, most: 3 }), { least: 1, most: 3 });
    assert.deepEqual(sizes({ least: -3, most: -1 }), { least: 1, most: 3 });
    assert.deepEqual(sizes({ least: -3, most: 1 }), { least: 0, most: 3 });
    assert.deepEqual(sizes({ least: -1, most: 3 }), { least: 0, most: 3 });
  });

  it('is one number divided by another', () => {
    assert.deepEqual(ratios({ least: 2, most: 4 }, { least: 1, most: 2 }), { least: 1, most: 4 });
    assert.deepEqual(ratios({ least: 2, most: 4 }, { least: 0, most: 2 }), {
      least: 1,
      most: Number.POSITIVE_INFINITY,
    });
    assert.deepEqual(ratios({ least: 2, most: 4 }, { least: 0.5, most: 2 }), { least: 1, most: 8 });
  });
});

describe('p values of statistics', () => {
  const exactly = (value: number): Range => ({ least: value, most: value });
  const of = (kind: Statistic['kind'], size: string, ...dfs: number[]): Statistic => {
    const [first, second] = dfs.map(exactly);
    const range = printedAs(size);
    if (kind === 'z') return { kind, size: range };
    if (kind === 'f') return { kind, size: range, df: [first as Range, second as Range] };
    return { kind, size: range, df: first as Range };
  };

  // The cases that the tests of the R package statcheck call decision errors; all are inconsistent.
  const errors: readonly (readonly [Statistic, p: string])[] = [
    [of('t', '2.20', 28), '0.06'],
    [of('t', '1.20', 28), '0.03'],
    [of('f', '22.20', 2, 28), '0.06'],
    [of('f', '2.20', 2, 28), '0.03'],
    [of('chi2', '2.20', 28), '0.03'],
    [of('chi2', '52.20', 28), '0.06'],
    [of('z', '1.20'), '0.03'],
    [of('z', '2.20'), '0.06'],
  ];
  for (const [statistic, p] of errors)
    it(`${statistic.kind} ${((statistic.size.least + statistic.size.most) / 2).toFixed(2)} does not give p = ${p}`, () =>
      assert.ok(!meet(pOf(statistic), printedAs(p))));

  // Values of the usual tables.
  const tables: readonly (readonly [Statistic, p: string])[] = [
    [of('t', '2.048', 28), '0.050'],
    [of('t', '2.763', 28), '0.010'],
    [of('z', '1.960'), '0.050'],
    [of('z', '2.576'), '0.010'],
    [of('chi2', '3.841', 1), '0.050'],
    [of('chi2', '18.307', 10), '0.050'],
    [of('f', '3.340', 2, 28), '0.050'],
    [of('f', '4.196', 1, 28), '0.050'],
  ];
  for (const [statistic, p] of tables)
    it(`${statistic.kind} ${((statistic.size.least + statistic.size.most) / 2).toFixed(3)} gives p = ${p}`, () =>
      assert.ok(meet(pOf(statistic), printedAs(p))));

  it('reach as far as degrees of freedom are open', () => {
    // 2.228 is the 5% point of t with 10, 2.845 the 1% point with 20.
    const { least, most } = pOf({ kind: 't', size: { least: 2.228, most: 2.845 }, df: { least: 10, most: 20 } });
    assert.ok(Math.abs(least - 0.01) < 1e-4 && Math.abs(most - 0.05) < 1e-4, `${least} to ${most}`);
  });

  it('lead back to |z|, also from bounds', () => {
    assert.ok(Math.abs(sizesOfZ(exactly(0.05)).least - 1.959964) < 1e-5);
    assert.deepEqual(sizesOfZ({ least: 0, most: 1 }), { least: 0, most: Number.POSITIVE_INFINITY });
  });
});
