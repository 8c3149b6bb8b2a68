/** What is written in one file decides what is wrong with another: each way on which that happens, and that it is seen. */
import assert from 'node:assert/strict';
import { findProblems } from '../../../../src/core/checks/find-problems';
import { parse } from '../../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../../src/core/document/record';
import { buildReview, type Review } from '../../../../src/core/review/review';

const TEXTS: Readonly<Record<string, string>> = {
  'review.yaml': `review: quiet-wards
expects: {outcome evaluation: [reports]}
reviewers: {LM: Lena Moe}
vocabulary: {outcomes: {burnout: {meaning: exhaustion}}}
fields: {study: {ward: {enum: [acute, forensic]}}}
`,
  'ash.yaml': `study: ash
types: [outcome evaluation]
design: randomised trial
ward: acute
colour: red
interventions: [training]
registration: NCT01234567
reports: [{id: main, citation: {doi: 10.1000/ash}}]
results: [{id: r1, outcome: burnout}]
`,
  'ash-bias.yaml': 'study: ash\nrob2: [{result: r1}]\n',
  'beech.yaml': 'study: beech\nreports: [{id: main, citation: {doi: 10.1000/beech}}]\n',
  'training.yaml': 'intervention: training\nname: Training\n',
};

/** The file that is edited, what is replaced by what, the file in which a problem comes or goes, and its code. */
const MOVES: readonly (readonly [string, string, string, string, string])[] = [
  ['training.yaml', 'intervention: training', 'intervention: coaching', 'ash.yaml', 'unknown-reference'],
  ['review.yaml', 'burnout:', 'stress:', 'ash.yaml', 'unknown-reference'],
  ['review.yaml', 'acute, ', 'open, ', 'ash.yaml', 'unknown-word'],
  ['review.yaml', '[reports]', '[reports, participants]', 'ash.yaml', 'behind'],
  ['review.yaml', 'vocabulary:', 'severities: {unknown-key: ignore}\nvocabulary:', 'ash.yaml', 'unknown-key'],
  ['beech.yaml', '10.1000/beech', '10.1000/ash', 'ash.yaml', 'duplicate-doi'],
  ['beech.yaml', 'reports', 'registration: NCT01234567\nreports', 'ash.yaml', 'duplicate-registration'],
  ['ash.yaml', 'id: r1', 'id: r2', 'ash-bias.yaml', 'unknown-reference'],
  ['ash.yaml', 'design: randomised trial', 'design: cohort study', 'ash-bias.yaml', 'instrument-does-not-fit-design'],
  ['ash-bias.yaml', 'rob2', 'ward: acute\nrob2', 'ash.yaml', 'duplicate-section'],
  ['ash-bias.yaml', 'study: ash', 'study: beech', 'ash.yaml', 'result-without-assessment'],
  ['beech.yaml', 'study: beech', 'review: other', 'review.yaml', 'second-review'],
];

describe('an edit of one file', () => {
  for (const [edited, from, to, where, code] of MOVES)
    it(`${edited}: “${from}” becomes “${to}”: ${code} in ${where}`, () => {
      const before = files(TEXTS);
      const first = buildReview('', before);
      for (const file of before) findProblems(first, file);
      const text = TEXTS[edited] ?? '';
      const changed = readRecord(edited, parse(text.replace(from, to)));
      const after = before.map((file) => (file.path === edited ? changed : file));
      const next = buildReview('', after, undefined, first);
      const fresh = buildReview('', after);
      for (const file of after) assert.deepEqual(findProblems(next, file), findProblems(fresh, file), file.path);
      assert.notDeepEqual(codes(next, where, code), codes(first, where, code));
      // And back again.
      const back = buildReview('', before, undefined, next);
      for (const file of before) assert.deepEqual(findProblems(back, file), findProblems(first, file), file.path);
    });
});

function files(texts: Readonly<Record<string, string>>): RecordFile[] {
  return Object.entries(texts).map(([path, text]) => readRecord(path, parse(text)));
}

function codes(review: Review, path: string, code: string): readonly string[] {
  const file = review.files.find((each) => each.path === path);
  const found = file ? findProblems(review, file).problems.filter((each) => each.code === code) : [];
  return found.map(({ message }) => message);
}
