import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/document/edited-text';
import { capturePlaces } from '../../../../src/core/editing/capturing/capture-places';
import { useAsSupport } from '../../../../src/core/editing/capturing/use-as-support';
import { withReport } from '../../../../src/core/editing/capturing/with-report';
import { droppedReport } from '../../../../src/core/editing/pasting/dropped-report';
import { inOneStep } from '../../../../src/core/writing/in-one-step';
import { dedented } from '../../fixture';
import { inReview } from '../review';
import { SELECTED } from './captured';

const PATH = 'reports/birch-2020.pdf';

/** The text after a selection was used for which the study got its report, in the way that is offered at a place of the list. */
function used(fixture: string, way: number): { readonly text: string; readonly edits: number } {
  const { review, file, offset } = inReview(dedented(fixture));
  const [place] = capturePlaces(review, file, offset).places;
  const title = droppedReport(review, file, 0, PATH)[way]?.title;
  const after = title === undefined ? undefined : withReport(review, file, PATH, title);
  assert.ok(place && after);
  const capture = useAsSupport(after.review, after.file, place, SELECTED);
  assert.ok('edits' in capture);
  const edits = inOneStep(file.document.text, after.edits, capture.edits);
  return { text: applyEdits(file.document.text, edits).text, edits: edits.length };
}

describe('a report that the study does not have yet', () => {
  it('is written together with what is used of it, each at its place', () => {
    const { text, edits } = used(
      `
      study: birch
      reports:
        - id: main
      results:
        - id: mood
          estimate:
            value: -1.8$0
      `,
      0,
    );
    assert.match(text, /- id: main\n {4}file: reports\/birch-2020\.pdf\n/);
    assert.match(
      text,
      /value: -1\.8\n {6}support:\n {8}- \{for: value, quote: 'Lots were drawn: by hand\.', page: 4, report: main\}/,
    );
    assert.equal(edits, 2);
  });

  it('is a new one where somebody wants that', () => {
    const { text } = used(
      `
      study: birch
      reports:
        - id: protocol
          file: reports/other.pdf
      design: $0randomised trial
      `,
      0,
    );
    assert.match(text, /file: reports\/other\.pdf\n {2}- id: report-2\n {4}file: reports\/birch-2020\.pdf\n/);
    assert.match(text, /support:/);
  });

  it('is not written where the way that was chosen is gone', () => {
    const { review, file } = inReview(
      'study: birch\nreports: [{id: main, file: reports/birch-2020.pdf}]\nnotes: $0x\n',
    );
    assert.equal(withReport(review, file, PATH, 'Write as the file of the report “main”'), undefined);
  });
});
