/** A text out of a page: what is mended, and what stays as it is printed. */
import assert from 'node:assert/strict';
import { mendedQuotation } from '../../../../src/core/editing/capturing/mended-quotation';

describe('a quotation out of a page', () => {
  for (const [name, printed, mended] of [
    ['has its lines joined', 'Lots were drawn\nby hand.\n', 'Lots were drawn by hand.'],
    ['of another system, too', 'Lots were drawn \r\n  by hand.', 'Lots were drawn by hand.'],
    ['has divided words joined', 'Wards were ran-\ndomised to training.', 'Wards were randomised to training.'],
    ['with the hyphen of Unicode, too', 'ran\u2010\ndomised', 'randomised'],
    ['loses hyphens that show at line ends only', 'ran\u00ADdom\u00AD\nised', 'randomised'],
    ['keeps the hyphen of a number and a name', 'COVID-\n19 and Mini-\nMental', 'COVID-19 and Mini-Mental'],
    [
      'keeps a hyphen that belongs to the word',
      'a non-\nrandomised, double-\nblind study',
      'a non-randomised, double-blind study',
    ],
    ['keeps one that the text has elsewhere', 'therapist-\nled or therapist-led', 'therapist-led or therapist-led'],
    ['loses one that the text does not have elsewhere', 'non-\nsense, nonsense', 'nonsense, nonsense'],
    ['has the letters of ligatures', 'ﬁrst eﬀects, oﬃce and ﬂow', 'first effects, office and flow'],
    ['keeps a range whole', '12–\n14 wards, 3/\n4 of them', '12–14 wards, 3/4 of them'],
    ['keeps a dash between words apart', 'staff –\nand patients', 'staff – and patients'],
    ['keeps alternatives together', 'patient and/\nor family', 'patient and/or family'],
    ['keeps marks, dashes, spaces and signs as they are', '“p  < 0·05”; −0.18 m²', '“p  < 0·05”; −0.18 m²'],
    ['in Chinese has no spaces where lines end', '随机\n分组', '随机分组'],
    ['has no signs that nobody prints', 'Lots\u0000 were\uD800 drawn\u0007', 'Lots were drawn'],
    ['of nothing is nothing', ' \n \n', ''],
  ] as const) {
    it(name, () => assert.equal(mendedQuotation(printed), mended));
  }

  it('looks at the page for how a word is written', () => {
    assert.equal(mendedQuotation('ward-\nbased', 'The ward-\nbased team. A ward-based one.'), 'ward-based');
    assert.equal(mendedQuotation('multi-\nlevel', 'A multilevel model'), 'multilevel');
  });

  it('is the same when it is mended once more', () => {
    for (const text of ['ran-\ndomised ﬁrst', 'non-\nrandomised', 'a  b\u00A0c'])
      assert.equal(mendedQuotation(mendedQuotation(text)), mendedQuotation(text));
  });
});
