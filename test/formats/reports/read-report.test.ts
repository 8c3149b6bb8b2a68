import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { piecesOf, placeOnPage, type ReportPage } from '../../../src/core/reports/report-text';
import { type ReportRead, readReport } from '../../../src/formats/index';

/** Reads a file of the tests. */
async function read(name: string): Promise<ReportRead> {
  return readReport(new Uint8Array(readFileSync(`test/reports/${name}`)), name);
}

/** The pages of one that can be read. */
async function pagesOf(name: string): Promise<readonly ReportPage[]> {
  const result = await read(name);
  assert.ok('text' in result, JSON.stringify(result));
  return result.text.pages;
}

/** What people read on a page, in one line. */
function asRead({ text, reading = [{ start: 0, end: text.length }] }: ReportPage): string {
  return reading
    .map(({ start, end }) => text.slice(start, end))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function page(text: string): Promise<ReportRead> {
  return readReport(new TextEncoder().encode(text), 'page.html');
}

describe('reading a PDF', () => {
  it('gives its pages with what is printed on them as their number', async () => {
    const pages = await pagesOf('review/reports/birch-2020.pdf');
    assert.deepEqual(
      pages.map(({ number, label }) => [number, label]),
      [
        [1, '411'],
        [2, '412'],
        [3, '413'],
      ],
    );
  });

  it('reads column by column, without running heads, page numbers and the marks of references', async () => {
    const [first, second] = (await pagesOf('review/reports/birch-2020.pdf')).map(asRead);
    assert.match(first ?? '', /^Guided walking groups for adults with long-lasting low mood: a rando- mised trial/);
    assert.match(first ?? '', /people, families and services\. Walking in company has been proposed/);
    assert.match(first ?? '', /Allocation was concealed: an inde-$/);
    assert.match(second ?? '', /^pendent pharmacist held the list/);
    assert.doesNotMatch(`${first} ${second}`, /FICTIONAL JOURNAL|Birch et al|41[12]$/);
  });

  it('keeps everything that stands on a page, piece by piece as pdf.js gives it', async () => {
    const [first] = await pagesOf('review/reports/birch-2020.pdf');
    assert.ok(first);
    const pieces = piecesOf(first);
    assert.equal(pieces[0], 'FICTIONAL JOURNAL OF WALKING 2020;12:411–413');
    const offset = first.text.indexOf('medication');
    const from = placeOnPage(first, offset, 'from');
    const to = placeOnPage(first, offset + 'medication'.length, 'to');
    assert.equal(pieces[from.item]?.slice(from.offset, to.offset), 'medication');
    assert.equal(from.item, to.item);
  });

  it('puts lines that are written across two columns in the order of the columns', async () => {
    const [only] = await pagesOf('odd/wrong-order.pdf');
    assert.ok(only);
    assert.match(asRead(only), /how often they came to the garden in spring, and what they grew there until/);
    assert.match(asRead(only), /telephoned every month, and that ninety-one percent of them/);
  });

  it('keeps the rows of a table together as it stands', async () => {
    const [first, second] = await pagesOf('review/reports/alder-2019.pdf');
    assert.match((first?.text ?? '').replace(/\s+/g, ' '), /Women, n \(%\) 187 \(58\) 191 \(60\)/);
    assert.match((second?.text ?? '').replace(/\s+/g, ' '), /Loneliness, mean 3\.9 4\.8 −0\.9 \(−1\.5 to −0\.3\)/);
    assert.equal(first?.label, undefined);
  });

  it('says why there is no text: a scan, a broken file, one with a password', async () => {
    assert.deepEqual(await read('review/reports/cedar-2018.pdf'), { why: 'scan' });
    assert.deepEqual(await read('odd/broken.pdf'), { why: 'broken' });
    assert.deepEqual(await read('odd/encrypted.pdf'), { why: 'encrypted' });
    assert.match(asRead((await pagesOf('odd/restricted.pdf'))[0] as ReportPage), /^Fictional: no such study/);
  });

  it('gives right-to-left text in the order in which it is read', async () => {
    const [only] = await pagesOf('odd/right-to-left.pdf');
    assert.match(only?.text ?? '', /הוגרלו לשירה או לשתיקה/);
  });

  it('reads Chinese in a font that is only named, with the tables that come with the program', async () => {
    const bytes = () => new Uint8Array(readFileSync('test/reports/odd/chinese.pdf'));
    const asked: string[] = [];
    const characterMaps = async (name: string) => {
      asked.push(name);
      return new Uint8Array(readFileSync(`dist/pdf/cmaps/${name}.bcmap`));
    };
    const result = await readReport(bytes(), 'chinese.pdf', { characterMaps });
    assert.ok('text' in result);
    assert.match(result.text.pages[0]?.text ?? '', /六十名护士被随机分配到唱歌组或安静组。/);
    assert.deepEqual([...new Set(asked)].sort(), ['Adobe-GB1-UCS2', 'UniGB-UCS2-H']);
    // Without them it is as if there were no text, and nothing is held against quotations.
    assert.deepEqual(await readReport(bytes(), 'chinese.pdf'), { why: 'scan' });
  });

  it('runs no script and opens no attachment', async () => {
    const [only] = await pagesOf('odd/with-scripts.pdf');
    assert.match(only?.text ?? '', /randomised to\nsinging or to silence/);
    assert.doesNotMatch(only?.text ?? '', /app\.alert|attachment/);
  });

  it('stops where it is told to, with what it was told', async () => {
    const done: number[] = [];
    const stop = new Error('enough');
    const bytes = new Uint8Array(readFileSync('test/reports/review/reports/birch-2020.pdf'));
    const reading = readReport(bytes, 'birch-2020.pdf', {
      afterPage(page, all) {
        assert.equal(all, 3);
        done.push(page);
        if (page === 2) throw stop;
      },
    });
    await assert.rejects(reading, (error) => error === stop);
    assert.deepEqual(done, [1, 2]);
  });
});

describe('reading a report that is no PDF', () => {
  it('gives paragraphs of plain text, in any encoding', async () => {
    const bytes = Uint8Array.from(Buffer.from('The caf\u00e9\nwas open.\r\n\r\nNobody came.', 'latin1'));
    const result = await readReport(bytes, 'notes.txt');
    assert.ok('text' in result);
    assert.deepEqual(piecesOf(result.text.pages[0] as ReportPage), ['The café was open.', 'Nobody came.']);
  });

  it('leaves out what only formats Markdown', async () => {
    const result = await readReport(
      new TextEncoder().encode(
        '# Results\n\n*Pain* fell by [1.2 points](https://example.org) in `group_a`.\n\n| a | b |\n|---|---|\n| 1 | 2 |',
      ),
      'paper.md',
    );
    assert.ok('text' in result);
    assert.deepEqual(piecesOf(result.text.pages[0] as ReportPage), [
      'Results',
      'Pain fell by 1.2 points in group_a.',
      'a b 1 2',
    ]);
  });

  it('gives the text of a page that a browser would show, and runs nothing', async () => {
    const result = await page(
      '<title>No</title><script>document.write("no")</script><h1>Trial</h1><p>Pain fell by <b>1.2</b>&nbsp;points.<p>n&nbsp;=&nbsp;40<table><tr><td>a<td>1</table><img src=x onerror=alert(1)>',
    );
    assert.ok('text' in result);
    assert.deepEqual(piecesOf(result.text.pages[0] as ReportPage), [
      'Trial',
      'Pain fell by 1.2 points.',
      'n = 40',
      'a 1',
    ]);
  });

  it('does not read more than 200 MB, nor more than 2,000 pages', async () => {
    assert.deepEqual(await readReport(new Uint8Array(200_000_001), 'long.pdf'), { why: 'too large' });
    const kids = Array.from({ length: 2001 }, (_, at) => `${at + 3} 0 R`);
    const pages = kids.map((_, at) => `${at + 3} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj`);
    const head = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj';
    const tree = `2 0 obj<</Type/Pages/Count 2001/Kids[${kids.join(' ')}]>>endobj`;
    const text = [head, tree, ...pages, 'trailer<</Root 1 0 R>>', '%%EOF'].join('\n');
    assert.deepEqual(await readReport(new TextEncoder().encode(text), 'long.pdf'), { why: 'too large' });
  });

  it('says where there is nothing to read', async () => {
    assert.deepEqual(await page('<script>1</script>'), { why: 'broken' });
    assert.deepEqual(await readReport(new Uint8Array([1, 2, 3]), 'report.docx'), { why: 'unknown form' });
  });
});
