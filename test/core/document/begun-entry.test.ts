/** A changed tree says what the changed text would say. */
import assert from 'node:assert/strict';
import { withEntryBegun } from '../../../src/core/document/begun-entry';
import type { Node, Path } from '../../../src/core/document/document';
import { parse } from '../../../src/core/document/parse';
import { nodeAt, pairOf, toPlain } from '../../../src/core/document/walk';

/** The tree in which the key `new` of a text begins an entry of the list that a path leads to. */
function begun(text: string, holder: Path, depth: number): Node {
  const { root } = parse(text);
  const pair = pairOf(nodeAt(root, holder), 'new');
  assert.ok(root && pair);
  return withEntryBegun(root, holder, depth, pair);
}

const cases: readonly (readonly [what: string, text: string, holder: Path, depth: number, dashed: string])[] = [
  ['the last of a list', 'a:\n  - b: 1\n    new: 2\n', ['a', 0], 1, 'a:\n  - b: 1\n  - new: 2\n'],
  ['between two others', 'a:\n  - b: 1\n    new:\n  - b: 3\n', ['a', 0], 1, 'a:\n  - b: 1\n  - new:\n  - b: 3\n'],
  [
    'of the list within',
    'a:\n  - b:\n      - c: 1\n        new: 2\nd: 3\n',
    ['a', 0, 'b', 0],
    3,
    'a:\n  - b:\n      - c: 1\n      - new: 2\nd: 3\n',
  ],
  [
    'of the list around',
    'a:\n  - b:\n      - c: 1\n        new: 2\n  - d: 3\n',
    ['a', 0, 'b', 0],
    1,
    'a:\n  - b:\n      - c: 1\n  - new: 2\n  - d: 3\n',
  ],
];

describe('an entry that is begun by a key of the one before', () => {
  for (const [what, text, holder, depth, dashed] of cases) {
    it(what, () => assert.deepEqual(toPlain(begun(text, holder, depth)), toPlain(parse(dashed).root)));
  }

  it('stays at its place in the text, and all else with it', () => {
    const text = 'a:\n  - b: 1\n    new: 2\nc: 3\n';
    const root = begun(text, ['a', 0], 1);
    const { start, end } = pairOf(nodeAt(root, ['a', 1]), 'new')?.span ?? { start: 0, end: 0 };
    assert.equal(text.slice(start, end), 'new: 2');
    assert.deepEqual(pairOf(root, 'c')?.span, pairOf(parse(text).root, 'c')?.span);
  });

  it('is found among many keys', () => {
    const keys = Array.from({ length: 30 }, (_, i) => `    k${i}: ${i}\n`).join('');
    const root = begun(`a:\n  - b: 1\n${keys}    new: 2\n`, ['a', 0], 1);
    assert.equal(pairOf(nodeAt(root, ['a', 0]), 'new'), undefined);
    assert.deepEqual(toPlain(pairOf(nodeAt(root, ['a', 0]), 'k29')?.value), 29);
    assert.deepEqual(toPlain(nodeAt(root, ['a', 1, 'new'])), 2);
  });
});
