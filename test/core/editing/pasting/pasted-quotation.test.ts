/** A quotation that is pasted behind `quote`: joined, whole, and in the marks that it needs. */
import assert from 'node:assert/strict';
import { pastedQuotation } from '../../../../src/core/editing/pasting/pasted-quotation';
import { inReview } from '../review';
import { textAfterPaste } from './pasted-text';

/** `$0` is the cursor; up to a second `$1` it is a selection. Lines below `setting:`. */
function pasted(fixture: string, text: string): string | undefined {
  const whole = `study: practice-trial\nsetting:\n  units: 4\n${fixture}\n`;
  const end = whole.indexOf('$1');
  const { file, offset } = inReview(whole.replace('$1', ''));
  const selection = { start: offset, end: end < 0 ? offset : end - 2 };
  const paste = pastedQuotation(file, selection, text);
  if (paste === undefined) return undefined;
  assert.ok(paste.isCertain);
  return textAfterPaste(file.document.text, selection.start, selection.end, paste).split('units: 4\n')[1]?.trimEnd();
}

describe('a quotation that is pasted', () => {
  for (const [name, before, text, after] of [
    ['behind a key', '  support: {quote: $0}', 'Lots were\ndrawn.', '  support: {quote: Lots were drawn.}'],
    ['behind a colon', '  support:\n    - quote:$0', 'Lots: by\nhand', "    - quote: 'Lots: by hand'"],
    ['before a remark', '  support:\n    quote: $0  # CB', 'ran-\ndomised', '    quote: randomised  # CB'],
    [
      'between braces',
      '  support: [{for: units, quote: $0, page: 4}]',
      'ﬁrst\nof all',
      '  support: [{for: units, quote: first of all, page: 4}]',
    ],
    ['on one line, where YAML would misread it', '  support:\n    quote: $0', 'It is: so', "    quote: 'It is: so'"],
    ['between marks', "  support:\n    quote: '$0'", "It's\nso", "    quote: 'It''s so'"],
    ['between double marks', '  support:\n    quote: "$0"', 'a "b"\nc\\d', '    quote: "a \\"b\\" c\\\\d"'],
    ['in place of a part', '  support:\n    quote: Lots $0were$1 drawn', 'of\nthem', '    quote: Lots of them drawn'],
    ['in place of all of it', '  support:\n    quote: $0Lots were$1', 'By: lot\n', "    quote: 'By: lot'"],
    [
      'where the whole then needs marks',
      "  support:\n    quote: Nurses' lots $0were drawn",
      'by hand: they\n ',
      "    quote: 'Nurses'' lots by hand: theywere drawn'",
    ],
    ['at the start of the whole', '  support:\n    quote: $0Lots', 'So: \n', "    quote: 'So:Lots'"],
    ['at the end of the whole', '  support:\n    quote: Lots$0', ' # 4', "    quote: 'Lots# 4'"],
    [
      'into a text of several lines',
      '  support:\n    quote: >-\n      Lots $0were',
      'a\nb',
      '    quote: >-\n      Lots a bwere',
    ],
  ] as const) {
    it(name, () => assert.equal(pasted(before, text)?.split('support:\n').at(-1), after));
  }

  for (const [name, before, text] of [
    ['that needs nothing', '  support:\n    quote: $0', 'Lots were drawn.'],
    ['of nothing', '  support:\n    quote: $0', ' \n'],
    ['behind another key', '  support:\n    note: $0', 'Lots\nwere'],
    ['outside of support', '  description: $0', 'Lots\nwere'],
    ['over more than the quotation', '  $0support:\n    quote: Lots$1', 'Lots\nwere'],
    ['on the next line', '  support:\n    quote:\n      $0', 'Lots\nwere'],
    ['over the marks', '  support:\n    quote: $0"Lo$1ts"', 'Lots\nwere'],
  ] as const) {
    it(`is left to the editor: ${name}`, () => assert.equal(pasted(before, text), undefined));
  }
});
