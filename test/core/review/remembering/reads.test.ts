/**
 * Edits that matter to who has read one thing of a review and nothing else: its own record, the list of all files, or one
 * file by its path. What is answered then is that of a review that was just read, and not what was answered before.
 */
import assert from 'node:assert/strict';
import { findProblems } from '../../../../src/core/checks/find-problems';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import { definitionsAt } from '../../../../src/core/editing/finding/definition';
import { jsonView } from '../../../../src/core/json-view/json-view';
import { leftOutInWords } from '../../../../src/core/review/left-out';
import { buildReview, fileAt, type Review } from '../../../../src/core/review/review';

const REVIEW = 'review.extraction.yaml';
const STUDY = 'studies/ash.extraction.yaml';
const ash = 'study: ash\nresults:\n  - {id: r1, outcome: burnout, measure: mbi}\n';

interface Case {
  readonly what: string;
  readonly before: Readonly<Record<string, string>>;
  /** What is written over that; nothing where the file goes. */
  readonly edit: Readonly<Record<string, string | undefined>>;
  readonly answer: (review: Review) => unknown;
}

const codesOf = (path: string) => (review: Review) => {
  const file = fileAt(review, path);
  return file && findProblems(review, file).problems.map(({ code }) => code);
};

/** Where the outcome of the study is given. */
const placeOfOutcome = (review: Review) => {
  const file = fileAt(review, STUDY);
  return file && definitionsAt(review, file, file.document.text.indexOf('burnout'));
};

const vocabulary = 'review: quiet-wards\nvocabulary:\n  outcomes: {burnout: {meaning: exhaustion}}\n';

const cases: readonly Case[] = [
  {
    what: 'a review file comes: its names are asked for now',
    before: { [STUDY]: ash },
    edit: { [REVIEW]: 'review: quiet-wards\n' },
    answer: codesOf(STUDY),
  },
  {
    what: 'the review file goes, and with it what it asks for',
    before: { [REVIEW]: 'review: quiet-wards\n', [STUDY]: ash },
    edit: { [REVIEW]: undefined },
    answer: codesOf(STUDY),
  },
  {
    what: 'a line of the review file moves those behind it: a study tells of the entry that asks for its results',
    before: {
      [REVIEW]: 'review: quiet-wards\nmeta_analysis:\n  - {outcome: burnout, metric: smd}\n',
      [STUDY]: `study: ash\nresults:\n${['r1', 'r2'].map((id) => `  - {id: ${id}, outcome: burnout, estimate: {type: smd, value: -0.2, ci: [-0.4, 0]}}\n`).join('')}`,
    },
    edit: { [REVIEW]: 'review: quiet-wards\ntitle: Quiet\nmeta_analysis:\n  - {outcome: burnout, metric: smd}\n' },
    answer: (review) => {
      const file = fileAt(review, STUDY);
      const found = file && findProblems(review, file).problems.filter(({ code }) => code === 'counted-twice');
      return found?.flatMap(({ related }) => related);
    },
  },
  {
    what: 'a file comes that does not say what it is about: results say that they are without it',
    before: { [REVIEW]: 'review: quiet-wards\n', [STUDY]: ash },
    edit: { 'notes.extraction.yaml': 'title: To be sorted\n' },
    answer: leftOutInWords,
  },
  {
    what: 'the same in the view for programs',
    before: { [REVIEW]: 'review: quiet-wards\n', [STUDY]: ash },
    edit: { 'notes.extraction.yaml': 'title: To be sorted\n' },
    answer: (review) => jsonView(review).left_out,
  },
  {
    what: 'a name of the review file stands elsewhere',
    before: { [REVIEW]: vocabulary, [STUDY]: ash },
    edit: { [REVIEW]: vocabulary.replace('vocabulary', 'title: Quiet wards\nvocabulary') },
    answer: placeOfOutcome,
  },
];

function read(texts: Readonly<Record<string, string | undefined>>, before?: Review): Review {
  const files = Object.entries(texts).flatMap(([path, text]) => {
    const known = before && fileAt(before, path);
    if (text === undefined) return [];
    return [known?.document.text === text ? known : readRecord(path, parse(text))];
  });
  return buildReview('', files, undefined, before);
}

describe('a read that matters', () => {
  for (const { what, before, edit, answer } of cases) {
    it(what, () => {
      const first = read(before);
      const was = answer(first);
      const after = { ...before, ...edit };
      const now = answer(read(after, first));
      assert.deepEqual(now, answer(read(after)));
      assert.notDeepEqual(now, was);
      assert.deepEqual(answer(first), was);
    });
  }
});
