import assert from 'node:assert/strict';
import { applyEdits, applyFurtherEdits, offsetAfter, originalSpan } from '../../../src/core/document/edited-text';

const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });

describe('edited text', () => {
  it('has all edits, in whatever order they are given', () => {
    assert.equal(applyEdits('abcdef', [edit(4, 6, 'X'), edit(0, 1, ''), edit(2, 2, '--')]).text, 'b--cdX');
    assert.equal(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2')]).text, 'a12b');
  });

  it('leaves out an edit that overlaps an earlier one', () => {
    assert.equal(applyEdits('abcdef', [edit(1, 4, 'X'), edit(2, 5, 'Y')]).text, 'aXef');
  });

  it('knows where something is afterwards: what is inserted right there comes behind it', () => {
    const edits = [edit(0, 2, 'X'), edit(3, 3, '--'), edit(4, 6, '')];
    assert.deepEqual(
      [0, 2, 3, 4, 6].map((offset) => offsetAfter(edits, offset)),
      [0, 1, 2, 5, 5],
    );
  });

  it('knows the way back', () => {
    const edited = applyEdits("note: it's: so", [edit(6, 6, "'"), edit(8, 8, "'"), edit(14, 14, "'")]);
    assert.equal(edited.text, "note: 'it''s: so'");
    assert.deepEqual(originalSpan(edited, { start: 6, end: 17 }), { start: 6, end: 14 });
    assert.deepEqual(originalSpan(edited, { start: 0, end: 4 }), { start: 0, end: 4 });
    assert.deepEqual(originalSpan(edited, { start: 9, end: 17 }), { start: 8, end: 14 });
  });

  it('starts behind what was taken away, and ends before it', () => {
    const edited = applyEdits('a<<b', [edit(1, 3, '')]);
    assert.equal(edited.startOf(1), 3);
    assert.equal(edited.endOf(1), 1);
  });

  it('knows the way back over several rounds', () => {
    const first = applyEdits('\tab', [edit(0, 1, '  ')]);
    const second = applyFurtherEdits(first, [edit(2, 2, "'"), edit(4, 4, "'")]);
    assert.equal(second.text, "  'ab'");
    assert.equal(second.original, '\tab');
    assert.deepEqual(originalSpan(second, { start: 2, end: 6 }), { start: 1, end: 3 });
  });
});
