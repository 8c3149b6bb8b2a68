/** Blocks that cannot be shown: a name that does not exist, an option that says nothing; with the repair of slips. */
import { CodeActionKind, Diagnostic, DiagnosticSeverity, type Disposable, languages } from 'vscode';
import { type BlockProblem, blockFigure, budgetOf, figureBlocksIn } from '../../core/index';
import type { Host } from '../feature';
import { rangesIn } from '../positions';
import { isCurrent } from '../reviews/extraction-files';
import type { ReviewStore } from '../reviews/review-store';
import type { Manuscript } from './claims-found';
import { offerFix } from './manuscript-fix';
import { manuscriptProblems } from './manuscript-problems';
import { isManuscriptText, MANUSCRIPT_TEXTS } from './manuscript-texts';

/** Publishes the problems of blocks, of open manuscripts and of those in the workspace. */
export function blockProblems(host: Host): Disposable {
  return manuscriptProblems(host, {
    name: 'extraction blocks',
    isMeant: (text) => figureBlocksIn(text).length > 0,
    find: (manuscript) => toDiagnostics(manuscript, problemsIn(manuscript, host.store)),
  });
}

/** Writes what was meant, at the problem under the cursor. */
export function blockFixes({ store, guard }: Host): Disposable {
  return languages.registerCodeActionsProvider(
    MANUSCRIPT_TEXTS,
    {
      provideCodeActions: (document, range, { diagnostics }) =>
        guard('block fixes', () => {
          if (!isManuscriptText(document) || !isCurrent(document)) return [];
          const manuscript = { uri: document.uri, text: document.getText() };
          const rangeOf = rangesIn(manuscript);
          return problemsIn(manuscript, store).flatMap(({ fix, span }) => {
            if (fix === undefined || rangeOf(span).intersection(range) === undefined) return [];
            const action = offerFix(manuscript, fix, (now) => problemsIn(now, store).flatMap((each) => each.fix ?? []));
            action.diagnostics = diagnostics.filter((each) => each.range.isEqual(rangeOf(span)));
            action.isPreferred = true;
            return action;
          });
        }, []),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function problemsIn({ uri, text }: Manuscript, store: ReviewStore): readonly BlockProblem[] {
  const blocks = figureBlocksIn(text);
  const review = blocks.length === 0 ? undefined : store.around(uri);
  if (review === undefined) return [];
  const budget = budgetOf(review);
  return blocks.flatMap((block) => blockFigure(block, review, budget).problems);
}

function toDiagnostics(manuscript: Manuscript, problems: readonly BlockProblem[]): Diagnostic[] {
  const rangeOf = rangesIn(manuscript);
  return problems.map(({ message, span }) => {
    const diagnostic = new Diagnostic(rangeOf(span), message, DiagnosticSeverity.Error);
    diagnostic.source = 'extraction';
    diagnostic.code = 'figure-cannot-be-shown';
    return diagnostic;
  });
}
