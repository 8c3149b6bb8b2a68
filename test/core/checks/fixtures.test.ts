/** Every fixture: each mark is hit, nothing else appears, each fix does what the fixture says. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../../src/core/checks/catalogue';
import type { Problem } from '../../../src/core/checks/check';
import { findProblems } from '../../../src/core/checks/find-problems';
import { checks } from '../../../src/core/checks/list';
import { applyEdits } from '../../../src/core/document/edited-text';
import type { Review } from '../../../src/core/review/review';
import { asMark, changedLines } from './describe';
import { type Mark, readFixture, withText } from './fixture';
import { unwantedWords } from './unwanted-words';

const GRAVITY: readonly string[] = ['error', 'warning', 'information'];
const asLine = ({ code, severity, span }: Problem) => `${span.start} ${severity} ${code}`;

const FOLDER = 'test/core/checks/fixtures';
const fixtures = readdirSync(FOLDER)
  .sort()
  .map((name) => ({ name, ...readFixture(readFileSync(join(FOLDER, name), 'utf8')) }));

describe('problems in fixtures', () => {
  for (const { name, review, marks } of fixtures) {
    it(name, () => {
      for (const file of review.files) {
        const { problems } = findProblems(review, file);
        const { text } = file.document;
        const expected = marks.filter((mark) => mark.file === file.path);
        const found = problems.map((problem) => `${placeOf(problem.span)} ${problem.code} ${problem.severity}`);
        const wanted = expected.map((mark) => `${placeOf(mark)} ${mark.code} ${mark.severity}`);
        const shown = problems.flatMap((problem) => asMark(problem, text)).join('\n');
        assert.deepEqual(found.sort(), wanted.sort(), `${file.path} has these problems:\n${shown}`);
        for (const mark of expected) compare(mark, problems, text);
      }
    });
  }
});

describe('problems of a file', () => {
  for (const { name, review } of fixtures) {
    it(`come in the order of the text, and at one place the gravest first: ${name}`, () => {
      for (const file of review.files) {
        const { problems } = findProblems(review, file);
        const inOrder = [...problems].sort(
          (a, b) => a.span.start - b.span.start || GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity),
        );
        assert.deepEqual(problems.map(asLine), inOrder.map(asLine));
      }
    });
  }
});

describe('what a problem belongs to', () => {
  for (const { name, review } of fixtures) {
    it(`is said, at a place that is there: ${name}`, () => {
      for (const file of review.files) {
        for (const { code, related } of findProblems(review, file).problems) {
          for (const { file: path, span, message } of related) {
            const { length } = review.files.find((each) => each.path === path)?.document.text ?? '';
            assert.ok(message.length > 0 && span.start <= span.end && span.end <= length, `${code} in ${path}`);
          }
        }
      }
    });
  }
});

describe('every fix', () => {
  for (const { name, review } of fixtures) {
    it(`leaves no trace of its problem and makes no error: ${name}`, () => {
      for (const file of review.files) {
        for (const problem of findProblems(review, file).problems) {
          for (const fix of problem.fixes) {
            if (fix.kind === 'spelling')
              assertRepaired(review, problem, applyEdits(file.document.text, fix.edits).text);
          }
        }
      }
    });
  }
});

describe('the catalogue of checks', () => {
  it('has a fixture for every check', () => {
    const shown = new Set(fixtures.flatMap(({ marks }) => marks.map(({ code }) => code)));
    const own = catalogue.filter(({ code }) => !code.startsWith('syntax/') && code !== 'unreadable-file');
    assert.deepEqual(
      own.map(({ code }) => code).filter((code) => !shown.has(code)),
      [],
    );
  });

  it('gives each code once, in lower case with hyphens', () => {
    const codes = catalogue.map(({ code }) => code);
    assert.equal(new Set(codes).size, codes.length);
    for (const code of codes) assert.match(code, /^(?:syntax\/)?[a-z]+(?:-[a-z]+)*$/);
    assert.ok(checks.length > 30);
  });

  it('explains each check in plain words', () => {
    for (const { code, title, explanation } of catalogue) {
      assert.deepEqual(unwantedWords(`${title} ${explanation}`), [], code);
      assert.ok(explanation.length > 40, code);
    }
  });

  it('speaks plainly in every message and fix of the fixtures', () => {
    for (const { review } of fixtures) {
      for (const file of review.files) {
        for (const { code, message, fixes, related } of findProblems(review, file).problems) {
          const texts = [message, ...fixes.map(({ title }) => title), ...related.map((each) => each.message)];
          for (const text of texts) assert.deepEqual(unwantedWords(text), [], `${code}: ${text}`);
          assert.match(message, /[.?]$/, code);
        }
      }
    }
  });
});

function compare(mark: Mark, problems: readonly Problem[], text: string): void {
  const problem = problems.find(
    ({ code, span }) =>
      code === mark.code && span.start === mark.start && Math.max(span.end, span.start + 1) === mark.end,
  );
  assert.ok(problem);
  assert.ok(problem.message.includes(mark.says), `“${problem.message}” does not say “${mark.says}”`);
  const fixed = problem.fixes.map(({ title, edits }) => ({
    title,
    lines: changedLines(text, applyEdits(text, edits).text).map((line) => line.trimEnd()),
  }));
  assert.deepEqual(fixed, mark.fixes, `line ${mark.line}:\n${asMark(problem, text).join('\n')}`);
}

function assertRepaired(review: Review, { code, file, message }: Problem, text: string): void {
  const before = findProblems(
    review,
    review.files.find(({ path }) => path === file) as Review['files'][number],
  ).problems;
  const repaired = withText(review, file, text);
  const after = findProblems(repaired.review, repaired.file).problems;
  const count = (problems: readonly Problem[]) =>
    problems.filter((each) => each.code === code && each.message === message).length;
  assert.ok(count(after) < count(before), `still there: ${message}\n${text}`);
  const errors = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity === 'error').length;
  assert.ok(
    errors(after) <= errors(before),
    `${code} makes an error: ${after.map((each) => each.message).join('\n')}\n${text}`,
  );
}

function placeOf({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}-${Math.max(end, start + 1)}`;
}
