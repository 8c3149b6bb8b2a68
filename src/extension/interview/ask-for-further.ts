/** What follows once everything is answered: what is seldom needed, another entry of the list, another name, or nothing. */

import { l10n, QuickPickItemKind, type TextDocument, window } from 'vscode';
import { addEntry, type FurtherEntry, furtherEntries, type Interview, whyNoEntry } from '../../core/index';
import { asText } from '../as-text';
import type { ReviewStore } from '../reviews/review-store';
import { askText } from './ask-text';
import { writeEdits } from './write-edits';

/** @returns the interview through what was added; nothing where the person is done */
export async function askForFurther(
  document: TextDocument,
  interview: Interview,
  store: ReviewStore,
): Promise<Interview | undefined> {
  const at = store.at(document);
  const further = at ? furtherEntries(at.review, at.file, interview) : [];
  if (further.length === 0) return undefined;
  const picked = await window.showQuickPick(
    [
      { label: l10n.t('That is all') },
      ...further.map((each) =>
        each.kind === 'told'
          ? { label: each.label, kind: QuickPickItemKind.Separator }
          : { label: asText(each.label), description: asText(each.kind === 'name' ? each.asks : ''), each },
      ),
    ],
    { title: interview.title, placeHolder: l10n.t('Is there anything else to say?'), ignoreFocusOut: true },
  );
  const each = picked && 'each' in picked ? picked.each : undefined;
  if (each === undefined) return undefined;
  return each.kind !== 'name' ? each.interview : addNamed(document, each, interview, store);
}

async function addNamed(
  document: TextDocument,
  { label, asks, path, known }: FurtherEntry & { readonly kind: 'name' },
  { title }: Interview,
  store: ReviewStore,
): Promise<Interview | undefined> {
  const typed =
    known.length > 0
      ? await pickName(known, label)
      : await askText({
          title: `${title} · ${label}`,
          prompt: l10n.t('Type {0}. Escape leaves; what is answered stays.', asks),
          value: '',
          invalid: (text) => {
            const now = store.at(document);
            return now && whyNoEntry(now.review, now.file, path, text);
          },
        });
  const at = store.at(document);
  if (typeof typed !== 'string' || at === undefined) return undefined;
  const added = addEntry(at.review, at.file, path, typed);
  if (added === undefined) {
    void window.showWarningMessage(
      l10n.t('“{0}” could not be added, because something else stands at its place in the file.', typed),
    );
    return undefined;
  }
  return (await writeEdits(document, added.edits)) ? added.interview : undefined;
}

async function pickName(
  known: (FurtherEntry & { readonly kind: 'name' })['known'],
  title: string,
): Promise<string | undefined> {
  const picked = await window.showQuickPick(
    known.map(({ name, label, meaning }) => ({ label: asText(label), description: asText(meaning), name })),
    { title, ignoreFocusOut: true, matchOnDescription: true },
  );
  return picked?.name;
}
