/** The repair of a claim that does not hold: what the data say, written as the text writes it. */
import { CodeAction, CodeActionKind, type Disposable, l10n, languages, WorkspaceEdit } from 'vscode';
import { type ClaimsOf, MARKDOWN } from './claims-found';
import { isCurrent } from './extraction-files';
import type { Host } from './feature';
import { rangesIn } from './positions';

/** Offers the repairs of the claims at the cursor; each changes the bound words and nothing else. */
export function claimFixes({ guard }: Host, claimsOf: ClaimsOf): Disposable {
  return languages.registerCodeActionsProvider(
    MARKDOWN,
    {
      provideCodeActions: (document, range, { diagnostics }) =>
        guard('claim fixes', () => {
          if (!isCurrent(document)) return [];
          const text = document.getText();
          const rangeOf = rangesIn({ text });
          return claimsOf({ uri: document.uri, text }).flatMap(({ fix, span, claim }) => {
            const touches = rangeOf(span).intersection(range) ?? rangeOf(claim.span).intersection(range);
            if (fix === undefined || touches === undefined) return [];
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
