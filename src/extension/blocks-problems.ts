/** Blocks that cannot be shown: a name that does not exist, an option that says nothing; with the repair of slips. */
import {
  CodeAction,
  CodeActionKind,
  Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  Disposable as Disposables,
  l10n,
  languages,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { type BlockProblem, blockFigure, figureBlocksIn } from '../core/index';
import { MARKDOWN } from './claims-found';
import { isCurrent } from './extraction-files';
import type { Host } from './feature';
import { rangesIn } from './positions';
import type { ReviewStore } from './review-store';

/** How long nothing must have changed before blocks are looked at, in milliseconds. */
const QUIET = 300;

/** Publishes the problems of the manuscripts that are open. */
export function blockProblems({ store, guard }: Host): Disposable {
  const collection = languages.createDiagnosticCollection('extraction blocks');
  let timer: number | undefined;

  function publish(): void {
    collection.clear();
    for (const document of workspace.textDocuments.filter(isManuscript)) {
      const problems = problemsIn(document, store);
      if (problems.length > 0) collection.set(document.uri, toDiagnostics(document, problems));
    }
  }

  function publishSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => guard('blocks', publish, undefined), QUIET);
  }

  void store.ready.then(publishSoon);
  return Disposables.from(
    collection,
    store.onDidChange(publishSoon),
    workspace.onDidOpenTextDocument((document) => isManuscript(document) && publishSoon()),
    workspace.onDidCloseTextDocument((document) => isManuscript(document) && publishSoon()),
    workspace.onDidChangeTextDocument(({ document }) => isManuscript(document) && publishSoon()),
    new Disposables(() => clearTimeout(timer)),
  );
}

/** Writes what was meant, at the problem under the cursor. */
export function blockFixes({ store, guard }: Host): Disposable {
  return languages.registerCodeActionsProvider(
    MARKDOWN,
    {
      provideCodeActions: (document, range, { diagnostics }) =>
        guard('block fixes', () => {
          if (!isManuscript(document)) return [];
          const rangeOf = rangesIn({ text: document.getText() });
          return problemsIn(document, store).flatMap(({ fix, span }) => {
            if (fix === undefined || rangeOf(span).intersection(range) === undefined) return [];
            const action = new CodeAction(l10n.t('Write “{0}”', fix.text), CodeActionKind.QuickFix);
            action.edit = new WorkspaceEdit();
            action.edit.replace(document.uri, rangeOf(fix.span), fix.text);
            action.diagnostics = diagnostics.filter((each) => each.range.isEqual(rangeOf(span)));
            action.isPreferred = true;
            return action;
          });
        }, []),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function problemsIn(document: TextDocument, store: ReviewStore): readonly BlockProblem[] {
  const blocks = figureBlocksIn(document.getText());
  const review = blocks.length === 0 ? undefined : store.around(document.uri);
  return review === undefined ? [] : blocks.flatMap((block) => blockFigure(block, review).problems);
}

/** Not the old side of a diff: what it says was true then. */
function isManuscript(document: TextDocument): boolean {
  return document.languageId === 'markdown' && isCurrent(document);
}

function toDiagnostics(document: TextDocument, problems: readonly BlockProblem[]): Diagnostic[] {
  const rangeOf = rangesIn({ text: document.getText() });
  return problems.map(({ message, span }) => {
    const diagnostic = new Diagnostic(rangeOf(span), message, DiagnosticSeverity.Error);
    diagnostic.source = 'extraction';
    diagnostic.code = 'figure-cannot-be-shown';
    return diagnostic;
  });
}
