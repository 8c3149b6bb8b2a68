import assert from 'node:assert/strict';
import { prepareMedianWithout } from '../../../src/core/statistics/median';
import { chanceFrom } from '../../made-up-review/chance';

describe('medians of all numbers but some', () => {
  it('are those of the others', () => {
    const median = prepareMedianWithout([9, 1, 5, 3, 7]);
    assert.equal(median([]), 5);
    assert.equal(median([5]), 5);
    assert.equal(median([7, 9]), 3);
    assert.equal(median([1, 3, 5, 7]), 9);
    assert.equal(median([1, 3, 5, 7, 9]), undefined);
  });

  it('are right where numbers are equal, of one number, and of none', () => {
    assert.equal(prepareMedianWithout([2, 2, 2, 8])([2, 2]), 5);
    assert.equal(prepareMedianWithout([4])([]), 4);
    assert.equal(prepareMedianWithout([])([]), undefined);
  });

  it('are the same as those of the others sorted anew', () => {
    const chance = chanceFrom(1);
    for (let round = 0; round < 300; round++) {
      const numbers = Array.from({ length: chance.whole(1, 12) }, () => chance.whole(0, 8) / 2);
      const left = numbers.slice(chance.whole(0, numbers.length - 1)).sort((a, b) => a - b);
      const out = numbers.slice(0, numbers.length - left.length);
      const middle = left.length / 2;
      const expected = ((left[Math.ceil(middle) - 1] as number) + (left[Math.floor(middle)] as number)) / 2;
      assert.equal(prepareMedianWithout(numbers)(out), expected, `${numbers} without ${out}`);
    }
  });
});
