/** The repairs that problems carry: one at its place, or all that only concern spelling. */
import {
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Disposable,
  l10n,
  languages,
  type Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { Fix, Problem, TextEdit } from '../core/index';
import { isCurrent } from './extraction-files';
import { EXTRACTION, type Host } from './feature';
import { rangesIn } from './positions';
import type { FileInReview } from './review-store';

/** "Fix all" for this language: on request, or on save where a person sets it so. */
const FIX_ALL = CodeActionKind.SourceFixAll.append('extraction');

/** Offers the fixes of the problems at the cursor, and one for all spelling in the file. */
export function quickFixes({ store, problemsOf, guard }: Host): Disposable {
  return languages.registerCodeActionsProvider(
    EXTRACTION,
    {
      provideCodeActions: (document, range, context) =>
        guard('quick fixes', () => {
          const at = isCurrent(document) ? store.at(document) : undefined;
          return at ? actionsFor(document, at, problemsOf(at).problems, range, context) : [];
        }, []),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
  );
}

function actionsFor(
  document: TextDocument,
  at: FileInReview,
  found: readonly Problem[],
  range: Range,
  { only, diagnostics }: CodeActionContext,
): CodeAction[] {
  const rangeOf = rangesIn(at.file.document);
  const edit = (edits: readonly TextEdit[]): WorkspaceEdit => {
    const change = new WorkspaceEdit();
    for (const { span, text } of edits) change.replace(document.uri, rangeOf(span), text);
    return change;
  };
  const spelling = found.flatMap((problem) => spellingFix(problem) ?? []);
  const all = withoutOverlaps(spelling.flatMap((fix) => fix.edits));
  if (only?.contains(FIX_ALL)) {
    return all.length > 0 ? [action(l10n.t('Correct all spelling in this file'), FIX_ALL, edit(all))] : [];
  }
  const here = found.filter((problem) => rangeOf(problem.span).intersection(range));
  const actions = here.flatMap((problem) =>
    problem.fixes.map((fix) => {
      const repair = action(fix.title, CodeActionKind.QuickFix, edit(fix.edits));
      repair.diagnostics = diagnostics.filter((diagnostic) => diagnostic.range.isEqual(rangeOf(problem.span)));
      repair.isPreferred = fix === spellingFix(problem);
      return repair;
    }),
  );
  if (spelling.length > 1 && here.some(spellingFix)) {
    actions.push(action(l10n.t('Correct all spelling in this file'), CodeActionKind.QuickFix, edit(all)));
  }
  return actions;
}

function action(title: string, kind: CodeActionKind, edit: WorkspaceEdit): CodeAction {
  const made = new CodeAction(title, kind);
  made.edit = edit;
  return made;
}

/** The fix of a problem that may be applied without looking: the only one, and one that keeps the meaning. */
function spellingFix({ fixes }: Problem): Fix | undefined {
  return fixes.length === 1 && fixes[0]?.kind === 'spelling' ? fixes[0] : undefined;
}

/** Of edits that overlap, the first in the text. */
function withoutOverlaps(edits: readonly TextEdit[]): TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const last = kept.at(-1);
    if (last === undefined || edit.span.start >= last.span.end) kept.push(edit);
  }
  return kept;
}
