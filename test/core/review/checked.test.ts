import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { recordFields } from '../../../src/core/format/records';
import { checkedIn, sealOf } from '../../../src/core/review/checked';
import { progressOf } from '../../../src/core/review/progress';
import { buildReview } from '../../../src/core/review/review';

const file = (text: string) => readRecord('a.LM.extraction.yaml', parse(`study: a\nextractor: LM\n${text}`));
const fields = recordFields.study;

describe('a section that somebody has checked', () => {
  const seal = sealOf(file('country: [Norway, UK]\ndesign: RCT\n'), 'country', fields);
  const checked = (text: string) =>
    checkedIn(file(`${text}checked:\n  country: {by: CB, date: 2026-01-31, seal: '${seal}'}\n`), fields)[0]?.state;

  it('holds while it says the same, in whichever form', () => {
    assert.match(seal, /^[0-9a-f]{8}$/);
    assert.equal(checked('country: [Norway, UK]\n'), 'holds');
    assert.equal(checked('# a remark\ncountry:\n  - UK # as said\n  - "Norway"\n'), 'holds');
    assert.equal(checked('design: cohort study\ncountry: [Norway, UK]\n'), 'holds');
  });

  it('is withdrawn when it says something else, or nothing', () => {
    assert.equal(checked('country: [Norway]\n'), 'changed');
    assert.equal(checked('country:\n'), 'changed');
    assert.equal(checked(''), 'changed');
  });

  it('claims nothing without a seal', () => {
    assert.equal(checkedIn(file('country: UK\nchecked: {country: {by: CB}}\n'), fields)[0]?.state, 'unsealed');
  });

  it('is told in the progress of the review', () => {
    const review = readRecord('review.extraction.yaml', parse('review: r\nexpects: {outcome evaluation: [country]}\n'));
    const study = (country: string) =>
      file(
        `types: outcome evaluation\ncountry: ${country}\nchecked: {country: {by: CB, date: 2026-01-31, seal: '${seal}'}}\n`,
      );
    const told = (country: string) =>
      progressOf(buildReview('', [review, study(country)])).records[0]?.sections[0]?.checked;
    assert.deepEqual(told('[UK, Norway]'), { by: ['CB'], date: '2026-01-31' });
    assert.equal(told('[UK]'), undefined);
  });
});
