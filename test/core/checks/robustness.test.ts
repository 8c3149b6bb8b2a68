/** Whatever stands in a file, looking for problems ends, and says only places that exist. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProblems } from '../../../src/core/checks/find-problems';
import { formErrors } from '../../../src/core/checks/reading/form';
import { recordFieldsOf } from '../../../src/core/review/fields-of-review';
import { readFixture, withText } from './fixture';

const FOLDER = 'test/core/checks/fixtures';
const PIECES = [
  ' ',
  '\n',
  '\t',
  ':',
  '- ',
  '[',
  '{',
  ']',
  '}',
  ',',
  '"',
  "'",
  ' #',
  '|',
  '&a ',
  '*a',
  '!',
  '?',
  '~',
  'true',
  '1.1',
  '😀',
  '\r\n',
  '\u00a0',
];
const VALUES = [
  'x',
  '[a, b]',
  '{a: b}',
  'true',
  '3',
  '-1',
  '1.5',
  'not reported',
  '[not reported]',
  '',
  '[]',
  '{}',
  "'12'",
];
const ROUNDS = 3;

/** The same numbers for a name on every run, whatever other fixtures come and go. */
function numbersFrom(name: string): () => number {
  let state = [...name].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619), 2166136261);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function damaged(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const lines = text.split('\n');
  const line = Math.floor(next() * lines.length);
  const ways = [
    () => text.slice(0, at) + PIECES[Math.floor(next() * PIECES.length)] + text.slice(at),
    () => text.slice(0, at) + text.slice(at + 1 + Math.floor(next() * 8)),
    () => text.slice(0, at),
    () => lines.filter((_, index) => index !== line).join('\n'),
    () => lines.flatMap((each, index) => (index === line ? [each, each] : [each])).join('\n'),
    () => lines.map((each, index) => (index === line ? `  ${each}` : each)).join('\n'),
  ];
  return (ways[Math.floor(next() * ways.length)] as () => string)();
}

/** One line of the file with another value. */
function withValue(text: string, next: () => number): string {
  const lines = text.split('\n');
  const line = Math.floor(next() * lines.length);
  const value = VALUES[Math.floor(next() * VALUES.length)] ?? '';
  return lines.map((each, index) => (index === line ? each.replace(/(: |- )[^:]*$/, `$1${value}`) : each)).join('\n');
}

describe('damaged files', () => {
  for (const name of readdirSync(FOLDER).sort()) {
    it(`never stop the search: ${name}`, () => {
      const next = numbersFrom(`damaged ${name}`);
      const { review } = readFixture(readFileSync(join(FOLDER, name), 'utf8'));
      for (const { path, document } of review.files) {
        for (let round = 0; round < ROUNDS; round++) {
          const text = damaged(damaged(document.text, next), next);
          const after = withText(review, path, text);
          const { problems } = findProblems(after.review, after.file);
          for (const { span, fixes, message } of problems) {
            for (const place of [span, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))]) {
              assert.ok(0 <= place.start && place.start <= place.end && place.end <= text.length, message);
            }
          }
        }
      }
    }).timeout(20_000);
  }
});

describe('every departure from the form', () => {
  for (const name of readdirSync(FOLDER).sort()) {
    it(`is told at its place: ${name}`, () => {
      const next = numbersFrom(`departures ${name}`);
      const { review } = readFixture(readFileSync(join(FOLDER, name), 'utf8'));
      for (const { path, document } of review.files) {
        for (const text of [document.text, ...Array.from({ length: ROUNDS }, () => withValue(document.text, next))]) {
          const { review: around, file } = withText(review, path, text);
          const { problems, accepted } = findProblems(around, file);
          const told = [...problems, ...accepted.map(({ problem }) => problem)];
          // While two versions of a file stand in it, nothing else is told of it.
          if (told.some(({ code }) => code === 'syntax/merge-conflict')) continue;
          for (const { keyword, node, pair, path: place } of formErrors(
            file,
            file.kind && recordFieldsOf(around, file.kind),
          )) {
            const { span } = keyword === 'unknown key' || keyword === 'key form' ? (pair?.key ?? node) : node;
            const hit = told.some((problem) => problem.span.start <= span.end && span.start <= problem.span.end);
            assert.ok(hit, `${keyword} at ${place.join(' ')} in\n${text}`);
          }
        }
      }
    }).timeout(20_000);
  }
});
