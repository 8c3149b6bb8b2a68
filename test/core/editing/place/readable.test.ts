import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/document/edited-text';
import { readings } from '../../../../src/core/editing/place/readable';

/** The texts that come out, with `¤` for the mark, `↵` for line ends. */
function texts(fixture: string): string[] {
  const offset = fixture.indexOf('$0');
  const text = fixture.replace('$0', '');
  return readings(text, offset, '¤').map(({ edits, as }) => `${as}: ${applyEdits(text, edits).text}`);
}

describe('readings of half-typed text', () => {
  const cases: readonly { what: string; fixture: string; expected: readonly string[] }[] = [
    {
      what: 'a lone word may be a key, an item or text',
      fixture: 'design: x\nres$0',
      expected: ['key: design: x\nres¤:', 'item: design: x\n- res¤:', 'written: design: x\nres¤'],
    },
    {
      what: 'a word is completed at its end, not at the cursor',
      fixture: '  ran$0dom  # soon',
      expected: ['key:   ran¤dom:  # soon', 'item:   - ran¤dom:  # soon', 'written:   ran¤dom  # soon'],
    },
    {
      what: 'an empty line',
      fixture: 'a:\n  $0\n',
      expected: ['key: a:\n  ¤:\n', 'item: a:\n  - ¤:\n', 'written: a:\n  ¤\n'],
    },
    { what: 'an empty file', fixture: '$0', expected: ['key: ¤:', 'item: - ¤:', 'written: ¤'] },
    { what: 'behind a dash', fixture: '  - $0', expected: ['key:   - ¤:', 'item:   - - ¤:', 'written:   - ¤'] },
    { what: 'right behind a dash', fixture: '  -$0', expected: ['key:   - ¤:', 'written:   - ¤'] },
    {
      what: 'right behind a dash, before what stands there',
      fixture: '  -$0 result: a',
      expected: ['written:   - ¤ result: a'],
    },
    { what: 'behind a key', fixture: 'design: $0', expected: ['written: design: ¤'] },
    { what: 'right behind the colon', fixture: 'design:$0', expected: ['written: design: ¤'] },
    { what: 'inside a key', fixture: 'des$0ign: x', expected: ['written: des¤ign: x'] },
    { what: 'before a key', fixture: '$0design: x', expected: ['written: ¤design: x'] },
    { what: 'in closed brackets', fixture: 'ci: [1, $0]', expected: ['written: ci: [1, ¤]'] },
    { what: 'right behind a comma', fixture: 'ci: [1,$0]', expected: ['written: ci: [1, ¤]'] },
    {
      what: 'in brackets that are still open',
      fixture: '- {id: main, list: [a, $0 # soon\nb: 1',
      expected: ['written: - {id: main, list: [a, ¤ # soon\nb: 1', 'written: - {id: main, list: [a, ¤]} # soon\nb: 1'],
    },
    {
      what: 'a key between braces',
      fixture: '- {id: a, par$0t, b: 1}',
      expected: ['key: - {id: a, par¤t:, b: 1}', 'written: - {id: a, par¤t, b: 1}'],
    },
    { what: 'a value between braces', fixture: '{id: a$0, b: 1}', expected: ['written: {id: a¤, b: 1}'] },
    { what: 'brackets in quotation marks do not count', fixture: 'a: "[" $0', expected: ['written: a: "[" ¤'] },
    { what: 'a comment on a line of its own', fixture: '  # des$0', expected: [] },
    { what: 'before a comment on a line of its own', fixture: '$0  # soon: x', expected: [] },
    {
      what: 'with the line ends of Windows',
      fixture: 'a: 1\r\n$0\r\nb: 2',
      expected: ['key: a: 1\r\n¤:\r\nb: 2', 'item: a: 1\r\n- ¤:\r\nb: 2', 'written: a: 1\r\n¤\r\nb: 2'],
    },
  ];
  for (const { what, fixture, expected } of cases) it(what, () => assert.deepEqual(texts(fixture), expected));

  it('closes each bracket that is open, the last one first, also where there are very many', () => {
    assert.deepEqual(texts('{a: [b, {c: d$0').at(-1), 'written: {a: [b, {c: d¤}]}');
    // With a list that moved all others for each of them, this took minutes.
    const many = '[{'.repeat(200_000);
    assert.equal(texts(`${many}$0`).at(-1), `written: ${many}¤${'}]'.repeat(200_000)}`);
  });
});
