import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../../src/core/document/record';
import { prepareRename, rename } from '../../../../src/core/editing/changing/rename';
import { definitionsAt } from '../../../../src/core/editing/finding/definition';
import { occurrencesOf } from '../../../../src/core/editing/finding/occurrences';
import { buildReview, type Review } from '../../../../src/core/review/review';
import { applied } from '../applied';
import { inReview } from '../review';

const STUDY = 'study: practice-trial\n';

/** The lines that renaming changes, as they are then, each with its file; or why it is refused. */
function renamed(fixture: string, to: string, path?: string): string[] | string {
  const { review, file, offset } = inReview(fixture, path);
  const result = rename(review, file, offset, to);
  if ('refused' in result) return result.refused;
  const lines = result.edits.flatMap(({ file: path, edits }) => {
    const before = review.files.find((each) => each.path === path)?.document.text ?? '';
    const old = before.split('\n');
    return applied(before, edits)
      .split('\n')
      .flatMap((line, index) => (line === old[index] ? [] : [`${path.replace(/\.extraction.*/, '')}: ${line.trim()}`]));
  });
  return [...lines, ...result.files.map(({ from, to }) => `${from} → ${to}`)];
}

/** What would be renamed at the cursor, or why nothing can be. */
function prepared(fixture: string, path?: string): string {
  const { review, file, offset, text } = inReview(fixture, path);
  const result = prepareRename(review, file, offset);
  return 'refused' in result ? result.refused : `${result.name} at ${text.slice(result.span.start, result.span.end)}`;
}

describe('rename', () => {
  it('changes a result in the files of all who work on the study, and where it is assessed', () =>
    assert.deepEqual(
      renamed(`${STUDY}extractor: LM\nresults: [{id: burnout-6m}]\nrob2:\n  - result: burn$0out-6m`, 'stress-6m'),
      [
        'studies/practice-trial: results: [{id: stress-6m}]',
        'studies/practice-trial: - result: stress-6m',
        'studies/practice-trial.RE: - {id: stress-6m, outcome: empathy-based stress, measure: mbi-exhaustion, timepoint: 6 months, support: p. 4}',
      ],
    ));

  it('keeps quotation marks of either kind, and leaves everything around them', () =>
    assert.deepEqual(
      renamed(
        `${STUDY}arms: [ {id: "training"} , {id: 'usual'} ]\nresults: [{comparison: ["trai$0ning" ,usual]}] # x`,
        'course',
      ),
      [
        'studies/practice-trial: arms: [ {id: "course"} , {id: \'usual\'} ]',
        'studies/practice-trial: results: [{comparison: ["course" ,usual]}] # x',
        'studies/practice-trial.RE: arms: [{id: course, name: Training}, {id: usual-care}]',
      ],
    ));

  it('adds quotation marks where the new name would be misread', () =>
    assert.deepEqual(renamed(`${STUDY}results: [{id: a, timepoint: 6 mon$0ths}]`, "later: 1 year's end"), [
      "studies/practice-trial: results: [{id: a, timepoint: 'later: 1 year''s end'}]",
      "review: timepoints: {'later: 1 year''s end': Six months after the start, 12 months: A year after the start}",
      "studies/practice-trial.RE: - {id: burnout-6m, outcome: empathy-based stress, measure: mbi-exhaustion, timepoint: 'later: 1 year''s end', support: p. 4}",
    ]));

  it('changes initials wherever somebody is named, and offers their file another name', () =>
    assert.deepEqual(
      renamed(
        `${STUDY}extractor: L$0M\nrob2: [{assessors: [LM, CB]}]`,
        'LMo',
        'studies/practice-trial.LM.extraction.yaml',
      ),
      [
        'studies/practice-trial.LM: extractor: LMo',
        'studies/practice-trial.LM: rob2: [{assessors: [LMo, CB]}]',
        'review: reviewers: {LMo: Lee Moe, CB: Cem Birk}',
        'studies/practice-trial.RE: consensus: {by: [LMo, CB]}',
        'studies/practice-trial.LM.extraction.yaml → studies/practice-trial.LMo.extraction.yaml',
      ],
    ));

  it('changes the id of a study in all its files, and offers them another name', () =>
    assert.deepEqual(renamed('study: practice-tr$0ial\n', 'alder'), [
      'studies/practice-trial: study: alder',
      'studies/practice-trial.RE: study: alder',
      'studies/practice-trial.extraction.yaml → studies/alder.extraction.yaml',
      'studies/practice-trial.RE.extraction.yaml → studies/alder.RE.extraction.yaml',
    ]));

  it('starts from where the name is given too', () =>
    assert.deepEqual(
      renamed(
        'review: r\nthemes: {leader$0ship: x}\nfindings: [{theme: leadership}]',
        'leaders',
        'review.extraction.yaml',
      ),
      ['review: themes: {leaders: x}'],
    ));

  it('renames the review itself', () =>
    assert.deepEqual(renamed('review: a$0bc\n', 'def', 'review.extraction.yaml'), ['review: review: def']));

  it('does nothing for the same name', () => assert.deepEqual(renamed(`${STUDY}arms: [{id: $0x}]`, ' x '), []));

  it('refuses names that are taken', () => {
    assert.match(
      String(renamed(`${STUDY}arms: [{id: $0x}]`, 'training')),
      /already an arm called “training” in this study/,
    );
    assert.match(String(renamed(`${STUDY}extractor: L$0M`, 'CB')), /already a reviewer called “CB” in this review/);
    assert.match(String(renamed(`${STUDY}results: [{id: $0x}]`, 'burnout-6m')), /practice-trial\.RE\.extraction\.yaml/);
  });

  it('refuses names that are badly formed', () => {
    assert.match(String(renamed(`${STUDY}arms: [{id: $0x}]`, 'Usual care')), /cannot be an id.*“usual-care”/);
    assert.match(String(renamed(`${STUDY}arms: [{id: $0x}]`, '  ')), /Without a name/);
    assert.match(String(renamed(`${STUDY}extractor: L$0M`, 'L M')), /cannot be the initials of a person/);
    assert.match(
      String(renamed(`${STUDY}results: [{id: a, timepoint: 6 mon$0ths}]`, 'Not reported')),
      /“not reported” says everywhere/,
    );
    const population = `${STUDY}results: [{id: a, population: nur$0ses}]`;
    assert.match(String(renamed(population, 'Everyone')), /at “Population” the word “all” already has a meaning/);
  });
});

describe('a result that the review file names', () => {
  const REVIEW = 'review: r\nmeta_analysis: [{outcome: o, metric: smd, results: [late]}]\n';
  const files = (...studies: readonly string[]) =>
    [REVIEW, ...studies.map((id) => `study: ${id}\nresults: [{id: late}]\n`)].map((text, index) =>
      readRecord(`${index}.extraction.yaml`, parse(text)),
    );
  const renamedIn = (review: Review, path: string, word: string) => {
    const file = review.files.find((each) => each.path === path);
    assert.ok(file);
    const result = rename(review, file, file.document.text.indexOf(word) + 1, 'later');
    return 'refused' in result ? result.refused : result.edits.map(({ file: changed }) => changed);
  };

  it('is renamed there too where it is the only one of that name', () => {
    const review = buildReview('', files('ash'));
    assert.deepEqual(renamedIn(review, '1.extraction.yaml', 'late'), ['0.extraction.yaml', '1.extraction.yaml']);
    assert.deepEqual(renamedIn(review, '0.extraction.yaml', 'late'), ['0.extraction.yaml', '1.extraction.yaml']);
  });

  it('keeps its name there where another study has a result of that name', () => {
    const review = buildReview('', files('ash', 'birch'));
    assert.deepEqual(renamedIn(review, '1.extraction.yaml', 'late'), ['1.extraction.yaml']);
    assert.match(String(renamedIn(review, '0.extraction.yaml', 'late')), /“late” means a result in each of 2 studies/);
    const [file] = review.files as readonly [RecordFile];
    const at = file.document.text.indexOf('late');
    assert.deepEqual(
      definitionsAt(review, file, at).map((link) => link.file),
      ['1.extraction.yaml', '2.extraction.yaml'],
    );
    const shared = occurrencesOf(review, { name: 'late', target: 'result', study: 'ash' });
    assert.deepEqual(
      shared.map(({ file: path, role }) => `${path} ${role}`),
      ['0.extraction.yaml shared', '1.extraction.yaml given'],
    );
  });
});

describe('prepareRename', () => {
  it('finds names with their quotation marks', () => {
    assert.equal(prepared(`${STUDY}results: [{id: a, timepoint: '6 mon$0ths'}]`), "6 months at '6 months'");
    assert.equal(prepared('study: practice-trial$0'), 'practice-trial at practice-trial');
  });

  it('says what is no name', () => {
    assert.match(prepared(`${STUDY}desi$0gn: x`), /“design” is a key of the file format/);
    assert.match(prepared(`${STUDY}design: randomised tri$0al`), /one of the words that the file format offers/);
    assert.match(prepared(`${STUDY}results: [{population: a$0ll}]`), /one of the words that the file format offers/);
    assert.match(prepared(`${STUDY}aim: To fi$0nd out`), /This is text/);
    assert.match(prepared(`${STUDY}# a com$0ment`), /There is no name here/);
    assert.match(prepared(`${STUDY}interventions: [nobo$0dy]`), /There is no intervention called “nobody” yet/);
    assert.match(
      prepared(`${STUDY}arms:\n  - id: >-\n      x$0\n`),
      /block of text in practice-trial\.extraction\.yaml/,
    );
  });
});
