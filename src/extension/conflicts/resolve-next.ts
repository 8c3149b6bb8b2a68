/** Goes from conflict to conflict by keyboard: what it is about, what can be done, and on to the next one. */
import {
  l10n,
  type QuickPickItem,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  window,
  workspace,
} from 'vscode';
import type { OpenConflict } from '../../core/index';
import type { Host } from '../feature';
import { rangesIn } from '../positions';
import { isCurrent, isExtraction } from '../reviews/extraction-files';
import { hasMarkers } from './markers';
import { conflictsOf } from './open-in';
import { settle } from './settle';
import { conflictInWords, type WayKind, waysToSettle } from './ways';

/** Settles the conflicts of the file that is edited, from the cursor on; of another one where it has none. Escape ends it. */
export async function resolveNext(host: Host): Promise<void> {
  const editor = await editorWithConflicts(host);
  if (editor === undefined) {
    await window.showInformationMessage(l10n.t('No extraction file has a conflict that is marked in it.'));
    return;
  }
  let from = editor.document.offsetAt(editor.selection.active);
  for (let next = nextOf(editor.document, from); next; next = nextOf(editor.document, from)) {
    const way = await ask(editor, next);
    if (way === undefined) return;
    const { start, end } = next.conflict.span;
    if (way === 'leave') from = end;
    else if (await settle({ uri: editor.document.uri, text: editor.document.getText(), ...next }, way)) from = start;
    else return;
  }
  await window.showInformationMessage(
    l10n.t(
      'All conflicts of {0} are settled. Look through it, save it, then stage it: so Git learns that they are.',
      workspace.asRelativePath(editor.document.uri),
    ),
  );
}

async function editorWithConflicts({ store }: Host): Promise<TextEditor | undefined> {
  const editor = window.activeTextEditor;
  if (editor && isExtraction(editor.document) && isCurrent(editor.document) && conflictsOf(editor.document).length > 0)
    return editor;
  await store.ready;
  const files = store.reviews().flatMap((review) => review.files);
  const path = files.find(({ document }) => hasMarkers(document.text))?.path;
  const uri = path === undefined ? undefined : store.uriOf(path);
  return uri && window.showTextDocument(uri);
}

interface Next {
  readonly conflict: OpenConflict;
  readonly index: number;
  readonly count: number;
}

/** The first that ends behind an offset; behind the last one, the first of all. */
function nextOf(document: TextDocument, from: number): Next | undefined {
  const conflicts = conflictsOf(document);
  const behind = conflicts.findIndex(({ span }) => span.end > from);
  const index = Math.max(behind, 0);
  const conflict = conflicts[index];
  return conflict && { conflict, index, count: conflicts.length };
}

type Pick = QuickPickItem & { readonly way: WayKind | 'leave' };

async function ask(editor: TextEditor, { conflict, index, count }: Next): Promise<WayKind | 'leave' | undefined> {
  const range = rangesIn({ text: editor.document.getText() })(conflict.span);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenter);
  const picks: Pick[] = waysToSettle(conflict).map(({ kind, title, detail }) => ({ way: kind, label: title, detail }));
  if (count > 1) picks.push({ way: 'leave', label: l10n.t('Leave it for now') });
  const picked = await window.showQuickPick(picks, {
    title: conflictInWords(conflict, index, count),
    placeHolder: l10n.t('What should stand there?'),
    matchOnDetail: true,
  });
  return picked?.way;
}
