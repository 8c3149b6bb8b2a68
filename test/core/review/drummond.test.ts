/** Totals and bands of the Drummond checklists: only what the review has decided. */

import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { drummond } from '../../../src/core/knowledge/quality-tools/drummond';
import { DRUMMOND_ANSWERS, DRUMMOND_PROFILES } from '../../../src/core/knowledge/quality-tools/drummond-ways';
import { type PointsAppraisal, pointsAppraisal } from '../../../src/core/review/appraisal/points';
import { buildReview } from '../../../src/core/review/review';

function appraise(section: string, decided = ''): PointsAppraisal {
  const study = readRecord('a.extraction.yaml', parse(`study: a\ndrummond:\n${section}`));
  const review = readRecord('review.extraction.yaml', parse(`review: r\nappraisal: {drummond: {${decided}}}\n`));
  const found = pointsAppraisal(drummond, study.sections.get('drummond')?.value, buildReview('', [study, review]));
  assert.ok(found);
  return found;
}

const ITEMS = Array.from({ length: 10 }, (_, index) => `q${index + 1}`);
const all = (answer: string): string => `  items: {${ITEMS.map((key) => `${key}: ${answer}`).join(', ')}}\n`;
const COUNT_YES = 'answers: yes no cannot tell';
const BANDS = 'bands: {low: [0, 3], average: [4, 7], high: [8, 10]}';

describe('an appraisal with a Drummond checklist', () => {
  it('counts the items answered with yes, where the review answers so', () => {
    assert.equal(appraise(all('yes'), COUNT_YES).total, 10);
    assert.equal(appraise(all("can't tell"), COUNT_YES).total, 0);
    assert.equal(appraise(all('2'), 'answers: zero one two').total, 20);
  });

  it('has no total while the review does not say how items are answered, and where they are not added up', () => {
    assert.equal(appraise(all('yes')).total, undefined);
    for (const { value, points } of DRUMMOND_PROFILES) {
      if (points === undefined) assert.equal(appraise(all('yes'), `answers: ${value}`).possible, undefined, value);
    }
    assert.equal(appraise(all('yes'), `tool: drummond 35, ${COUNT_YES}`).possible, undefined);
  });

  it('has no total while an item is open, and says what is possible', () => {
    const { total, possible } = appraise('  items: {q1: yes, q2: no, q3: }\n', COUNT_YES);
    assert.equal(total, undefined);
    assert.deepEqual(possible, { least: 1, most: 9 });
  });

  it('has a band only where the review has drawn it', () => {
    assert.equal(appraise(all('yes'), COUNT_YES).band, undefined);
    assert.equal(appraise(all('yes'), `${COUNT_YES}, ${BANDS}`).band?.rating, 'high');
    assert.equal(appraise('  total: 7\n', `${COUNT_YES}, ${BANDS}`).band?.rating, 'average');
    assert.equal(appraise('  total: 11\n', `${COUNT_YES}, ${BANDS}`).band, undefined);
  });

  it('follows the section where it departs from the review', () => {
    const { checklist, way } = appraise('  tool: drummond 35\n', `tool: drummond 10, ${COUNT_YES}`);
    assert.equal(checklist?.items.items.length, 35);
    assert.equal(way?.tool, 'drummond 10');
  });
});

describe('the ways of answering', () => {
  it('use answers that are known, of checklists that are known', () => {
    const known = DRUMMOND_ANSWERS.map(({ value }) => value);
    for (const { value, tool, answers, points = {}, onlyFor = {} } of DRUMMOND_PROFILES) {
      assert.ok(
        drummond.checklists.all.some((each) => each.value === tool),
        value,
      );
      for (const answer of [...answers, ...Object.keys(points), ...Object.values(onlyFor).flat()])
        assert.ok(known.includes(answer), `${value}: ${answer}`);
      if (Object.keys(points).length > 0) assert.deepEqual(Object.keys(points).sort(), [...answers].sort(), value);
    }
  });

  it('give questions 1, 2, 3, 7 and 8 all or nothing where items count 0 to 2', () => {
    const halves = DRUMMOND_PROFILES.find(({ value }) => value === 'zero one two');
    assert.deepEqual(Object.keys(halves?.onlyFor ?? {}), ['q1', 'q2', 'q3', 'q7', 'q8']);
  });
});
