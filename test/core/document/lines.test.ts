import assert from 'node:assert/strict';
import { lineStarts, positionAt } from '../../../src/core/document/lines';

describe('lines', () => {
  it('start behind every line end that editors know', () => {
    assert.deepEqual(lineStarts(''), [0]);
    assert.deepEqual(lineStarts('a\nb\r\nc\rd'), [0, 2, 5, 7]);
    assert.deepEqual(lineStarts('\n\r\n\r'), [0, 1, 3, 4]);
  });

  it('give every offset its line and character', () => {
    const text = 'ab\ncd\r\n\r\ne';
    const starts = lineStarts(text);
    const at = (offset: number) => {
      const { line, character } = positionAt(starts, offset);
      return [line, character];
    };
    assert.deepEqual(at(0), [0, 0]);
    assert.deepEqual(at(2), [0, 2]);
    assert.deepEqual(at(3), [1, 0]);
    assert.deepEqual(at(5), [1, 2]);
    assert.deepEqual(at(7), [2, 0]);
    assert.deepEqual(at(9), [3, 0]);
    assert.deepEqual(at(10), [3, 1]);
  });

  it('take an offset outside the text for the nearest place', () => {
    const starts = lineStarts('ab\ncd');
    assert.deepEqual(positionAt(starts, -1), { line: 0, character: 0 });
    assert.deepEqual(positionAt(starts, 99), { line: 1, character: 96 });
  });

  it('count characters as UTF-16 units', () => {
    assert.deepEqual(positionAt(lineStarts('a: 😀\nb'), 5), { line: 0, character: 5 });
  });
});
