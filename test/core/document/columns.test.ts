import assert from 'node:assert/strict';
import { columnOf, lineBreakOf, lineEndOf, lineStartOf } from '../../../src/core/document/line-edges';

describe('lines of a text', () => {
  for (const [name, lineBreak] of [
    ['line feeds', '\n'],
    ['line ends of Windows', '\r\n'],
    ['carriage returns alone', '\r'],
  ] as const) {
    it(`start and end at ${name}`, () => {
      const text = ['study: doe-2020', '  design: cohort', ''].join(lineBreak);
      const second = text.indexOf('  design');
      const cursor = text.indexOf('cohort');
      assert.equal(lineStartOf(text, cursor), second);
      assert.equal(columnOf(text, cursor), '  design: '.length);
      assert.equal(lineEndOf(text, cursor), cursor + 'cohort'.length);
      assert.equal(lineStartOf(text, lineEndOf(text, cursor)), second, 'the end of a line belongs to it');
      assert.equal(lineStartOf(text, text.length), text.length, 'the last line is empty');
    });
  }

  it('do not break inside the line end of Windows', () => {
    const text = 'study: doe-2020\r\ndesign: cohort';
    assert.equal(lineStartOf(text, text.indexOf('\n')), 0);
  });

  it('end as the file shows', () => {
    assert.deepEqual(['a\nb', 'a\r\nb', 'a'].map(lineBreakOf), ['\n', '\r\n', '\n']);
  });
});
