import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { hostileTexts } from '../../../scripts/bench/hostile-texts.mjs';
import { parse, parseWithYaml } from '../../../src/core/document/parse';
import { readQuickly } from '../../../src/core/document/quick-reading';
import { type Chance, chanceFrom } from '../../made-up-review/chance';
import { madeUpReview } from '../../made-up-review/index';
import { sampled, usually } from '../../sampled';
import { dedented } from '../fixture';

const CASES = usually(1000, 20_000);

/** How many of the texts that stand in tests are read in both ways. */
const TEXTS = 900;

const examples = globSync('examples/**/*.extraction.yaml')
  .sort()
  .map((path) => readFileSync(path, 'utf8'));
const madeUp = madeUpReview({ files: 12, lines: 150 }).map(({ text }) => text);

let ofTests: readonly string[] | undefined;

/** All texts of several lines that stand in tests: most are fixtures in YAML, whole and broken. */
function textsOfTests(): readonly string[] {
  ofTests ??= readTexts();
  return ofTests;
}

function readTexts(): string[] {
  return globSync('test/**/*.ts')
    .sort()
    .flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/`([^`$]*\n[^`$]*)`/g)].map(([, text = '']) => dedented(text)),
    );
}

/** Signs of YAML, and values that mean something. */
const PIECES = [
  ' ',
  '  ',
  '\n',
  '\n\n',
  '- ',
  ': ',
  ':',
  '[',
  ']',
  '{',
  '}',
  ',',
  ', ',
  '"',
  "'",
  '#',
  ' # c',
  '|\n',
  '>-\n',
];
const VALUES = [
  '~',
  'null',
  '1e5',
  '0x1F',
  '-0',
  '.5',
  '+1',
  'True',
  '.inf',
  '0o7',
  'x y',
  'é',
  '\r\n',
  '\\n',
  "''",
  '0060',
];
const LINES = ['k: v\n', '  k: v\n', '- v\n', '  - v\n', 'k:\n', '"a b": \'c\'\n', 'k: [a, b]\n', 'k: {a: b, c: d}\n'];
const RARE = ['@', '`', '%', '! ', '&a ', '*a ', '? ', '---\n', '<<: ', '!!str ', '{a: }', '\u00a0', '\t'];

/** Some lines of a text, from the beginning of a section on, with a few changes. */
function changed(text: string, chance: Chance): string {
  const lines = text.split('\n');
  const first = chance.of(lines.flatMap((line, index) => (/^\w/.test(line) ? [index] : [0])));
  let part = lines.slice(first, first + chance.whole(5, 25)).join('\n');
  for (let change = chance.whole(0, 2); change > 0; change--) {
    const at = chance.whole(0, part.length);
    const piece = chance.of(chance.of([PIECES, VALUES, LINES, RARE]));
    const removed = chance.of([0, 0, 1, 2]);
    part = part.slice(0, at) + (removed > 0 ? '' : piece) + part.slice(at + removed);
  }
  return part;
}

/** @returns whether the text was read the quick way */
function agrees(text: string): boolean {
  if (readQuickly(text) === undefined) return false;
  assert.deepEqual(parse(text), parseWithYaml(text), text);
  return true;
}

describe('the quick way of reading', () => {
  it('reads every file of the examples, and made-up ones', () => {
    for (const text of [...examples, ...madeUp]) assert.ok(agrees(text), text);
  });

  it('sees the same as the other one in texts of the tests, and in hostile ones', () => {
    const hostile = Object.values(hostileTexts).map((textOf) => textOf(500));
    const read = [...sampled('texts of tests', textsOfTests(), TEXTS), ...hostile].filter(agrees);
    assert.ok(read.length > 200, `${read.length}`);
  });

  it(`sees the same in ${CASES} texts with changes by chance`, () => {
    const chance = chanceFrom(2026);
    const files = [...examples, ...madeUp];
    const texts = [files, files, textsOfTests()];
    const read = Array.from({ length: CASES }, () => changed(chance.of(chance.of(texts)), chance)).filter(agrees);
    assert.ok(read.length > CASES / 10, `${read.length}`);
  });

  for (const [what, text] of Object.entries({
    'a value that is not there': 'a:\nb: # c\n\n  # c\nc:\n  -\n  - # c\n  - x\n',
    'text over several lines': 'a: x\n  y\n\n  z\nb: "x\n  y"\nc: >-\n  x\n\n  y\nd: |2\n    x\n   y\n',
    'brackets over several lines': 'a: [ # c\n  b, "c"\n  , d,]\nb: {c: d,\n  e: {f: [g]}}\n',
    'numbers, truth values, nothing':
      'a: [0x1F, 0o17, 1e3, -.inf, .NaN, +12, 0060, ~, Null, yes, True, 1., 0.060, 2020-01-01]\n',
    'a key twice': 'a: 1\nb: 2\n"a": 3\n',
    'lines that end in two signs': 'a: b\r\nc: |\r\n  x\r\n  y\r\nd: "x\r\n  y"\r\n',
    'lists in lists': '-  - a\n   - b\n'
      .replace(/^/, 'k:\n')
      .replaceAll('\n-', '\n  -')
      .replaceAll('\n   -', '\n     -'),
  })) {
    it(`knows ${what}`, () => assert.ok(agrees(text)));
  }

  for (const [what, text] of Object.entries({
    'a broken line': 'a: b\nc\n',
    marks: 'a: &x b\nc: d\n',
    references: 'a: b\nc: *a\n',
    instructions: 'a: !!str b\n',
    tabs: 'a: b\t# c\n',
    'names that a question mark announces': '? a\n: b\n',
    'several documents': 'a: b\n---\nc: d\n',
    'values left out between brackets': 'a: {b: , c: d}\n',
    'names that are no text': '[a, b]: c\n',
    'a text without names': '- a\n- b\n',
    'nothing at all': '# c\n',
    'names that are too long': `${'a'.repeat(1100)}: b\n`,
    'too much inside each other': `a: ${'['.repeat(40)}${']'.repeat(40)}\n`,
    'too many values': `a:\n${'- b\n'.repeat(26_000)}`,
  })) {
    it(`leaves ${what} to the other one`, () => assert.equal(readQuickly(text), undefined));
  }
});
