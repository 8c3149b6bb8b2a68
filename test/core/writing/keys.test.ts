/** Keys are added at their place in the agreed order, and a blank one is filled where it stands. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/document/edited-text';
import { parse } from '../../../src/core/document/parse';
import { isMapping, pairOf } from '../../../src/core/document/walk';
import { addKeys, blankKey, fillBlank } from '../../../src/core/writing/keys';

function filled(text: string): string | undefined {
  const { root } = parse(text);
  const pair = pairOf(root, 'x');
  assert.ok(pair);
  const edit = fillBlank(text, pair, 'low');
  return edit && applyEdits(text, [edit]).text;
}

describe('filling a key without a value', () => {
  for (const [before, after] of [
    ['x:\n', 'x: low\n'],
    ['x: \n', 'x: low\n'],
    ['x:\ny: 1\n', 'x: low\ny: 1\n'],
    ['x :\n', 'x : low\n'],
    ['x: # why\n', 'x: low # why\n'],
    ['x:  # why\n', 'x: low # why\n'],
    ['x: ~\n', 'x: low\n'],
    ['x: null # why\n', 'x: low # why\n'],
    ['{x: , y: 1}\n', '{x: low, y: 1}\n'],
    ['{x, y: 1}\n', '{x: low, y: 1}\n'],
  ] as const) {
    it(JSON.stringify(before), () => assert.equal(filled(before), after));
  }

  for (const text of ['x: a\n', "x: ''\n", 'x: []\n', 'x: {}\n', 'x: 0\n']) {
    it(`leaves alone what is written: ${JSON.stringify(text)}`, () => assert.equal(filled(text), undefined));
  }
});

describe('adding a key', () => {
  const added = (text: string, ...keys: string[]) => {
    const { root } = parse(text);
    assert.ok(isMapping(root));
    return applyEdits(text, addKeys(text, root, keys.map(blankKey), ['a', 'b', 'c', 'd'])).text;
  };

  for (const [before, keys, after] of [
    ['a: 1\nc: 2\n', ['b'], 'a: 1\nb:\nc: 2\n'],
    ['a: 1\nc: 2\n', ['b', 'd'], 'a: 1\nb:\nc: 2\nd:\n'],
    // Behind the one that comes last in the order, wherever that stands.
    ['c: 1\na: 2\n', ['d'], 'c: 1\nd:\na: 2\n'],
    ['c: 1\na: 2\n', ['b'], 'c: 1\na: 2\nb:\n'],
    ['c: 1\n', ['a', 'b'], 'a:\nb:\nc: 1\n'],
    ['{c: 1}\n', ['a', 'b'], '{a: , b: , c: 1}\n'],
    ['{a: 1}\n', ['b', 'c'], '{a: 1, b: , c: }\n'],
    ['{}\n', ['a'], '{a: }\n'],
  ] as const) {
    it(`${keys.join(' and ')} to ${JSON.stringify(before)}`, () => assert.equal(added(before, ...keys), after));
  }
});
