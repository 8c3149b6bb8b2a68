import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import { reviewSymbols } from '../../../../src/core/editing/finding/review-symbols';
import { buildReview, type Viewer } from '../../../../src/core/review/review';

const TEXTS = {
  'review.yaml': `review: r
title: Practice
reviewers: {LM: Lee Moe}
vocabulary: {outcomes: {burnout: {meaning: Exhaustion at work}}, timepoints: {6 months: Half a year}}
`,
  'training.yaml': 'intervention: training\nname: Practice training\n',
  'birch.LM.yaml': `study: birch
extractor: LM
results: [{id: r1, outcome: burnout}]
`,
  'birch.CB.yaml': `study: birch
extractor: CB
results: [{id: r1, outcome: burnout}, {id: only-cb, outcome: burnout}]
`,
  'birch.yaml': `study: birch
consensus: {by: [LM, CB]}
reports: [{id: main, citation: {authors: [Doe A, Roe B, Poe C], year: 2020, title: A trial}}]
arms: [{id: usual}]
results: [{id: r1, outcome: burnout, timepoint: 6 months}]
`,
};

const files = Object.entries(TEXTS).map(([path, text]) => readRecord(path, parse(text)));
const found = (viewer?: Viewer) =>
  reviewSymbols(buildReview('', files, viewer)).map(({ name, container, file, span }) => {
    const text = files.find(({ path }) => path === file)?.document.text ?? '';
    return `${name} [${container}] ${file}: ${text.slice(span.start, span.end)}`;
  });

describe('reviewSymbols', () => {
  it('names everything once, in words, where it counts', () =>
    assert.deepEqual(found(), [
      'Practice (r) [Review] review.yaml: r',
      'Lee Moe (LM) [Reviewer] review.yaml: LM',
      'burnout: Exhaustion at work [Outcome] review.yaml: burnout',
      '6 months: Half a year [Time point] review.yaml: 6 months',
      'Doe et al. 2020: A trial (birch) [Study] birch.yaml: birch',
      'Doe et al. 2020 (main) [Report · Doe et al. 2020] birch.yaml: main',
      'usual [Arm · Doe et al. 2020] birch.yaml: usual',
      'Burnout at 6 months (r1) [Result · Doe et al. 2020] birch.yaml: r1',
      'Burnout (only-cb) [Result · Doe et al. 2020] birch.CB.yaml: only-cb',
      'Practice training (training) [Intervention] training.yaml: training',
    ]));

  it('keeps what a colleague wrote from somebody who has not finished', () => {
    const seen = found({ initials: 'LM', hasFinished: () => false });
    assert.deepEqual(
      seen.filter((line) => line.includes('CB.yaml')),
      [],
    );
    assert.equal(seen.length, found().length - 1);
  });

  it('goes only through files of records of which something changed', () => {
    const viewer: Viewer = { initials: 'LM', hasFinished: () => true };
    const first = buildReview('', files, viewer);
    const before = reviewSymbols(first);
    for (const file of files) file.letGo?.('any');
    const text = TEXTS['training.yaml'].replace('Practice', 'Other');
    const after = files.map((file) => (file.path === 'training.yaml' ? readRecord(file.path, parse(text)) : file));
    const seen = reviewSymbols(buildReview('', after, viewer, first));
    assert.equal(seen.find(({ kind }) => kind === 'intervention')?.name, 'Other training (training)');
    assert.equal(seen.length, before.length);
    const read = after.filter((file) => file.letGo?.('unused') === false);
    assert.deepEqual(
      read.map(({ path }) => path),
      ['training.yaml'],
    );
  });
});
