import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import { linksIn } from '../../../../src/core/editing/finding/links';
import { buildReview } from '../../../../src/core/review/review';

/** Each link as `text → where`. */
function links(text: string): string[] {
  const file = readRecord('studies/a.yaml', parse(text));
  return linksIn(file, buildReview('', [file])).map(({ span, to }) => {
    const where = 'url' in to ? to.url : `${to.path}${to.page === undefined ? '' : ` p. ${to.page}`}`;
    return `${text.slice(span.start, span.end)} → ${where}`;
  });
}

describe('linksIn', () => {
  it('leads from registry numbers to their entries, also inside sentences and comments', () =>
    assert.deepEqual(
      links(`study: a
registration: ISRCTN06545047   # before: NCT01082497
notes: Related to ACTRN12605000455628, DRKS00011111 (see CRD42023414372) and ChiCTR2000030001.
`),
      [
        'ISRCTN06545047 → https://www.isrctn.com/ISRCTN06545047',
        'NCT01082497 → https://clinicaltrials.gov/study/NCT01082497',
        'ACTRN12605000455628 → https://www.anzctr.org.au/ACTRN12605000455628.aspx',
        'DRKS00011111 → https://drks.de/search/en/trial/DRKS00011111',
        'CRD42023414372 → https://www.crd.york.ac.uk/PROSPERO/view/CRD42023414372',
        'ChiCTR2000030001 → https://trialsearch.who.int/Trial2.aspx?TrialID=ChiCTR2000030001',
      ],
    ));

  it('leads from DOIs and PubMed numbers to the work, without what stands around them', () =>
    assert.deepEqual(
      links(`study: a
reports:
  - {id: main, citation: {doi: 10.1016/S0140-6736(05)66627-1, pmid: 16139655}}
  - {id: second, citation: {doi: '10.1136/bmj.l4898'}}
notes: As planned (10.1000/xyz.1). See 10.1000/abc<1>.
`),
      [
        '10.1016/S0140-6736(05)66627-1 → https://doi.org/10.1016/S0140-6736(05)66627-1',
        '16139655 → https://pubmed.ncbi.nlm.nih.gov/16139655/',
        '10.1136/bmj.l4898 → https://doi.org/10.1136/bmj.l4898',
        '10.1000/xyz.1 → https://doi.org/10.1000/xyz.1',
        '10.1000/abc → https://doi.org/10.1000/abc',
      ],
    ));

  it('leaves whole addresses and longer numbers alone', () =>
    assert.deepEqual(
      links('study: a\nurl: https://doi.org/10.1136/bmj.l4898\nnotes: NCT012345678 or xNCT01234567, CRD42\n'),
      [],
    ));

  it('leads to the files of reports, and to their pages', () =>
    assert.deepEqual(
      links(`study: a
reports: [{id: main, file: reports/doe.pdf}, {id: letter, file: 'reports\\letter.pdf'}, {id: lost}]
aim: {support: [{page: 4, report: main}, {page: 12-13, report: letter}, {page: 5}, {page: 1, report: lost}]}
`),
      [
        'reports/doe.pdf → reports/doe.pdf',
        "'reports\\letter.pdf' → reports/letter.pdf",
        '4 → reports/doe.pdf p. 4',
        '12-13 → reports/letter.pdf p. 12',
      ],
    ));

  it('takes the only report where none is named', () =>
    assert.deepEqual(links('study: a\nreports: [{id: main, file: doe.pdf}]\naim: {support: {page: 7}}\n'), [
      'doe.pdf → doe.pdf',
      '7 → doe.pdf p. 7',
    ]));

  it('never leads to another place than one below a folder', () =>
    assert.deepEqual(
      ['/etc/passwd', '~/x.pdf', 'C:\\x.pdf', 'file:///x', 'command:x', '\\\\host\\x'].flatMap((path) =>
        links(`study: a\nreports: [{id: main, file: '${path}'}]\n`),
      ),
      [],
    ));
});
