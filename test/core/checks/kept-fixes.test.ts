/** A repair that is offered removes its problem, adds none as grave, and changes nothing beside its place. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fix, Problem } from '../../../src/core/checks/check';
import { findProblems } from '../../../src/core/checks/find-problems';
import { keptFixes, keptSpelling } from '../../../src/core/checks/kept-fixes';
import { applyEdits } from '../../../src/core/document/edited-text';
import { parse } from '../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../src/core/document/record';
import { buildReview, type Review, withFile } from '../../../src/core/review/review';
import { usually } from '../../sampled';
import { damaged, numbersFrom } from './damage';

const ROUNDS = usually(90, 500);
const FOLDER = 'examples/practice';
const PATHS = [
  'review',
  'studies/birch-2020',
  'studies/birch-2020.LM',
  'studies/fir-2022',
  'studies/hazel-2018',
  'studies/pine-2023',
  'interventions/practice-training',
].map((path) => `${path}.extraction.yaml`);
describe('repairs that are offered', () => {
  it('do not cut up a list in a text that cannot be read', () => {
    const text = 'study: s\nreports:\n    kind: x\n  - id: main\n    language: en\n';
    assert.deepEqual(
      offered(text).filter(({ title }) => title === 'Make it a list'),
      [],
    );
    assert.ok(read(text).problems.length > 0, 'the problem is told all the same');
  });

  it('move the line that stands wrong, not those below it', () => {
    const text =
      'study: s\ntheory:\n  name: Rest theory\nmechanisms: [rest]\n  logic_model: yes\n  empirically_tested: {value: no}\n';
    assert.deepEqual(fixed(text), [
      'study: s\ntheory:\n  name: Rest theory\n  mechanisms: [rest]\n  logic_model: yes\n  empirically_tested: {value: no}\n',
    ]);
  });

  it('move one dash, not every domain below it', () => {
    const right =
      'study: s\ndesign: randomised trial\nrob2:\n  - result: r\n    randomisation:\n      q1.1: Y\n    deviations:\n      q2.1: N\nresults: [{id: r}]\n';
    const text = right.replace('  - result: r', '    - result: r');
    assert.deepEqual(read(text).problems.filter(({ code }) => code.startsWith('syntax/')).length, 1);
    assert.deepEqual(fixed(text), [right]);
  });

  it('are none that leave their problem where it was', () => {
    const { review, file, problems } = read('study: s\ntypes: [Outcome Evaluation]\n');
    const [problem] = problems;
    assert.ok(problem);
    const { start, end } = problem.span;
    const same = { span: problem.span, text: file.document.text.slice(start, end) };
    const fixes: Fix[] = [{ title: 'Write it again', kind: 'choice', edits: [same] }];
    assert.deepEqual(keptFixes(review, file, { ...problem, fixes }, problems), []);
  });

  it('put no quotation marks around what is no word of the list then either', () => {
    assert.deepEqual(offered('intervention: i\ncomponents:\n  - what: x\n    igloo: a: b\n'), []);
    assert.deepEqual(
      offered('intervention: i\nname: Rest: a course\n').map(({ title }) => title),
      ['Put the text in quotation marks'],
    );
  });

  it('take the suggested judgement also where the overall one no longer follows then', () => {
    const domain = 'q1.1: Y\n      q1.2: Y\n      q1.3: N\n      judgement: high';
    const text = `study: s\ndesign: randomised trial\nresults: [{id: r}]\nrob2:\n  - result: r\n    randomisation:\n      ${domain}\n    overall: {judgement: high}\n`;
    assert.ok(offered(text).some(({ title }) => title === 'Write “low”, as the answers suggest'));
  });

  it('correct all spelling at once, but for what would leave more problems', () => {
    const text = 'study: s\ntypes: [Outcome Evaluation]\nreports:\n    kind: x\n  - id: main\n';
    const { review, file, problems } = read(text);
    const spelt = applyEdits(text, keptSpelling(review, file, problems)).text;
    assert.equal(spelt, text.replace('[Outcome Evaluation]', '[outcome evaluation]'));
  });

  it('are tried one by one for the first of very many words, because each is a reading of the file', () => {
    const results = Array.from(
      { length: 60 },
      (_, index) => `  - {id: r${index}, effect_direction: Favours Intervention}\n`,
    );
    // A remark is soon read, however long it is.
    const remark = `# ${'long '.repeat(40_000)}\n`;
    const text = `${remark}study: s\nresults:\n${results.join('')}reports:\n    kind: x\n  - id: main\n`;
    const { review, file, problems } = read(text);
    const spelt = keptSpelling(review, file, problems);
    assert.equal(spelt.length, 5);
    assert.equal(spelt.length, Math.ceil(1_000_000 / text.length));
    assert.ok(spelt.every((edit) => edit.text === 'favours intervention'));
  });

  it('keep their word over random edits of the practice review', function () {
    this.timeout(120_000);
    const next = numbersFrom(20);
    const practice = buildReview(
      '',
      PATHS.map((path) => readRecord(path, parse(readFileSync(join(FOLDER, path), 'utf8')))),
    );
    let [all, kept] = [0, 0];
    for (let round = 0; round < ROUNDS; round++) {
      const { path, document } = practice.files[Math.floor(next() * practice.files.length)] as RecordFile;
      const file = readRecord(path, parse(damaged(document.text, next)));
      const review = withFile(practice, file);
      const { problems } = findProblems(review, file);
      for (const problem of problems) {
        const fixes = keptFixes(review, file, problem, problems);
        all += problem.fixes.length;
        kept += fixes.length;
        for (const fix of fixes) assertKeepsItsWord(review, file, problem, fix);
      }
    }
    assert.ok(all > 30 && kept > all * 0.75, `${kept} of ${all} repairs are good enough to be offered`);
  });
});

function assertKeepsItsWord(review: Review, file: RecordFile, problem: Problem, { title, edits }: Fix): void {
  const { text } = file.document;
  const before = findProblems(review, file).problems;
  const edited = applyEdits(
    text,
    edits.map((edit) => ({ ...edit, text: edit.text.replace(/: $/, ': because of this') })),
  );
  const changed = readRecord(file.path, parse(edited.text));
  const after = findProblems(withFile(review, changed), changed).problems;
  const what = `${title} (${problem.code}: ${problem.message}) in\n${text}`;
  assert.ok(
    !after.some(({ code, span }) => code === problem.code && edited.startOf(span.start) === problem.span.start),
    what,
  );
  const count = (problems: readonly Problem[]) =>
    problems.filter(({ severity }) => severity === problem.severity).length;
  assert.ok(count(after) <= count(before), what);
  if (problem.severity !== 'error')
    assert.ok(
      after.filter(({ severity }) => severity === 'error').length <=
        before.filter(({ severity }) => severity === 'error').length,
      what,
    );
  if (problem.code.startsWith('syntax/')) assertInOnePiece(text, problem, edits, what);
}

/** Every line between the problem and the farthest change is changed itself, or empty. */
function assertInOnePiece(text: string, { span }: Problem, edits: Fix['edits'], what: string): void {
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  const changed = new Set(edits.flatMap((edit) => range(lineOf(edit.span.start), lineOf(edit.span.end))));
  const first = Math.min(lineOf(span.start), ...changed);
  const last = Math.max(lineOf(span.end), ...changed);
  const own = new Set(range(lineOf(span.start), lineOf(span.end)));
  const lines = text.split('\n');
  for (const line of range(first, last))
    assert.ok(changed.has(line) || own.has(line) || /^\s*(?:#|$)/.test(lines[line] ?? ''), what);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function read(text: string): { review: Review; file: RecordFile; problems: readonly Problem[] } {
  const file = readRecord('s.extraction.yaml', parse(text));
  const review = buildReview('', [file]);
  return { review, file, problems: findProblems(review, file).problems };
}

function offered(text: string): Fix[] {
  const { review, file, problems } = read(text);
  return problems
    .filter(({ severity }) => severity !== 'information')
    .flatMap((problem) => keptFixes(review, file, problem, problems));
}

/** The text after each repair that is offered. */
function fixed(text: string): string[] {
  return offered(text).map(({ edits }) => applyEdits(text, edits).text);
}
