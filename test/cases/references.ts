/** Cases of references: what is read of files of other programs. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notReadInWords, proposeStudyId, workLabel } from '../../src/core/index';
import { type CitationFileRead, readCitationFile } from '../../src/formats/index';
import type { Case, Cases } from './case';

const KIND = { kind: 'journal article' };

/** A case with one file, all of which is read. @param right of each work what matters, with its label and id */
function read(...right: readonly object[]): Case {
  return async (folder) => {
    const { works, unreadable } = await fileIn(folder);
    assert.deepEqual({ works, unreadable }, { works: right, unreadable: 0 });
  };
}

async function fileIn(folder: string, name = readdirSync(folder)[0] ?? ''): Promise<CitationFileRead> {
  return readCitationFile(readFileSync(join(folder, name)));
}

async function worksIn(folder: string): Promise<CitationFileRead['works']> {
  const files = await Promise.all(readdirSync(folder).map((name) => fileIn(folder, name)));
  return files.flatMap(({ works }) => works);
}

/** What a study would be called. */
async function called(folder: string): Promise<(readonly [string, string])[]> {
  return (await worksIn(folder)).map((work) => [workLabel(work), proposeStudyId(work, [])] as const);
}

export const references: Cases = {
  async 'author-suffix'(folder) {
    assert.deepEqual(await called(folder), [['Ash and Birch 2018', 'ash-2018']]);
    assert.deepEqual((await worksIn(folder))[0]?.authors, ['Ash ML Jr', 'Birch JA 3rd']);
  },

  async 'bibtex-dollar'(folder) {
    await read(
      { authors: ['Ash A'], year: '2018', title: 'Rest on wards', journal: 'J Rest', ...KIND },
      { authors: ['Birch B'], year: '2019', title: 'From $100 to $200: rest', journal: 'J Rest', ...KIND },
    )(folder);
  },

  async 'bibtex-letter-aa'(folder) {
    await read({ authors: ['Åberg A', 'Ash Å'], year: '2018', title: 'Rest', journal: 'J', ...KIND })(folder);
    assert.equal((await called(folder))[0]?.[1], 'aberg-2018');
  },

  'doi-of-the-nineties': read({
    authors: [],
    doi: '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
  }),

  async 'doi-only-in-the-address'(folder) {
    const found = (await worksIn(folder)).map((work) => [work.authors[0], work.doi, 'url' in work]);
    assert.deepEqual(found, [
      ['Cedar C', '10.5555/x.5', false],
      ['Ash A', '10.5555/x.5', false],
      ['Birch B', '10.5555/x.5', false],
    ]);
  },

  async 'lines-of-reference-lists'(folder) {
    const place = { volume: '12', issue: '3' };
    assert.deepEqual(await worksIn(folder), [
      {
        authors: ['Quiet Wards Study Group'],
        year: '2018',
        title: 'Rest on wards',
        journal: 'J Rest',
        ...place,
        pages: '101-9',
      },
      {
        authors: ['Ash A', 'Birch B'],
        year: '2018',
        title: 'Rest on wards: a trial',
        journal: 'Journal of Rest',
        ...place,
        pages: '101-109',
      },
      {
        authors: ['Ash A', 'Birch B'],
        year: '2018',
        title: 'Rest on wards: a trial',
        journal: 'J Rest',
        ...place,
        pages: '101-9',
        doi: '10.5555/x',
        pmid: '12345678',
      },
    ]);
  },

  async 'other-forms-as-text'(folder) {
    const table = await fileIn(folder, 'covidence.csv');
    assert.deepEqual([table.works, table.form], [[], 'Covidence CSV']);
    assert.match(notReadInWords(table.form) ?? '', /Covidence/);
    assert.deepEqual((await fileIn(folder, 'endnote.enw')).works, [
      { authors: ['Ash A'], year: '2018', title: 'Rest on wards', journal: 'J Rest', doi: '10.5555/x', ...KIND },
    ]);
    assert.deepEqual((await fileIn(folder, 'eric.nbib')).works, [
      { authors: ['Ash T'], year: '2000', title: 'Rest for teachers', journal: 'Journal of Rest', doi: '10.5555/123' },
    ]);
  },

  async 'references-not-in-utf-8'(folder) {
    await read({ authors: ['Müller J'], year: '2018', title: 'Ruhe für Pflegende', ...KIND })(folder);
    assert.equal((await fileIn(folder)).encoding, 'Windows-1252');
  },

  'ris-article-number-as-issue': read({
    authors: ['Ash A'],
    year: '2018',
    title: 'Rest on wards',
    journal: 'J Rest',
    volume: '3',
    pages: 'e01234',
    ...KIND,
  }),

  async 'ris-authors-on-one-line'(folder) {
    await read({ authors: ['Ash PJ', 'Birch M', 'Cedar AL'], year: '2019', title: 'Rest on wards', ...KIND })(folder);
    assert.equal((await called(folder))[0]?.[1], 'ash-2019');
  },

  'ris-blank-line-behind-the-year': read({ authors: ['Ash B'], year: '2015', title: 'Resting', volume: '1', ...KIND }),

  'ris-type-line-not-first': read(
    { authors: ['Ash A'], year: '2019', title: 'First fictional study', journal: 'Journal One', ...KIND },
    { authors: ['Cedar C'], year: '2020', title: 'Second fictional study', journal: 'Journal Two', ...KIND },
  ),

  'ris-unknown-tag-swallowed': read(
    {
      authors: ['Ash A'],
      year: '2018',
      title: 'Rest on wards',
      journal: 'J Rest',
      doi: '10.5555/x.7',
      pmid: '12345678',
      ...KIND,
    },
    { authors: ['Birch B'], year: '2019', title: 'Sleep on wards', pmid: '12345679', ...KIND },
  ),

  'ris-unknown-type': read(
    { authors: ['Ash A'], year: '2018', title: 'Rest on wards', ...KIND },
    { authors: ['Birch B'], year: '2019', title: 'Sleep on wards' },
    { authors: ['Cedar C'], year: '2020', title: 'Breaks on wards' },
  ),

  async 'ris-year-lost-month-only'(folder) {
    assert.deepEqual(
      (await worksIn(folder)).map(({ year }) => year),
      ['2018', '2019'],
    );
    assert.deepEqual(
      (await called(folder)).map(([, id]) => id),
      ['ash-2018', 'birch-2019'],
    );
  },
};
