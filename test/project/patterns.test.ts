/**
 * Patterns that begin with a repetition and go on (`/\s+$/`, `/\d+,/`) are tried again from each place of a long run, which
 * takes time that grows with the square of its length: 64 KB of spaces took seconds. A look-behind that forbids to begin
 * inside a run mends it: `/(?<!\s)\s+$/`.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Node, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { globSync } from 'tinyglobby';

/** Where the texts of files are read while somebody types. */
const ROOMS = ['document', 'fields', 'knowledge', 'format', 'review', 'writing', 'checks', 'editing', 'review-tree'];

/** They see one line that a person typed or a short value, with single spaces. */
const SHORT: readonly string[] = [
  'checks/reading/dates.ts',
  'editing/interview/next-question.ts',
  'editing/interview/typed-quotation.ts',
];

describe('patterns', () => {
  const found = globSync(ROOMS.map((room) => `src/core/${room}/**/*.ts`)).flatMap((path) =>
    patternsIn(readFileSync(path, 'utf8')).map((pattern) => ({ path: path.replace('src/core/', ''), pattern })),
  );

  it('do not begin inside a run of what they begin with', () => {
    assert.ok(found.length > 200, String(found.length));
    const slow = found.filter(({ path, pattern }) => !SHORT.includes(path) && beginsWithRun(pattern));
    assert.deepEqual(slow, []);
  });

  it('look once for the end of a quotation in which the sign can stand that ends it', () => {
    // Where none ends, such a pattern goes to the end of the line from each mark: 17 s for 250,000 times \\".
    const slow = found.filter(({ pattern }) => /\|\\\\\.\??\)\*(["'])(?!\?)/.test(pattern));
    assert.deepEqual(slow, []);
  });

  it('are told apart', () => {
    for (const slow of ['\\s+$', '[.,]*\\)', 'a|\\s*b', '(?:\\d+)x', '\\p{L}+ ', '(?:\\s*,)?\\s+x'])
      assert.ok(beginsWithRun(slow), slow);
    for (const quick of ['^\\s+$', '\\s+', '(?<!\\s)\\s+$', 'a\\s+$', '[.,]+', '\\bdoi:\\s*x', 'a|b', '\\d{1,9}x'])
      assert.ok(!beginsWithRun(quick), quick);
  });
});

/** The patterns that are written in a source, without their flags. */
function patternsIn(source: string): string[] {
  const { code } = transformSync(source, { loader: 'ts', target: 'es2022' });
  const patterns: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (isNode(value)) {
      if (value.type === 'Literal' && value.regex) patterns.push(value.regex.pattern);
      for (const child of Object.values(value)) visit(child);
    }
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
  return patterns;
}

function isNode(value: unknown): value is Node & { readonly regex?: { readonly pattern: string } } {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** A set of characters, over and over without end. */
const RUN = /^(?:\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\.)(?:[+*]|\{\d+,\})\??/;

/** Whether one of the alternatives begins with a run and goes on behind it. */
function beginsWithRun(pattern: string, behind = ''): boolean {
  return split(pattern).some((alternative) => {
    const opening = /^\((?:\?:|\?<\w+>)?(?!\?)/.exec(alternative)?.[0];
    if (opening === undefined) {
      const run = RUN.exec(alternative)?.[0];
      return run !== undefined && alternative.slice(run.length) + behind !== '';
    }
    const end = endOfGroup(alternative);
    const rest = alternative.slice(end + 1);
    const further = rest.replace(/^(?:[*+?]|\{\d+(?:,\d*)?\})\??/, '');
    const inside = beginsWithRun(alternative.slice(opening.length, end), further + behind);
    return inside || (/^(?:[*?]|\{0)/.test(rest) && beginsWithRun(further, behind));
  });
}

/** The alternatives of a pattern, those inside groups left together. */
function split(pattern: string): string[] {
  const parts = [''];
  for (const [token, depth] of tokensOf(pattern)) {
    if (token === '|' && depth === 0) parts.push('');
    else parts.push(parts.pop() + token);
  }
  return parts;
}

/** Where the group ends that a pattern begins with. */
function endOfGroup(pattern: string): number {
  let at = 0;
  for (const [token, depth] of tokensOf(pattern)) {
    if (token === ')' && depth === 0) return at;
    at += token.length;
  }
  return at;
}

/** The parts of a pattern, each with how many groups are open behind it. */
function* tokensOf(pattern: string): Generator<readonly [token: string, depth: number]> {
  let depth = 0;
  for (const [token] of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[\s\S]/g)) {
    if (token === '(') depth++;
    if (token === ')') depth--;
    yield [token, depth];
  }
}
