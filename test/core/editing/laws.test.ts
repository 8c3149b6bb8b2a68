import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../src/core/document/record';
import { toPlain } from '../../../src/core/document/walk';
import { complete } from '../../../src/core/editing/completing/complete';
import type { Completion } from '../../../src/core/editing/completing/completion';
import { hoverAt } from '../../../src/core/editing/explaining/hover';
import { type OutlineItem, outlineOf } from '../../../src/core/editing/finding/outline';
import { validate } from '../../../src/core/format/validate';
import { recordFieldsOf } from '../../../src/core/review/fields-of-review';
import { buildReview } from '../../../src/core/review/review';
import { sampled, usually } from '../../sampled';

const folder = join('examples', 'practice');
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
const files = paths.map((path) => readRecord(path, parse(readFileSync(join(folder, path), 'utf8'))));
const review = buildReview('', files);

/** What is wrong with the form of a file. A list that is still too short, an entry that has just begun, is unfinished. */
function wrongIn(file: RecordFile): string[] {
  if (file.kind === undefined) return ['no record'];
  const errors = validate(file.kind, toPlain(file.document.root), recordFieldsOf(review, file.kind)).filter(
    ({ keyword }) => !['too few', 'missing key'].includes(keyword),
  );
  return [
    ...file.document.problems.map(({ message }) => message),
    ...errors.map(({ path, keyword, key }) => `${path.join('.')}: ${keyword} ${key ?? ''}`),
  ];
}

/** So many are tried in each file. */
const CURSORS = 32;

interface Cursor {
  readonly file: RecordFile;
  readonly offset: number;
}

/** Cursors at the ends and in the middle of lines, and on empty lines below them, at several depths; some of them. */
function cursorsIn({ path, document: { text } }: RecordFile): Cursor[] {
  const places: { text: string; offset: number }[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const columns = [line.length, line.indexOf(': ') + 2, Math.floor(line.length / 2), line.search(/\S|$/)];
    for (const column of new Set(columns)) places.push({ text, offset: start + column });
    const depth = (index % 5) * 2;
    const end = start + line.length;
    const longer = `${text.slice(0, end)}\n${' '.repeat(depth)}${text.slice(end)}`;
    places.push({ text: longer, offset: end + 1 + depth });
    start = end + 1;
  }
  return sampled(`cursors of ${path}`, places, CURSORS).map((place) => ({
    file: readRecord(path, parse(place.text)),
    offset: place.offset,
  }));
}

/** Everybody's kind of work once; the same again in other studies would tell nothing new. */
const tried = ['review', 'practice-training', 'birch-2020', 'birch-2020.LM'].map((name) => `${name}.extraction.yaml`);

describe('laws of editing, at cursors all over the practice review', function () {
  this.timeout(30_000);
  let cursors: readonly Cursor[] = [];
  let offered: readonly (Cursor & { readonly completions: readonly Completion[] })[] = [];

  before(() => {
    cursors = files.filter(({ path }) => tried.includes(path.split('/').at(-1) ?? '')).flatMap(cursorsIn);
    offered = cursors.map((cursor) => ({ ...cursor, completions: complete(review, cursor.file, cursor.offset) }));
  });

  it('has good files to begin with', () => {
    assert.equal(new Set(cursors.map(({ file }) => file.path)).size, tried.length);
    assert.deepEqual(files.flatMap(wrongIn), []);
  });

  it('what is replaced lies within one line, around the cursor', () => {
    for (const { file, offset, completions } of offered) {
      for (const { span } of completions) {
        assert.ok(span.start <= offset && offset <= span.end);
        assert.doesNotMatch(file.document.text.slice(span.start, span.end), /[\r\n]/);
      }
    }
  });

  it('hovers stand around the cursor and have no HTML and no links but to sources', () => {
    for (const { file, offset } of cursors) {
      const hover = hoverAt(review, file, offset);
      if (hover === undefined) continue;
      assert.ok(hover.span.start <= offset && offset <= hover.span.end);
      assert.doesNotMatch(hover.markdown, /(?<!\\)<|(?<!\\)\]\((?!https:\/\/)/);
    }
  });

  it('everything answers while a file is being written', () => {
    const whole = files.find(({ path }) => path.endsWith('birch-2020.extraction.yaml'))?.document.text ?? '';
    for (let length = 0; length <= whole.length; length += usually(197, 7)) {
      const file = readRecord('studies/new.extraction.yaml', parse(whole.slice(0, length)));
      for (const { span } of complete(review, file, length)) assert.equal(span.end, length);
      assert.ok((hoverAt(review, file, length)?.span.end ?? length) <= length);
      assert.ok(outlineOf(file, review).every(({ span }) => span.end <= length));
    }
    assert.ok(whole.length > 0);
  });

  it('outlines nest', () => {
    const check = (items: readonly OutlineItem[], start: number, end: number): void => {
      for (const { name, span, selection, children } of items) {
        assert.ok(name !== '' && start <= span.start && span.end <= end, name);
        assert.ok(span.start <= selection.start && selection.end <= span.end, name);
        check(children, span.start, span.end);
      }
    };
    for (const file of files) check(outlineOf(file, review), 0, file.document.text.length);
  });
});
