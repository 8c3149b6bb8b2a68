/** Short lines above assessments and their domains: how far they are, what comes next, what differs. */

import {
  CodeLens,
  commands,
  type Disposable,
  Disposable as Disposables,
  EventEmitter,
  languages,
  Range,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { type Lens, type LensAction, lensesIn, type Span } from '../../core/index';
import { asText } from '../as-text';
import { EXTRACTION, type Host } from '../feature';
import { NEXT_QUESTION } from '../interview';
import { rangesIn } from '../positions';
import { OPEN_REPORT } from '../reports/addresses';
import { isCurrent } from '../reviews/extraction-files';
import type { FileInReview, ReviewStore } from '../reviews/review-store';
import { fileNow } from '../writing/file-now';
import { placeIn, writeInto } from '../writing/into-file';

const SETTING = 'extraction.codeLens';
const COMMAND = 'extraction.followLens';

/** What a lens needs to do its work when it is chosen, perhaps a moment after it was drawn. */
interface Chosen {
  readonly uri: Uri;
  /** The file for which it was made: in a later one, the same lens is looked for. */
  readonly drawnFor: FileInReview;
  readonly lens: ActiveLens;
}

type ActiveLens = Lens & { readonly action: LensAction };

type Writing = Extract<LensAction, { kind: 'go' | 'apply' }>;

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

/** Whether a person wants lenses in a file. */
export function showsLenses({ uri }: TextDocument): boolean {
  return workspace.getConfiguration(undefined, uri).get<boolean>(SETTING, true);
}

function lensesOf(document: TextDocument, store: ReviewStore): CodeLens[] {
  const { uri } = document;
  if (!isCurrent(document) || !showsLenses(document)) return [];
  const at = store.at(document);
  if (at === undefined) return [];
  const rangeOf = rangesIn(at.file.document);
  return lensesIn(at.review, at.file).map((lens) => {
    const { span, title, tooltip, action } = lens;
    const chosen: Chosen | undefined = action && { uri, drawnFor: at, lens: { ...lens, action } };
    return new CodeLens(rangeOf(span), {
      title: asText(title),
      // A lens without a command is shown as text.
      command: chosen ? COMMAND : '',
      ...(tooltip !== undefined && { tooltip }),
      ...(chosen && { arguments: [chosen] }),
    });
  });
}

async function follow({ uri, drawnFor, lens }: Chosen, store: ReviewStore): Promise<void> {
  const { action } = lens;
  if (action.kind === 'preview') await commands.executeCommand('extraction.openPreview', uri);
  else if (action.kind === 'compare') await compare(action, store);
  else if (action.kind === 'interview' || action.kind === 'report') {
    const at = await fileNow(uri, store);
    const place = at && placeIn(at, drawnFor, { start: action.offset, end: action.offset });
    const command = action.kind === 'report' ? OPEN_REPORT : NEXT_QUESTION;
    if (place) await commands.executeCommand(command, uri, place.start);
  } else if (action.kind === 'apply') {
    await writeInto(uri, store, (at) => sameNow(lens, drawnFor, at)?.edits);
  } else await go(uri, lens, drawnFor, store);
}

/** What the same lens does in the file as it is now. */
function sameNow({ span, title, action }: ActiveLens, drawnFor: FileInReview, at: FileInReview): Writing | undefined {
  const place = placeIn(at, drawnFor, span);
  const same = lensesIn(at.review, at.file).find(
    (each) => each.title === title && each.span.start === place?.start && each.action?.kind === action.kind,
  )?.action;
  return same?.kind === 'go' || same?.kind === 'apply' ? same : undefined;
}

/** Puts the cursor where the value is typed, and offers what fits there. */
async function go(uri: Uri, lens: ActiveLens, drawnFor: FileInReview, store: ReviewStore): Promise<void> {
  const editor = await window.showTextDocument(uri);
  let selection: Span | undefined;
  const isThere = await writeInto(uri, store, (at) => {
    const same = sameNow(lens, drawnFor, at);
    selection = same?.kind === 'go' ? same.selection : undefined;
    return same?.edits;
  });
  if (!isThere || selection === undefined) return;
  const { document, viewColumn } = editor;
  const range = new Range(document.positionAt(selection.start), document.positionAt(selection.end));
  await window.showTextDocument(document, { ...(viewColumn && { viewColumn }), selection: range });
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
  await commands.executeCommand('vscode.diff', before, after, title, { selection: new Range(start, start) });
}
