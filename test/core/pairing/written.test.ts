import { strict as assert } from 'node:assert';
import { parse } from '../../../src/core/document/parse';
import { itemsOf, valueOf } from '../../../src/core/document/walk';
import { fieldAt } from '../../../src/core/format/lookup';
import { sketchOf, writtenOf } from '../../../src/core/pairing/written';

/** What is said of one kind of harm, in pairs: the same written in two forms. */
const SAME: readonly (readonly [string, string])[] = [
  ['{ sought: not assessed, finding: none found }', '{ finding: none found, sought: not assessed }'],
  ['{ sought: not assessed }', '{ sought: "not assessed", finding: }'],
  ['{ what: [a, b], sought: planned }', '\n      sought: planned\n      what:\n        - b\n        - a'],
  ['{ finding: found, finding: none found }', '{ finding: found }'],
  ['{ finding: {}, finding: found, sought: planned }', '{ sought: planned, finding: {} }'],
  ['{ what: a, sought: planned }', '{ sought: planned, what: [a] }'],
];

describe('the sketch of an entry', () => {
  const field = fieldAt('study', ['harms', 'adverse_events']);

  for (const [one, other] of SAME) {
    it(`is the same where the same is written: ${one}`, () => {
      const items = itemsOf(valueOf(parse(`harms:\n  - ${one}\n  - ${other}\n`).root, 'harms'));
      const [first, second] = items;
      assert.ok(first !== undefined && second !== undefined && items.length === 2);
      assert.equal(writtenOf(first, field), writtenOf(second, field), 'the pair is one');
      assert.equal(sketchOf(first, field), sketchOf(second, field));
    });
  }

  it('tells entries apart by their first word, without writing them out', () => {
    const items = itemsOf(
      valueOf(parse('harms:\n  - { sought: planned }\n  - { sought: not assessed }\n').root, 'harms'),
    );
    assert.deepEqual(
      items.map((item) => sketchOf(item, field)),
      ['sought: planned', 'sought: not assessed'],
    );
  });
});
