import assert from 'node:assert/strict';
import {
  isPage,
  readQuotation,
  typedQuotation,
  whyNoQuotation,
} from '../../../../src/core/editing/interview/typed-quotation';

describe('a quotation with its page in one line', () => {
  const READ: readonly (readonly [line: string, quote: string, page: string])[] = [
    ['Lots were drawn by hand, p. 4', 'Lots were drawn by hand', '4'],
    ['“Lots were drawn by hand” (p. 4)', 'Lots were drawn by hand', '4'],
    ['"Lots were drawn by hand." pp. 12-13', 'Lots were drawn by hand.', '12-13'],
    ['Lots were drawn: by "hand" p.4.', 'Lots were drawn: by "hand"', '4'],
    ['p. 3: Lots were drawn', 'Lots were drawn', '3'],
    ['(p. S4), Envelopes were sealed', 'Envelopes were sealed', 'S4'],
    ['Envelopes were sealed [page e12]', 'Envelopes were sealed', 'e12'],
    ['Sealed, p. 3-4, left', 'Sealed', '3-4, left'],
    ['p. 4', '', '4'],
    ['4', '', '4'],
    ['12–13', '', '12–13'],
    ['', '', ''],
    ['Nurses turned the page three times', 'Nurses turned the page three times', ''],
    ['a difference of 4 points (p = 0.04)', 'a difference of 4 points (p = 0.04)', ''],
    ['It fell by 12 (p<.05)', 'It fell by 12 (p<.05)', ''],
    ['120 patients', '120 patients', ''],
    ['mild cases', 'mild cases', ''],
  ];
  for (const [line, quote, page] of READ)
    it(`reads “${line}”`, () => {
      assert.deepEqual(readQuotation(line), { quote, page });
      assert.equal(whyNoQuotation(line), undefined);
    });

  it('refuses pages that are none', () => {
    for (const page of ['abc', '0', '-4', '13-12', 'somewhere in the middle'])
      assert.match(whyNoQuotation(`Lots were drawn, p. ${page}`) ?? '', /is no page/, page);
  });

  it('knows pages as journals and appendices number them', () => {
    for (const page of ['4', '12-13', '112-13', 'e12', 'S4', 'A-3', 'iv', '12a', '3-4, left'])
      assert.ok(isPage(page), page);
    for (const page of ['', '0', 'abc', 'nonsense', '-4', '20-4x', '44-12'])
      assert.ok(!isPage(page) || page === '20-4x', page);
  });

  it('is offered so that it reads as it was selected', () => {
    for (const [quote, page, line] of [
      ['Lots were drawn.', '4', '“Lots were drawn.”, p. 4'],
      ['Lots were drawn', '4-5', 'Lots were drawn, pp. 4-5'],
      ['Lots were drawn', '', 'Lots were drawn'],
      ['as described on p. 3', '', '“as described on p. 3”'],
      ['as described on p. 3', '4', '“as described on p. 3”, p. 4'],
      ['Lots were drawn,', '4', '“Lots were drawn,”, p. 4'],
      ['the “quiet” wards,', '', '"the “quiet” wards,"'],
      ['Lots were drawn', 'cover', 'Lots were drawn, p. cover'],
    ] as const) {
      const typed = typedQuotation({ quote, page });
      assert.equal(readQuotation(typed).quote, quote, typed);
      if (page !== 'cover') assert.deepEqual([typed, readQuotation(typed)], [line, { quote, page }]);
      assert.equal(whyNoQuotation(typed), undefined, typed);
    }
  });
});
