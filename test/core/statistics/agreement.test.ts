import assert from 'node:assert/strict';
import { agreement, strengthInWords } from '../../../src/core/statistics/agreement';
import { signTest, wilsonInterval } from '../../../src/core/statistics/sign-test';
import type { Weighting } from '../../../src/core/statistics/weights';
import { near } from './near';

const A = [
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
];
const B = [
  [40, 6, 4, 15],
  [4, 25, 1, 5],
  [4, 2, 21, 9],
  [17, 13, 12, 45],
];

type Line = readonly [string, number[][], Weighting, string, string, string, string, string];

/** What, table, weights; percentage agreement, κ, its standard error, Gwet's coefficient, its standard error. */
const LINES: readonly Line[] = [
  ['A', A, 'none', '0.89', '0.7964094', '0.0589107', '0.8493305', '0.0432175'],
  ['A', A, 'linear', '0.945', '0.8429020', '0.0478721', '0.9000227', '0.0292756'],
  ['A', A, 'quadratic', '0.9725', '0.8921569', '0.0353515', '0.9402369', '0.0179202'],
  ['B', B, 'none', '0.5874439', '0.4315008', '0.0459692', '0.4561576', '0.0434499'],
  ['B', B, 'linear', '0.7279522', '0.4068109', '0.0533881', '0.3770679', '0.0560646'],
  ['B', B, 'quadratic', '0.7877429', '0.3831859', '0.0657947', '0.2985730', '0.0751795'],
  [
    'two categories',
    [
      [20, 5],
      [10, 65],
    ],
    'none',
    '0.85',
    '0.625',
    '0.087235',
    '0.750520',
    '0.064591',
  ],
  [
    'the paradox',
    [
      [118, 5],
      [2, 0],
    ],
    'none',
    '0.944',
    '-0.023392',
    '0.012287',
    '0.940776',
    '0.022965',
  ],
];

describe('agreement of two raters', () => {
  for (const [name, table, weighting, observed, kappa, kappaSe, gwet, gwetSe] of LINES) {
    it(`${name}, weights: ${weighting}`, () => {
      const result = agreement(table, weighting);
      near(result?.observed.value, observed);
      near(result?.kappa.value, kappa);
      near(result?.kappa.se, kappaSe);
      near(result?.gwet.value, gwet);
      near(result?.gwet.se, gwetSe);
    });
  }

  it('has the published intervals', () => {
    const result = agreement(A, 'none');
    near(result?.observed.se, '0.03128898');
    near(result?.observed.ci?.lower, '0.828');
    near(result?.observed.ci?.upper, '0.952');
    near(result?.kappa.ci?.lower, '0.680');
    near(result?.kappa.ci?.upper, '0.913');
    near(result?.gwet.ci?.lower, '0.764');
    near(result?.gwet.ci?.upper, '0.935');
  });

  it('is not defined where chance alone would agree, and none where nothing was rated', () => {
    const result = agreement(
      [
        [7, 0],
        [0, 0],
      ],
      'none',
    );
    assert.equal(result?.observed.value, 1);
    assert.equal(result?.kappa.value, undefined);
    assert.equal(
      agreement(
        [
          [0, 0],
          [0, 0],
        ],
        'none',
      ),
      undefined,
    );
    assert.equal(agreement([], 'none'), undefined);
  });

  it('is put in the words of Landis and Koch', () => {
    const words = [-0.1, 0, 0.2, 0.21, 0.4, 0.6, 0.61, 0.81, 1].map(strengthInWords);
    assert.deepEqual(words, [
      'poor',
      'slight',
      'slight',
      'fair',
      'fair',
      'moderate',
      'substantial',
      'almost perfect',
      'almost perfect',
    ]);
  });
});

describe('the sign test', () => {
  for (const [benefits, directed, p] of [
    [9, 9, '0.00390625'],
    [5, 6, '0.21875'],
    [1, 6, '0.21875'],
    [5, 5, '0.0625'],
    [4, 5, '0.375'],
    [8, 11, '0.2265625'],
    [3, 6, '1'],
  ] as const) {
    it(`${benefits} of ${directed}`, () => near(signTest(benefits, directed), p));
  }

  it('has Wilson’s interval beside it', () => {
    near(wilsonInterval(9, 9).lower, '0.7009');
    near(wilsonInterval(9, 9).upper, '1');
    near(wilsonInterval(5, 6).lower, '0.4365');
    near(wilsonInterval(5, 6).upper, '0.9699');
  });
});
