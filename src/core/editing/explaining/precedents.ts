/** How a question was answered in the other studies of the review. */

import type { Span } from '../../document/document';
import { addTo } from '../../document/groups';
import { textOf } from '../../document/walk';
import type { Instrument, Question } from '../../knowledge/instrument';
import { type Assessment, assessmentsOf } from '../../review/appraisal/assessments';
import { includedStudies, type RecordView, type Review, workedOut } from '../../review/review';
import type { QuestionPlace } from '../place/assessment-place';

/** One answer to the question in another study. */
export interface Precedent {
  readonly study: string;
  /** The assessed result; absent for the study as a whole. */
  readonly result: string | undefined;
  readonly code: string;
  readonly file: string;
  /** Where the answer stands. */
  readonly span: Span;
}

/**
 * The answers to a question in the studies of the review, this one left out; in the order of the review.
 *
 * Only from what the viewer may see and people agree on, or only one has extracted; and only from domains whose questions
 * are all answered and that are judged: a colleague's unfinished work is nobody's example. Of another form of the
 * instrument only where the same question is asked in the same words.
 */
export function precedentsOf({ assessment, domain, question }: QuestionPlace, review: Review): readonly Precedent[] {
  const { instrument, file } = assessment;
  const all = answersByQuestion(instrument, review).get(nameOf(domain.domain.key, question)) ?? [];
  return all.filter(({ study }) => study !== file.id);
}

/** All that were given with an instrument: looked up at every hover, and gathered once. */
function answersByQuestion(instrument: Instrument, review: Review): ReadonlyMap<string, readonly Precedent[]> {
  return workedOut(review, instrument, 'precedents', () => {
    const found = new Map<string, Precedent[]>();
    for (const study of includedStudies(review)) {
      for (const assessment of assessmentsOf(study, instrument, review)) {
        for (const [name, precedent] of answersIn(study, assessment)) {
          addTo(found, name, precedent);
        }
      }
    }
    return found;
  });
}

function answersIn(study: RecordView, { file, result, domains }: Assessment): [string, Precedent][] {
  const finished = domains.filter(({ state, given, domain }) => {
    return state === 'complete' && (given !== undefined || domain.screening === true);
  });
  return finished.flatMap(({ domain, answers }) =>
    answers.flatMap(({ question, code, pair }): [string, Precedent][] => {
      if (code === undefined) return [];
      const { span } = pair.value;
      return [[nameOf(domain.key, question), { study: study.id, result: textOf(result), code, file: file.path, span }]];
    }),
  );
}

/** Forms of an instrument number their questions alike and may ask something else. */
function nameOf(domain: string, { id, prompt }: Question): string {
  return JSON.stringify([domain, id, prompt]);
}
