/** References that are pasted into `reports`, and files that are dropped on a study. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/document/edited-text';
import type { CitedWork } from '../../../../src/core/editing/beginning/cited-work';
import { droppedReport } from '../../../../src/core/editing/pasting/dropped-report';
import { pastedReports } from '../../../../src/core/editing/pasting/pasted-reports';
import { dedented } from '../../fixture';
import { inReview } from '../review';
import { textAfterPaste } from './pasted-text';

const WORK: CitedWork = {
  authors: ['Ash ML', 'Birk C'],
  year: '2018',
  title: 'Quiet wards: a trial',
  doi: '10.1000/x',
  language: 'eng',
};

function pasted(fixture: string, works: readonly CitedWork[] = [WORK]) {
  const { review, file, text, offset } = inReview(dedented(fixture), 'studies/another.extraction.yaml');
  const paste = pastedReports(review, file, offset, works);
  return paste && { ...paste, text: textAfterPaste(text, offset, offset, paste) };
}

describe('a reference that is pasted', () => {
  it('behind the key becomes the first report', () => {
    const paste = pasted('study: another\nreports:$0\ndesign: randomised trial\n');
    assert.equal(
      paste?.text,
      dedented(`
        study: another
        reports:
          - id: main
            citation:
              authors: [Ash ML, Birk C]
              year: 2018
              title: 'Quiet wards: a trial'
              doi: 10.1000/x
            language: en
        design: randomised trial
      `),
    );
    assert.equal(paste?.title, 'Paste as a report: Ash and Birk 2018');
    assert.ok(paste?.isCertain);
  });

  it('on a line of its own is a further one, in the style of the file', () => {
    const paste = pasted('study: another\nreports:\n- id: main\n  file: a.pdf\n- $0\n', [
      { authors: [], doi: '10.1000/y' },
      { authors: ['Moe L'], year: '2020' },
    ]);
    assert.match(
      paste?.text ?? '',
      /\n- id: report-2\n {2}citation:\n {4}doi: \S+\n- id: moe-2020\n {2}citation:\n {4}authors: \[Moe L\]\n {4}year: 2020\n$/,
    );
    assert.equal(paste?.title, 'Paste as 2 reports');
  });

  it('is not certain where the study has the work already', () => {
    const there = 'study: another\nreports:\n  - id: main\n    citation: {doi: https://doi.org/10.1000/X}\n  - $0\n';
    assert.equal(pasted(there)?.isCertain, false);
  });

  for (const fixture of [
    'study: another\nnotes: $0\n',
    'study: another\narms:\n  - $0\n',
    'study: another\nreports:\n  - id: $0\n',
    'study: another\nreports: [$0]\n',
    'study: another\nreports:\n  - id: main\n    citation:\n      title: Quiet $0wards\n',
  ])
    it(`is left to the editor elsewhere: ${JSON.stringify(fixture)}`, () => assert.equal(pasted(fixture), undefined));
});

function dropped(fixture: string, path = 'reports/ash 2018.pdf') {
  const { review, file, text, offset } = inReview(dedented(fixture), 'studies/another.extraction.yaml');
  return droppedReport(review, file, offset, path).map(({ title, edits }) => ({
    title,
    text: applyEdits(text, edits).text,
  }));
}

describe('the file of a report that is dropped on a study', () => {
  it('goes into the report that has none', () => {
    const [first, second, ...others] = dropped(
      '$0study: another\nreports:\n  - id: main\n    language: en\n    match: listed\n',
    );
    assert.equal(first?.title, 'Write as the file of the report “main”');
    assert.equal(
      first?.text,
      'study: another\nreports:\n  - id: main\n    language: en\n    file: reports/ash 2018.pdf\n    match: listed\n',
    );
    assert.equal(second?.title, 'Add as a new report, “report-2”');
    assert.deepEqual(others, []);
  });

  it('goes into the one on which it is dropped first', () => {
    const ways = dropped('study: another\nreports:\n  - id: main\n  - {id: second, file: b.pdf}\n  - id: third$0\n');
    assert.deepEqual(
      ways.map(({ title }) => title),
      [
        'Write as the file of the report “third”',
        'Write as the file of the report “main”',
        'Add as a new report, “report-4”',
      ],
    );
    assert.match(ways[0]?.text ?? '', /- id: third\n {4}file: reports\/ash 2018\.pdf\n$/);
  });

  it('becomes a report where there is none, or all have a file', () => {
    assert.deepEqual(
      dropped('study: another\ndesign: randomised trial$0\n').map(({ text }) => text),
      ['study: another\nreports:\n  - id: main\n    file: reports/ash 2018.pdf\ndesign: randomised trial\n'],
    );
    assert.deepEqual(
      dropped('study: another$0\r\nreports: [{id: main, file: a.pdf}]\r\n', 'b: c.pdf').map(({ text }) => text),
      ["study: another\r\nreports: [{id: main, file: a.pdf}, {id: report-2, file: 'b: c.pdf'}]\r\n"],
    );
  });

  it('is left to the editor where a report has it, and in other records', () => {
    assert.deepEqual(dropped('study: another$0\nreports: [{id: main, file: reports/ash 2018.pdf}]\n'), []);
    assert.deepEqual(dropped('intervention: another$0\n'), []);
  });
});
