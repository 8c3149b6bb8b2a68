import assert from 'node:assert/strict';
import { buildReview } from '../../../src/core/review/review';
import { previewBody } from '../preview/preview-body';
import { quietWards } from '../synthesis/quiet-wards';

describe('the preview of somebody who still extracts', () => {
  const { files } = quietWards();
  const asCB = (finished: boolean) =>
    previewBody(buildReview('', files, { initials: 'CB', hasFinished: () => finished }));

  it('shows nothing of what a colleague wrote about the same study', () => {
    const body = asCB(false);
    assert.ok(body.includes('Scotland'));
    for (const words of ['extracted by LM', '>UK<', 'Not agreed', 'not agreed'])
      assert.ok(!body.includes(words), words);
  });

  it('shows both, and where they differ, as soon as the own section is finished', () => {
    const body = asCB(true);
    assert.ok(body.includes('extracted by LM: UK; extracted by CB: Scotland'));
    assert.ok(body.includes('extracted by LM: Some concerns; extracted by CB: Low'));
  });
});
