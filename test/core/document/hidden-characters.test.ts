/** Characters that cannot be seen, or stand for others that were lost, are pointed out where they stand. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/document/edited-text';
import { parse } from '../../../src/core/document/parse';
import { toPlain } from '../../../src/core/document/walk';

/** What stands in the file, the problem there, the value as it is read, and the text once it is repaired. */
const CASES: readonly (readonly [name: string, text: string, code: string | undefined, repaired?: string])[] = [
  ['a soft hyphen out of a PDF', 'title: soft\u00adhyphen', 'hidden-character', 'title: softhyphen'],
  ['a soft hyphen in a key', 'ti\u00adtle: rest', 'hidden-character', 'title: rest'],
  ['a separator of lines', 'title: rest\u2028on wards', 'hidden-character', 'title: rest on wards'],
  ['a next line of another world', 'title: rest\u0085on wards', 'hidden-character', 'title: rest on wards'],
  ['a Hangul filler', 'title: rest\u3164', 'hidden-character', 'title: rest'],
  ['letters of tags', 'title: rest\u{e0041}', 'hidden-character', 'title: rest'],
  ['the flag of Scotland', 'title: 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}', undefined],
  ['an override of direction', 'title: a\u202eb', 'direction-character', 'title: ab'],
  ['an isolate', 'title: a\u2066b\u2069', 'direction-character', 'title: ab'],
  ['a mark of direction in English', 'title: a\u200fb', 'direction-character', 'title: ab'],
  ['a mark of direction in Hebrew', 'title: שלום\u200f (2019)', undefined],
  ['an override in Hebrew', 'title: שלום\u202e (2019)', 'direction-character', 'title: שלום (2019)'],
  ['a character that was lost', 'title: M\ufffdller', 'lost-character'],
  ['half of a character', 'title: a\ud83db', 'lost-character'],
  ['a whole one', 'title: 😀', undefined],
  ['letters of the world', 'title: Øvretveit, Łukasz, 李, Σ, é', undefined],
];

describe('hidden characters', () => {
  for (const [name, text, code, repaired] of CASES)
    it(`${code === undefined ? 'lets pass' : 'points out'} ${name}`, () => {
      const { problems } = parse(`study: s\n${text}\n`);
      assert.deepEqual(
        problems.map((problem) => problem.code),
        code === undefined ? [] : [`syntax/${code}`],
      );
      const after = problems.flatMap(({ fix }) => (fix ? [applyEdits(`study: s\n${text}\n`, fix.edits).text] : []));
      assert.deepEqual(after, repaired === undefined ? [] : [`study: s\n${repaired}\n`]);
    });

  it('reads a name as if they were not there', () => {
    assert.deepEqual(
      { ...(toPlain(parse('study: s\nti\u00adtle: re\u00adst\n').root) as object) },
      { study: 's', title: 'rest' },
    );
  });

  it('tells all of a kind at once, at the first', () => {
    const { problems } = parse('study: s\ntitle: M\ufffdller\nnote: J\ufffdrg\n');
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /at other places, 2 in all/);
  });
});
