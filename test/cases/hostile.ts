/** Cases of input that made programs fail, wait or obey. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProblems } from '../../src/core/checks/find-problems';
import { keptFixes } from '../../src/core/checks/kept-fixes';
import { parse } from '../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../src/core/document/record';
import { recordFromBytes } from '../../src/core/document/unread';
import { refactoringsAt } from '../../src/core/editing/changing/refactorings';
import { complete } from '../../src/core/editing/completing/complete';
import { linksIn } from '../../src/core/editing/finding/links';
import { viewsOf } from '../../src/core/queries/list-views';
import { buildReview, type Review } from '../../src/core/review/review';
import { reviewTree } from '../../src/core/review-tree/review-tree';
import { extraction } from '../cli/run';
import { type Cases, problemsIn } from './case';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ESCAPES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

function reviewOf(text: string): { readonly file: RecordFile; readonly review: Review } {
  const file = readRecord('r/s.extraction.yaml', parse(text));
  return { file, review: buildReview('r', [file]) };
}

export const hostile: Cases = {
  async 'ansi-and-workflow-commands'(folder) {
    for (const args of [['render', 'nope'], ['export', '--metafor'], ['export', '--robvis'], ['check']]) {
      const { out, err } = await extraction([...args, '.'], { cwd: folder });
      assert.ok(`${out}${err}`.length > 20, args.join(' '));
      assert.doesNotMatch(`${out}${err}`.replaceAll('\r\n', '\n'), ESCAPES, args.join(' '));
      assert.doesNotMatch(`${out}${err}`, /^\s*::/m, args.join(' '));
    }
  },

  async 'claim-bomb'(folder) {
    const { out, code } = await extraction(['claims', 'notes.md'], { cwd: folder });
    assert.match(
      out.replace(/\s+/g, ' '),
      /This claim cannot be checked\. The expression gives so much that it was stopped/,
    );
    assert.equal(code, 1);
  },

  async 'rows-bomb'(folder) {
    const path = join(folder, 'review.extraction.yaml');
    const doubled = (part: string) => Array.from({ length: 24 }, () => part).join('|');
    const text = readFileSync(path, 'utf8');
    for (const rows of [
      doubled('[@,@][]'),
      `${doubled('[@,@]')}|to_string(@)`,
      "[pad_left('x', `200000000`)]",
      "split(pad_left('x', `200000000`), '')",
    ]) {
      writeFileSync(path, text.replace(/rows: .*/, `rows: ${JSON.stringify(rows)}`));
      const [problem = '', ...more] = await problemsIn(folder);
      assert.match(problem, /^review\.extraction\.yaml table-expression: The expression .* stopped/, rows.slice(0, 40));
      assert.deepEqual(more, []);
    }
  },

  async 'expects-constructor'(folder) {
    const [problem = '', ...more] = await problemsIn(folder);
    assert.match(problem, /^review\.extraction\.yaml unknown-word: “constructor” is not one of the words/);
    assert.deepEqual(more, []);
    for (const args of [
      ['package', '.'],
      ['export', '--docx', '--out', 'a.docx', '.'],
      ['export', '--xlsx', '--out', 'a.xlsx', '.'],
    ])
      assert.equal((await extraction(args, { cwd: folder })).code, 0, args.join(' '));
    for (const form of ['html', 'tex'])
      for (const view of ['overview', 'intervention-progress'])
        assert.equal(
          (await extraction(['render', view, '.', '--to', form], { cwd: folder })).code,
          0,
          `${view} ${form}`,
        );
  },

  async 'export-without-unreadable'(folder) {
    const cwd = join(folder, 'review');
    writeFileSync(join(cwd, 'paper.md'), 'One <!-- claim: length(studies) --> study.\n');
    for (const args of [
      ['export', '--json'],
      ['export', '--metafor'],
      ['package'],
      ['render', 'characteristics'],
      ['claims', 'paper.md'],
    ]) {
      const { code, err } = await extraction(args, { cwd });
      assert.match(err, /^Left out: b\.extraction\.yaml: it is not saved as UTF-8/m, args.join(' '));
      assert.equal(code, 1, args.join(' '));
    }
  },

  async 'hidden-characters'(folder) {
    const codes = (text: string) => parse(text).problems.map(({ code }) => code);
    assert.deepEqual(codes(readFileSync(join(folder, 's.extraction.yaml'), 'utf8')), [
      'syntax/direction-character',
      'syntax/hidden-character',
    ]);
    for (const [character, code] of [
      ['\u202e', 'direction'],
      ['\u2066', 'direction'],
      ['\u200f', 'direction'],
      ['\u00ad', 'hidden'],
      ['\u2028', 'hidden'],
      ['\u0085', 'hidden'],
      ['\u{e0041}', 'hidden'],
      ['\ufffd', 'lost'],
      ['\ud800', 'lost'],
    ])
      for (const text of [`study: s\naim: a${character}b\n`, `study: s\nai${character}m: ab\n`])
        assert.deepEqual(codes(text), [`syntax/${code}-character`], JSON.stringify(text));
    const wide = recordFromBytes('a.extraction.yaml', Buffer.from('study: b\naim: Learning\n', 'utf16le'));
    assert.match(wide.document.problems[0]?.message ?? '', /not saved as UTF-8 text but as UTF-16/);
  },

  async 'list-fix-breaks'(folder) {
    const { file, review } = reviewOf(readFileSync(join(folder, 's.extraction.yaml'), 'utf8'));
    const { problems } = findProblems(review, file);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['wrong-form', 'syntax/indentation'],
    );
    for (const problem of problems) assert.deepEqual(keptFixes(review, file, problem, problems), []);
    assert.doesNotMatch((await extraction(['check', '.'], { cwd: folder })).out, /Make it a list/);
  },

  'many-keys-actions'() {
    const text = `study: s\n${Array.from({ length: 4_000 }, (_, key) => `k${key}: 1\n`).join('')}`;
    const { file, review } = reviewOf(text);
    assert.deepEqual(
      refactoringsAt(review, file, text.length / 2).map(({ title }) => title),
      [
        'Add the 43 sections that are missing in this study',
        'Move “k2061” to a file of its own, s.k2061.extraction.yaml',
      ],
    );
  },

  async 'number-beyond-doubles'(folder) {
    const path = join(folder, 's.extraction.yaml');
    const text = readFileSync(path, 'utf8');
    const outputs = viewsOf(reviewOf(text).review).map(({ id }) => ['render', id, '.', '--to', 'html']);
    for (const value of ['1e400', '-1e308']) {
      writeFileSync(path, text.replace('1e400', value));
      for (const args of [
        ...outputs,
        ['render', 'forest', '.', '--to', 'svg'],
        ['export', '--metafor', '.'],
        ['export', '--json', '.'],
      ])
        assert.doesNotMatch(
          (await extraction(args, { cwd: folder })).out,
          /\b(?:NaN|Infinity)\b/,
          `${value}: ${args.join(' ')}`,
        );
    }
    writeFileSync(path, text);
    assert.match((await problemsIn(folder)).join(), /number-form: 1e400 is larger than any number of a study/);
    assert.match(
      (await extraction(['export', '--metafor', '.'], { cwd: folder })).err,
      /^s, x: At “value” of the estimate stands “1e400”/,
    );
  },

  async 'out-over-own-file'(folder) {
    const path = join(folder, 'review.extraction.yaml');
    const before = readFileSync(path, 'utf8');
    for (const args of [
      ['export', '--json'],
      ['export', '--docx'],
      ['render', 'overview'],
    ]) {
      const { code, err } = await extraction([...args, '.', '--out', 'review.extraction.yaml'], { cwd: folder });
      assert.match(err, /is an extraction file of a review, and would be lost/, args.join(' '));
      assert.equal(code, 2);
      assert.equal(readFileSync(path, 'utf8'), before);
    }
  },

  'section-constructor'(folder) {
    const text = readFileSync(join(folder, 's.extraction.yaml'), 'utf8');
    for (const name of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__']) {
      const { file, review } = reviewOf(text.replace('constructor', name));
      const [studies] = reviewTree(review, () => []).children ?? [];
      assert.deepEqual([studies?.label, studies?.children?.map(({ label }) => label)], ['Studies', ['s']], name);
      assert.deepEqual(
        findProblems(review, file).problems.map(({ code }) => code),
        ['unknown-key'],
        name,
      );
    }
  },

  async 'tex-stack'(folder) {
    // More words in one column than a call takes arguments.
    const words = 'some words of a sentence '.repeat(2_000);
    writeFileSync(
      join(folder, 'review.extraction.yaml'),
      'review: r\ntables: {t: {rows: studies, columns: {Aim: aim}}}\n',
    );
    for (let number = 0; number < 30; number += 1)
      writeFileSync(join(folder, `s${number}.extraction.yaml`), `study: s${number}\naim: ${words}\n`);
    const { out } = await extraction(['render', 't', '.', '--to', 'tex'], { cwd: folder });
    assert.equal(out.split('\n').filter((line) => line.startsWith('some words')).length, 30);
    assert.equal((await extraction(['export', '--docx', '--out', 'a.docx', '.'], { cwd: folder })).code, 0);
    assert.ok(readdirSync(folder).includes('a.docx'));
  },

  'white-space-links'() {
    const text = `study: s\ntitle: ${' '.repeat(400_000)}\n`;
    const { file, review } = reviewOf(text);
    assert.deepEqual(linksIn(file, review), []);
    assert.deepEqual(complete(review, file, text.length / 2), []);
  },
};
