/** ROBINS-I under the cursor: each version offers its own, and a draft is called one. */
import assert from 'node:assert/strict';
import { complete } from '../../../src/core/editing/completing/complete';
import { hoverAt } from '../../../src/core/editing/explaining/hover';
import { readFixture } from '../checks/fixture';

/** A file with the cursor at `$0`, in a review that uses this version. */
function at(version: string, assessment: string) {
  const text = `# file: review.extraction.yaml
review: practice-review
appraisal: {robins_i: {version: ${version}, effect_of_interest: assignment}}
# file: studies/fir-2024.extraction.yaml
study: fir-2024
design: cohort study
robins_i:
  - ${assessment}
`;
  const { review } = readFixture(text.replace('$0', ''));
  const file = review.files.find(({ kind }) => kind === 'study');
  assert.ok(file);
  const study = text.slice(text.indexOf('study: fir-2024'));
  return { review, file, offset: study.indexOf('$0') };
}

const labels = (version: string, assessment: string) => {
  const { review, file, offset } = at(version, assessment);
  return complete(review, file, offset).map(({ label }) => label);
};

const hover = (version: string, assessment: string) => {
  const { review, file, offset } = at(version, assessment);
  return hoverAt(review, file, offset)?.markdown ?? '';
};

describe('ROBINS-I under the cursor', () => {
  it('offers the levels of the version and domain', () => {
    assert.deepEqual(labels('2', 'confounding: {judgement: $0}').sort(), [
      'critical',
      'low except confounding',
      'moderate',
      'serious',
    ]);
    assert.deepEqual(labels('2016', 'confounding: {judgement: $0}').sort(), [
      'critical',
      'low',
      'moderate',
      'no information',
      'serious',
    ]);
  });

  it('says of each direction of bias what it means', () => {
    const { review, file, offset } = at('2', 'confounding: {bias_direction: $0}');
    const meanings = complete(review, file, offset).map(({ label, documentation }) => `${label}: ${documentation}`);
    assert.deepEqual(
      meanings.map((each) => each.split('. ')[0]),
      [
        'upward: **upward** · The bias overestimates the effect',
        'downward: **downward** · The bias underestimates the effect',
        'unpredictable: **unpredictable** · There may be bias, but which way it pushes the result cannot be said.',
      ],
    );
  });

  it('offers what belongs to the version', () => {
    const keys = (version: string) => labels(version, 'result: r1\n    $0');
    for (const key of ['screening', 'deviations_accounted_for', 'target_trial'])
      assert.ok(keys('2').includes(key), key);
    for (const key of ['deviations', 'effect_of_interest', 'outcome_is', 'co_interventions']) {
      assert.ok(!keys('2').includes(key), key);
      assert.ok(keys('2016').includes(key), key);
    }
  });

  it('calls version 2 a draft, and leads to its official document', () => {
    const markdown = hover('2', 'measurement: {q5$0.1: Y}');
    assert.match(markdown, /draft of 20 November 2025/);
    assert.match(markdown, /riskofbias\.info\/welcome\/robins/);
    assert.match(hover('2016', 'measurement: {q6$0.1: Y}'), /10\.1136\/bmj\.i4919/);
  });
});
