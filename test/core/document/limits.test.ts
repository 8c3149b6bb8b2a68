import assert from 'node:assert/strict';
import { parse, parseWithYaml } from '../../../src/core/document/parse';
import { nodeAt, walk } from '../../../src/core/document/walk';

const codes = (text: string): readonly string[] => [...new Set(parse(text).problems.map(({ code }) => code))];

describe('limits', () => {
  it('refuses a file of 500,000 characters and more with one problem', () => {
    const { root, problems } = parse(`a: ${'x'.repeat(500_000)}`);
    assert.equal(root, undefined);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['syntax/too-large'],
    );
    assert.ok(parse(`a: ${'x'.repeat(499_000)}`).root);
  });

  for (const [what, before, piece] of [
    ['items of a list', 'notes:\n', '- \n'],
    ['keys', '', 'a: 1\n'],
    ['values in brackets', 'notes: [', 'a, '],
    ['brackets', 'notes: [', '[], '],
  ] as const) {
    it(`refuses more than 20,000 ${what} with one problem`, () => {
      const { root, problems } = parse(before + piece.repeat(20_001));
      assert.equal(root, undefined);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['syntax/too-many-values'],
      );
    });
  }

  for (const [what, read] of [
    ['the quick way', parse],
    ['by yaml', parseWithYaml],
  ] as const) {
    it(`reads 20,000 names, values and dashes, and not one more, ${what}`, () => {
      // “notes”, and then a dash, a bracket, two names and two values of each.
      const text = `notes:\n${'  - {a: 1, b: "2"}\n'.repeat(3_333)}`;
      assert.ok(read(`${text}x:\n`).root);
      assert.equal(read(`${text}x: y\n`).root, undefined);
    });
  }

  for (const [what, ends] of [
    ['lines', '\n'],
    ['lines of Windows', '\r\n'],
    ['lone carriage returns', '\r'],
  ] as const) {
    it(`reads 50,000 ${what}, and not one more`, () => {
      const most = `study: alder-2019${ends.repeat(49_999)}`;
      assert.ok(parse(most).root);
      const { root, problems } = parse(`${most}${ends}`);
      assert.equal(root, undefined);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['syntax/too-many-lines'],
      );
    });
  }

  it('reads what is nested 60 times', () => {
    const { root, problems } = parse(`${'['.repeat(60)}x${']'.repeat(60)}\n`);
    assert.deepEqual(problems, []);
    assert.equal((nodeAt(root, Array(60).fill(0)) as { value: unknown }).value, 'x');
  });

  for (const [what, text] of [
    ['brackets', '['.repeat(50_000)],
    ['brackets on lines of their own', '[\n'.repeat(40_000)],
    ['groups', '{a: '.repeat(50_000)],
    ['dashes', '- '.repeat(50_000)],
    ['names', Array.from({ length: 500 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
    ['closed brackets', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ] as const) {
    it(`refuses ${what} that are nested without end`, () => {
      const { root, problems } = parse(text);
      assert.equal(root, undefined);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['syntax/too-deep'],
      );
    });
  }

  it('replaces no more references than a person could mean', () => {
    const levels = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]'
        : `a${level}: &a${level} [${Array(10)
            .fill(`*a${level - 1}`)
            .join(', ')}]`,
    );
    const { root, problems } = parse(levels.join('\n'));
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['syntax/alias-limit'],
    );
    assert.ok(root);
    let nodes = 0;
    for (const _ of walk(root)) nodes++;
    assert.ok(nodes < 11_000, String(nodes));
  });

  it('reads ten thousand entries that are written out', () => {
    const text = `list: [${Array(10_500).fill('x').join(', ')}]\n`;
    assert.deepEqual(parse(text).problems, []);
  });

  // Each of these once made some reader work without end; that a test runner gets through them is all there is to show.
  for (const [what, text, code] of [
    ['quotation marks', 'a: "\n'.repeat(1_000), 'syntax/unclosed-quote'],
    ['brackets in text', `a: x${'['.repeat(100_000)}`, undefined],
    ['brackets in text in a list', `a: [x${'['.repeat(100_000)}`, 'syntax/unclosed-bracket'],
    ['colons', 'a: b: '.repeat(20_000), 'syntax/quotation-marks-needed'],
    ['colons in a list', `a: [${'b: c, '.repeat(2_000)}]`, 'syntax/quotation-marks-needed'],
    ['commas in a group', `a: {x: a${', B b'.repeat(2_000)}}`, 'syntax/quotation-marks-needed'],
    ['lines too far right', `a: b\n${'  c: d\n'.repeat(1_000)}`, 'syntax/indentation'],
    ['names without colon', `a: 1\n${'word\n'.repeat(2_000)}`, 'syntax/missing-colon'],
    ['references', 'a: *x\n'.repeat(2_000), 'syntax/quotation-marks-needed'],
    ['control characters', '\0'.repeat(100_000), 'syntax/control-character'],
    ['document markers', '---\n'.repeat(20_000), 'syntax/empty'],
    ['conflict markers', '=======\n'.repeat(5_000), 'syntax/merge-conflict'],
    ['instruction lines', '%YAML 1.1\n'.repeat(5_000), 'syntax/directive'],
    ['backslashes', `a: "${'\\'.repeat(100_000)}`, 'syntax/unclosed-quote'],
    ['blank lines', '\n'.repeat(30_000), 'syntax/empty'],
    ['the same name', 'a: 1\n'.repeat(2_000), 'syntax/duplicate-key'],
  ] as const) {
    it(`gets through a great many ${what}`, () => {
      const found = codes(text);
      if (code === undefined) assert.deepEqual(found, []);
      else assert.ok(found.includes(code), found.join());
    });
  }
});
