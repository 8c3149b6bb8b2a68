/** What can be done at the cursor beyond repairing problems: in the light-bulb menu, and under "Refactor…". */
import {
  CodeAction,
  CodeActionKind,
  type Disposable,
  l10n,
  languages,
  Position,
  type TextDocument,
  Uri,
  WorkspaceEdit,
} from 'vscode';
import { type NewFile, type Refactoring, refactoringsAt, sortAllKeys } from '../core/index';
import { isCurrent } from './extraction-files';
import { EXTRACTION, type Host } from './feature';
import { rangesIn } from './positions';
import type { FileInReview, ReviewStore } from './review-store';

const KINDS: Readonly<Record<Refactoring['kind'], CodeActionKind>> = {
  write: CodeActionKind.RefactorRewrite.append('extraction'),
  name: CodeActionKind.QuickFix,
  create: CodeActionKind.QuickFix,
  move: CodeActionKind.RefactorMove.append('extraction'),
  order: CodeActionKind.RefactorRewrite.append('extraction').append('order'),
  'order file': CodeActionKind.Source.append('sortKeys').append('extraction'),
};

/** Offers them at the start of the selection; the order of a whole file only where it is asked for. */
export function refactorings({ store, guard }: Host): Disposable {
  return languages.registerCodeActionsProvider(
    EXTRACTION,
    {
      provideCodeActions: (document, range, { only }) =>
        guard('refactorings', () => {
          const at = isCurrent(document) ? store.at(document) : undefined;
          if (at === undefined) return [];
          const inFile = only && CodeActionKind.Source.contains(only) ? sortAllKeys(at.review, at.file) : [];
          const here = refactoringsAt(at.review, at.file, document.offsetAt(range.start));
          return [...here, ...inFile].flatMap((each) => actionOf(each, document, at, store) ?? []);
        }, []),
    },
    { providedCodeActionKinds: Object.values(KINDS) },
  );
}

/** @returns nothing where the place of a file is not known: in an untitled editor */
function actionOf(
  { title, kind, edits, creates, refused }: Refactoring,
  document: TextDocument,
  { review, file }: FileInReview,
  store: ReviewStore,
): CodeAction | undefined {
  const action = new CodeAction(title, KINDS[kind]);
  if (refused !== undefined) {
    action.disabled = { reason: refused };
    return action;
  }
  const edit = new WorkspaceEdit();
  for (const { path, edits: changes } of edits) {
    const changed = path === file.path ? file : review.files.find((each) => each.path === path);
    const uri = path === file.path ? document.uri : store.uriOf(path);
    if (changed === undefined || uri === undefined) return undefined;
    const rangeOf = rangesIn(changed.document);
    for (const { span, text } of changes) edit.replace(uri, rangeOf(span), text);
  }
  if (creates) {
    const uri = uriOfNew(creates, document, file.path, store);
    if (uri === undefined) return undefined;
    // Without `overwrite`, the whole edit fails where such a file has come into being in the meantime.
    // The text is an edit of its own: a code action does not bring the contents of files through to the editor.
    edit.createFile(uri);
    edit.insert(uri, new Position(0, 0), creates.text);
    action.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri] };
  }
  action.edit = edit;
  return action;
}

function uriOfNew({ from, steps }: NewFile, document: TextDocument, path: string, store: ReviewStore): Uri | undefined {
  const near = from === path ? document.uri : store.uriOf(from);
  return near === undefined || near.scheme === 'untitled' ? undefined : Uri.joinPath(near, '..', ...steps);
}
