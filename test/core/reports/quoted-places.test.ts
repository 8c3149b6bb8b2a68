import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { quotedPlaces } from '../../../src/core/reports/quoted-places';
import { quotationsByReport } from '../../../src/core/reports/quoted-reports';
import type { ReportText } from '../../../src/core/reports/report-text';
import { searchReport } from '../../../src/core/reports/search-report';
import { buildReview, type Review, type Viewer, withReports } from '../../../src/core/review/review';
import { dedented } from '../fixture';

const PATH = 'reports/elm-2020.pdf';

const STUDY = dedented(`
  study: elm-2020
  extractor: LM
  reports: [{id: main, file: ${PATH}}]
  country: [Norway]
  results:
    - id: burnout-6m
      support: {quote: Sixty nurses were randomised, page: "412"}
      estimate:
        type: md
        value: -1.8
        support:
          - {for: [value], quote: lower by 1.8 points after half a year, page: "411"}
          - {quote: this stands nowhere in the report}
`);

const TEXT: ReportText = {
  pages: [
    {
      number: 1,
      label: '411',
      text: 'Sixty nurses were randomised. Exhaustion was\nlower by 1.8 points after half a year.\n',
      starts: [0, 45],
    },
    { number: 2, label: '412', text: 'Sixty nurses were randomised, and fifty stayed.\n', starts: [0] },
  ],
};

async function searched(viewer?: Viewer, text = STUDY): Promise<Review> {
  const files = [
    readRecord('studies/elm-2020.LM.extraction.yaml', parse(text)),
    ...(viewer ? [readRecord('studies/elm-2020.CB.extraction.yaml', parse('study: elm-2020\nextractor: CB\n'))] : []),
  ];
  const review = buildReview('', files, viewer);
  const quotes = quotationsByReport(review).get(PATH) ?? new Set();
  const findings = await searchReport(TEXT, quotes);
  return withReports(review, new Map([[PATH, { state: 'read', sha256: '00', pages: 2, findings }]]));
}

describe('what is quoted from a report', () => {
  it('is known with what it supports and where it stands, where it was found', async () => {
    const places = quotedPlaces(await searched(), PATH);
    assert.deepEqual(
      places.map(({ supports, file }) => [supports, file]),
      [
        ['Results · burnout-6m', 'studies/elm-2020.LM.extraction.yaml'],
        ['Results · burnout-6m · Estimate · Value', 'studies/elm-2020.LM.extraction.yaml'],
      ],
    );
    assert.deepEqual(
      places.map(({ span }) => STUDY.slice(span.start, span.end)),
      ['Sixty nurses were randomised', 'lower by 1.8 points after half a year'],
    );
    assert.deepEqual(places[1]?.stretches, [
      { from: { page: 1, item: 1, offset: 0 }, to: { page: 1, item: 1, offset: 37 } },
    ]);
    assert.deepEqual(quotedPlaces(await searched(), 'reports/other.pdf'), []);
  });

  it('stands on the page that is given, where it stands on several', async () => {
    const [first] = quotedPlaces(await searched(), PATH);
    assert.equal(first?.stretches[0]?.from.page, 2);
  });

  it('stands on a page of the range that is given', async () => {
    const text = STUDY.replace('page: "412"', 'page: 412-413');
    const [first] = quotedPlaces(await searched(undefined, text), PATH);
    assert.equal(first?.stretches[0]?.from.page, 2);
  });

  it('is not shown of a colleague before one’s own work is done', async () => {
    const places = quotedPlaces(await searched({ initials: 'CB', hasFinished: () => false }), PATH);
    assert.deepEqual(places, []);
  });
});
