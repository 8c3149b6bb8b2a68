import assert from 'node:assert/strict';
import { codeFrame } from '../../src/cli/print/code-frame';
import { printGithub } from '../../src/cli/print/github';
import { placeProblems } from '../../src/cli/print/places';
import { printable } from '../../src/cli/print/printable';
import { wrap } from '../../src/cli/print/wrap';

/** The text with « » around the marked place. */
function frame(marked: string) {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return codeFrame(marked.replace(/[«»]/g, ''), { start, end });
}

describe('a code frame', () => {
  it('marks the place in its line', () => {
    assert.deepEqual(frame('study: a\nrob2: «low»\nmore'), { line: 2, code: 'rob2: low', marks: '      ^^^' });
  });

  it('marks one character where the place is empty', () => {
    assert.deepEqual(frame('study: «»\n'), { line: 1, code: 'study: ', marks: '       ^' });
  });

  it('marks only the first line of a place over several', () => {
    assert.deepEqual(frame('a: |\n  «one\n  two»\n'), { line: 2, code: '  one', marks: '  ^^^' });
  });

  it('counts characters, and shows tabs as spaces', () => {
    assert.deepEqual(frame('a:\t😀 «x»'), { line: 1, code: 'a:  😀 x', marks: '      ^' });
  });

  it('shows the part of a long line around the place', () => {
    const { code, marks } = frame(`${'a'.repeat(300)}«bbb»${'c'.repeat(300)}`);
    assert.ok(code.length <= 111);
    assert.equal(code.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1), 'bbb');
  });

  it('leaves out line ends of Windows', () => {
    assert.deepEqual(frame('a: «b»\r\nc: d\r\n'), { line: 1, code: 'a: b', marks: '   ^' });
  });
});

describe('printing', () => {
  it('makes what would move a terminal visible', () => {
    assert.equal(printable('a\u001b[2Jb\u0007c\u202ed\ne'), 'a\ufffd[2Jb\ufffdc\ufffdd e');
  });

  it('wraps at spaces and keeps words whole', () => {
    assert.deepEqual(wrap('one two three', 7), ['one two', 'three']);
    assert.deepEqual(wrap('averylongword a', 4), ['averylongword', 'a']);
  });

  it('escapes what would end a note for a pull request', () => {
    const span = { start: 0, end: 12 };
    const problem = {
      code: 'x',
      severity: 'information' as const,
      message: '100%\nof it',
      file: '',
      span,
      fixes: [],
      related: [],
    };
    const placed = placeProblems([problem], 'a,b:c.extraction.yaml', 'study: a\nb: c\n');
    assert.equal(
      printGithub(placed, { files: 1, accepted: 0 }, ''),
      '::notice file=a%2Cb%3Ac.extraction.yaml,line=1,endLine=2,title=x::100%25 of it\n1 information in 1 file.\n',
    );
  });
});
