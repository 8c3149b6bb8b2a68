/** Everything that people read while they edit: none of it may need a programmer to understand. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { findProblems } from '../../../src/core/checks/find-problems';
import { parse } from '../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../src/core/document/record';
import { complete } from '../../../src/core/editing/complete';
import { hintsIn } from '../../../src/core/editing/hints';
import { hoverAt } from '../../../src/core/editing/hover';
import { lensesIn } from '../../../src/core/editing/lenses';
import { type OutlineItem, outlineOf } from '../../../src/core/editing/outline';
import { refactoringsAt } from '../../../src/core/editing/refactorings';
import { buildReview } from '../../../src/core/review';
import { reviewTree } from '../../../src/core/review-tree/review-tree';
import type { TreeItem } from '../../../src/core/review-tree/tree-item';
import { unwantedWords } from '../checks/unwanted-words';

const FOLDER = 'examples/practice';
const files = globSync('**/*.extraction.yaml', { cwd: FOLDER })
  .sort()
  .map((path) => readRecord(path, parse(readFileSync(`${FOLDER}/${path}`, 'utf8'))));
const review = buildReview('', files);

/** Every key of the review, each where it stands for the first time, and the place behind it. */
const places = firstKeys(files);

describe('words that people read while they edit', () => {
  it('are plain in explanations of keys and values', () => {
    assert.ok(places.length > 100);
    assertPlain(atAll((file, offset) => [hoverAt(review, file, offset)?.markdown ?? '']));
  }).timeout(120_000);

  it('are plain in completions', () => {
    assertPlain(
      atAll((file, offset) =>
        complete(review, file, offset).map((each) => `${each.label}\n${each.detail}\n${each.documentation}`),
      ),
    );
  }).timeout(120_000);

  it('are plain in refactorings', () => {
    assertPlain(atAll((file, offset) => refactoringsAt(review, file, offset).map(({ title }) => title)));
  }).timeout(120_000);

  it('are plain between the lines, above them, in the outline and in the side bar', () => {
    const kinds = new Set(['question', 'suggestion', 'score'] as const);
    assertPlain([
      ...files.flatMap((file) => hintsIn(review, file, kinds).map(({ label, tooltip }) => `${label}\n${tooltip}`)),
      ...files.flatMap((file) => lensesIn(review, file).map(({ title, tooltip = '' }) => `${title}\n${tooltip}`)),
      ...files.flatMap((file) => outlineOf(file, review).flatMap(namesIn)),
      ...linesOf(reviewTree(review, (file) => findProblems(review, file).problems)),
    ]);
  }).timeout(120_000);
});

/** What is said at every place. */
function atAll(say: (file: RecordFile, offset: number) => readonly string[]): string[] {
  return places.flatMap(({ file, key, value }) => [...say(file, key), ...say(file, value)]);
}

function firstKeys(all: readonly RecordFile[]) {
  const seen = new Set<string>();
  return all.flatMap((file) =>
    [...file.document.text.matchAll(/^([ -]*)([\w.]+):( ?)/gm)].flatMap((match) => {
      const [, lead = '', key = ''] = match;
      const name = `${file.kind} ${key}`;
      if (seen.has(name)) return [];
      seen.add(name);
      return [{ file, key: match.index + lead.length, value: match.index + match[0].length }];
    }),
  );
}

function namesIn({ name, detail, children }: OutlineItem): string[] {
  return [`${name} ${detail}`, ...children.flatMap(namesIn)];
}

function linesOf({ label, description, tooltip, spoken, children }: TreeItem): string[] {
  return [`${label}\n${description}\n${tooltip}\n${spoken}`, ...children.flatMap(linesOf)];
}

/** What the review itself says, such as a quotation, is not ours and may use any word. */
function assertPlain(texts: readonly string[]): void {
  const own = new Set(files.flatMap(({ document }) => unwantedWords(document.text)));
  const stumbles = [...new Set(texts)].flatMap((text) =>
    unwantedWords(withoutAliases(text))
      .filter((word) => !own.has(word))
      .map((word) => `${word}: ${text}`),
  );
  assert.ok(texts.length > 100);
  assert.deepEqual(stumbles, []);
}

/** Other words that people may know for a thing are recognised, whatever they are. */
function withoutAliases(text: string): string {
  return text.replace(/Also called: .*/g, '');
}
