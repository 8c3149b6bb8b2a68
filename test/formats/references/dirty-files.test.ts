/** Files of references in every shape that people have, with what is read of each beside it: `NAME.expected.json`. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { notReadInWords } from '../../../src/core/index';
import { readCitationFile } from '../../../src/formats/index';

const DIRTY = 'test/formats/references/dirty';
const NO_REFERENCES = 'test/formats/references/not-references';

const files = readdirSync(DIRTY).filter((name) => !name.endsWith('.expected.json'));

/** A file whose name says the encoding that its reader is told. */
const toldBy = (name: string) => /-told-(.+)\.\w+$/.exec(name)?.[1];

describe('dirty files of references', () => {
  for (const name of files)
    it(`are read: ${name}`, async () => {
      const { unread, ...read } = await readCitationFile(readFileSync(`${DIRTY}/${name}`), toldBy(name));
      assert.deepEqual(read, JSON.parse(readFileSync(`${DIRTY}/${name}.expected.json`, 'utf8')));
      assert.equal(unread.length, read.unreadable);
      assert.ok(!JSON.stringify(read).includes('\ufffd'));
    });

  it('of every form and encoding are among them', async () => {
    const all = await Promise.all(
      files.map((name) => readCitationFile(readFileSync(`${DIRTY}/${name}`), toldBy(name))),
    );
    assert.deepEqual([...new Set(all.map(({ form }) => form))].sort(), [
      'BibTeX',
      'CSL JSON',
      'EndNote',
      'EndNote XML',
      'PubMed',
      'RIS',
      'Web of Science',
      'text',
    ]);
    assert.deepEqual([...new Set(all.map(({ encoding }) => encoding))].sort(), [
      'UTF-16',
      'UTF-8',
      'UTF-8 and Windows-1252',
      'Windows-1252',
      'windows-1250',
    ]);
  });

  it('show the entries that could not be read as they stand there', async () => {
    const { unread } = await readCitationFile(readFileSync(`${DIRTY}/bibtex-bad-entry.bib`));
    assert.deepEqual(
      unread.map((text) => text.slice(0, 16)),
      ['@article{broken,', '@article{cedar20'],
    );
  });

  it('lose no value unseen: each stands in the work or beside it', async () => {
    const tags = /^ *([A-Z][A-Z0-9]{1,4}) {2}- (.+)$/gm;
    const names = files.filter((name) => name.startsWith('ris-') && !/dates|authors|spaces/.test(name));
    assert.ok(names.length > 8);
    for (const name of names) {
      const text = readFileSync(`${DIRTY}/${name}`, 'utf8');
      const { works, left } = await readCitationFile(readFileSync(`${DIRTY}/${name}`));
      const said = JSON.stringify([works, left]);
      // Names, types, pages, dates and addresses of DOIs are said in another way.
      for (const [, tag = '', value = ''] of text.matchAll(tags))
        if (/^(?:AB|KW|N1|N2|SN|AD|DB|ID|CY|XYZ|CRSID|VL|IS|JF|J2|LA)$/.test(tag))
          assert.ok(said.includes(JSON.stringify(value.trim()).slice(1, -1)), `${name}: ${tag} ${value}`);
    }
  });
});

/** By the file: what it is taken for, and what is said to be done. */
const LOOKS_LIKE: Readonly<Record<string, readonly [form: string, todo: RegExp]>> = {
  'covidence.csv': ['Covidence CSV', /looks like a table \(CSV\) of Covidence\. .*use “Extraction: Import…”/],
  'covidence-studies.csv': ['Covidence CSV', /of Covidence\. .*use “Extraction: Import…”/],
  'rayyan.csv': ['Rayyan CSV', /of Rayyan\. Save the references as RIS/],
  'zotero.csv': ['table of references', /references in a table \(CSV\)\. Save the references as RIS/],
  'team.csv': ['table', /a table \(CSV\)\. .*use “Extraction: Import…”/],
  'review.rm5': ['RevMan 5', /a review of RevMan 5 \(\.rm5\)\. .*use “Extraction: Import…”/],
  'study-data.json': ['Cochrane data package', /data package of a Cochrane review\. .*use “Extraction: Import…”/],
  'other.json': ['JSON', /not like CSL JSON\. Save the references/],
  'pubmed.xml': ['PubMed XML', /the XML of PubMed\. Save the references/],
  'other.xml': ['XML', /not one of EndNote\. Save the references/],
  'page.html': ['web page', /a page of the web\. Save the references/],
  'workbook.xlsx': ['archive', /an Excel workbook, .*use “Extraction: Import…”/],
  'workbook.xls': ['old workbook', /\.xls.*Save it anew as \.xlsx/],
  'report.pdf': ['PDF', /a PDF\. Paste the reference, or its DOI/],
};

describe('files that hold no references, or in another form', () => {
  it('are all known here', () => {
    assert.deepEqual(readdirSync(NO_REFERENCES).sort(), Object.keys(LOOKS_LIKE).sort());
  });

  for (const [name, [form, words]] of Object.entries(LOOKS_LIKE))
    it(`are said to be what they are, and never read as a line of text: ${name}`, async () => {
      const read = await readCitationFile(readFileSync(`${NO_REFERENCES}/${name}`));
      assert.deepEqual([read.form, read.works, read.unreadable], [form, [], 0]);
      assert.match(notReadInWords(read.form) ?? '', words);
    });

  it('are no sentences with commas', async () => {
    for (const text of [
      'Rest, light and noise on wards\nare told of here, and there, and everywhere',
      'Ash A, Birch B, Cedar C. Rest, light, noise. J Rest. 2018;1(2):3-4.\nElm E, Fir F, Hazel H. Sleep, light, noise. J Rest. 2019;1(2):3-4.',
    ])
      assert.equal((await readCitationFile(new TextEncoder().encode(text))).form, 'text');
    assert.equal(notReadInWords('text'), undefined);
    assert.equal(notReadInWords('RIS'), undefined);
  });
});
