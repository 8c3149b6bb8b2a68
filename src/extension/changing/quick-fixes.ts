/** The repairs that problems carry: one at its place, or all that only concern spelling. */
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Disposable,
  l10n,
  languages,
  type Range,
  type TextDocument,
  type Uri,
} from 'vscode';
import { type Fix, keptFixes, keptSpelling, onlySpelling, type Problem, type TextEdit } from '../../core/index';
import { EXTRACTION, type Host } from '../feature';
import { rangesIn } from '../positions';
import { isCurrent } from '../reviews/extraction-files';
import type { ProblemsOf } from '../reviews/found-problems';
import type { FileInReview } from '../reviews/review-store';
import { placeIn, workOutIn } from '../writing/into-file';
import { offer } from '../writing/offers';

/** "Fix all" for this language: on request, or on save where a person sets it so. */
const FIX_ALL = CodeActionKind.SourceFixAll.append('extraction');

/** Offers the fixes of the problems at the cursor, and one for all spelling in the file. */
export function quickFixes(host: Host): Disposable {
  return languages.registerCodeActionsProvider(
    EXTRACTION,
    {
      provideCodeActions: (document, range, context) =>
        host.guard('quick fixes', () => {
          const at = isCurrent(document) ? host.store.at(document) : undefined;
          return at ? actionsFor(document, at, range, context, host) : [];
        }, []),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
  );
}

function actionsFor(
  { uri }: TextDocument,
  at: FileInReview,
  range: Range,
  { only, diagnostics }: CodeActionContext,
  host: Host,
): CodeAction[] {
  const found = host.problemsOf(at).problems;
  const spelling = found.filter(({ fixes }) => onlySpelling(fixes));
  if (only?.contains(FIX_ALL)) return spelling.length > 0 ? [correctAll(FIX_ALL, uri, host)] : [];
  const rangeOf = rangesIn(at.file.document);
  const here = found.filter((problem) => rangeOf(problem.span).intersection(range));
  const actions = here.flatMap((problem) => {
    const fixes = keptFixes(at.review, at.file, problem, found);
    return fixes.map((fix) => {
      const repair = repairing(problem, fix, uri, at, host);
      repair.diagnostics = diagnostics.filter((diagnostic) => diagnostic.range.isEqual(rangeOf(problem.span)));
      repair.isPreferred = onlySpelling(fixes);
      return repair;
    });
  });
  if (spelling.length > 1 && here.some((problem) => spelling.includes(problem)))
    actions.push(correctAll(CodeActionKind.QuickFix, uri, host));
  return actions;
}

/** One repair, of the same problem at the same place as the file is when it is chosen. */
function repairing(
  problem: Problem,
  { title }: Fix,
  uri: Uri,
  then: FileInReview,
  { store, problemsOf }: Host,
): CodeAction {
  const workOut = workOutIn(uri, store, (at) => {
    const span = placeIn(at, then, problem.span);
    const isSame = (each: Problem) =>
      each.code === problem.code && each.span.start === span?.start && each.span.end === span.end;
    return problemsOf(at)
      .problems.filter(isSame)
      .flatMap(({ fixes }) => fixes)
      .find((fix) => fix.title === title)?.edits;
  });
  return offer(title, CodeActionKind.QuickFix, workOut);
}

function correctAll(kind: CodeActionKind, uri: Uri, { store, problemsOf }: Host): CodeAction {
  return offer(
    l10n.t('Correct all spelling in this file'),
    kind,
    workOutIn(uri, store, (at) => spellingEdits(at, problemsOf)),
  );
}

function spellingEdits(at: FileInReview, problemsOf: ProblemsOf): readonly TextEdit[] {
  return keptSpelling(at.review, at.file, problemsOf(at).problems);
}
