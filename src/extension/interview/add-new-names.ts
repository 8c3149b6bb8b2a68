/** Names that were typed in an interview and are not in the vocabulary yet: asks what they stand for, and adds them. */
import { l10n, QuickInputButtons, type TextDocument, window, workspace } from 'vscode';
import { type InterviewStep, nameAdded } from '../../core/index';
import type { ReviewStore } from '../reviews/review-store';
import { askText } from './ask-text';
import { writeEdits } from './write-edits';

/** What became of it. again: the question is to be asked once more, and why is said already where anything is to be said. */
export type Added = 'added' | 'again' | 'leave';

/** One more box for each name; a review file that had no other changes is saved with it. */
export async function addNewNames(
  document: TextDocument,
  { newNames, progress }: InterviewStep,
  names: readonly string[],
  store: ReviewStore,
): Promise<Added> {
  if (newNames === undefined) return 'added';
  for (const name of names) {
    const { version } = document;
    const meaning = await askText<typeof QuickInputButtons.Back>({
      title: l10n.t('{0} · new name', progress),
      prompt: l10n.t(
        'What does “{0}” stand for, so that two people use it alike? Enter without a text leaves it blank. Escape leaves; what is answered stays.',
        name,
      ),
      value: '',
      buttons: [QuickInputButtons.Back],
    });
    if (meaning === undefined) return 'leave';
    if (typeof meaning !== 'string' || document.version !== version) return 'again';
    if (!(await writeName(document, newNames, name, meaning, store))) return 'again';
  }
  return 'added';
}

async function writeName(
  document: TextDocument,
  target: NonNullable<InterviewStep['newNames']>,
  name: string,
  meaning: string,
  store: ReviewStore,
): Promise<boolean> {
  const at = store.at(document);
  const home = at && nameAdded(at.review, target, name, meaning);
  const uri = home && store.uriOf(home.path);
  const vocabulary = uri && (await workspace.openTextDocument(uri));
  // Worked out from the text that it is written into: the file may not have been open.
  const now = vocabulary && store.at(vocabulary);
  const added = now && nameAdded(now.review, target, name, meaning);
  if (vocabulary === undefined || added === undefined || added.path !== home?.path) {
    void window.showWarningMessage(
      l10n.t('“{0}” could not be added to the vocabulary, because something else stands at its place there.', name),
    );
    return false;
  }
  const hadChanges = vocabulary.isDirty;
  if (!(await writeEdits(vocabulary, added.edits))) return false;
  if (!hadChanges) await vocabulary.save();
  return true;
}
