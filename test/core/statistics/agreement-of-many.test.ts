import assert from 'node:assert/strict';
import { agreementOfMany } from '../../../src/core/statistics/agreement-of-many';
import type { Coefficient } from '../../../src/core/statistics/coefficient';
import { near } from './near';

/** How many of `raters` ratings are in each of the categories 1 to `categories`; 0 stands for no rating. */
const counted = (rows: string, categories: number) =>
  rows
    .split(' ')
    .map((row) =>
      Array.from({ length: categories }, (_, k) => [...row].filter((each) => Number(each) === k + 1).length),
    );

/** Six psychiatrists, 15 patients, five categories (irrCAC, `distrib.6raters`): how many of them chose each. */
const SIX = '00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031'
  .split(' ')
  .map((row) => [...row].map(Number));

/** Krippendorff 2011: four observers, 12 units, five values, ratings missing; in irrCAC `cac.raw4raters`. */
const FOUR = counted('1101 2232 3333 3333 2222 1234 4444 1121 2222 0555 0011 0030', 5);

function assertIs(found: Coefficient | undefined, value: string, se: string, lower: string, upper: string): void {
  near(found?.value, value);
  near(found?.se, se);
  near(found?.ci?.lower, lower);
  near(found?.ci?.upper, upper);
}

describe('agreement of many raters', () => {
  it('has the published values of six raters', () => {
    const result = agreementOfMany(SIX, 'none');
    near(result?.observed, '0.5511111');
    assert.equal(result?.rated, 15);
    assertIs(result?.gwet, '0.4448007', '0.08418757', '0.264', '0.625');
    assertIs(result?.fleiss, '0.4139265', '0.08119291', '0.240', '0.588');
    near(result?.alpha, '0.4204384');
  });

  it('has the published values of four raters, with ratings missing and one thing that only one rated', () => {
    const result = agreementOfMany(FOUR, 'none');
    near(result?.observed, '0.8181818');
    assert.equal(result?.rated, 11);
    assertIs(result?.gwet, '0.77544', '0.14295', '0.461', '1');
    assertIs(result?.fleiss, '0.76117', '0.15302', '0.424', '1');
    near(result?.alpha, '0.74342');
  });

  it('cuts an interval at 1, beyond which there is no agreement', () => {
    // t(10) = 2.228: 0.775 + 2.228 × 0.143 = 1.09, and 0.761 + 2.228 × 0.153 = 1.10.
    const result = agreementOfMany(FOUR, 'none');
    assert.equal(result?.gwet.ci?.upper, 1);
    assert.equal(result?.fleiss.ci?.upper, 1);
  });

  it('has Krippendorff’s own value, and with quadratic weights his value for intervals', () => {
    near(agreementOfMany(FOUR, 'none')?.alpha, '0.743');
    near(agreementOfMany(FOUR, 'quadratic')?.alpha, '0.849');
  });

  it('counts every category of the scale in AC1, and only those that are used elsewhere', () => {
    const wider = SIX.map((counts) => [...counts, 0]);
    const [five, six] = [agreementOfMany(SIX, 'none'), agreementOfMany(wider, 'none')];
    near(six?.fleiss.value, '0.4139265');
    near(six?.alpha, '0.4204384');
    assert.ok((six?.gwet.value ?? 0) > (five?.gwet.value ?? 1));
  });

  it('is not defined where chance alone would agree; AC1 is, on a scale with another category', () => {
    const alike = agreementOfMany(
      [
        [3, 0],
        [2, 0],
      ],
      'none',
    );
    assert.equal(alike?.observed, 1);
    assert.equal(alike?.fleiss.value, undefined);
    assert.equal(alike?.alpha, undefined);
    assert.equal(alike?.gwet.value, 1);
    assert.equal(agreementOfMany([[3], [2]], 'none')?.gwet.value, undefined);
  });

  it('has no interval of a single thing, and is nothing where no thing was rated by two', () => {
    const single = agreementOfMany([[2, 1]], 'none');
    near(single?.observed, '0.3333');
    assert.equal(single?.gwet.ci, undefined);
    assert.equal(
      agreementOfMany(
        [
          [1, 0],
          [0, 0],
        ],
        'none',
      ),
      undefined,
    );
    assert.equal(agreementOfMany([], 'none'), undefined);
  });
});
