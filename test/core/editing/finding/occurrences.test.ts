import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import {
  occurrencesIn,
  occurrencesOf,
  thingAt,
  visibleOccurrencesOf,
} from '../../../../src/core/editing/finding/occurrences';
import { buildReview, type Viewer } from '../../../../src/core/review/review';
import { inReview } from '../review';

/** Each place as `file:line role`, lines from 1. */
function places(fixture: string): string[] {
  const { review, file, offset } = inReview(fixture);
  const found = thingAt(review, file, offset);
  if (found === undefined) return [];
  return occurrencesOf(review, found.thing).map(({ file: path, span, role }) => {
    const text = review.files.find((each) => each.path === path)?.document.text ?? '';
    assert.equal(text.slice(span.start, span.end).replace(/^['"]|['"]$/g, ''), found.thing.name);
    return `${path.replace('.extraction.yaml', '')}:${text.slice(0, span.start).split('\n').length} ${role}`;
  });
}

const STUDY = 'study: practice-trial\n';

describe('occurrencesOf', () => {
  it('reads only the files in which the name may stand, however it is written there', () => {
    const texts = {
      'review.extraction.yaml': 'review: r\nvocabulary: {outcomes: {sick leave: {meaning: days off}}}\n',
      'plain.extraction.yaml': 'study: plain\nresults: [{outcome: sick leave}]\n',
      'folded.extraction.yaml': 'study: folded\nresults:\n  - outcome: sick\n      leave\n',
      'escaped.extraction.yaml': 'study: escaped\nresults: [{outcome: "si\\x63k \\x6ceave"}]\n',
      'alias.extraction.yaml': 'study: alias\noutcomes: [{outcome: &o sick leave}]\nresults: [{outcome: *o}]\n',
      'other.extraction.yaml': 'study: other\nresults: [{outcome: burnout}]\n',
    };
    const review = buildReview(
      '',
      Object.entries(texts).map(([path, text]) => readRecord(path, parse(text))),
    );
    for (const file of review.files) file.letGo?.('any');
    const found = occurrencesOf(review, { name: 'sick leave', target: 'outcome' });
    const files = ['review', 'plain', 'folded', 'escaped', 'alias'].map((name) => `${name}.extraction.yaml`);
    assert.deepEqual(
      found.map(({ file }) => file),
      files,
    );
    // Whose tree is still gone was not read.
    const unread = review.files.filter((file) => file.letGo?.('unused') === true);
    assert.deepEqual(
      unread.map(({ path }) => path),
      ['other.extraction.yaml'],
    );
  });

  it('finds where a name is given and used, across files', () =>
    assert.deepEqual(
      places(`${STUDY}results: [{id: a, timepoint: 6 mon$0ths}]\noutcomes: [{timepoints: ['6 months']}]`),
      [
        'studies/practice-trial:2 used',
        'studies/practice-trial:3 used',
        'review:10 given',
        'studies/practice-trial.RE:6 used',
      ],
    ));

  it('takes a result of several people for one thing', () =>
    assert.deepEqual(places(`${STUDY}extractor: LM\nresults: [{id: burnout-6$0m}]\nrob2: [{result: burnout-6m}]`), [
      'studies/practice-trial:3 given',
      'studies/practice-trial:4 used',
      'studies/practice-trial.RE:6 given',
    ]));

  it('leaves what another study calls the same', () =>
    assert.deepEqual(places('study: other\nresults: [{id: burnout-6$0m}]'), ['studies/practice-trial:2 given']));

  it('finds nothing for a name that nothing has, or for other words', () => {
    assert.deepEqual(places(`${STUDY}interventions: [nobo$0dy]`), []);
    assert.deepEqual(places(`${STUDY}aim: To fi$0nd out`), []);
  });

  it('keeps what colleagues wrote from somebody who has not finished', () => {
    const results = 'results: [{id: r1}]\nrob2: [{result: r1}]\n';
    const files = ['LM', 'CB'].map((who) =>
      readRecord(`${who}.yaml`, parse(`study: a\nextractor: ${who}\n${results}`)),
    );
    const seenBy = (initials: string, finished: readonly string[]) => {
      const viewer: Viewer = { initials, hasFinished: (_, section) => finished.includes(section) };
      const thing = { name: 'r1', target: 'result', study: 'a' } as const;
      return visibleOccurrencesOf(buildReview('', files, viewer), thing).map(
        ({ file, section }) => `${file} ${section}`,
      );
    };
    const all = ['LM.yaml results', 'LM.yaml rob2', 'CB.yaml results', 'CB.yaml rob2'];
    assert.deepEqual(seenBy('LM', []), all.slice(0, 2));
    assert.deepEqual(seenBy('LM', ['results']), all.slice(0, 3));
    assert.deepEqual(seenBy('RE', []), all);
  });
});

describe('occurrencesIn', () => {
  it('is the part of one file', () => {
    const { review, file, offset } = inReview(`${STUDY}arms: [{id: a}, {id: b}]\nresults: [{comparison: [$0a, b]}]`);
    const thing = thingAt(review, file, offset)?.thing;
    assert.deepEqual(thing, { name: 'a', target: 'arm', study: 'practice-trial' });
    assert.deepEqual(
      occurrencesIn(file, review, thing).map(({ role, section }) => `${role} in ${section}`),
      ['given in arms', 'used in results'],
    );
  });
});
