/** Edits touch what they are about and nothing else: comments, spacing and line ends of the file stay. */
import assert from 'node:assert/strict';
import type { Mapping, Pair, Sequence, TextEdit } from '../../../src/core/document/document';
import { applyEdits } from '../../../src/core/document/edited-text';
import { parse } from '../../../src/core/document/parse';
import { isMapping, isSequence, nodeAt, pairOf, textOf, walk } from '../../../src/core/document/walk';
import { addPairAfter } from '../../../src/core/writing/keys';
import { removeItem, removePair } from '../../../src/core/writing/remove';
import { quoted, write } from '../../../src/core/writing/value';

/** The first mapping with the key `x`, and that pair. */
function atX(text: string): { mapping: Mapping; pair: Pair } {
  const { root } = parse(text);
  for (const { node } of root ? walk(root) : []) {
    const pair = pairOf(node, 'x');
    if (isMapping(node) && pair) return { mapping: node, pair };
  }
  throw new Error('no x');
}

const edited = (text: string, edit: TextEdit) => applyEdits(text, [edit]).text;
function withoutX(text: string): string {
  const { mapping, pair } = atX(text);
  return edited(text, removePair(text, mapping, pair));
}

function withReason(text: string): string {
  const { mapping, pair } = atX(text);
  return edited(text, addPairAfter(text, mapping, pair, 'reason', ''));
}

describe('taking a key out', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['takes its line along', 'a: 1\nx: 2\nb: 3\n', 'a: 1\nb: 3\n'],
    ['takes all lines of its value along', 'a: 1\nx:\n  y: 2\n  z: 3\nb: 3\n', 'a: 1\nb: 3\n'],
    ['keeps a comment behind it', 'a: 1\nx: 2 # why\nb: 3\n', 'a: 1\n# why\nb: 3\n'],
    ['keeps a comment above it', 'a: 1\n# about x\nx: 2\n', 'a: 1\n# about x\n'],
    ['works on the last line', 'a: 1\nx: 2', 'a: 1\n'],
    ['keeps the dash before it', '- x: 1\n  b: 2\n', '- b: 2\n'],
    ['keeps the dash where nothing else is left', '- x: 1\n- b: 2\n', '- \n- b: 2\n'],
    ['works between braces, at the start', '{x: 1, b: 2}\n', '{b: 2}\n'],
    ['works between braces, in the middle', '{a: 1, x: 1, b: 2}\n', '{a: 1, b: 2}\n'],
    ['works between braces, at the end', '{a: 1, x: 1}\n', '{a: 1}\n'],
    ['works between braces, alone', 'a: {x: 1}\n', 'a: {}\n'],
    ['keeps line ends of Windows', 'a: 1\r\nx: 2\r\nb: 3\r\n', 'a: 1\r\nb: 3\r\n'],
  ];
  for (const [name, before, after] of cases) it(name, () => assert.equal(withoutX(before), after));
});

describe('adding a key', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['begins a line in the same column', 'a:\n  x: 1\n  b: 2\n', 'a:\n  x: 1\n  reason: \n  b: 2\n'],
    ['stands behind a comment', 'x: 1 # why\n', 'x: 1 # why\nreason: \n'],
    ['stands behind a value over several lines', 'x:\n  y: 1\nb: 2\n', 'x:\n  y: 1\nreason: \nb: 2\n'],
    ['fits an entry behind a dash', '- x: 1\n', '- x: 1\n  reason: \n'],
    ['works where the file ends without a line end', 'x: 1', 'x: 1\nreason: '],
    ['works between braces', 'a: {x: low, b: 2}\n', 'a: {x: low, reason: , b: 2}\n'],
    ['keeps line ends of Windows', 'x: 1\r\nb: 2\r\n', 'x: 1\r\nreason: \r\nb: 2\r\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      assert.equal(withReason(before), after);
      assert.equal(pairOf(atX(after).mapping, 'reason')?.value.kind, 'scalar');
    });
  }
});

describe('taking an entry out of a list', () => {
  const without = (text: string, index: number) => {
    const { root } = parse(text);
    const list = nodeAt(root, ['a']);
    assert.ok(isSequence(list));
    return edited(text, removeItem(text, list as Sequence, index));
  };

  it('works between brackets', () => {
    assert.equal(without('a: [b, c, d]\n', 0), 'a: [c, d]\n');
    assert.equal(without('a: [b, c, d]\n', 1), 'a: [b, d]\n');
    assert.equal(without('a: [b, c, d]\n', 2), 'a: [b, c]\n');
    assert.equal(without('a: [b]\n', 0), 'a: []\n');
  });

  it('takes the line of a dash along', () => {
    assert.equal(without('a:\n  - b\n  - c # why\n  - d\n', 0), 'a:\n  - c # why\n  - d\n');
    assert.equal(without('a:\n  - b\n  - c # why\n  - d\n', 1), 'a:\n  - b\n  # why\n  - d\n');
    assert.equal(without('a:\n  - b\n  - c\n', 1), 'a:\n  - b\n');
  });
});

describe('a written text', () => {
  const texts = [
    'some concerns',
    'Y',
    '6 months',
    '2016',
    'yes',
    'true',
    'null',
    "it's",
    'a: b',
    'trial # 2',
    '- x',
    '[a]',
    '',
    'a, b',
    'ø',
    '10.1136/bmj.l4898',
    '0x1f',
    '1e3',
    '@a',
    'end ',
    '#',
  ];
  for (const text of texts) {
    it(`is read as it was meant: ${JSON.stringify(text)}`, () => {
      for (const around of [`k: ${quoted(text)}\n`, `k: [${quoted(text)}]\n`, `k: {v: ${quoted(text)}}\n`]) {
        const { root, problems } = parse(around);
        const value = nodeAt(root, ['k']);
        const scalar = nodeAt(value, [0]) ?? nodeAt(value, ['v']) ?? value;
        assert.deepEqual(problems, []);
        assert.ok(scalar?.kind === 'scalar');
        assert.equal(scalar.value, text);
        assert.equal(textOf(scalar), text.trim() === '' && scalar.value === null ? undefined : text.trim());
      }
    });
  }

  it('replaces exactly its place', () => {
    assert.equal(edited('a: b # c\n', write({ start: 3, end: 4 }, 'some concerns')), 'a: some concerns # c\n');
  });
});
