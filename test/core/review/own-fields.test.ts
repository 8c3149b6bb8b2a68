import assert from 'node:assert/strict';
import { missingKeys } from '../../../src/core/checks/reading/missing-keys';
import { applyEdits } from '../../../src/core/document/edited-text';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { complete } from '../../../src/core/editing/completing/complete';
import { hoverAt } from '../../../src/core/editing/explaining/hover';
import { outlineOf } from '../../../src/core/editing/finding/outline';
import { linearPattern } from '../../../src/core/fields/linear-pattern';
import { readOwnFields } from '../../../src/core/format/own/own-fields';
import { recordFields } from '../../../src/core/format/records';
import { sectionTemplate } from '../../../src/core/format/template';
import { jsonView } from '../../../src/core/json-view/json-view';
import { recordFieldsOf } from '../../../src/core/review/fields-of-review';
import { buildReview, type Review } from '../../../src/core/review/review';
import { interventionsTable } from '../../../src/core/synthesis/interventions/interventions';
import { characteristicsTable } from '../../../src/core/synthesis/reporting/characteristics';
import { dedented } from '../fixture';

const REVIEW = `
review: practice-review
expects: {outcome evaluation: [results, ward_size]}
fields:
  study:
    ward_size: {type: integer, minimum: 1, title: Size of the ward, description: Beds in use., show: true}
    ward_type: {enum: [acute, long-stay], required: true}
    visits: {type: array, items: {type: object, properties: {day: {format: date}, who: {type: string}}}, show: true}
    arms.shifts: {type: integer, title: Shifts a week}
  intervention:
    manual: {type: object, title: Manual, properties: {pages: {type: integer, title: Pages}}, show: true}
`;

const STUDY = `
study: alder-2019
types: [outcome evaluation]
arms:
  - {id: training, shifts: 5}
ward_size: 18
visits: [{day: 2019-03-01, who: LM}]
results: []
`;

const INTERVENTION = `
intervention: practice-training
manual: {pages: 12, support: p. 3}
`;

function reviewOf(texts: Readonly<Record<string, string>>): Review {
  return buildReview(
    '',
    Object.entries(texts).map(([path, text]) => readRecord(path, parse(text.trimStart()))),
  );
}

const usual = () => reviewOf({ 'review.yaml': REVIEW, 'a.yaml': STUDY, 'i.yaml': INTERVENTION });

/** What is offered at `$0` in a study file of the review. */
function offeredAt(marked: string): string[] {
  const source = dedented(marked);
  const file = readRecord('b.yaml', parse(source.replace('$0', '')));
  return complete(usual(), file, source.indexOf('$0')).map(({ label }) => label);
}

describe("a review's own fields", () => {
  it('stand among those of the format, before what closes a record', () => {
    const keys = Object.keys(recordFieldsOf(usual(), 'study').fields);
    assert.deepEqual(keys.slice(keys.indexOf('ward_size')), [
      'ward_size',
      'ward_type',
      'visits',
      'notes',
      'settled',
      'checked',
      'accept',
    ]);
    assert.equal(recordFieldsOf(reviewOf({ 'a.yaml': STUDY }), 'study'), recordFields.study);
  });

  it('are offered as keys, and their words as values', () => {
    const keys = offeredAt('study: b\n$0\n');
    assert.ok(keys.includes('ward_size') && keys.includes('ward_type'), keys.join());
    assert.deepEqual(offeredAt('study: b\nward_type: $0\n').slice(0, 2), ['acute', 'long-stay']);
    assert.ok(offeredAt('study: b\narms:\n  - id: x\n    $0\n').includes('shifts'));
    assert.deepEqual(offeredAt('study: b\nvisits:\n  - day: 2020\n    $0\n'), [
      'who',
      'support',
      'support with quote and page',
      'next entry',
    ]);
  });

  it('have templates', () => {
    const fields = recordFieldsOf(usual(), 'study');
    assert.equal(sectionTemplate('study', 'visits', fields), 'visits:\n  - day:\n    who:\n');
    assert.equal(sectionTemplate('study', 'ward_size', fields), 'ward_size:\n');
    assert.match(sectionTemplate('study', 'arms', fields), /^ {4}shifts:$/m);
  });

  it('can be expected like sections', () => {
    const source = 'review: practice-review\nexpects: {outcome evaluation: [$0]}\n';
    const file = readRecord('review.yaml', parse(source.replace('$0', '')));
    const offers = complete(usual(), file, source.indexOf('$0')).map(({ label }) => label);
    assert.ok(offers.includes('ward_size'), offers.join());
  });

  it('are explained under the cursor, and named in the outline', () => {
    const review = usual();
    const file = review.files[1];
    assert.ok(file);
    const hover = hoverAt(review, file, file.document.text.indexOf('ward_size') + 2);
    assert.match(hover?.markdown ?? '', /Size of the ward.*Beds in use/);
    assert.match(hover?.markdown ?? '', /1 or more/);
    assert.ok(outlineOf(file, review).some(({ name, detail }) => name === 'Size of the ward' && detail === '18'));
  });

  it('have columns where the review wishes so', () => {
    const review = usual();
    const { columns, rows } = characteristicsTable(review);
    assert.deepEqual(
      columns.slice(-2).map(({ title }) => title),
      ['Size of the ward', 'Visits'],
    );
    assert.deepEqual(
      rows[0]?.cells.slice(-2).map(({ text }) => text),
      ['18', 'Day: 2019-03-01; Who: LM'],
    );
    const table = interventionsTable(review);
    assert.equal(table.columns.at(-1)?.title, 'Manual');
    assert.equal(table.rows[0]?.cells.at(-1)?.text, 'Pages: 12');
    for (const row of [...rows, ...table.rows])
      assert.ok(row.cells.length === columns.length || row.cells.length === table.columns.length);
  });

  it('are in the JSON view, lists always there', () => {
    const [study] = jsonView(reviewOf({ 'review.yaml': REVIEW, 'a.yaml': 'study: a\nward_size: 3\n' })).studies;
    assert.equal(study?.ward_size, 3);
    assert.deepEqual(study?.visits, []);
  });

  it('never keep a review from being read, whatever stands there', () => {
    const faulty = [
      '3',
      'text',
      '[1, 2]',
      '{study: 3}',
      '{study: [a]}',
      '{study: {a: }}',
      '{study: {a: {type: [x, y]}}}',
      '{study: {a: {properties: 3}}}',
      '{study: {a: {type: object, properties: {b: {type: object, properties: {}}}}}}',
      '{study: {__proto__: {type: string}, constructor: {type: string}}}',
      '{study: {a.b.c: {type: string}}}',
      '{study: {"": {type: string}, ".": {type: string}}}',
      '{study: {a: {minimum: x, maximum: .nan}}}',
      '{study: {a: {pattern: "("}}}',
      `{study: {a: {pattern: "${'a'.repeat(300)}"}}}`,
      '{study: {a: {pattern: "(((a{99}){99}){99})"}}}',
      '{study: {a: {enum: {b: c}}}}',
      '{study: {a: {enum: [[1], {b: 2}]}}}',
      '{study: {a: {required: [b]}}}',
      `{study: {a: ${'{items: '.repeat(12)}{}${'}'.repeat(12)}}}`,
    ];
    for (const fields of faulty) {
      const document = parse(`review: r\nfields: ${fields}\n`);
      const review = buildReview('', [
        readRecord('r.yaml', document),
        readRecord('s.yaml', parse('study: s\na: [1]\n')),
      ]);
      const { faults } = readOwnFields(review.files[0]?.sections.get('fields')?.value);
      assert.ok(faults.length > 0, fields);
      for (const { span } of faults)
        assert.ok(span.start >= 0 && span.end <= document.text.length && span.start < span.end, fields);
      assert.equal(jsonView(review).studies.length, 1);
    }
  });

  it('have forms that take linear time, and refuse those that could not', () => {
    assert.equal(linearPattern('^(a+)+$')?.('a'.repeat(5000)), true);
    assert.equal(linearPattern('(a+)+$')?.(`${'a'.repeat(5000)}!`), false);
    assert.equal(linearPattern('^[A-Z]{2}-\\d+$')?.('AB-12'), true);
    assert.equal(linearPattern('\\d')?.('no 1'), true, 'a part of the text is enough');
    for (const source of ['(?=a)', '(?<=a)b', '(a)\\1', '[', 'a{1001}', 'x'.repeat(201)])
      assert.equal(linearPattern(source), undefined, source);
  });
});

describe('files that are behind', () => {
  it('get what they lack, at its place, and are then no longer behind', () => {
    const review = usual();
    const missing = missingKeys(review);
    assert.deepEqual(
      missing.map(({ file, keys }) => [file.path, keys]),
      [['a.yaml', ['ward_type']]],
    );
    const [first] = missing;
    assert.ok(first);
    const { text } = applyEdits(first.file.document.text, first.edits);
    assert.match(text, /^ward_size: 18\nward_type:\nvisits: /m);
    assert.deepEqual(missingKeys(reviewOf({ 'review.yaml': REVIEW, 'a.yaml': text })), []);
  });

  it('are none where nothing is expected, where a study is excluded, or where the text cannot be read as meant', () => {
    const keys = (study: string) =>
      missingKeys(reviewOf({ 'review.yaml': REVIEW, 'a.yaml': study })).flatMap((each) => each.keys);
    assert.deepEqual(missingKeys(reviewOf({ 'review.yaml': 'review: r\n', 'a.yaml': STUDY })), []);
    assert.deepEqual(keys('study: a\nstatus: excluded\n'), []);
    assert.deepEqual(keys('study: a\naim: a: b\n'), []);
    assert.deepEqual(keys('study: a\r\naim: b\r\n'), ['ward_type']);
  });

  it('keep their line ends and everything else in them', () => {
    const text = 'study: a # here\r\n\r\naim: |\r\n  To see.\r\n\r\n# the end';
    const [missing] = missingKeys(reviewOf({ 'review.yaml': REVIEW, 'a.yaml': text }));
    assert.equal(
      applyEdits(text, missing?.edits ?? []).text,
      'study: a # here\r\n\r\naim: |\r\n  To see.\r\nward_type:\r\n\r\n# the end',
    );
  });
});
