import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import { secondExtraction, sectionsForSecond } from '../../../../src/core/editing/beginning/second-extraction';
import { recordCalled } from '../../../../src/core/review/review';
import { readFixture } from '../../checks/fixture';
import { dedented } from '../../fixture';

const REVIEW = `# file: review.extraction.yaml
review: quiet-wards
reviewers: {LM: Lee Moe, CB: Cem Birk}
# file: studies/ash-2019.LM.extraction.yaml
study: ash-2019
extractor: LM
reports:
  - id: main
    citation: {title: Ash, year: 2019}
design: randomised trial
country: [Norway]
arms:
  - {id: course, name: Course, role: intervention, participants: 40}
  - {id: usual, role: comparator, participants: 38}
results:
  - id: burnout-6m
    outcome: burnout
    timepoint: 6 months
    comparison: [course, usual]
    estimate: {type: md, value: -1.5}
    support: p. 4
rob2:
  - result: burnout-6m
    effect_of_interest: adhering
    measurement: {q4.1: N, judgement: low, support: Seen on p. 5.}
`;

function second(sections: readonly string[], text = REVIEW) {
  const { review } = readFixture(text);
  const record = recordCalled(review, 'study', 'ash-2019');
  assert.ok(record);
  return { review, record, made: secondExtraction(record, review, { initials: 'CB', sections }) };
}

describe('a second extraction', () => {
  it('begins with what is settled first, and blank keys of the chosen sections', () => {
    const { made } = second(['country', 'rob2']);
    assert.deepEqual(made.steps, ['studies', 'ash-2019.CB.extraction.yaml']);
    assert.ok(
      made.text.startsWith(
        dedented(`
          study: ash-2019
          extractor: CB
          reports:
            - id: main
              citation: {title: Ash, year: 2019}
          country: ${''}
          arms:
            - id: course
              name: Course
              role: intervention
            - id: usual
              role: comparator
          results:
            - id: burnout-6m
              outcome: burnout
              timepoint: 6 months
              comparison: [course, usual]
          rob2:
            - result: burnout-6m
              effect_of_interest: adhering
              randomisation:
                q1.1:
        `),
      ),
      made.text,
    );
  });

  it('has no answer, judgement, number or quotation of the first person', () => {
    const { record, review, made } = second(['design', 'country', 'results', 'rob2']);
    assert.deepEqual(sectionsForSecond(record, review), ['design', 'country', 'results', 'rob2']);
    assert.doesNotMatch(made.text, /randomised trial|Norway|-1\.5|: md|p\. 4|: 40|: N|low|Seen/);
    assert.match(made.text, /\n {4}estimate:\n {6}type:\n/);
    assert.match(made.text, /\n {6}q4\.4:\n/);
    assert.deepEqual(parse(made.text).problems, []);
    assert.deepEqual(readRecord('x', parse(made.text)).author, { kind: 'extractor', initials: 'CB' });
  });

  it('leaves out what stands in the record that both share', () => {
    const shared = REVIEW.replace('study: ash-2019\nextractor: LM\n', 'study: ash-2019\n')
      .replace(
        'design: randomised trial\n',
        'design: randomised trial\n# file: studies/ash-2019.LM.extraction.yaml\nstudy: ash-2019\nextractor: LM\n',
      )
      .replace('studies/ash-2019.LM', 'studies/ash-2019');
    const { made } = second(['rob2'], shared);
    assert.doesNotMatch(made.text, /reports/);
    assert.match(made.text, /arms:/);
  });

  it('takes the target trial over, which both have to mean', () => {
    const text = REVIEW.replace(
      /rob2:[\s\S]*/,
      'robins_i:\n  - result: burnout-6m\n    version: 2016\n    target_trial: {design: individually randomised, participants: Nurses}\n    confounding: {judgement: serious}\n',
    ).replace('randomised trial', 'cohort study');
    const { made } = second(['robins_i'], text);
    assert.match(
      made.text,
      /\n {4}version: 2016\n {4}target_trial: \{design: individually randomised, participants: Nurses\}\n/,
    );
    assert.doesNotMatch(made.text, /serious|cohort/);
  });
});
