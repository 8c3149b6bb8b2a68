/** The repair of a claim that does not hold: what the data say, written as the text writes it. */
import { CodeActionKind, type Disposable, languages } from 'vscode';
import type { Host } from '../feature';
import { rangesIn } from '../positions';
import { isCurrent } from '../reviews/extraction-files';
import type { ClaimsOf } from './claims-found';
import { offerFix } from './manuscript-fix';
import { MANUSCRIPT_TEXTS } from './manuscript-texts';

/** Offers the repairs of the claims at the cursor; each changes the bound words and nothing else. */
export function claimFixes({ guard }: Host, claimsOf: ClaimsOf): Disposable {
  return languages.registerCodeActionsProvider(
    MANUSCRIPT_TEXTS,
    {
      provideCodeActions: (document, range, { diagnostics }) =>
        guard('claim fixes', () => {
          if (!isCurrent(document)) return [];
          const manuscript = { uri: document.uri, text: document.getText() };
          const rangeOf = rangesIn(manuscript);
          return claimsOf(manuscript).flatMap(({ fix, span, claim }) => {
            const touches = rangeOf(span).intersection(range) ?? rangeOf(claim.span).intersection(range);
            if (fix === undefined || touches === undefined) return [];
            const action = offerFix(manuscript, fix, (now) => claimsOf(now).flatMap((each) => each.fix ?? []));
            action.diagnostics = diagnostics.filter((each) => each.range.isEqual(rangeOf(span)));
            action.isPreferred = true;
            return action;
          });
        }, []),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}
