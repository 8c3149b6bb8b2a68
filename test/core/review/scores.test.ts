import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { interventionFields } from '../../../src/core/format/intervention/intervention';
import { scoreOf } from '../../../src/core/review/appraisal/scores';

/** Section → score, where it is from, what the criteria allow. */
const CASES: readonly [
  section: string,
  value: number | undefined,
  from: string | undefined,
  least: number,
  most: number,
][] = [
  ['{theory: yes, facilitator_training: yes, adherence: no}', 2, 'criteria', 2, 2],
  ['{theory: yes, facilitator_training: yes, adherence: no, score: 3}', 2, 'criteria', 2, 2],
  ['{theory: yes, score: 2}', 2, 'printed', 1, 3],
  ['{theory: yes, facilitator_training: yes}', undefined, undefined, 2, 3],
  ['{theory: yes, facilitator_training: not reported, adherence: no}', 1, 'criteria', 1, 2],
  ['{theory: yes, facilitator_training: unclear, adherence: no, score: 2}', 2, 'printed', 1, 2],
  ['{score: 0}', 0, 'printed', 0, 3],
  ['{}', undefined, undefined, 0, 3],
];

describe('a score', () => {
  for (const [section, value, from, least, most] of CASES) {
    it(`of ${section}`, () => {
      const score = scoreOf(parse(section).root, interventionFields.fields.quality);
      assert.deepEqual([score?.value, score?.from, score?.least, score?.most], [value, from, least, most]);
    });
  }

  it('is none for a section without criteria', () => {
    assert.equal(scoreOf(parse('{value: yes}').root, interventionFields.fields.effective), undefined);
  });
});
