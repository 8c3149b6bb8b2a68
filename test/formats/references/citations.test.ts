import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import manifest from '../../../package.json';
import { readCitations } from '../../../src/formats';

const fixture = (name: string) => readFileSync(`test/formats/fixtures/${name}`, 'utf8');

const QUIET = {
  authors: ['Moe LA', 'Berg C', 'Quiet Wards Group'],
  year: '2020',
  title: 'Quiet hours on wards: a cluster randomised trial (fictional)',
  journal: 'Journal of Made-up Practice',
  volume: '12',
  issue: '3',
  pages: '101-109',
  doi: '10.5555/quiet.2020',
  kind: 'journal article',
  language: 'eng',
};

const REST = {
  authors: ['Østby S'],
  year: '2018',
  title: 'Rest and care (fictional)',
  publisher: 'University of Nowhere',
  kind: 'thesis',
};

describe('references of other programs', () => {
  it('are read from RIS; an entry that says nothing is counted', async () => {
    const { works, unreadable, unread, form } = await readCitations(fixture('export.ris'));
    assert.deepEqual({ works, unreadable, form }, { works: [QUIET, REST], unreadable: 1, form: 'RIS' });
    assert.deepEqual(unread, ['TY  - JOUR\nER  -']);
  });

  it('are read from RIS that lost its line breaks when it was pasted into a box of one line', async () => {
    const entry = fixture('export.ris')
      .split('\n')
      .filter((line) => !line.startsWith('AB'))
      .slice(0, 15);
    for (const between of [' ', '']) {
      const { works } = await readCitations(entry.join(between));
      assert.deepEqual(works, [QUIET], between);
    }
  });

  it('are read from RIS with Windows line ends, without an end, and behind a byte order mark', async () => {
    const text = '\uFEFFTY  - JOUR\r\nAU  - Moe, L.\r\nPY  - 2020';
    const { works } = await readCitations(text);
    assert.deepEqual(works, [{ authors: ['Moe L'], year: '2020', kind: 'journal article' }]);
  });

  it('are read from BibTeX; an entry that is broken does not hide the others', async () => {
    const { works, unreadable, form } = await readCitations(fixture('library.bib'));
    assert.equal(form, 'BibTeX');
    assert.equal(unreadable, 1);
    assert.deepEqual(
      works,
      [
        {
          ...QUIET,
          authors: ['Moe LA', 'Quiet Wards Group', 'van der Berg C'],
          title: 'Quiet hours for nurses & WARDS (fictional)',
          language: undefined,
        },
        REST,
      ].map((work) => Object.fromEntries(Object.entries(work).filter(([, value]) => value !== undefined))),
    );
  });

  it('are read from PubMed’s format', async () => {
    const { works, unreadable } = await readCitations(fixture('pubmed.nbib'));
    assert.equal(unreadable, 1);
    assert.deepEqual(works, [
      {
        ...QUIET,
        authors: ['Moe LA', 'Berg J-L'],
        title: 'Quiet hours on wards: a cluster randomised trial that has a title of more than one line (fictional)',
        journal: 'Journal of made-up practice',
        pages: '101-9',
        pmid: '123456789',
      },
    ]);
  });

  it('are read from PubMed’s format without line breaks', async () => {
    const [entry = ''] = fixture('pubmed.nbib')
      .replace(/\n {6}/g, ' ')
      .split('\n\n');
    const { works } = await readCitations(entry.replaceAll('\n', ' '));
    assert.equal(works[0]?.doi, '10.5555/quiet.2020');
    assert.deepEqual(works[0]?.authors, ['Moe LA', 'Berg J-L']);
  });

  it('are read from a line as reference lists print it', async () => {
    const vancouver =
      'Moe LA, Berg C. Quiet hours on wards. J Made-up Pract. 2020;12(3):101-9. doi:10.5555/quiet.2020. PMID: 123';
    const apa =
      'Moe, L. A., & Berg, C. (2020). Quiet hours on wards. Journal of Made-up Practice, 12(3), 101–109. https://doi.org/10.5555/quiet.2020';
    const common = {
      authors: ['Moe LA', 'Berg C'],
      year: '2020',
      title: 'Quiet hours on wards',
      volume: '12',
      issue: '3',
    };
    const doi = '10.5555/quiet.2020';
    assert.deepEqual((await readCitations(vancouver)).works, [
      { ...common, journal: 'J Made-up Pract', pages: '101-9', doi, pmid: '123' },
    ]);
    assert.deepEqual((await readCitations(apa)).works, [
      { ...common, journal: 'Journal of Made-up Practice', pages: '101–109', doi },
    ]);
  });

  it('say no more than a DOI says', async () => {
    for (const text of ['10.5555/quiet.2020', ' https://doi.org/10.5555/quiet.2020. ', 'doi:10.5555/quiet.2020']) {
      assert.deepEqual((await readCitations(text)).works, [{ authors: [], doi: '10.5555/quiet.2020' }], text);
    }
  });

  it('are none in other texts, however they look', async () => {
    for (const text of [
      '',
      'a trial about quiet hours',
      'https://example.org/a',
      '@',
      'PMID',
      '{}',
      'TY',
      '%PDF-1.7',
    ]) {
      assert.deepEqual((await readCitations(text)).works, [], text);
    }
  });

  it('bring nothing into the product that could ask the network', () => {
    // The page of a report reads its own files, and a policy keeps it from any other (src/extension/reports).
    const ignore = ['dist/cli*', 'dist/report.js', 'dist/report-worker.js', 'dist/pdf*'];
    const bundles = globSync('dist/*.js', { ignore }).map((path) => readFileSync(path, 'utf8'));
    const bundle = bundles.join('\n');
    assert.ok(readFileSync(manifest.browser, 'utf8').includes('References are never looked up on the network.'));
    assert.ok(bundle.includes('References are never looked up on the network.'));
    // Methods of that name are none of the network's.
    for (const name of [/\bsyncFetch\b/, /\bnodeFetch\b/, /XMLHttpRequest/, /(?:await|return|[=(,])\s*fetch\(/])
      assert.doesNotMatch(bundle, name);
  });
});
