/** ROBINS-I in a review: both versions in figures, and when an assessment is finished. */
import assert from 'node:assert/strict';
import { robinsI } from '../../../../src/core/knowledge/robins-i/robins-i';
import { assessmentsOf } from '../../../../src/core/review/appraisal/assessments';
import { isAssessed } from '../../../../src/core/review/progress';
import type { Review } from '../../../../src/core/review/review';
import { trafficLights } from '../../../../src/core/synthesis/bias/risk-of-bias';
import { readFixture } from '../../checks/fixture';

const REVIEW = (version: string) => `# file: review.extraction.yaml
review: practice-review
appraisal:
  robins_i: {version: ${version}, effect_of_interest: assignment}
`;

const STUDY = (entries: string) => `# file: studies/fir-2024.extraction.yaml
study: fir-2024
consensus: {by: [LM, CB]}
design: cohort study
robins_i:
${entries}`;

const reviewOf = (version: string, entries: string): Review => readFixture(REVIEW(version) + STUDY(entries)).review;

const DOMAINS = ['confounding', 'classification', 'selection', 'missing_data', 'measurement', 'reporting'];
const judged = (level: string) => DOMAINS.map((key) => `    ${key}: {judgement: ${level}}\n`).join('');

describe('ROBINS-I in figures', () => {
  it('has the domains of its version in their printed order', () => {
    const heads = (review: Review) => trafficLights(robinsI, review).columns.map(({ head, id }) => `${head} ${id}`);
    assert.deepEqual(heads(reviewOf('2', '  - overall: {judgement: serious}\n')), [
      'D1 confounding',
      'D2 classification',
      'D3 selection',
      'D4 missing_data',
      'D5 measurement',
      'D6 reporting',
    ]);
    assert.deepEqual(heads(reviewOf('2016', '  - overall: {judgement: serious}\n')), [
      'D1 confounding',
      'D2 selection',
      'D3 classification',
      'D4 deviations',
      'D5 missing_data',
      'D6 measurement',
      'D7 reporting',
    ]);
  });

  it('has no domains where the screening questions end the assessment', () => {
    const stopped =
      '  - screening: {qB1: N, qB2: PY, qB3: N}\n    reporting: {q6.1: Y}\n    overall: {judgement: critical}\n';
    const [row] = trafficLights(robinsI, reviewOf('2', stopped)).groups[0]?.rows ?? [];
    assert.deepEqual(
      row?.lights.map(({ state }) => state),
      [...Array(5).fill('not applicable'), 'computed'],
    );
    assert.match(row?.lights[0]?.note ?? '', /screening questions end the assessment/);
    assert.equal(row?.overall?.mark?.judgement, 'critical');
  });

  it('tells results with the same measure and time point apart', () => {
    const entries = `  - {result: adjusted, overall: {judgement: serious}}
  - {result: unadjusted, overall: {judgement: critical}}
results:
  - {id: adjusted, outcome: burnout, measure: mbi, timepoint: 6 months}
  - {id: unadjusted, outcome: burnout, measure: mbi, timepoint: 6 months}
`;
    const [group] = trafficLights(robinsI, reviewOf('2', entries)).groups;
    assert.deepEqual(
      group?.rows.map(({ detail }) => detail),
      ['mbi, 6 months (adjusted)', 'mbi, 6 months (unadjusted)'],
    );
  });

  it('says which domains have other numbers where both versions share a figure', () => {
    const both =
      '  - overall: {judgement: serious}\n  - {version: 2, reason: Tried out., overall: {judgement: serious}}\n';
    const { notes } = trafficLights(robinsI, reviewOf('2016', both));
    assert.ok(
      notes.includes(
        'Version 2, deviations accounted for in the analysis not said: D2 is printed as domain 3, D3 is printed as domain 2, D5 is printed as domain 4, D6 is printed as domain 5 and D7 is printed as domain 6.',
      ),
      notes.join('\n'),
    );
    const alone = trafficLights(robinsI, reviewOf('2', '  - overall: {judgement: serious}\n'));
    assert.ok(alone.notes.every((note) => !note.includes('printed as domain')));
  });

  it('says that version 2 is a draft', () => {
    const { notes } = trafficLights(robinsI, reviewOf('2', '  - overall: {judgement: serious}\n'));
    assert.ok(
      notes.some((note) => /draft of 20 November 2025/i.test(note)),
      notes.join('\n'),
    );
  });

  it('says that suggestions of version 2016 rest on criteria', () => {
    const { notes } = trafficLights(robinsI, reviewOf('2016', '  - confounding: {q1.1: N}\n'));
    assert.ok(
      notes.some((note) => /^\* Suggested by the instrument's criteria, which are no algorithm,/.test(note)),
      notes.join('\n'),
    );
  });
});

describe('an assessment with ROBINS-I', () => {
  // version | what stands in it | whether it is finished
  const cases: [string, string, string, boolean][] = [
    ['2', 'judged domains, published without answers', `  - overall: {judgement: serious}\n${judged('serious')}`, true],
    [
      '2',
      'an end by the screening',
      '  - screening: {qB1: N, qB2: Y, qB3: N}\n    overall: {judgement: critical}\n',
      true,
    ],
    [
      '2',
      'domains with answers, and no screening',
      `  - overall: {judgement: serious}\n${judged('serious').replace('measurement: {', 'measurement: {q5.1: Y, q5.2: NA, ')}`,
      false,
    ],
    [
      '2',
      'the same with the screening',
      `  - overall: {judgement: serious}\n    screening: {qB1: Y, qB3: N}\n${judged('serious').replace('measurement: {', 'measurement: {q5.1: Y, q5.2: NA, ')}`,
      true,
    ],
    [
      '2',
      'a domain without a judgement',
      '  - screening: {qB1: Y, qB3: N}\n    overall: {judgement: serious}\n',
      false,
    ],
    ['2016', 'only an overall judgement', '  - overall: {judgement: serious}\n', false],
  ];
  for (const [version, what, entries, finished] of cases) {
    it(`version ${version}, ${what}: ${finished ? 'finished' : 'not finished'}`, () => {
      const review = reviewOf(version, entries);
      const [study] = review.studies;
      assert.ok(study);
      assert.deepEqual(assessmentsOf(study, robinsI, review).map(isAssessed), [finished]);
    });
  }
});
