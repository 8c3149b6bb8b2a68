/** What the preview costs after an edit of one study: what follows from this study, whatever else there is. */
import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { type PreviewParts, previewParts, previewPartsOf } from '../../../src/core/preview/preview-parts';
import { buildReview, fileAt, type Review, withFile } from '../../../src/core/review/review';
import { MADE_UP_FOLDER, madeUpReview } from '../../made-up-review/index';
import { madeUpTexts } from '../review/remembering/made-up';
import { partNamed } from './preview-body';

const STUDY = 'studies/study-7.extraction.yaml';

/** One of two people who extracted the same study. */
const HALF = 'studies/study-8.CB.extraction.yaml';

const EDITS: readonly (readonly [path: string, from: string, to: string])[] = [
  [STUDY, 'country: Chile', 'country: Italy'],
  [STUDY, 'mean: 22', 'mean: 22.5'],
  [STUDY, 'judgement: low', 'judgement: high'],
  [STUDY, 'study: study-7', '# typed\nstudy: study-7'],
  [HALF, 'judgement: low', 'judgement: high'],
];

const reviewOf = (files: number) =>
  buildReview(
    '',
    [...madeUpTexts(files)].map(([path, text]) => readRecord(path, parse(text))),
  );

function edited(review: Review, [path, from, to]: (typeof EDITS)[number]): Review {
  const text = fileAt(review, path)?.document.text ?? '';
  assert.ok(text.includes(from), `${from} in ${path}`);
  return withFile(review, readRecord(path, parse(text.replace(from, to))));
}

/** The studies whose trees were read since all were let go. */
function studiesRead({ files }: Review): string[] {
  return files.flatMap(({ path, kind, letGo }, index) =>
    kind === 'study' && letGo && files[index]?.letGo?.('unused') === false ? [path] : [],
  );
}

/** How many rows of a part are others than before; all of them where more than rows has changed. */
function changedRows(id: string, before: PreviewParts, now: PreviewParts): number {
  const [was, is] = [before, now].map(({ parts }) => parts.find((part) => part.id === id));
  assert.ok(was && is);
  if (was.html !== is.html) return is.rows.length;
  return is.rows.filter((row, index) => row !== was.rows[index]).length;
}

describe('the preview after an edit', function () {
  this.timeout(60_000);

  it('reads no other study again', () => {
    let review = reviewOf(60);
    previewParts(review);
    for (const edit of EDITS) {
      for (const file of review.files) file.letGo?.('any');
      review = edited(review, edit);
      previewParts(review);
      const mates = edit[0] === HALF ? ['studies/study-8.LM.extraction.yaml'] : [];
      const others = studiesRead(review).filter((path) => path !== edit[0] && !mates.includes(path));
      assert.deepEqual(others, [], edit.join(': '));
    }
  });

  it('has other rows only where the study stands', () => {
    const review = reviewOf(60);
    const before = previewParts(review);
    // Everything behind it in the file stands elsewhere now.
    const now = previewParts(edited(review, [STUDY, 'country: Chile', 'country: Iceland']));
    assert.equal(changedRows('figure-characteristics', before, now), 1);
    assert.equal(changedRows('figure-reports', before, now), 1);
    assert.equal(changedRows('figure-rob2', before, now), 1);
    assert.match(partNamed('figure-characteristics', now), /Iceland/);
    assert.equal(changedRows('figure-interventions', before, now), 0);
  });

  it('has another shelf, not another band, of a harvest plot with many bars', () => {
    const files = madeUpReview({ files: 100, lines: 120 }).map(({ path, text }) => readRecord(path, parse(text)));
    const review = buildReview(MADE_UP_FOLDER, files);
    const before = previewParts(review);
    const study = review.files.find(({ kind }) => kind === 'study')?.path ?? '';
    const now = previewParts(edited(review, [study, '\nstudy:', '\n# typed\nstudy:']));
    const rows = now.parts.find(({ id }) => id === 'figure-harvest')?.rows ?? [];
    const bars = rows.map((row) => row.split('role="img"').length - 1);
    assert.ok(Math.max(...bars) <= 12 && bars.reduce((sum, each) => sum + each, 0) > 40, bars.join(' '));
    const changed = changedRows('figure-harvest', before, now);
    // It stands under one direction of each outcome.
    assert.ok(changed >= 1 && changed <= 2, String(changed));
  });

  it('gives what is in sight by itself, the same as in the whole page', () => {
    const review = reviewOf(30);
    previewParts(review);
    const next = edited(review, EDITS[0] as (typeof EDITS)[number]);
    const ids = ['figure-characteristics', 'figure-rob2', 'head', 'figure-nothing'];
    const seen = previewPartsOf(next, {}, ids);
    assert.deepEqual(
      seen.map(({ id }) => id),
      ['figure-characteristics', 'figure-rob2'],
    );
    const { parts } = previewParts(next);
    for (const part of seen)
      assert.deepEqual(
        part,
        parts.find(({ id }) => id === part.id),
      );
  });
});
