import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { importPlan, originInWords } from '../../../src/core/index';
import { readerFor, readers } from '../../../src/formats/importing/list';
import type { Source } from '../../../src/formats/importing/source';
import { noTurns } from './no-turns';

const source = (name: string, text = readFileSync(`test/formats/fixtures/${name}`, 'utf8')): Source => ({
  name,
  bytes: new TextEncoder().encode(text),
});

const reader = readers.find(({ id }) => id === 'references');

async function read(of: Source) {
  assert.ok(reader);
  return reader.read(of, noTurns);
}

describe('a file of references', () => {
  it('becomes study files, each with its report, and says what it leaves out with its place', async () => {
    const material = await read(source('export.ris'));
    const plan = importPlan(material, undefined, { status: 'excluded' });
    assert.deepEqual(
      plan.write.map(({ path }) => path),
      ['studies/moe-2020.extraction.yaml', 'studies/ostby-2018.extraction.yaml'],
    );
    assert.equal(
      plan.write[0]?.text,
      `study: moe-2020
reports:
  - id: main
    citation:
      authors: [Moe LA, Berg C, Quiet Wards Group]
      year: 2020
      title: 'Quiet hours on wards: a cluster randomised trial (fictional)'
      journal: Journal of Made-up Practice
      volume: 12
      issue: 3
      pages: '101-109'
      doi: 10.5555/quiet.2020
      kind: journal article
    language: en
status: excluded
`,
    );
    const lost = plan.losses.map(({ at: [origin] }) => origin && originInWords(origin));
    assert.ok(lost.includes('export.ris, entry 1, AB'), lost.join('\n'));
    assert.ok(lost.includes('export.ris, unread 1'), lost.join('\n'));
  });

  it('is recognised in each of its forms, and a table is not', async () => {
    for (const name of ['export.ris', 'library.bib', 'pubmed.nbib'])
      assert.equal((await readerFor(source(name), undefined))?.id, 'references', name);
    assert.notEqual((await readerFor(source('t.csv', 'a,b,c\n1,2,3\n'), undefined))?.id, 'references');
    assert.equal(
      await readerFor(source('a.txt', 'Moe LA. Quiet hours. J Nurs. 2020;12(3):1-9.'), undefined),
      undefined,
    );
  });

  it('of another form says what it is and what to do', async () => {
    await assert.rejects(
      read(source('review.csv', 'Covidence #,Study ID,Title,Reviewer Name\n1,Moe 2020,Quiet,LM\n')),
      /^Error: This looks like a table \(CSV\) of Covidence\. It holds more than references: use “Extraction: Import…”/,
    );
    await assert.rejects(read(source('empty.ris', '\n')), /No reference could be read there/);
  });

  it('may be the lines of a reference list, where somebody says so', async () => {
    const material = await read(
      source(
        'list.txt',
        '1. Moe LA, Berg C. Quiet hours on wards. J Made-up Pract. 2020;12(3):101-9. doi:10.5555/quiet.2020\n',
      ),
    );
    assert.deepEqual(
      importPlan(material, undefined).write.map(({ path }) => path),
      ['studies/moe-2020.extraction.yaml'],
    );
  });
});
