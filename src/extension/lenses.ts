/** Short lines above assessments and their domains: how far they are, what comes next, what differs. */
import {
  CodeLens,
  commands,
  type Disposable,
  Disposable as Disposables,
  EventEmitter,
  languages,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type LensAction, lensesIn, type TextEdit } from '../core/index';
import { isCurrent } from './extraction-files';
import { EXTRACTION, type Host } from './feature';
import { NEXT_QUESTION } from './next-question';
import { rangesIn } from './positions';
import type { ReviewStore } from './review-store';

const SETTING = 'extraction.codeLens';
const COMMAND = 'extraction.followLens';

/** What a lens needs to do its work when it is chosen, perhaps a moment after it was drawn. */
interface Chosen {
  readonly uri: Uri;
  /** Of the document for which it was made: to a later one its edits do not fit. */
  readonly version: number;
  readonly action: LensAction;
}

/** Shows the lenses of a file as it stands now, and does what they offer. */
export function codeLenses({ store, guard }: Host): Disposable {
  const changed = new EventEmitter<void>();
  return Disposables.from(
    changed,
    store.onDidChange(() => changed.fire()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SETTING)) changed.fire();
    }),
    languages.registerCodeLensProvider(EXTRACTION, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (document) => guard('code lenses', () => lensesOf(document, store), []),
    }),
    commands.registerCommand(COMMAND, (chosen: Chosen) => follow(chosen, store)),
  );
}

function lensesOf(document: TextDocument, store: ReviewStore): CodeLens[] {
  const { uri, version } = document;
  if (!isCurrent(document) || !workspace.getConfiguration(undefined, uri).get<boolean>(SETTING, true)) return [];
  const at = store.at(document);
  if (at === undefined) return [];
  const rangeOf = rangesIn(at.file.document);
  return lensesIn(at.review, at.file).map(({ span, title, tooltip, action }) => {
    const chosen: Chosen | undefined = action && { uri, version, action };
    return new CodeLens(rangeOf(span), {
      title,
      // A lens without a command is shown as text.
      command: chosen ? COMMAND : '',
      ...(tooltip !== undefined && { tooltip }),
      ...(chosen && { arguments: [chosen] }),
    });
  });
}

async function follow({ uri, version, action }: Chosen, store: ReviewStore): Promise<void> {
  if (action.kind === 'preview') {
    await commands.executeCommand('extraction.openPreview', uri);
    return;
  }
  if (action.kind === 'walk') {
    await commands.executeCommand(NEXT_QUESTION, uri, action.offset);
    return;
  }
  if (action.kind === 'compare') {
    await compare(action, store);
    return;
  }
  const document = await workspace.openTextDocument(uri);
  // The lenses are drawn anew in a moment.
  if (document.version !== version) return;
  if (action.kind === 'apply') await write(document, action.edits);
  else await go(document, action);
}

async function write(document: TextDocument, edits: readonly TextEdit[]): Promise<void> {
  const rangeOf = rangesIn({ text: document.getText() });
  const edit = new WorkspaceEdit();
  for (const { span, text } of edits) edit.replace(document.uri, rangeOf(span), text);
  await workspace.applyEdit(edit);
}

/** Puts the cursor where the value is typed, and offers what fits there. */
async function go(document: TextDocument, { edits, selection }: LensAction & { kind: 'go' }): Promise<void> {
  const editor = await window.showTextDocument(document);
  if (edits.length > 0) await write(document, edits);
  editor.selection = new Selection(document.positionAt(selection.start), document.positionAt(selection.end));
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  if (editor.selection.isEmpty) await commands.executeCommand('editor.action.triggerSuggest');
}

/** Both files in the diff editor, at the section that they do not agree on. */
async function compare({ title, left, right }: LensAction & { kind: 'compare' }, store: ReviewStore): Promise<void> {
  const [before, after] = [store.uriOf(left.file), store.uriOf(right.file)];
  if (before === undefined || after === undefined) return;
  const document = await workspace.openTextDocument(after);
  const at = store.at(document);
  if (at === undefined) return;
  const { start } = rangesIn(at.file.document)(right.span);
  await commands.executeCommand('vscode.diff', before, after, title, { selection: new Selection(start, start) });
}
