/** The same at the light bulb, anywhere inside of a conflict. */
import { CodeAction, CodeActionKind, type Disposable, languages, type Range, type TextDocument } from 'vscode';
import { EXTRACTION, type Host } from '../feature';
import { rangesIn } from '../positions';
import { isCurrent } from '../reviews/extraction-files';
import { SETTLE } from './lines-above';
import { conflictsOf } from './open-in';
import type { ChosenConflict } from './settle';
import { waysToSettle } from './ways';

export function lightBulbAtConflicts({ guard }: Host): Disposable {
  return languages.registerCodeActionsProvider(
    EXTRACTION,
    {
      provideCodeActions: (document, range, { diagnostics }) =>
        guard(
          'ways to settle a conflict',
          () =>
            actionsAt(document, range).map((action) => {
              action.diagnostics = diagnostics.filter(({ source }) => source === 'extraction');
              return action;
            }),
          [],
        ),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function actionsAt(document: TextDocument, range: Range): CodeAction[] {
  const conflicts = isCurrent(document) ? conflictsOf(document) : [];
  if (conflicts.length === 0) return [];
  const text = document.getText();
  const rangeOf = rangesIn({ text });
  const here = conflicts.filter(({ span }) => rangeOf({ start: span.start, end: span.end - 1 }).intersection(range));
  return here.flatMap((conflict) => {
    const chosen: ChosenConflict = { uri: document.uri, text, conflict };
    return waysToSettle(conflict).map(({ kind, title }) => {
      const action = new CodeAction(title, CodeActionKind.QuickFix);
      action.command = { command: SETTLE, title, arguments: [chosen, kind] };
      return action;
    });
  });
}
