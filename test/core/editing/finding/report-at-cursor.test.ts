import assert from 'node:assert/strict';
import { reportAtCursor } from '../../../../src/core/editing/finding/report-at-cursor';
import { dedented } from '../../fixture';
import { inReview } from '../review';

const STUDY = `
  study: elm-2020
  reports:
    - id: main
      file: reports/elm-2020.pdf$1
    - id: protocol
      file: reports/elm-2018.pdf
  country: [Norway]$2
  results:
    - id: burnout-6m
      report: main
      estimate:
        type: md
        value: -1.8
        support:
          - {quote: lower in the walking groups, page: 411}$3
          - quote: after a year$4
            page: e12
            report: protocol
`;

/** The report that is meant where `$n` stands. */
function at(place: string) {
  const text = dedented(STUDY).replaceAll(/\$(\d)/g, (mark) => (mark === place ? '$0' : ''));
  const { review, file, offset } = inReview(text, 'studies/elm-2020.extraction.yaml');
  const { reports, ...found } = reportAtCursor(review, file, offset);
  assert.deepEqual(
    reports.map(({ id }) => id),
    ['main', 'protocol'],
  );
  return found;
}

describe('the report that a cursor means', () => {
  it('is the one in whose entry it stands', () => {
    assert.deepEqual(at('$1'), { report: { id: 'main', path: 'reports/elm-2020.pdf' } });
  });

  it('is left open where several could be meant', () => {
    assert.deepEqual(at('$2'), {});
  });

  it('is that of a support, with its page and its quotation', () => {
    assert.deepEqual(at('$3'), {
      report: { id: 'main', path: 'reports/elm-2020.pdf' },
      page: '411',
      quotation: 'studies/elm-2020.extraction.yaml results/0/estimate/support/0',
    });
    assert.deepEqual(at('$4'), {
      report: { id: 'protocol', path: 'reports/elm-2018.pdf' },
      page: 'e12',
      quotation: 'studies/elm-2020.extraction.yaml results/0/estimate/support/1',
    });
  });

  it('is none where there is none, however broken the file is', () => {
    for (const text of ['$0', 'study: elm\n$0', 'reports: [$0', 'support: {$0']) {
      const { review, file, offset } = inReview(text, 'studies/elm-2020.extraction.yaml');
      assert.equal(reportAtCursor(review, file, offset).report, undefined, text);
    }
  });
});
