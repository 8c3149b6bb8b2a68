import assert from 'node:assert/strict';
import { syntaxCodes } from '../../../src/core/document/syntax-codes';
import { unreadable, wordingFor } from '../../../src/core/document/syntax-messages';

/** Every code of the library that can come up, with a message of its own. */
const complaints: readonly (readonly [code: string, message: string, ours: string])[] = [
  ['ALIAS_PROPS', 'An alias node must not specify any properties', 'syntax/alias'],
  ['BAD_ALIAS', 'Alias cannot be an empty string', 'syntax/alias'],
  ['BAD_DIRECTIVE', 'Unknown directive', 'syntax/directive'],
  ['BAD_DQ_ESCAPE', 'Invalid escape sequence', 'syntax/escape'],
  ['BAD_INDENT', 'All mapping items must start at the same column', 'syntax/indentation'],
  [
    'BAD_INDENT',
    'Flow map in block collection must be sufficiently indented and end with a }',
    'syntax/unclosed-bracket',
  ],
  ['BAD_PROP_ORDER', 'Anchors and tags must be after the - indicator', 'syntax/alias'],
  ['BAD_SCALAR_START', 'Plain value cannot start with reserved character @', 'syntax/quotation-marks-needed'],
  ['BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings', 'syntax/quotation-marks-needed'],
  ['BLOCK_IN_FLOW', 'Block collections are not allowed within flow collections', 'syntax/unclosed-bracket'],
  ['KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start', 'syntax/key'],
  ['MISSING_CHAR', 'Missing closing "quote', 'syntax/unclosed-quote'],
  ['MISSING_CHAR', 'Missing , between flow map items', 'syntax/comma'],
  ['MISSING_CHAR', 'Implicit map keys need to be followed by map values', 'syntax/missing-colon'],
  ['MISSING_CHAR', 'Comments must be separated from other tokens by white space characters', 'syntax/missing-space'],
  ['MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line', 'syntax/missing-colon'],
  ['MULTIPLE_ANCHORS', 'A node can have at most one anchor', 'syntax/alias'],
  ['MULTIPLE_TAGS', 'A node can have at most one tag', 'syntax/tag'],
  ['NON_STRING_KEY', 'With stringKeys, all keys must be strings', 'syntax/key'],
  ['TAB_AS_INDENT', 'Tabs are not allowed as indentation', 'syntax/tab'],
  ['TAG_RESOLVE_FAILED', 'Unresolved tag: !x', 'syntax/tag'],
  ['UNEXPECTED_TOKEN', 'Unexpected , in flow sequence', 'syntax/comma'],
  ['UNEXPECTED_TOKEN', 'Unexpected scalar at node end', 'syntax/stray-text'],
  ['UNEXPECTED_TOKEN', 'Unexpected flow-seq-end token in YAML document: "]"', 'syntax/stray-bracket'],
];

describe('syntax codes', () => {
  it('are listed once each, with a title and a paragraph', () => {
    assert.equal(new Set(syntaxCodes.map(({ code }) => code)).size, syntaxCodes.length);
    for (const { code, title, explanation } of syntaxCodes) {
      assert.match(code, /^syntax\/[a-z-]+$/);
      assert.match(title, /^\S.*[^.]$/);
      assert.match(explanation, /\.$/);
    }
  });

  for (const [code, message, ours] of complaints) {
    it(`${ours} is said for ${code}: ${message}`, () => {
      assert.equal(wordingFor({ code, message }).code, ours);
    });
  }

  it('has something to say about a complaint that is unknown', () => {
    assert.deepEqual(wordingFor({ code: 'IMPOSSIBLE', message: '' }), unreadable());
  });

  it('never passes on a word of the library', () => {
    for (const [code, message] of complaints)
      assert.doesNotMatch(wordingFor({ code, message }).message, /mapping|scalar|node|flow|token/i);
  });
});
