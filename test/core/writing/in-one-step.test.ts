import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/document/edited-text';
import { inOneStep } from '../../../src/core/writing/in-one-step';

const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });

describe('edits worked out one after the other', () => {
  it('stay apart where they are about different places', () => {
    const edits = inOneStep('a: 1\nb: 2\nc: 3\n', [edit(5, 5, 'new: 0\n')], [edit(10, 11, '22'), edit(3, 4, '11')]);
    assert.equal(applyEdits('a: 1\nb: 2\nc: 3\n', edits).text, 'a: 11\nnew: 22\nb: 2\nc: 3\n');
    assert.deepEqual(inOneStep('abc', [edit(0, 1, 'XX')], [edit(3, 4, 'Y')]), [edit(0, 1, 'XX'), edit(2, 3, 'Y')]);
  });

  it('become one where the second stand at what the first have written', () => {
    assert.deepEqual(inOneStep('a: \n', [edit(3, 3, '12')], [edit(4, 5, '3')]), [edit(3, 3, '13')]);
    assert.deepEqual(inOneStep('a:\n', [edit(2, 2, ' 1')], [edit(4, 4, '\n  b: 2')]), [edit(2, 2, ' 1\n  b: 2')]);
  });
});
