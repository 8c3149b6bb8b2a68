import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import {
  buildReview,
  fileAt,
  includedStudies,
  type Review,
  recordCalled,
  reviewSection,
  workedOut,
} from '../../../../src/core/review/review';

const file = (path: string, text: string) => readRecord(path, parse(text));

const review = file('review.yaml', 'review: quiet-wards\nfields: {study: {ward: {enum: [acute, forensic]}}}\n');
const ash = file('ash.yaml', 'study: ash-2019\ncountry: Norway\n');
const beech = file('beech.yaml', 'study: beech-2020\ncountry: Chile\n');

/** Counts how often something is worked out over states of a review. */
function counted(work: (of: Review) => unknown) {
  const count = { times: 0 };
  const ask = (of: Review) =>
    workedOut(of, of, 'counted', () => {
      count.times += 1;
      return work(of);
    });
  return { count, ask };
}

describe('a later snapshot of a review', () => {
  let first: Review;
  beforeEach(() => {
    first = buildReview('', [review, ash, beech]);
  });
  const later = (...files: Parameters<typeof buildReview>[1]) => buildReview('', files, undefined, first);

  it('has the same views of records of which no file changed', () => {
    const next = later(review, ash, file('beech.yaml', 'study: beech-2020\ncountry: Peru\n'));
    assert.equal(next.studies[0], first.studies[0]);
    assert.notEqual(next.studies[1], first.studies[1]);
    assert.equal(next.record, first.record);
    assert.equal(next.interventions, first.interventions);
  });

  it('moves who reads one study only with this study', () => {
    const { count, ask } = counted((of) => recordCalled(of, 'study', 'ash-2019')?.id);
    ask(first);
    ask(later(review, ash, file('beech.yaml', 'study: beech-2020\n')));
    ask(later(file('review.yaml', 'review: quiet-wards\n'), ash, beech));
    assert.equal(count.times, 1);
    ask(later(review, file('ash.yaml', 'study: ash-2019\n'), beech));
    assert.equal(count.times, 2);
  });

  it('moves who reads all studies with each of them', () => {
    const { count, ask } = counted((of) => includedStudies(of).length);
    ask(first);
    ask(later(file('review.yaml', 'review: quiet-wards\n'), ash, beech));
    assert.equal(count.times, 1);
    ask(later(review, ash));
    assert.equal(count.times, 2);
  });

  it('moves who reads the review’s own record with it, also where it comes or goes', () => {
    const { count, ask } = counted((of) => of.record?.sections.size);
    ask(first);
    ask(later(review, ash));
    assert.equal(count.times, 1);
    ask(later(file('review.yaml', `${review.document.text}title: Quiet wards\n`), ash, beech));
    assert.equal(count.times, 2);
    ask(later(ash, beech));
    assert.equal(count.times, 3);
  });

  it('moves who reads all files with each of them', () => {
    const { count, ask } = counted((of) => of.files.length);
    ask(first);
    ask(later(review, ash, beech, file('notes.yaml', 'title: to be sorted\n')));
    assert.equal(count.times, 2);
    ask(later(review, ash, file('beech.yaml', 'study: beech-2020\n')));
    assert.equal(count.times, 3);
  });

  it('moves who reads one file only with this file, also where it comes or goes', () => {
    const { count, ask } = counted((of) => fileAt(of, 'beech.yaml')?.document.text.length);
    ask(first);
    ask(later(review, file('ash.yaml', 'study: ash-2019\n'), beech));
    assert.equal(count.times, 1);
    ask(later(review, ash));
    assert.equal(count.times, 2);
    ask(later(review, ash, file('beech.yaml', 'study: beech-2020\n')));
    assert.equal(count.times, 3);
  });

  it('moves who reads a section of the review with its words, not with the lines before it', () => {
    const { count, ask } = counted((of) => reviewSection(of, 'fields')?.kind);
    ask(first);
    const { text } = review.document;
    ask(later(file('review.yaml', text.replace('fields', 'title: Quiet wards\nfields')), ash, beech));
    assert.equal(count.times, 1);
    ask(later(file('review.yaml', text.replace('forensic', 'open')), ash, beech));
    assert.equal(count.times, 2);
  });

  it('moves a section behind an alias with what the alias may name', () => {
    const texts = ['one', 'two'].map((word) => `review: r\ntitle: &a ${word}\nquestion: {comparison: *a}\n`);
    const [one, two] = texts.map((text) => file('review.yaml', text));
    const words = (of: Review) => workedOut(of, of, 'words', () => JSON.stringify(reviewSection(of, 'question')));
    const before = buildReview('', [one as typeof review]);
    assert.match(words(before), /one/);
    assert.match(words(buildReview('', [two as typeof review], undefined, before)), /two/);
  });

  it('compares the work of two people anew where the review has other fields', () => {
    const pair = [
      file('LM.yaml', 'study: elm\nextractor: LM\nward: acute\n'),
      file('CB.yaml', 'study: elm\nextractor: CB\nward: Acute\n'),
    ];
    const standing = (of: Review) => of.studies[0]?.sections.get('ward')?.standing;
    const before = buildReview('', [review, ...pair]);
    assert.equal(standing(before), 'extractors agree');
    const after = buildReview('', [file('review.yaml', 'review: quiet-wards\n'), ...pair], undefined, before);
    assert.equal(standing(after), 'not agreed');
    assert.equal(standing(before), 'extractors agree');
  });

  it('hides and shows the work of colleagues as the viewer comes, goes on and goes', () => {
    const pair = [
      file('CB.yaml', 'study: elm\nextractor: CB\ncountry: Chile\n'),
      file('LM.yaml', 'study: elm\nextractor: LM\ncountry:\n'),
    ];
    const by = (of: Review) => of.studies[0]?.sections.get('country')?.file.path;
    const open = buildReview('', pair);
    const begun = buildReview('', pair, { initials: 'LM', hasFinished: () => false }, open);
    const done = buildReview('', pair, { initials: 'LM', hasFinished: () => true }, begun);
    const other = buildReview('', pair, { initials: 'ZZ', hasFinished: () => false }, begun);
    assert.deepEqual([open, begun, done, other, begun, open].map(by), [
      'CB.yaml',
      'LM.yaml',
      'CB.yaml',
      'CB.yaml',
      'LM.yaml',
      'CB.yaml',
    ]);
  });
});
