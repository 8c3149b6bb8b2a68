import assert from 'node:assert/strict';
import { factLines } from '../../../src/core/diff/facts/fact-lines';
import { seenFactLines } from '../../../src/core/diff/facts/seen-fact-lines';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { buildReview, type Viewer } from '../../../src/core/review/review';

const LM = readRecord(
  'birch.LM.yaml',
  parse('study: birch\nextractor: LM\ncountry: [Denmark]\ndesign: cohort study\n'),
);
const CB = readRecord('birch.CB.yaml', parse('study: birch\nextractor: CB\ncountry:\n'));

/** Who has finished the design, and not the country. */
const VIEWER: Viewer = { initials: 'CB', hasFinished: (_file, section) => section === 'design' };

const review = buildReview('', [LM, CB], VIEWER);

describe('a file in words, for somebody who has not finished', () => {
  it('is without what a colleague has answered where one’s own answer is not complete, and says so', () => {
    const seen = seenFactLines(LM, review);
    assert.doesNotMatch(seen, /Denmark/);
    assert.match(seen, /^Design = cohort study$/m);
    assert.match(seen, /^country: not shown until your own is complete$/m);
  });

  it('is the same of an earlier version', () => {
    const before = readRecord(LM.path, parse('study: birch\nextractor: LM\ncountry: [Norway]\n'));
    assert.doesNotMatch(seenFactLines(before, review), /Norway/);
  });

  it('shows nothing of a file that cannot be read and may be a colleague’s', () => {
    const broken = readRecord(LM.path, parse('study: birch\nextractor: LM\ncountry: [Denmark\n'));
    assert.match(seenFactLines(broken, review), /^Not readable as extraction: .*\n$/);
    const own = readRecord(CB.path, parse('study: birch\nextractor: CB\ncountry: [Sweden\n'));
    assert.match(seenFactLines(own, review), /Sweden/);
  });

  it('is whole for everybody else', () => {
    assert.equal(seenFactLines(CB, review), factLines(CB));
    assert.equal(seenFactLines(LM, buildReview('', [LM, CB])), factLines(LM));
    assert.match(factLines(LM), /Denmark/);
  });
});
