import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import type { ReportState } from '../../../../src/core/reports/finding';
import { searchReport } from '../../../../src/core/reports/search-report';
import { buildReview, withReports } from '../../../../src/core/review/review';
import type { Table } from '../../../../src/core/synthesis/models/table';
import { overviewOf } from '../../../../src/core/synthesis/reporting/overview';
import { quotationsView } from '../../../../src/core/synthesis/reporting/quotations-table';

const STUDY = `
study: birch-2020
types: [outcome evaluation]
reports:
  - {id: main, file: reports/birch.pdf}
  - {id: scan, file: reports/scan.pdf}
support:
  - {quote: We randomised 184 adults, page: 411, report: main}
  - {quote: Nobody has written these words here, report: main}
  - {quote: Something in a scan, report: scan}
`;

const REVIEW = buildReview('', [
  readRecord('r.extraction.yaml', parse('review: r\ntitle: R\nexpects: {outcome evaluation: [arms]}\n')),
  readRecord('birch-2020.extraction.yaml', parse(STUDY)),
]);

/** The review with its one report searched. */
async function searched(files = REVIEW.files) {
  const quotes = ['We randomised 184 adults', 'Nobody has written these words here', 'Lots were drawn by hand'];
  const text = { pages: [{ number: 1, label: '411', text: 'We randomised 184 adults.', starts: [0] }] };
  const findings = await searchReport(text, quotes);
  return withReports(
    buildReview('', files),
    new Map<string, ReportState>([
      ['reports/birch.pdf', { state: 'read', sha256: '', pages: 1, findings }],
      ['reports/scan.pdf', { state: 'no text', sha256: '', why: 'scan' }],
    ]),
  );
}

describe('the table of quotations', () => {
  it('says of each whether it stands in its report, and where', async () => {
    const table = quotationsView.of(await searched()) as Table;
    assert.deepEqual(
      table.rows.map(({ cells }) => cells.slice(1).map(({ text }) => text)),
      [
        ['main', '411', 'the study as a whole', 'We randomised 184 adults', 'found', '411'],
        ['main', '', 'the study as a whole', 'Nobody has written these words here', 'not found', ''],
        ['scan', '', 'the study as a whole', 'Something in a scan', 'in a report without text', ''],
      ],
    );
    assert.equal(table.rows[1]?.source?.file, 'birch-2020.extraction.yaml');
  });

  it('says that nobody has looked where nobody has', () => {
    const table = quotationsView.of(REVIEW) as Table;
    assert.deepEqual([...new Set(table.rows.map(({ cells }) => cells[5]?.text))], ['not looked for']);
  });

  it('has what each extractor quotes where they do not agree yet', async () => {
    const work = (initials: string, quote: string) =>
      readRecord(
        `elm-2020.${initials}.extraction.yaml`,
        parse(
          `study: elm-2020\nextractor: ${initials}\nreports: [{id: main, file: reports/birch.pdf}]\ndesign: RCT\nsupport: [{for: design, quote: ${quote}}]\n`,
        ),
      );
    const files = [work('CB', 'We randomised 184 adults'), work('LM', 'Lots were drawn by hand')];
    const table = quotationsView.of(await searched([...REVIEW.files, ...files])) as Table;
    assert.deepEqual(
      table.rows.slice(-2).map(({ cells }) => cells.slice(4).map(({ text }) => text)),
      [
        ['We randomised 184 adults', 'found', '411', 'CB'],
        ['Lots were drawn by hand', 'not found', '', 'LM'],
      ],
    );
    assert.deepEqual(table.rows[0]?.cells.at(-1)?.text, '');
    assert.match(table.notes.join(), /Not agreed: the extractors differ/);
    assert.equal(overviewOf(await searched([...REVIEW.files, ...files])).counts.at(-1)?.number, 5);
  });

  it('is counted in the overview and in the progress once somebody has looked, and not before', async () => {
    const known = overviewOf(await searched());
    assert.deepEqual(known.counts.at(-1), {
      number: 3,
      what: 'quotations',
      kinds: [
        {
          title: 'In the reports',
          parts: [
            { name: 'Found', number: 1 },
            { name: 'Not found', number: 1 },
            { name: 'In a report without text', number: 1 },
          ],
        },
      ],
    });
    assert.deepEqual(known.tables[0]?.rows[0]?.cells.at(-1)?.text, '1 of 2 found');
    const before = overviewOf(REVIEW);
    assert.notEqual(before.counts.at(-1)?.what, 'quotations');
    assert.notEqual(before.tables[0]?.columns.at(-1)?.id, 'quotations');
  });
});
