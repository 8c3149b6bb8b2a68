import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { rob2 } from '../../../src/core/knowledge/rob2/rob2';
import { robinsI } from '../../../src/core/knowledge/robins-i/robins-i';
import { buildReview } from '../../../src/core/review/review';
import { trafficLights } from '../../../src/core/synthesis/bias/risk-of-bias';

const JUDGED = 'overall: {judgement: some concerns}';

function lightsOf(design: string, assessment: string, review = '') {
  const files = [
    readRecord('review.yaml', parse(`review: r\n${review}`)),
    readRecord('a.yaml', parse(`study: a\nconsensus: {by: [LM, CB]}\ndesign: ${design}\nrob2:\n  - ${assessment}\n`)),
  ];
  const lights = trafficLights(rob2, buildReview('', files));
  return { heads: lights.columns.map(({ head }) => head), notes: lights.notes };
}

const EFFECT = 'Effect of interest: not said for any study.';
const TEST_VERSION = 'Based on the test version of 18 March 2021: ';

describe('a figure says no more of the form than anybody wrote', () => {
  it('has no column that only the design would ask for, and no note on test versions, where only levels are printed', () => {
    const { heads, notes } = lightsOf('cluster randomised trial', `{reporting: {judgement: low}, ${JUDGED}}`);
    assert.deepEqual(heads, ['D1', 'D2', 'D3', 'D4', 'D5']);
    assert.deepEqual(notes, [EFFECT]);
  });

  it('has both where somebody worked with the form', () => {
    for (const worked of [
      `{recruitment: {judgement: low}, ${JUDGED}}`,
      `{randomisation: {q1a.1: Y}, ${JUDGED}}`,
      `{design: cluster, ${JUDGED}}`,
    ]) {
      const { heads, notes } = lightsOf('cluster randomised trial', worked);
      assert.ok(heads.includes('D1b'), worked);
      assert.ok(notes.includes(`${TEST_VERSION}Cluster-randomised trial, effect of interest not said.`), notes.join());
      assert.ok(notes.includes(EFFECT));
    }
  });

  it('names the effect where the assessment or the review says it, and nothing else', () => {
    const worked = `{recruitment: {judgement: low}, ${JUDGED}}`;
    const inReview = lightsOf(
      'cluster randomised trial',
      worked,
      'appraisal: {rob2: {effect_of_interest: adhering}}\n',
    );
    assert.deepEqual(inReview.notes, [`${TEST_VERSION}Cluster-randomised trial, effect of adhering.`]);
    const here = lightsOf('cluster randomised trial', `{effect_of_interest: assignment, ${worked.slice(1)}`);
    assert.deepEqual(here.notes, [`${TEST_VERSION}Cluster-randomised trial, effect of assignment.`]);
  });

  it('says of ROBINS-I that the version is not said, and not which one it was', () => {
    const file = readRecord(
      'a.yaml',
      parse('study: a\nconsensus: {by: [LM, CB]}\ndesign: cohort study\nrobins_i: [{overall: {judgement: serious}}]\n'),
    );
    const { notes } = trafficLights(robinsI, buildReview('', [file]));
    assert.deepEqual(notes, ['Version: not said for any study.', EFFECT]);
  });

  it('names the studies of which it is not said', () => {
    const study = (id: string, more: string) =>
      readRecord(
        `${id}.yaml`,
        parse(`study: ${id}\nconsensus: {by: [LM, CB]}\ndesign: randomised trial\nrob2: [{${more}${JUDGED}}]\n`),
      );
    const files = [study('ash', ''), study('elm', 'effect_of_interest: adhering, ')];
    const { notes } = trafficLights(rob2, buildReview('', files));
    assert.deepEqual(notes, ['Effect of interest: not said for ash.']);
  });
});
