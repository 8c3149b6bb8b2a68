/** One question after the other, until nothing is left or the person leaves. What was written stays. */

import { l10n, Range, type TextDocument, TextEditorRevealType, window } from 'vscode';
import {
  addQuotation,
  answer,
  answersAhead,
  type Captured,
  errorAt,
  furtherEntries,
  type Interview,
  type InterviewStep,
  interviewOf,
  nextStep,
  openStops,
  readQuotation,
  type Stop,
  stepAt,
  stopName,
  typedQuotation,
  whyNoNewName,
} from '../../core/index';
import { asText } from '../as-text';
import { rangesIn } from '../positions';
import type { FileInReview, ReviewStore } from '../reviews/review-store';
import { addNewNames } from './add-new-names';
import { type Answered, isAnswer, type Said } from './answer-in-words';
import { askAtStep } from './ask';
import { askForFurther } from './ask-for-further';
import { askForQuotation } from './ask-for-quotation';
import { writeEdits } from './write-edits';

/** Where an interview stands: what was seen, in this order, and what was passed over or answered. */
interface Position {
  readonly names: Set<string>;
  readonly seen: Stop[];
  /** Somebody went back to it; otherwise the next open one is asked. */
  again: Stop | undefined;
  /** Answers to the questions that come next, typed with the last one. */
  ahead: readonly string[];
  /** Of the question that is asked: the quotation that its answer will get, and what stands in its box. */
  quotation: string;
  typed: string;
  readonly offered: Offered;
}

/** What is selected in a report at that moment, which is offered as the quotation. */
export type Offered = () => Captured | undefined;

/** Interviews; an entry of a list, or one with a name of its own, may be followed by another one. */
export async function holdInterview(
  document: TextDocument,
  first: Interview,
  store: ReviewStore,
  offered: Offered,
): Promise<void> {
  for (let interview: Interview | undefined = first; interview; ) {
    const isAtEnd: boolean =
      !isOpen(document, interview, store) || (await askOnce(document, interview, store, offered));
    interview = isAtEnd ? await askForFurther(document, interview, store) : undefined;
  }
}

/** Nothing has to be told about a section to which names are only added. */
function isOpen(document: TextDocument, interview: Interview, store: ReviewStore): boolean {
  const at = store.at(document);
  return (
    at === undefined ||
    openStops(at.review, at.file, interview).length > 0 ||
    furtherEntries(at.review, at.file, interview).length === 0
  );
}

/** @returns whether the end was reached; not where the person left before */
async function askOnce(
  document: TextDocument,
  interview: Interview,
  store: ReviewStore,
  offered: Offered,
): Promise<boolean> {
  const nothing = { again: undefined, ahead: [], quotation: '', typed: '' };
  const position: Position = { names: new Set(), seen: [], ...nothing, offered };
  for (;;) {
    const at = store.at(document);
    if (at === undefined) return false;
    if (!isStillThere(at, interview)) return tellItMoved(interview);
    const step = stepNow(at, interview, position);
    if (step === undefined) {
      tellTheEnd(openStops(at.review, at.file, interview).length, interview);
      return true;
    }
    const { version } = document;
    const said = typedAhead(step, position) ?? (await ask(document, interview, step, position, store));
    // Somebody typed in the file meanwhile: the question is asked anew as the file stands now.
    if (isAnswer(said) && document.version !== version) continue;
    const now = await obey(document, step, said, position, store);
    if (now === 'leave') return false;
    if (now === 'next') passOver(position, step);
  }
}

function stepNow(
  { review, file }: FileInReview,
  interview: Interview,
  { names, seen, again }: Position,
): InterviewStep | undefined {
  return again
    ? stepAt(review, file, interview, again)
    : nextStep(review, file, interview, { names, last: seen.at(-1) });
}

function passOver(position: Position, step: InterviewStep): void {
  position.again = undefined;
  position.quotation = '';
  position.typed = '';
  position.names.add(stopName(step));
  position.seen.push(step);
}

/** The next of several answers that were typed at once; what does not fit any more is asked. */
function typedAhead({ kind, choices }: InterviewStep, position: Position): Answered | undefined {
  const [label, ...rest] = position.ahead;
  const choice = kind === 'question' ? choices.find((each) => each.label === label) : undefined;
  position.ahead = [];
  return choice && { picked: [choice.written], ahead: rest };
}

async function ask(
  document: TextDocument,
  interview: Interview,
  step: InterviewStep,
  { names, seen, typed, quotation, offered }: Position,
  store: ReviewStore,
): Promise<Said> {
  await show(document, step);
  return askAtStep(step, {
    canGoBack: seen.length > 0,
    typed,
    quotation,
    selected: offered()?.quote ?? '',
    invalid: (text) => whyNot(document, step, text, store),
    ahead: (text) => {
      const at = store.at(document);
      return at && answersAhead(at.review, at.file, interview, step, text, { names, last: seen.at(-1) });
    },
  });
}

/** Does what was said. @returns whether the interview goes on to the next question, asks the same anew, or ends */
async function obey(
  document: TextDocument,
  step: InterviewStep,
  said: Said,
  position: Position,
  store: ReviewStore,
): Promise<'next' | 'same' | 'leave'> {
  if (said === 'skip') return 'next';
  if (said === 'leave') return 'leave';
  if (said === 'open') {
    await show(document, step);
    return 'leave';
  }
  if (said === 'back') {
    position.again = position.seen.pop();
    position.quotation = '';
    position.typed = '';
    return 'same';
  }
  if (isAnswer(said)) return writeAnswer(document, step, said, position, store);
  return noteQuotation(document, step, said.quotes, position, store);
}

/** What was answered before gets its quotation at once; otherwise it goes with the answer. */
async function noteQuotation(
  document: TextDocument,
  step: InterviewStep,
  typed: string,
  position: Position,
  store: ReviewStore,
): Promise<'next' | 'same' | 'leave'> {
  position.typed = typed;
  const { version } = document;
  const selected = position.offered();
  const quotation = await askForQuotation(step, position.quotation || (selected ? typedQuotation(selected) : ''));
  if (quotation === 'leave') return 'leave';
  if (quotation === undefined) return 'same';
  position.quotation = quotation;
  if (step.now === undefined || quotation.trim() === '') return 'same';
  if (document.version !== version) return tellOfChange();
  await writeQuotation(document, step, quotation, position, store);
  return 'next';
}

function tellOfChange(): 'same' {
  void window.showWarningMessage(
    l10n.t('The file has changed meanwhile, so the quotation was not added. Give it again.'),
  );
  return 'same';
}

/** Entries are found by their number, and another one may have been put before it. */
function isStillThere({ review, file }: FileInReview, { path, title }: Interview): boolean {
  return interviewOf(review, file, path).title === title;
}

function tellItMoved({ title }: Interview): false {
  void window.showWarningMessage(l10n.t('{0} is no longer where it was. Ask for the next question again.', title));
  return false;
}

/** @returns why a text cannot stand there */
function whyNot(document: TextDocument, step: InterviewStep, text: string, store: ReviewStore): string | undefined {
  const at = store.at(document);
  if (at === undefined || text.trim() === '') return undefined;
  if (step.newNames !== undefined) {
    const isKnown = step.choices.some(({ label }) => label === text.trim());
    return isKnown ? undefined : whyNoNewName(step.newNames, text);
  }
  const edits = answer(at.review, at.file, step, { text });
  return edits.length === 0 ? undefined : errorAt(at.review, at.file, edits, step.path);
}

/** Writes an answer, with the names and the quotation that belong to it. */
async function writeAnswer(
  document: TextDocument,
  step: InterviewStep,
  said: Answered,
  position: Position,
  store: ReviewStore,
): Promise<'next' | 'same' | 'leave'> {
  const names = 'own' in said && step.own === 'name' ? (said.own ?? []) : [];
  const known = new Set(step.choices.map(({ label }) => label));
  const { version } = document;
  const added = await addNewNames(
    document,
    step,
    names.filter((name) => !known.has(name)),
    store,
  );
  if (added === 'leave') return 'leave';
  position.typed = names[0] ?? '';
  if (added !== 'added') return 'same';
  // Boxes were open meanwhile; whoever typed in the file moved the question.
  if (document.version !== version) return 'same';
  const at = store.at(document);
  if (at === undefined) return 'leave';
  const edits = answer(at.review, at.file, step, said);
  const isSame = 'picked' in said && said.picked.length === 1 && said.picked[0] === step.now && names.length === 0;
  if (edits.length === 0 && !isSame) {
    void window.showWarningMessage(
      l10n.t(
        'The answer could not be written, because something else stands at its place in the file. Choose “Open the place” and look there.',
      ),
    );
    return 'same';
  }
  if (!isSame && !(await writeEdits(document, edits))) return 'same';
  if (position.quotation !== '') await writeQuotation(document, step, position.quotation, position, store);
  position.ahead = said.ahead ?? [];
  return 'next';
}

async function writeQuotation(
  document: TextDocument,
  step: InterviewStep,
  line: string,
  { offered }: Position,
  store: ReviewStore,
): Promise<void> {
  const at = store.at(document);
  const quotation = readQuotation(line);
  const selected = offered();
  // Of what was offered and taken, the report is known.
  const whole = selected?.quote === quotation.quote ? { ...selected, ...quotation } : quotation;
  const edits = at ? addQuotation(at.review, at.file, step, whole) : [];
  if (edits.length > 0) {
    await writeEdits(document, edits);
    return;
  }
  void window.showWarningMessage(
    l10n.t(
      'The quotation could not be added beside what “support” says there already. Open the place and add it by hand.',
    ),
  );
}

/** The place in the middle of the editor, behind the question. */
async function show(document: TextDocument, { place }: InterviewStep): Promise<void> {
  const { start } = rangesIn({ text: document.getText() })(place);
  const selection = new Range(start, start);
  const editor = await window.showTextDocument(document, { selection });
  editor.revealRange(selection, TextEditorRevealType.InCenter);
}

/** In the status bar, from where it goes by itself: a message over the editor would lie on the lines just written. */
function tellTheEnd(open: number, { title }: Interview): void {
  const words =
    open === 0
      ? l10n.t('{0}: everything is answered.', title)
      : open === 1
        ? l10n.t('{0}: one left open. Ask for the next question to take it up again.', title)
        : l10n.t('{0}: {1} left open. Ask for the next question to take it up again.', title, open);
  window.setStatusBarMessage(`${open === 0 ? '$(check)' : '$(circle-outline)'} ${asText(words)}`, TOLD_FOR);
}

/** Long enough to be read, in milliseconds. */
const TOLD_FOR = 10_000;
