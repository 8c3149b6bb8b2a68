/** Fields that a review has added are renamed wherever they are named, and nothing else is. */
import assert from 'node:assert/strict';
import { findProblems } from '../../../../src/core/checks/find-problems';
import { rename } from '../../../../src/core/editing/changing/rename';
import { definitionsAt } from '../../../../src/core/editing/finding/definition';
import type { Review } from '../../../../src/core/review/review';
import { changed, fileOf, linesChanged, reviewOf } from './renaming';

const FILES: Readonly<Record<string, string>> = {
  'review.extraction.yaml': `review: practice-review
expects: {outcome evaluation: [results, ward_type]}
guidance:
  ward_type: {ward_type: Acute wards only if the report says so.}
  arms: {shifts: Night shifts count twice.}
fields:
  study:
    ward_type: {enum: [acute, long-stay], required: true}
    'arms.shifts': {type: integer}   # a week
    training:
      type: object
      properties: {hours: {type: integer}, place: {type: string}}
      required: [hours]
    training.trainers: {type: integer}
    visits:
      type: array
      items: {type: object, properties: {ward_type: {type: string}, day: {type: integer}}}
  intervention:
    ward_type: {type: string}
tables:
  wards: {rows: studies, columns: {Study: computed.cited, Ward: ward_type}}
`,
  'studies/alder.extraction.yaml': `study: alder
"ward_type": acute   # ward_type
support:
  - {for: [ward_type, design], quote: An acute ward_type., page: 4}
arms:
  - {id: training, shifts: 5, support: {for: shifts, page: 2}}
  - id: usual-care
    shifts: 4
training: {hours: 8, place: ward, trainers: 2}
visits: [{ward_type: acute, day: 1}, {ward_type: acute, day: 2}]
`,
  'interventions/course.extraction.yaml': 'intervention: course\nward_type: acute\n',
};

const review = reviewOf(FILES);

/** The lines that change, or why nothing does; starting at the first place of some words in a file, at their last letter. */
function renamed(path: string, words: string, to: string, within = review): string[] | string {
  const file = fileOf(within, path);
  const result = rename(within, file, file.document.text.indexOf(words) + words.length - 1, to);
  if ('refused' in result) return result.refused;
  return linesChanged(within, result);
}

const REVIEW = 'review.extraction.yaml';
const STUDY = 'studies/alder.extraction.yaml';

describe('renaming a field that the review has added', () => {
  it('changes its description, its key in every record, and what is said of that key', () => {
    const lines = [
      'expects: {outcome evaluation: [results, kind_of_ward]}',
      'kind_of_ward: {enum: [acute, long-stay], required: true}',
      '"kind_of_ward": acute   # ward_type',
      '- {for: [kind_of_ward, design], quote: An acute ward_type., page: 4}',
    ];
    assert.deepEqual(renamed(REVIEW, '\n    ward_type', 'kind_of_ward'), lines);
    assert.deepEqual(renamed(STUDY, '"ward_type', 'kind_of_ward'), lines);
    assert.deepEqual(renamed(STUDY, 'for: [ward_type', 'kind_of_ward'), lines);
  });

  it('changes the rule for it where no other field could be meant', () => {
    const alone = { ...FILES, [REVIEW]: (FILES[REVIEW] ?? '').replace(/ {2}intervention:\n.*\n/, '') };
    assert.ok(
      renamed(REVIEW, '\n    ward_type', 'kind_of_ward', reviewOf(alone)).includes(
        'kind_of_ward: {kind_of_ward: Acute wards only if the report says so.}',
      ),
    );
  });

  it('keeps to the records and the section that it is for', () => {
    assert.deepEqual(renamed('interventions/course.extraction.yaml', 'ward_type', 'wards'), [
      'ward_type: {type: string}'.replace('ward_type', 'wards'),
      'wards: acute',
    ]);
    assert.deepEqual(renamed(STUDY, 'arms:\n  - {id: training, shifts', 'turns'), [
      'arms: {turns: Night shifts count twice.}',
      "'arms.turns': {type: integer}   # a week",
      '- {id: training, turns: 5, support: {for: turns, page: 2}}',
      'turns: 4',
    ]);
  });

  it('knows groups and lists of groups', () => {
    assert.deepEqual(renamed(STUDY, 'hours', 'time'), [
      'properties: {time: {type: integer}, place: {type: string}}',
      'required: [time]',
      'training: {time: 8, place: ward, trainers: 2}',
    ]);
    assert.deepEqual(renamed(REVIEW, '\n    training', 'course'), [
      'course:',
      'course.trainers: {type: integer}',
      'course: {hours: 8, place: ward, trainers: 2}',
    ]);
    assert.deepEqual(renamed(STUDY, 'visits: [{ward_type', 'ward'), [
      'items: {type: object, properties: {ward: {type: string}, day: {type: integer}}}',
      'visits: [{ward: acute, day: 1}, {ward: acute, day: 2}]',
    ]);
  });

  it('comes back when it is renamed back, and makes no problem', () => {
    for (const words of ['\n    ward_type', 'arms.shifts', '\n    training', '{hours', 'properties: {ward_type']) {
      const start = (FILES[REVIEW] ?? '').indexOf(words) + words.length - 1;
      const there = rename(review, fileOf(review, REVIEW), start, 'zz_fresh');
      assert.ok(!('refused' in there), words);
      const after = reviewOf(changed(FILES, there.edits));
      assert.deepEqual(problemsOf(after), problemsOf(review));
      const text = fileOf(after, REVIEW).document.text;
      const again = rename(after, fileOf(after, REVIEW), text.lastIndexOf('zz_fresh'), words.split(/\W+/).at(-1) ?? '');
      assert.ok(!('refused' in again), words);
      const texts = Object.fromEntries(after.files.map(({ path, document }) => [path, document.text]));
      assert.deepEqual(changed(texts, again.edits), FILES);
    }
  });

  it('says which tables have the old name in their expressions, which stay as they are', () => {
    const start = (FILES[REVIEW] ?? '').indexOf('\n    ward_type') + 6;
    const there = rename(review, fileOf(review, REVIEW), start, 'zz_fresh');
    assert.deepEqual('refused' in there || there.tables, ['wards']);
    // Where no other field has that name, the table says itself that it leads nowhere.
    const only = (FILES[REVIEW] ?? '')
      .replace(/ {2}intervention:\n.*\n/, '')
      .replace('properties: {ward_type', 'properties: {ward');
    const alone = reviewOf({ ...FILES, [REVIEW]: only });
    const renamedAlone = rename(alone, fileOf(alone, REVIEW), start, 'zz_fresh');
    assert.ok(!('refused' in renamedAlone));
    const texts = Object.fromEntries(alone.files.map(({ path, document }) => [path, document.text]));
    assert.ok(
      problemsOf(reviewOf(changed(texts, renamedAlone.edits))).includes(
        'table-expression: Nothing is called “ward_type” here, so that it gives nothing.',
      ),
    );
  });

  it('refuses names that are taken, or that cannot stand there', () => {
    assert.match(String(renamed(REVIEW, '\n    ward_type', 'design')), /“design” is there already/);
    assert.match(String(renamed(REVIEW, '\n    ward_type', 'training')), /“training” is there already/);
    assert.match(String(renamed(REVIEW, '\n    ward_type', 'Ward type')), /cannot be the name of a field/);
    assert.match(String(renamed(REVIEW, '\n    ward_type', 'yes')), /cannot be the name of a field/);
    assert.match(String(renamed(REVIEW, 'arms.shifts', 'arms.turns')), /Type only the name/);
    const stray = { ...FILES, [STUDY]: `${FILES[STUDY]}ward: x\n` };
    assert.match(
      String(renamed(REVIEW, '\n    ward_type', 'ward', reviewOf(stray))),
      /“ward” stands in alder\.extraction\.yaml already/,
    );
  });

  it('says of names that nothing else uses that they are changed where they stand', () => {
    assert.match(String(renamed(REVIEW, '  wards', 'units')), /Change it here, and in the manuscripts/);
    assert.match(String(renamed(REVIEW, 'Study', 'Trial')), /Change it here\.$/);
    assert.match(String(renamed(REVIEW, 'rows', 'lines')), /is a key of the file format/);
  });

  it('leads from where it is used to its description', () => {
    const file = fileOf(review, STUDY);
    const text = fileOf(review, REVIEW).document.text;
    const found = definitionsAt(review, file, file.document.text.indexOf('shifts'));
    assert.deepEqual(
      found.map(({ file: path, span }) => [path, text.slice(span.start, span.end)]),
      [[REVIEW, 'shifts']],
    );
  });
});

function problemsOf(within: Review): string[] {
  return within.files.flatMap((file) =>
    findProblems(within, file).problems.map(({ code, message }) => `${code}: ${message}`),
  );
}

describe('renaming a tool that the review describes itself, or one of its items', () => {
  const TOOL = 'tools/ward-check.tool.yaml';
  const within = reviewOf({
    'review.extraction.yaml': 'review: practice-review\nexpects: {outcome evaluation: [results, ward_check]}\n',
    [TOOL]: `tool: ward_check
answers: [yes, no]
items:
  ward: Is the ward described?
  staff: Is the staff described?
overall:
  rows: [{among: [ward], have: no, level: poor}, {level: good}]
`,
    [STUDY]: `study: alder
ward_check:
  - ward: {q1: yes, support: {for: q1, page: 2}}
    staff: {q2: no}
`,
  });

  it('changes its description and all studies, from either end', () => {
    const lines = ['expects: {outcome evaluation: [results, ward_quality]}', 'tool: ward_quality', 'ward_quality:'];
    assert.deepEqual(renamed(TOOL, 'tool: ward_check', 'ward_quality', within), lines);
    assert.deepEqual(renamed(STUDY, 'ward_check', 'ward_quality', within), lines);
    const item = [
      'kind: Is the ward described?',
      'rows: [{among: [kind], have: no, level: poor}, {level: good}]',
      '- kind: {q1: yes, support: {for: q1, page: 2}}',
    ];
    assert.deepEqual(renamed(TOOL, '  ward', 'kind', within), item);
    assert.deepEqual(renamed(STUDY, '- ward', 'kind', within), item);
  });

  it('leaves alone what every assessment has, and names that another item has', () => {
    assert.match(String(renamed(STUDY, 'support', 'source', within)), /Only ids and names/);
    assert.equal(typeof renamed(TOOL, '  ward', 'staff', within), 'string');
  });

  it('leads from a study to the description', () => {
    const file = fileOf(within, STUDY);
    const [place] = definitionsAt(within, file, file.document.text.indexOf('staff') + 1);
    assert.equal(place?.file, TOOL);
  });
});

describe('renaming what the review adds to a tool of the program', () => {
  const within = reviewOf({
    [REVIEW]: `review: practice-review
appraisal:
  rob1: {own_domains: {baseline: Imbalance at baseline}}
  quadas2:
    own_questions: {flow_and_timing: {q4.5: Was the sample kept cool?}}
guidance:
  rob1: {baseline: Compare the groups in the first table.}
  quadas2: {q4.5: Cool is below eight degrees.}
`,
    [STUDY]: `study: elm-2021
rob1:
  - baseline: {judgement: low, reason: Much the same at baseline.}
quadas2:
  - index_test: strip
    flow_and_timing: {q4.1: yes, q4.5: no, support: {for: q4.5, page: 2}}
`,
  });

  it('changes a domain where the review names it, in the rules, and in all studies, from either end', () => {
    const lines = [
      'rob1: {own_domains: {imbalance: Imbalance at baseline}}',
      'rob1: {imbalance: Compare the groups in the first table.}',
      '- imbalance: {judgement: low, reason: Much the same at baseline.}',
    ];
    for (const [path, words] of [
      [REVIEW, '{baseline'],
      [STUDY, '- baseline'],
    ] as const)
      assert.deepEqual(renamed(path, words, 'imbalance', within), lines, path);
    assert.match(String(renamed(STUDY, '- baseline', 'judgement', within)), /cannot be a key of an assessment/);
    assert.equal(typeof renamed(STUDY, '- baseline', 'blinding_of_assessors', within), 'object');
    assert.equal(typeof renamed(STUDY, '- baseline', 'selective_reporting', within), 'string');
  });

  it('changes the number of a question, which begins as those of its domain do', () => {
    const lines = [
      'own_questions: {flow_and_timing: {q4.7: Was the sample kept cool?}}',
      'quadas2: {q4.7: Cool is below eight degrees.}',
      'flow_and_timing: {q4.1: yes, q4.7: no, support: {for: q4.7, page: 2}}',
    ];
    for (const [path, words] of [
      [REVIEW, '{q4.5'],
      [STUDY, ' q4.5'],
    ] as const)
      assert.deepEqual(renamed(path, words, 'q4.7', within), lines, path);
    for (const taken of ['q4.1', 'q1.7', 'cool'])
      assert.match(String(renamed(STUDY, ' q4.5', taken, within)), /Write q4\. and a number that no question/, taken);
  });

  it('leads from a study to where the review names it', () => {
    const file = fileOf(within, STUDY);
    for (const word of ['baseline', 'q4.5'])
      assert.equal(definitionsAt(within, file, file.document.text.indexOf(word) + 1)[0]?.file, REVIEW, word);
  });
});
