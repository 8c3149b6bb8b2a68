/** The line above each conflict: what it is about, and what can be done. */
import { CodeLens, commands, type Disposable, Disposable as Disposables, languages, type TextDocument } from 'vscode';
import { EXTRACTION, type Host } from '../feature';
import { rangesIn } from '../positions';
import { isCurrent } from '../reviews/extraction-files';
import { showsLenses } from '../showing/lenses';
import { conflictsOf } from './open-in';
import { type ChosenConflict, settle } from './settle';
import { conflictInWords, type WayKind, waysToSettle } from './ways';

/** Settles one conflict in one way. */
export const SETTLE = 'extraction.settleConflict';

export function linesAboveConflicts({ guard }: Host): Disposable {
  return Disposables.from(
    languages.registerCodeLensProvider(EXTRACTION, {
      provideCodeLenses: (document) => guard('conflicts', () => lensesOf(document), []),
    }),
    commands.registerCommand(SETTLE, (chosen: ChosenConflict, way: WayKind) => settle(chosen, way)),
  );
}

function lensesOf(document: TextDocument): CodeLens[] {
  if (!isCurrent(document) || !showsLenses(document)) return [];
  const text = document.getText();
  const rangeOf = rangesIn({ text });
  const conflicts = conflictsOf(document);
  return conflicts.flatMap((conflict, index) => {
    const range = rangeOf({ start: conflict.span.start, end: conflict.span.start });
    const chosen: ChosenConflict = { uri: document.uri, text, conflict };
    // A lens without a command is shown as text.
    const words = new CodeLens(range, { title: conflictInWords(conflict, index, conflicts.length), command: '' });
    const ways = waysToSettle(conflict).map(
      ({ kind, title, detail }) =>
        new CodeLens(range, { title, command: SETTLE, arguments: [chosen, kind], tooltip: detail }),
    );
    return [words, ...ways];
  });
}
