import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import type { Document, Node, Span, SyntaxProblem } from '../../../src/core/document/document';
import { applyEdits } from '../../../src/core/document/edited-text';
import { parse } from '../../../src/core/document/parse';
import { syntaxCodes } from '../../../src/core/document/syntax-codes';
import { pairsOf, toPlain, walk } from '../../../src/core/document/walk';
import { fractionsFrom, seedOf } from '../../made-up-review/chance';
import { sampled, usually } from '../../sampled';
import { dedented } from '../fixture';

const written = dedented(`
  # A fictional study.
  study: practice-trial              # record and id
  extractor: LM

  reports:
    - {id: main, citation: {number: 12, authors: [Doe A, Roe B], year: 2020, title: 'Care: a trial'}, language: en}
    - id: protocol
      citation: {
        number: 13,
        title: "Protocol of
          the trial",
      }
  types: [outcome evaluation]
  design: cluster randomised trial
  participants:
  arms: [{id: training, participants: 40}, {id: usual-care, participants: 38}]
  results:
  - id: burnout-6m
    outcome: empathy-based stress
    comparison: [training, usual-care]
    estimate: {type: smd, value: -0.18, ci: [-0.38, 0.020], p: <0.001}
    support: [{for: estimate, quote: "it fell by 0.18", page: 4, report: main}]
  rob2:
    - result: burnout-6m
      randomisation:
        q1a.1: Y
        4.10: NI
        judgement: some concerns
        support: >-
          Drawing of lots described;
          concealment is not (p. 3).
      overall: {judgement: some concerns}
  notes: |
    First line.

      Second line, further right.
  text: Plain text that goes on
    below its name.
  same: &same [individual, group]
  again: *same
`);

const typed = dedented(`
  study: practice-trial  # record
  reports:
    - {id: main, authors: [Doe A], title: 'Care: a trial'}
    - id: protocol
      title: "Protocol of
        the trial"
  design: cohort
  rob2:
  - result: burnout-6m
    randomisation:
      q1.1: Y
      support: >-
        Drawing of lots;
        (p. 3).
  note: Text that goes on
    below its name.
`);

/** The examples of this project: what reviewers' files look like. */
const examples = globSync('examples/**/*.extraction.{yaml,yml}', { cwd: projectFolder() }).map((path) => ({
  path,
  text: readFileSync(join(projectFolder(), path), 'utf8'),
}));
const files = [{ path: 'the file above', text: written }, ...examples];

function projectFolder(): string {
  let folder = process.cwd();
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

describe('laws', () => {
  it('every example is read without a problem', () => {
    for (const { path, text } of files) assert.deepEqual(parse(text).problems, [], path);
  });

  it('every value, cut out of its text and read again, is the same', () => {
    for (const { path, text } of files) {
      const { root } = parse(text);
      assert.ok(root, path);
      const cuttable = [...walk(root)].filter(
        ({ node: { span } }) => span.end > span.start && span.end - span.start <= 1_000,
      );
      for (const { node } of sampled(`values of ${path}`, cuttable, 60)) {
        const again = readAgain(text, node.span);
        assert.deepEqual(toPlain(again), toPlain(node), `${path}: ${text.slice(node.span.start, node.span.end)}`);
      }
    }
  }).timeout(20_000);

  it('every name, cut out of its text, is the name', () => {
    for (const { text } of files) {
      for (const { node } of walk(parse(text).root as Node)) {
        for (const { key } of pairsOf(node)) assert.equal(text.slice(key.span.start, key.span.end), key.text);
      }
    }
  });

  it('line ends make no difference', () => {
    for (const { path, text } of files) {
      assert.deepEqual(toPlain(parse(text.replaceAll('\n', '\r\n')).root), toPlain(parse(text).root), path);
    }
  });

  it('what is typed from the first to the last letter keeps every group that is complete', () => {
    const names = pairsOf(parse(typed).root).map(({ key }) => key);
    for (let end = 0; end <= typed.length; end++) {
      const document = parse(typed.slice(0, end));
      checkShape(document);
      const line = typed.lastIndexOf('\n', end - 1) + 1;
      const kept = new Set(pairsOf(document.root).map(({ key }) => key.text));
      for (const { text, span } of names) {
        if (span.end < line) assert.ok(kept.has(text), `${text} in\n${typed.slice(0, end)}`);
      }
    }
  });

  it('whatever is done to a text, reading it does not fail, and places lie inside it', () => {
    let problems = 0;
    let unreadable = 0;
    const rounds = files
      .filter(({ text }) => text.length < 4_000)
      .flatMap(({ path, text }) => {
        const random = randomNumbers(seedOf(`slips in ${path}`));
        return Array.from({ length: usually(3, 20) }, () => ({ random, text: mutated(random, text) }));
      });
    for (const { random, text } of rounds) {
      const document = parse(text);
      checkShape(document);
      for (const problem of document.problems) checkProblem(document, problem);
      const fix = document.problems[random(document.problems.length + 1)]?.fix;
      if (fix) checkShape(parse(applyEdits(text, fix.edits).text));
      problems += document.problems.length;
      unreadable += document.problems.filter(({ code }) => code === 'syntax/unreadable').length;
    }
    assert.ok(problems > rounds.length, `${problems} in ${rounds.length} texts`);
    assert.ok(unreadable * 100 < problems, `${unreadable} of ${problems} say no more than that a line cannot be read`);
  }).timeout(20_000);
});

function readAgain(text: string, { start, end }: Span): Node | undefined {
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const cut = text.slice(start, end);
  const isBlockGroup = /^(?:- |-\n|[^"'[{|>\n]*?:(?:\s|$))/.test(cut);
  const again = parse(isBlockGroup ? ' '.repeat(column) + cut : `x: ${cut}`);
  return isBlockGroup ? again.root : pairsOf(again.root)[0]?.value;
}

/** Places lie inside the text, and inside those of what they belong to; only references may lead elsewhere. */
function checkShape({ text, root }: Document): void {
  if (root === undefined) return;
  const hasReferences = text.includes('*');
  for (const { node, pair } of walk(root)) {
    checkInside(text, node.span);
    if (node.kind === 'scalar') assert.equal(typeof node.text, 'string');
    if (pair === undefined) continue;
    checkInside(text, pair.span);
    assert.ok(pair.span.start <= pair.key.span.start && pair.key.span.end <= pair.span.end, text);
    if (!hasReferences) assert.ok(pair.span.start <= node.span.start && node.span.end <= pair.span.end, text);
  }
}

function checkInside(text: string, { start, end }: Span): void {
  // Words only where they are needed: this is asked of every value.
  if (!(0 <= start && start <= end && end <= text.length)) assert.fail(`${start} to ${end} in ${text.length}`);
}

const known = new Set<string>(syntaxCodes.map(({ code }) => code));
const jargon =
  /\b(?:scalar|node|mapping|map|seq|sequence|flow|schema|pattern|enum|property|token|indicator|implicit|undefined|plain value|YAML)\b/i;

function checkProblem({ text }: Document, { code, message, span, fix, related }: SyntaxProblem): void {
  assert.ok(known.has(code), code);
  const ours = message.replace(/“[^”]*”/g, '').replace(/^In .* a quotation mark/, '');
  assert.doesNotMatch(ours, jargon, message);
  assert.match(message, /\.$/);
  checkInside(text, span);
  if (related) checkInside(text, related.span);
  for (const edit of fix?.edits ?? []) checkInside(text, edit.span);
}

/** A generator of whole numbers below a limit, always the same for the same seed. */
function randomNumbers(seed: number): (limit: number) => number {
  const next = fractionsFrom(seed);
  return (limit) => Math.floor(next() * limit);
}

const pieces = [
  ...[': ', ':', '- ', '#', ' # 2', '"', "'", '[', ']', '{', '}', ',', '\t', '\n', '\n  ', '  ', '\\', '~', 'word'],
  ...['&a', '*a', '!x', '!!y ', '|', '>', '|\n', '%', '@', '`', '?', '? ', 'a: b', '<<: *a', '\r', '---\n', '...\n'],
  ...['\0', '\u00A0', '\u200B', '\uFEFF', '<<<<<<< HEAD\n', '=======\n', '>>>>>>> b\n'],
];

/** A text after one to five slips of the hand. */
function mutated(random: (limit: number) => number, text: string): string {
  let result = text;
  for (let slips = 1 + random(5); slips > 0; slips--) {
    const at = random(result.length + 1);
    const slip = random(4);
    if (slip === 0) result = result.slice(0, at) + pieces[random(pieces.length)] + result.slice(at);
    else if (slip === 1) result = result.slice(0, at) + result.slice(at + 1 + random(6));
    else if (slip === 2) {
      const from = random(result.length + 1);
      result = result.slice(0, at) + result.slice(from, from + random(40)) + result.slice(at);
    } else {
      const lines = result.split('\n');
      const line = random(lines.length);
      const before = lines[line] ?? '';
      lines[line] = [before.trimStart(), `  ${before}`, before.slice(0, random(before.length + 1))][random(3)] ?? '';
      result = lines.join('\n');
    }
  }
  return result;
}
