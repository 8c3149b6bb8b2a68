import assert from 'node:assert/strict';
import { isOnPage, pagesWritten } from '../../../src/core/reports/written-page';

const labelled = (...labels: string[]) => labels.map((label, at) => ({ number: at + 1, label }));

describe('pages of a quotation', () => {
  it('are written as they are printed, else as they are counted: of several, the first and the last', () => {
    assert.equal(pagesWritten([]), '');
    assert.equal(pagesWritten([{ number: 4 }]), '4');
    assert.equal(pagesWritten([{ number: 4 }, { number: 4 }]), '4');
    assert.equal(pagesWritten([{ number: 4 }, { number: 5 }]), '4-5');
    assert.equal(pagesWritten(labelled('411', '412', '413')), '411-413');
    assert.equal(pagesWritten(labelled('e12', 'e13')), 'e12-e13');
    assert.equal(pagesWritten(labelled('iv', 'v')), 'iv-v');
  });

  it('are known again as they were written', () => {
    for (const pages of [labelled('411', '412'), labelled('e12', 'e13'), labelled('iv', 'v'), labelled('S4', 'S5')])
      for (const page of pages)
        assert.equal(isOnPage(pagesWritten(pages), [{ pages: [page], stretches: [] }], 2), true, page.label);
    assert.equal(isOnPage('411-412', [{ pages: [{ number: 3, label: '413' }], stretches: [] }], 3), false);
  });
});
