/** What holds for every refactoring, at every place of the examples and of the fixtures of the checks. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProblems } from '../../../../src/core/checks/find-problems';
import { applyEdits } from '../../../../src/core/document/edited-text';
import { parse } from '../../../../src/core/document/parse';
import { HEADER_KEYS, type RecordFile, readRecord } from '../../../../src/core/document/record';
import { pairsOf, toPlain } from '../../../../src/core/document/walk';
import type { Refactoring } from '../../../../src/core/editing/changing/refactoring';
import { refactoringsAt } from '../../../../src/core/editing/changing/refactorings';
import { sortAllKeys } from '../../../../src/core/editing/changing/sort-keys';
import { buildReview, type Review } from '../../../../src/core/review/review';
import { sampled } from '../../../sampled';
import { readFixture } from '../../checks/fixture';

/** So many are made and looked at in each review. */
const SOME = 24;

const FIXTURES = join('test', 'core', 'checks', 'fixtures');

interface Offered {
  readonly review: Review;
  readonly file: RecordFile;
  readonly refactoring: Refactoring;
}

function example(name: string): Review {
  const folder = join('examples', name);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  return reviewOf(paths.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })));
}

function reviewOf(files: readonly { readonly path: string; readonly text: string }[]): Review {
  return buildReview(
    '',
    files.map(({ path, text }) => readRecord(path.replaceAll('\\', '/'), parse(text))),
  );
}

/** The same files with the other line ending, and with wider indentation of nothing else. */
function withCrlf({ files }: Review): Review {
  return reviewOf(files.map(({ path, document }) => ({ path, text: document.text.replaceAll('\n', '\r\n') })));
}

/** What is offered in a file at one cursor in so many; of each kind of place once. */
function offeredIn(review: Review, file: RecordFile, oneIn: number, seen: Set<string>): Offered[] {
  const { text } = file.document;
  const found: Refactoring[] = [...sortAllKeys(review, file)];
  for (const offset of cursorsIn(text).filter((_, index) => index % oneIn === 0)) {
    for (const refactoring of refactoringsAt(review, file, offset)) {
      const [edit] = refactoring.edits[0]?.edits ?? [];
      const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
      const around = line.replace(/[\p{L}\p{N}].*[\p{L}\p{N}]/u, 'x');
      const name = JSON.stringify([file.kind, refactoring.title, around, edit?.text.length]);
      if (!seen.has(name)) found.push(refactoring);
      seen.add(name);
    }
  }
  return found.map((refactoring) => ({ review, file, refactoring }));
}

/** At the start, the middle and the end of each line. */
function cursorsIn(text: string): number[] {
  const cursors: number[] = [];
  for (let start = 0; start >= 0 && start <= text.length; start = nextLine(text, start)) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end).trimEnd();
    for (const column of [line.search(/\S|$/), line.indexOf(': ') + 2, line.length]) cursors.push(start + column);
  }
  return cursors;
}

function offeredInAll(review: Review, oneIn: number, seen = new Set<string>()): Offered[] {
  return review.files.flatMap((file) => offeredIn(review, file, oneIn, seen));
}

function nextLine(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return newline < 0 ? -1 : newline + 1;
}

/** The files of the review afterwards. */
function afterwards({ review, refactoring }: Offered): Review {
  const texts = new Map(review.files.map(({ path, document }) => [path, document.text]));
  for (const { path, edits } of refactoring.edits) texts.set(path, applyEdits(texts.get(path) ?? '', edits).text);
  if (refactoring.creates) texts.set(refactoring.creates.path, refactoring.creates.text);
  const files = [...texts].map(([path, text]) => {
    const before = review.files.find((file) => file.path === path);
    return before?.document.text === text ? before : readRecord(path, parse(text));
  });
  return buildReview('', files, undefined, review);
}

/** Kinds of errors in the files that changed, each as often as it occurs. */
function errorsIn(review: Review, paths: readonly string[]): string[] {
  return review.files
    .filter(({ path }) => paths.includes(path))
    .flatMap((file) => findProblems(review, file).problems)
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
}

/** Every value with its path, keys in any order; blank ones say nothing. */
function valuesOf(plain: unknown, path = ''): string[] {
  if (plain === null || plain === undefined) return [];
  if (typeof plain !== 'object') return [`${path} = ${JSON.stringify(plain)}`];
  return Object.entries(plain).flatMap(([key, value]) => valuesOf(value, `${path}/${key}`));
}

function lacking(all: readonly string[], some: readonly string[]): string[] {
  const left = [...some];
  return all.filter((each) => {
    const index = left.indexOf(each);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function changedPaths({ refactoring }: Offered): string[] {
  return [...refactoring.edits.map(({ path }) => path), ...(refactoring.creates ? [refactoring.creates.path] : [])];
}

function check(offered: Offered): void {
  const { review, file, refactoring } = offered;
  const about = `${file.path}: ${refactoring.title}`;
  if (refactoring.refused !== undefined) {
    assert.deepEqual([refactoring.edits, refactoring.creates], [[], undefined], about);
    return;
  }
  const after = afterwards(offered);
  const paths = changedPaths(offered);
  const changed = after.files.filter(({ path }) => paths.includes(path));
  assert.ok(paths.length > 0, about);
  for (const { document, path } of changed) {
    assert.deepEqual(document.problems, [], `${about} (${path})`);
    assert.equal(/(?<!\r)\n/.test(document.text) && document.text.includes('\r\n'), false, `${about}: line endings`);
  }
  // What is wrong with a record as a whole is said in each of its files, also in one that is made of a part of it.
  const all = review.files.map(({ path }) => path);
  const repeated = refactoring.creates === undefined ? [] : errorsIn(review, all);
  assert.deepEqual(lacking(errorsIn(after, paths), [...errorsIn(review, paths), ...repeated]), [], about);
  checkValues(offered, after, about);
  if (refactoring.kind === 'write' || refactoring.kind === 'name')
    for (const { edits } of refactoring.edits) checkOnlyAdds(offered, edits, about);
  if (refactoring.kind === 'order' || refactoring.kind === 'order file') checkSameLines(offered, after, about);
}

/** Nothing is lost; what is new is a judgement, a version, the id of a result, or the word that was asked for. */
function checkValues({ review, refactoring }: Offered, after: Review, about: string): void {
  for (const { path } of refactoring.edits) {
    const before = valuesOf(toPlain(review.files.find((each) => each.path === path)?.document.root));
    const then = valuesOf(toPlain(after.files.find((each) => each.path === path)?.document.root));
    const created = after.files.find((each) => each.path === refactoring.creates?.path);
    const moved = valuesOf(toPlain(created?.document.root));
    assert.deepEqual(
      lacking(before, [...then, ...moved]).filter((each) => !each.includes('/judgement = ')),
      [],
      `${about}: lost`,
    );
    const added = lacking(then, before).filter(
      (each) => !/\/(?:judgement|result|version) = | = "not reported"$/.test(each),
    );
    assert.deepEqual(added, [], `${about}: written`);
  }
}

/** Bytes outside of the edits stay by their nature; within them, only a judgement or empty brackets are replaced. */
function checkOnlyAdds(
  { file, review }: Offered,
  edits: readonly { span: { start: number; end: number } }[],
  about: string,
) {
  const all = review.files.map(({ document }) => document.text);
  for (const { span } of edits) {
    const replaced = all
      .map((text) => text.slice(span.start, span.end))
      .find((text) => text === file.document.text.slice(span.start, span.end));
    assert.match(replaced ?? '', /^(?:[\p{L} ~]*| \[\])$/u, about);
  }
}

function checkSameLines({ file }: Offered, after: Review, about: string): void {
  const characters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
  const then = after.files.find(({ path }) => path === file.path)?.document.text ?? '';
  assert.equal(characters(then), characters(file.document.text), `${about}: the same characters`);
  assert.equal(then.split('\n').length, file.document.text.split('\n').length, `${about}: as many lines`);
}

describe('laws of refactorings', function () {
  this.timeout(60_000);

  let ofPractice: readonly Offered[] = [];
  before(() => {
    ofPractice = offeredInAll(example('practice'), 61);
  });

  it('hold in the fictional example', () => {
    const offered = sampled('refactorings, practice', ofPractice, SOME);
    offered.forEach(check);
    assert.ok(offered.length >= SOME, `many were tried: ${offered.length}`);
  });

  it('hold in the published example', () => {
    const offered = sampled('refactorings, maddox-2025', offeredInAll(example('maddox-2025'), 211), SOME);
    offered.forEach(check);
    assert.ok(offered.length >= SOME, `many were tried: ${offered.length}`);
  });

  it('hold with the line ending of Windows', () => {
    const offered = sampled('refactorings, Windows', offeredInAll(withCrlf(example('practice')), 131), SOME);
    offered.forEach(check);
    assert.ok(offered.length >= SOME, `many were tried: ${offered.length}`);
  });

  it('hold in the fixtures of the checks', () => {
    const seen = new Set<string>();
    const names = sampled('fixtures with refactorings', readdirSync(FIXTURES).sort(), 120);
    const fixtures = names.map((name) => readFixture(readFileSync(join(FIXTURES, name), 'utf8')));
    const all = fixtures.flatMap(({ review }) => offeredInAll(review, 47, seen));
    // Some of each kind.
    const kinds = new Set(all.map(({ refactoring }) => refactoring.kind));
    const offered = [...kinds].flatMap((kind) =>
      sampled(
        `refactorings, fixtures, ${kind}`,
        all.filter(({ refactoring }) => refactoring.kind === kind),
        8,
      ),
    );
    offered.forEach(check);
    assert.ok(offered.length >= SOME, `many were tried: ${offered.length}`);
  });

  it('a moved section keeps the head of its file', () => {
    const moves = ofPractice.filter(({ refactoring: { kind, creates } }) => kind === 'move' && creates);
    for (const { file, refactoring } of moves) {
      const created = readRecord(refactoring.creates?.path ?? '', parse(refactoring.creates?.text ?? ''));
      assert.deepEqual([created.kind, created.id, created.author], [file.kind, file.id, file.author]);
      const heads = pairsOf(created.document.root).filter(({ key }) => HEADER_KEYS.includes(key.text));
      assert.equal(pairsOf(created.document.root).length, heads.length + 1);
    }
    assert.ok(moves.length > 5, `many were tried: ${moves.length}`);
  });
});
