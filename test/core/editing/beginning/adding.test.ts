import assert from 'node:assert/strict';
import {
  addSection,
  beginTyping,
  buildReview,
  findProblems,
  missingSections,
  openAssessments,
  parse,
  readRecord,
} from '../../../../src/core';
import { applyEdits } from '../../../../src/core/document/edited-text';
import { recordFields } from '../../../../src/core/format/records';
import { instruments } from '../../../../src/core/knowledge/list';
import { dedented } from '../../fixture';

const REVIEW = dedented(`
  review: quiet
  expects:
    outcome evaluation: [results, rob2]
  appraisal: {rob2: {effect_of_interest: assignment}}
`);

const STUDY = dedented(`
  study: moe-2020
  types: outcome evaluation   # one of several
  design: randomised trial
  country: Norway
`);

function begin(study: string) {
  const files = { 'r/review.extraction.yaml': REVIEW, 'r/a.extraction.yaml': study };
  const review = buildReview(
    'r',
    Object.entries(files).map(([path, text]) => readRecord(path, parse(text))),
  );
  const file = review.files[1];
  assert.ok(file);
  return { review, file };
}

describe('sections to add', () => {
  it('are those that the record lacks, the expected ones first, with what they mean', () => {
    const { review, file } = begin(STUDY);
    const missing = missingSections(review, file);
    assert.deepEqual(
      missing.slice(0, 2).map(({ key, isExpected }) => [key, isExpected]),
      [
        ['results', true],
        ['rob2', true],
      ],
    );
    const keys = missing.map(({ key }) => key);
    for (const there of ['types', 'design', 'country', 'robins_i', 'study']) assert.ok(!keys.includes(there), there);
    for (const { meaning, title } of missing) assert.ok(meaning.length > 10 && title.length > 2);
  });

  it('go to their canonical place, with a place to fill in', () => {
    const { review, file } = begin(STUDY);
    const added = addSection(review, file, 'aim');
    assert.ok(added);
    const { text } = applyEdits(STUDY, [added.edit]);
    assert.equal(text, STUDY.replace('country', 'aim:\ncountry'));
    assert.match(text.slice(0, added.cursor), /\naim:$/);
    assert.equal(added.snippet, ' $0');
    assert.equal(addSection(review, file, 'results')?.snippet, '\n  - id: $0');
  });

  it('begin with what an assessment is about, whichever section it is, and with no key that the tool does not have', () => {
    const { review, file } = begin(STUDY);
    const beginnings = instruments.map(({ id }) => [id, addSection(review, file, id)?.snippet]);
    assert.deepEqual(Object.fromEntries(beginnings), {
      rob2: '\n  - result: $0',
      robins_i: '\n  - result: $0',
      rob1: '\n  - outcomes: $0',
      quadas2: '\n  - index_test: $0',
      amstar2: '\n  - $0',
    });
    for (const key of Object.keys(recordFields.study.fields)) {
      const added = addSection(review, file, key);
      if (!added || file.sections.has(key)) continue;
      const { text } = applyEdits(STUDY, [added.edit]);
      const typed = added.snippet.replaceAll('$0', '');
      const after = begin(`${text.slice(0, added.cursor)}${typed}${text.slice(added.cursor)}`);
      const unknown = findProblems(after.review, after.file).problems.filter(({ code }) => code === 'unknown-key');
      assert.deepEqual([after.file.document.problems, unknown], [[], []], key);
    }
  });

  it('are none in a file that cannot be read as it was meant', () => {
    const { review, file } = begin(`${STUDY}title: a: b\n`);
    assert.deepEqual(missingSections(review, file), []);
  });
});

describe('assessments to add', () => {
  const RESULTS = 'results:\n  - id: a\n    outcome: stress\n    timepoint: 6 months\n  - id: b\n';

  it('are of the results that nobody assessed', () => {
    const { review, file } = begin(`${STUDY}${RESULTS}rob2:\n  - result: b\n`);
    const open = openAssessments(review, file);
    assert.ok(open.kind === 'open');
    assert.deepEqual(
      open.assessments.map(({ result, about }) => [result, about]),
      [['a', 'stress, 6 months']],
    );
    const [edit] = open.assessments[0]?.refactoring.edits[0]?.edits ?? [];
    assert.ok(edit);
    const { text, cursor } = beginTyping(edit.text);
    assert.match(text.slice(0, cursor), /randomisation:\n\s+q1\.1: $/);
  });

  it('say why there are none, and what to do', () => {
    const because = (study: string) => {
      const { review, file } = begin(study);
      const open = openAssessments(review, file);
      return open.kind === 'none' ? open.because : '';
    };
    assert.match(because(STUDY), /no results yet/);
    assert.match(because(STUDY.replace('design: randomised trial\n', '')), /design.*not said/);
    assert.match(because(STUDY.replace('randomised trial', 'qualitative study')), /no tool/);
    assert.match(because(`${STUDY}results:\n  - id: b\nrob2:\n  - result: b\n`), /already/);
    assert.match(because('review: a\n'), /belong to studies and interventions/);
    assert.match(because('intervention: a\nquality: {theory: yes}\nppi: not reported\n'), /assessed with .* already/);
  });
});
