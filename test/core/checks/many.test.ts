import assert from 'node:assert/strict';
import { findProblems, MOST_OF_A_KIND } from '../../../src/core/checks/find-problems';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { buildReview } from '../../../src/core/review/review';

function problemsIn(text: string) {
  const file = readRecord('/review/studies/ash.extraction.yaml', parse(text));
  return findProblems(buildReview('/review', [file]), file).problems;
}

/** So many lines, each with the same mistake. */
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('');

describe('a file that is made of mistakes', () => {
  const mistakes: readonly (readonly [string, (count: number) => string])[] = [
    ['unknown-key', (count) => `study: ash\n${lines(count, (i) => `contry${i}: Norway\n`)}`],
    ['severity-unknown', (count) => `review: r\nseverities:\n${lines(count, (i) => `  check${i}: error\n`)}`],
    ['syntax/duplicate-key', (count) => `study: ash\ntitle: Rest\n${lines(count, () => 'title: Rest\n')}`],
    ['unknown-word', (count) => `study: ash\ntypes:\n${lines(count, (i) => `  - outcme ${i}\n`)}`],
  ];

  for (const [code, text] of mistakes) {
    it(`shows the first ${MOST_OF_A_KIND} of a kind and says that there are more: ${code}`, () => {
      const found = problemsIn(text(MOST_OF_A_KIND + 20)).filter((problem) => problem.code === code);
      assert.equal(found.length, MOST_OF_A_KIND + 1);
      assert.match(found.at(-1)?.message ?? '', /There are more than 500 problems of one kind .* Mend those above/);
    });

    it(`shows every one of fewer: ${code}`, () => {
      const found = problemsIn(text(60)).filter((problem) => problem.code === code);
      assert.equal(found.length, 60);
      for (const { message } of found) assert.doesNotMatch(message, /more than/);
    });
  }
});
