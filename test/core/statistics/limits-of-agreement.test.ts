import assert from 'node:assert/strict';
import { differencesOf, limitsOfAgreement } from '../../../src/core/statistics/limits-of-agreement';
import { overlap } from '../../../src/core/statistics/overlap';

// Bland and Altman 1986, Table 1: first measurements of peak expiratory flow rate (l/min) of 17 people.
const WRIGHT = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427];
const MINI = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451];

describe('the limits of agreement', () => {
  it('are those of Bland and Altman 1986: mean difference −2.1, standard deviation 38.8, limits −79.7 and 75.5', () => {
    const found = differencesOf(WRIGHT.map((number, index) => number - (MINI[index] ?? 0)));
    assert.equal(found?.pairs, 17);
    assert.equal(found?.mean.toFixed(1), '-2.1');
    assert.equal(found?.sd?.toFixed(1), '38.8');
    // The paper of 1986 takes two standard deviations, from the rounded numbers.
    const [mean, sd] = [Number(found?.mean.toFixed(1)), Number(found?.sd?.toFixed(1))];
    assert.deepEqual([(mean - 2 * sd).toFixed(1), (mean + 2 * sd).toFixed(1)], ['-79.7', '75.5']);
  });

  it('are those of Bland and Altman 1999 with 1.96 standard deviations: −54.7 and 22.1', () => {
    const { lower, upper } = limitsOfAgreement(-16.29, 19.61);
    assert.deepEqual([lower.toFixed(1), upper.toFixed(1)], ['-54.7', '22.1']);
  });

  it('need more than one pair; of none there is nothing to say', () => {
    assert.deepEqual(differencesOf([0.5]), { pairs: 1, mean: 0.5, sd: undefined, limits: undefined });
    assert.equal(differencesOf([]), undefined);
  });
});

describe('the overlap of two sets', () => {
  it('is what both have, as a share of what either has', () => {
    assert.equal(overlap(new Set(['UK', 'Norway']), new Set(['Norway'])), 0.5);
    assert.equal(overlap(new Set(['UK', 'Norway', 'Spain']), new Set(['Norway', 'Italy'])), 0.25);
    assert.equal(overlap(new Set(['UK']), new Set(['Norway'])), 0);
    assert.equal(overlap(new Set(), new Set()), 1);
  });
});
