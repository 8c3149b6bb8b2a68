/**
 * Patterns that begin with a repetition and go on (`/\s+$/`, `/\d+,/`) are tried again from each place of a long run, which
 * takes time that grows with the square of its length: 64 KB of spaces took seconds. A look-behind that forbids to begin
 * inside a run mends it: `/(?<!\s)\s+$/`.
 */
import assert from 'node:assert/strict';
import { globSync } from 'tinyglobby';
import { asScripts, everyPart, parsed } from './syntax-tree';

/** Where the texts of files are read while somebody types. */
const ROOMS = ['document', 'fields', 'knowledge', 'format', 'review', 'writing', 'checks', 'editing', 'review-tree'];

/** They see one line that a person typed or a short value, with single spaces. */
const SHORT: readonly string[] = [
  'checks/reading/dates.ts',
  'editing/interview/next-question.ts',
  'editing/interview/typed-quotation.ts',
];

describe('patterns', () => {
  const found = asScripts(globSync(ROOMS.map((room) => `src/core/${room}/**/*.ts`))).flatMap(({ file, code }) =>
    patternsIn(code).map((pattern) => ({ path: file.replace('src/core/', ''), pattern })),
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

/** The patterns that are written in a script, without their flags. */
function patternsIn(code: string): string[] {
  const patterns: string[] = [];
  everyPart(parsed(code), (part) => {
    const { pattern } = (part.regex ?? {}) as { readonly pattern?: string };
    if (part.type === 'Literal' && pattern !== undefined) patterns.push(pattern);
  });
  return patterns;
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
