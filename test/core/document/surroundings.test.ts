import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/document/edited-text';
import { parse } from '../../../src/core/document/parse';
import { nodeAt } from '../../../src/core/document/walk';
import { dedented } from '../fixture';
import { checkSlips, fixed, said } from './check-slips';

describe('merge conflicts', () => {
  const conflict = dedented(`
    study: a
    <<<<<<< HEAD
    country: Norway
    types:
      - one
    =======
    country: Sweden
      types: [broken
    >>>>>>> other-branch
    design: cohort
  `);

  it('are one problem over the conflict, and the first version is read', () => {
    const document = parse(conflict);
    assert.deepEqual(
      document.problems.map(({ code, span }) => [code, span]),
      [['syntax/merge-conflict', { start: conflict.indexOf('<<<'), end: conflict.indexOf('\ndesign') }]],
    );
    assert.deepEqual(said(document), { study: 'a', country: 'Norway', types: ['one'], design: 'cohort' });
    assert.equal(nodeAt(document.root, ['design'])?.span.start, conflict.indexOf('cohort'));
  });

  it('are read with Windows line ends too', () => {
    const document = parse(conflict.replaceAll('\n', '\r\n'));
    assert.deepEqual(
      document.problems.map(({ code }) => code),
      ['syntax/merge-conflict'],
    );
    assert.deepEqual(said(document), { study: 'a', country: 'Norway', types: ['one'], design: 'cohort' });
  });

  it('may show what both versions come from', () => {
    const document = parse('<<<<<<< ours\na: 1\n||||||| base\na: 0\n=======\na: 2\n>>>>>>> theirs\nb: 1\n');
    assert.equal(document.problems.length, 1);
    assert.deepEqual(said(document), { a: 1, b: 1 });
  });

  it('may stand in text on several lines, and more than once', () => {
    const document = parse(
      'a: |\n  one\n<<<<<<< x\n  two\n=======\n  three\n>>>>>>> y\n  four\n<<<<<<< x\nb: 1\n=======\nb: 2\n>>>>>>> y\n',
    );
    assert.deepEqual(
      document.problems.map(({ code }) => code),
      ['syntax/merge-conflict', 'syntax/merge-conflict'],
    );
    assert.deepEqual(said(document), { a: 'one\ntwo\nfour\n', b: 1 });
  });

  it('may have left single lines behind', () => {
    const document = checkSlips(`
      study: a
      <<<<<<< HEAD
      ^^^^^^^^^^^^ syntax/merge-conflict left behind by a merge
      country: Norway
      >>>>>>> other
      ^^^^^^^^^^^^^ syntax/merge-conflict
    `);
    assert.deepEqual(said(document), { study: 'a', country: 'Norway' });
    assert.deepEqual(parse(fixed(document)).problems, []);
  });

  it('are not seen in text that only resembles them', () => {
    checkSlips(`
      note: |
        <<<<<<< not a conflict
        =======
      line: ========
      more: <<<<<<< x
    `);
  });
});

describe('several documents', () => {
  it('are one problem, and the first is read', () => {
    const document = checkSlips(`
      ---
      study: a
      ---
      ^^^ syntax/several-documents a file holds one record
      study: b
      x: [
      ---
      study: c
    `);
    assert.deepEqual(said(document), { study: 'a' });
  });

  for (const text of [
    '---\nstudy: a\n',
    'study: a\n---\n',
    'study: a\n...\n',
    '--- # remark\nstudy: a\n...\n# remark\n',
  ]) {
    it(`are not seen in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parse(text).problems, []);
      assert.deepEqual(said(parse(text)), { study: 'a' });
    });
  }

  it('are seen behind the end of the first', () => {
    const document = parse('study: a\n...\nstudy: b\n');
    assert.deepEqual(
      document.problems.map(({ code, span }) => [code, span.start]),
      [['syntax/several-documents', 9]],
    );
  });

  it('may follow an empty one', () => {
    assert.deepEqual(said(parse('---\n---\nstudy: a\n')), { study: 'a' });
  });
});

describe('instruction lines', () => {
  it('are left out: the file is read as YAML 1.2 all the same', () => {
    const document = checkSlips(`
      %YAML 1.1
      ^^^^^^^^^ syntax/directive
      %TAG ! tag:example.org,2000:
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ syntax/directive
      ---
      answer: yes
    `);
    assert.deepEqual(said(document), { answer: 'yes' });
    assert.deepEqual(parse(fixed(document)).problems, []);
  });
});

describe('unusual characters', () => {
  it('a byte order mark is skipped, and counts', () => {
    const document = parse('\uFEFFstudy: a\n');
    assert.deepEqual(document.problems, []);
    assert.deepEqual(document.root?.span, { start: 1, end: 9 });
  });

  for (const end of ['\r\n', '\r']) {
    it(`lines may end with ${JSON.stringify(end)}`, () => {
      const text = ['study: a', 'note: >-', '  one', '  two', 'list:', '  - x', '  -', 'b: "c', '  d"', ''].join(end);
      const document = parse(text);
      assert.deepEqual(document.problems, []);
      assert.deepEqual(said(document), { study: 'a', note: 'one two', list: ['x', null], b: 'c d' });
      assert.equal(nodeAt(document.root, ['list', 0])?.span.start, text.indexOf('x'));
    });
  }

  it('control characters are one problem, and left out', () => {
    const document = parse('title: ef\u000Cfect\nnote: a\0b\u001Fc\n');
    assert.deepEqual(
      document.problems.map(({ code, span }) => [code, span.start]),
      [['syntax/control-character', 9]],
    );
    assert.match(document.problems[0]?.message ?? '', /^3 hidden/);
    assert.deepEqual(said(document), { title: 'effect', note: 'abc' });
    assert.equal(fixed(document), 'title: effect\nnote: abc\n');
  });

  it('special spaces are a problem only where a space has a meaning', () => {
    const document = parse(
      'study:\u00A0a\n\u00A0\u00A0\nresults:\n\u00A0 - id: x\n    n: 10\u00A0000\n    title: un\u200Bclear\n',
    );
    assert.deepEqual(
      document.problems.map(({ code }) => code),
      ['syntax/invisible-character'],
    );
    assert.deepEqual(said(document), { study: 'a', results: [{ id: 'x', n: '10\u00A0000', title: 'unclear' }] });
    assert.deepEqual(parse(fixed(document)).problems, []);
  });

  it('tabs at the start of lines are one problem, read as two spaces', () => {
    const document = parse('rob2:\n\t- result: x\n\t  overall:\n\t\t\tjudgement: high\nnote: a\tb\n');
    assert.deepEqual(
      document.problems.map(({ code, span }) => [code, span]),
      [['syntax/tab', { start: 6, end: 7 }]],
    );
    assert.match(document.problems[0]?.message ?? '', /2 more/);
    assert.deepEqual(said(document), { rob2: [{ result: 'x', overall: { judgement: 'high' } }], note: 'a\tb' });
    const after = parse(fixed(document));
    assert.deepEqual(after.problems, []);
    assert.deepEqual(said(after), said(document));
  });

  it('tabs elsewhere are no problem', () => {
    assert.deepEqual(parse('a:\tb\t# remark\n\t\nc: "d\n \te"\nf: |\n  g\n  \th\n').problems, []);
  });

  it('the fixes touch nothing else', () => {
    const text = '# \u00E9\u4E2D\u{1F600}\nstudy: a\0\n\tb: c\n';
    const document = parse(text);
    for (const { fix } of document.problems) {
      const after = applyEdits(text, fix?.edits ?? []).text;
      assert.ok(after.startsWith('# \u00E9\u4E2D\u{1F600}\nstudy: a'), after);
    }
  });
});
