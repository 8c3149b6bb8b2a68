/** Two versions of a small review of made-up studies, and what changed between them. */
import assert from 'node:assert/strict';
import type { Comparison } from '../../../src/core/diff/changes/change';
import { factsFirst, factsOfReviews, type IsMeant } from '../../../src/core/diff/facts-between';
import type { RecordFile } from '../../../src/core/document/record';
import { recordFromBytes } from '../../../src/core/document/unread';
import { buildReview, type Viewer } from '../../../src/core/review/review';

/** Path → text. */
export type Files = Readonly<Record<string, string>>;

export const REVIEW = `review: nurses
reviewers: {LM: Lea, CB: Cem, RE: Rosa}
vocabulary:
  outcomes: {burnout: Exhaustion at work, sleep: Sleep at home}
  measures: {mbi: {name: Maslach Burnout Inventory}}
`;

export const STUDY = `study: alder-2019
consensus: {by: [LM, CB]}
reports: [{id: main, citation: {authors: [Alder A], year: 2019, title: A course for ward nurses}}]
design: randomised trial
country: [Norway]
arms: [{id: training, participants: 40}, {id: usual-care, participants: 38}]
results:
  - id: burnout-6m
    outcome: burnout
    measure: mbi
    timepoint: 6 months
    comparison: [training, usual-care]
    estimate: {type: md, value: -2.8, ci: [-6.9, 1.3], p: 0.18}
    support: {page: 5}
rob2:
  - result: burnout-6m
    effect_of_interest: assignment
    randomisation: {q1.1: Y, q1.2: Y, q1.3: N, judgement: low}
    deviations: {q2.1: Y, q2.2: Y, q2.3: PN, q2.6: Y, judgement: low}
    missing_data: {q3.1: N, q3.2: N, q3.3: PY, q3.4: PN, judgement: some concerns}
    measurement: {q4.1: N, q4.2: N, q4.3: Y, q4.4: PY, q4.5: PN, judgement: some concerns}
    reporting: {q5.1: Y, q5.2: N, q5.3: N, judgement: low, support: The plan is older than the data.}
    overall: {judgement: some concerns}
`;

export const FILES: Files = { 'review.extraction.yaml': REVIEW, 'studies/alder-2019.extraction.yaml': STUDY };
export const ALDER = 'studies/alder-2019.extraction.yaml';

/**
 * Compares two sets of files of a review; of a file that is the same in both, there is one.
 * @param isMeant which files are told of; all of them without it
 */
export function compared(before: Files, after: Files, viewer?: Viewer, isMeant?: IsMeant): Comparison {
  const read = (files: Files, known: ReadonlyMap<string, RecordFile>) =>
    new Map(
      Object.entries(files).map(([path, text]) => {
        const old = known.get(path);
        return [path, old?.document.text === text ? old : recordFromBytes(path, Buffer.from(text))] as const;
      }),
    );
  const was = read(before, new Map());
  const is = read(after, was);
  const earlier = buildReview('', [...was.values()], viewer);
  const later = buildReview('', [...is.values()], viewer, earlier);
  const { tables, ...facts } = factsFirst(earlier, later, isMeant);
  assert.deepEqual({ ...facts, tables: tables() }, factsOfReviews([{ before: earlier, after: later }], isMeant));
  return { ...facts, tables: tables() };
}

/** What an edit of the study changes. Each replacement has to be there. */
export function edited(...replacements: readonly (readonly [string, string])[]): Comparison {
  return compared(FILES, { ...FILES, [ALDER]: replaced(STUDY, replacements) });
}

export function replaced(text: string, replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`There is no “${from}”.`);
    return now.replace(from, () => to);
  }, text);
}

export const wordsIn = ({ changes }: Comparison) => changes.map(({ words }) => words);
