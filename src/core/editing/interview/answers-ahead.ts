/** Several answers typed at one question, for people who know them: “Y PY N” answers it and the two that come next, “yes no” an item and the next. */

import { applyEdits } from '../../document/edited-text';
import { parse } from '../../document/parse';
import type { RecordFile } from '../../document/record';
import { readRecord } from '../../document/record';
import { partNoun } from '../../knowledge/instrument-words';
import { say } from '../../language/say';
import { assessmentAt } from '../../review/appraisal/assessments';
import { buildReview, type Review } from '../../review/review';
import type { InterviewStep } from './interview-step';
import { answer, nextStep, type Passed } from './next-question';
import { type Interview, type Stop, stopName } from './stop';

/** What so many answers would be the answers to. */
export interface AnswersAhead {
  /** In the order in which they are given. */
  readonly given: readonly { readonly stop: Stop; readonly asks: string; readonly label: string }[];
  /** What is typed too much, or cannot be answered there; `undefined` where all fits. */
  readonly refused: string | undefined;
}

/**
 * Reads what is typed as answers to a question and those that come up after it in the same domain, or of an item and those
 * below it. What comes up depends on the answers, so each is tried in turn; nothing is written.
 * @returns `undefined` where it is one answer, or no row of answers at all
 */
export function answersAhead(
  review: Review,
  file: RecordFile,
  interview: Interview,
  step: InterviewStep,
  typed: string,
  passed: Passed,
): AnswersAhead | undefined {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== '');
  const isAnswer = (word: string) =>
    /^[a-z]{1,3}$/i.test(word) || step.choices.some(({ label }) => label.toLowerCase() === word.toLowerCase());
  if (step.kind !== 'question' || words.length < 2 || !words.every(isAnswer)) return undefined;
  const given: AnswersAhead['given'][number][] = [];
  const names = new Set(passed.names);
  let here: Here = { review, file };
  let next: InterviewStep | undefined = step;
  for (const word of words) {
    if (next?.kind !== 'question' || !isOfOneRow(step, next, here))
      return {
        given,
        refused: isItemAt(step, here)
          ? say`“${word}” is too much: no item is open after ${given.at(-1)?.asks ?? ''}.`
          : say`“${word}” is too much: no question of this domain is open after ${given.at(-1)?.asks ?? ''}.`,
      };
    const choice = next.choices.find(({ label }) => label.toLowerCase() === word.toLowerCase());
    // What is typed at the first question may be words that are looked for.
    if (choice === undefined && given.length === 0) return undefined;
    if (choice === undefined) return { given, refused: say`“${word}” is no answer to ${numberOf(next)}.` };
    given.push({ stop: next, asks: numberOf(next), label: choice.label });
    const edits = answer(here.review, here.file, next, { picked: [choice.written] });
    here = after(here.review, here.file, applyEdits(here.file.document.text, edits).text);
    names.add(stopName(next));
    next = nextStep(here.review, here.file, interview, { names, last: next });
  }
  return { given, refused: undefined };
}

/** In one assessment, both in one domain or both in items. */
function isOfOneRow(step: Stop, next: Stop, here: Here): boolean {
  const isSame = (until: number) => step.path.slice(0, until).join('\n') === next.path.slice(0, until).join('\n');
  return isSame(3) || (isSame(2) && isItemAt(step, here) && isItemAt(next, here));
}

function isItemAt({ path }: Stop, { review, file }: Here): boolean {
  const domains = assessmentAt(file, path, review)?.domains ?? [];
  return domains.some(({ domain }) => domain.key === path[2] && partNoun([domain]) === 'item');
}

interface Here {
  readonly review: Review;
  readonly file: RecordFile;
}

/** "1.2", of "1.2 · Was it hidden?". */
function numberOf({ path }: InterviewStep): string {
  return String(path.at(-1)).replace(/^q/, '');
}

function after(review: Review, { path }: RecordFile, text: string) {
  const file = readRecord(path, parse(text));
  const others = review.files.filter((each) => each.path !== path);
  return { file, review: buildReview(review.folder, [file, ...others], review.viewer) };
}
