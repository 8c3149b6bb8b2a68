/** An interview about an assessment or a section with the keyboard alone. */
import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { type Captured, type Interview, interviewAt, interviewsIn, type PossibleInterview } from '../../core/index';
import { asText } from '../as-text';
import type { Host } from '../feature';
import { capturedFrom } from '../reports/capturing/captured';
import { documentMeant, type MeantWords } from '../reviews/document-meant';
import { isCurrent } from '../reviews/extraction-files';
import type { FileInReview, ReviewStore } from '../reviews/review-store';
import { whoAmI } from '../reviews/who-am-i';
import { columnFor } from '../showing/beside-preview';
import { fileNow } from '../writing/file-now';
import { writeInto } from '../writing/into-file';
import { focusForQuestions } from './focus-for-questions';
import { holdInterview } from './interview';

/**
 * Starts at the cursor, or at the offset in the file that another feature names; where nothing is open there, a person
 * picks from what is unfinished in the file.
 */
export async function nextQuestion(host: Host, uri?: unknown, offset?: unknown): Promise<void> {
  const { store, context } = host;
  await store.ready;
  await focusForQuestions();
  const document =
    uri instanceof Uri
      ? await workspace.openTextDocument(uri)
      : await documentMeant(store, ['study', 'intervention'], WORDS);
  if (document === undefined) return;
  const here = isCurrent(document) ? store.at(document) : undefined;
  // What a colleague answered is to be out of sight before the first question is asked.
  if (here?.file.author.kind === 'extractor' && !(await whoAmI(here.review, context, document.uri))) return;
  const at = here && store.at(document);
  if (at === undefined) {
    await window.showInformationMessage(
      l10n.t('An old version of a file cannot be changed. Open the file itself, then ask for the next question.'),
    );
    return;
  }
  const editor = await window.showTextDocument(document, { viewColumn: columnFor(document.uri) });
  const cursor = typeof offset === 'number' ? offset : document.offsetAt(editor.selection.active);
  const interview = await interviewMeant(document, at, cursor, store);
  if (interview) await holdInterview(document, interview, store, () => selectedIn(host, document));
}

/** What is selected in a report now, as the quotation that is offered. */
function selectedIn({ selected: { now }, store }: Host, document: TextDocument): Captured | undefined {
  const at = store.at(document);
  return now && at && capturedFrom(now, at, store);
}

const WORDS: MeantWords = {
  title: l10n.t('Next question'),
  which: l10n.t('Which study or intervention do you want to go on with?'),
  none: l10n.t('There is no study and no intervention here yet that could be gone on with.'),
};

/** @returns nothing where a person leaves, or nothing is open in the whole file */
async function interviewMeant(
  document: TextDocument,
  { review, file }: FileInReview,
  cursor: number,
  store: ReviewStore,
): Promise<Interview | undefined> {
  const here = interviewAt(review, file, cursor);
  if (here) return here;
  const possible = interviewsIn(review, file);
  if (possible.length === 0) {
    await window.showInformationMessage(
      l10n.t(
        'Nothing is left to answer in this file. A result, or the first lines of a section, give the next question something to ask.',
      ),
    );
    return undefined;
  }
  const picks = possible.map((each) => ({
    label: asText(each.interview.title),
    description: asText(each.detail),
    each,
  }));
  const picked = await window.showQuickPick(picks, {
    title: l10n.t('Next question'),
    placeHolder: l10n.t('What do you want to answer?'),
    matchOnDescription: true,
  });
  return picked && begun(document, picked.each, store);
}

/** A new assessment is written before its first question is asked. */
async function begun(
  { uri }: TextDocument,
  { interview, edits }: PossibleInterview,
  store: ReviewStore,
): Promise<Interview | undefined> {
  if (edits.length === 0) return interview;
  const same = ({ review, file }: FileInReview) =>
    interviewsIn(review, file).find(
      (each) => String(each.interview.path) === String(interview.path) && each.interview.title === interview.title,
    );
  if (!(await writeInto(uri, store, (at) => same(at)?.edits))) return undefined;
  const at = await fileNow(uri, store);
  return (at && same(at)?.interview) ?? interview;
}
