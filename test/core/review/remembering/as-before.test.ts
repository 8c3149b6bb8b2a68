import { strict as assert } from 'node:assert';
import { asBefore } from '../../../../src/core/review/remembering/as-before';

describe('what is worked out again and says the same', () => {
  const before = {
    title: 'Forest plots',
    rows: [
      { id: 'a', cells: [1, 2] },
      { id: 'b', cells: [] },
    ],
    note: undefined,
  };

  it('is the value before, as a whole', () => {
    assert.equal(asBefore(before, structuredClone(before)), before);
  });

  it('keeps the parts that say the same, and says what is new', () => {
    const now = {
      ...structuredClone(before),
      rows: [
        { id: 'a', cells: [1, 2] },
        { id: 'b', cells: [3] },
      ],
    };
    const kept = asBefore(before, now);
    assert.deepEqual(kept, now);
    assert.notEqual(kept, before);
    assert.equal(kept.rows[0], before.rows[0]);
    assert.notEqual(kept.rows[1], before.rows[1]);
  });

  for (const [what, was, now] of [
    ['a key more', { a: 1 }, { a: 1, b: undefined }],
    ['a key fewer', { a: 1, b: undefined }, { a: 1 }],
    ['keys in another order', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['an entry more', [1], [1, 2]],
    ['an entry fewer', [1, 2], [1]],
    ['an entry that is not there', [undefined], []],
    ['a list for an object', { length: 0 }, []],
    ['nothing for null', null, undefined],
    ['minus nothing', 0, -0],
    ['a map, which may hold anything', new Map(), new Map()],
  ] as const) {
    it(`is the new value where it differs by ${what}`, () => {
      const kept: unknown = asBefore<unknown>(was, now);
      assert.deepEqual(kept, now);
      assert.ok(!Object.is(kept, was));
      assert.deepEqual(Object.keys(Object(kept)), Object.keys(Object(now)));
    });
  }
});
