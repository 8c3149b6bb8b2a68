/** Errors in numbers that were sown into reviewers’ files, each with a twin that is right; and files in which none may be found. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { findProblems } from '../../../src/core/checks/find-problems';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { fileFaults, toldRules } from '../../../src/core/effects/faults/list';
import { buildReview } from '../../../src/core/review/review';
import { readFixture } from './fixture';

const FIXTURES = [
  'wrong-numbers',
  'numbers',
  'numbers-of-one-effect',
  'numbers-of-groups',
  'numbers-that-contradict',
  'numbers-across-a-study',
  'numbers-across-a-review',
  'direction',
];
const codes = [...toldRules, ...fileFaults].map(({ code }) => code);

/** What the fixtures say must be found; that nothing else is, they show themselves (`fixtures.test.ts`). */
const marks = FIXTURES.flatMap(
  (name) => readFixture(readFileSync(`test/core/checks/fixtures/${name}.extraction.yaml`, 'utf8')).marks,
).filter(({ code }) => codes.includes(code));

describe('errors in numbers that were sown', () => {
  it('are of more than forty kinds', () => {
    // A kind is a check and what it says, without its numbers and names.
    const kinds = new Set(
      marks.map(({ code, says }) => `${code} ${says.replace(/“[^”]*”/g, '“”').replace(/[−<-]?\d[\d.,]*/g, '0')}`),
    );
    assert.ok(kinds.size >= 40, `${kinds.size}`);
  });

  it('are sown for every check of numbers', () => {
    assert.deepEqual(
      codes.filter((code) => !marks.some((mark) => mark.code === code)),
      [],
    );
  });
});

describe('in reviews that are right, no number', () => {
  for (const folder of ['examples/practice', 'examples/maddox-2025']) {
    it(`is called wrong: ${folder}`, () => {
      const files = globSync('**/*.extraction.yaml', { cwd: folder })
        .sort()
        .map((path) => readRecord(path, parse(readFileSync(`${folder}/${path}`, 'utf8'))));
      const review = buildReview('', files);
      assert.ok(files.length > 10);
      const found = files
        .flatMap((file) => findProblems(review, file).problems)
        .filter(({ code }) => codes.includes(code));
      assert.deepEqual(
        found.map(({ file, message }) => `${file}: ${message}`),
        [],
      );
    }).timeout(20_000);
  }
});
