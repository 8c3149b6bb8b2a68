/** Whatever stands in a file, looking for problems ends, and says only places that exist. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProblems } from '../../../src/core/checks/find-problems';
import { formErrors, keyOf } from '../../../src/core/checks/reading/form';
import type { Span } from '../../../src/core/document/document';
import { nodeAt } from '../../../src/core/document/walk';
import { recordFieldsOf } from '../../../src/core/review/fields-of-review';
import { sampled, usually } from '../../sampled';
import { damaged, numbersFrom, withValue } from './damage';
import { readFixture, withText } from './fixture';

const FOLDER = 'test/core/checks/fixtures';
/** How often each file is damaged. */
const ROUNDS = usually(1, 5);

/** How many files of each fixture: those of one are much alike. */
const FILES = 2;

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

describe('damaged files', () => {
  for (const name of readdirSync(FOLDER).sort()) {
    it(`never stop the search: ${name}`, () => {
      const next = numbersFrom(`damaged ${name}`);
      const { review } = readFixture(readFileSync(join(FOLDER, name), 'utf8'));
      for (const { path, document } of sampled(`damaged ${name}`, review.files, FILES)) {
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
      for (const { path, document } of sampled(`departures ${name}`, review.files, FILES)) {
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
            // Of an answer in another form of an instrument, only that its question does not belong here.
            const assessment = nodeAt(file.document.root, place.slice(0, 2))?.span ?? span;
            const hit = told.some(
              (problem) =>
                touches(problem.span, span) ||
                (problem.code === 'question-not-offered' &&
                  keyOf(place).startsWith('q') &&
                  touches(problem.span, assessment)),
            );
            assert.ok(hit, `${keyword} at ${place.join(' ')} in\n${text}`);
          }
        }
      }
    }).timeout(20_000);
  }
});
