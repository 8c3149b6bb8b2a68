/** What can be done at the cursor beyond repairing problems: in the light-bulb menu, and under "Refactor…". */
import { type Disposable, languages } from 'vscode';
import { EXTRACTION, type Host } from '../feature';
import { REFACTORING_KINDS } from './refactoring-kinds';

/** The code is read when the editor first asks. */
export function refactorings({ store, guard }: Host): Disposable {
  return languages.registerCodeActionsProvider(
    EXTRACTION,
    {
      provideCodeActions: async (document, range, { only }) => {
        const { refactoringsIn } = await import('./refactorings-in');
        return guard('refactorings', () => refactoringsIn(document, range, only, store), []);
      },
    },
    { providedCodeActionKinds: Object.values(REFACTORING_KINDS) },
  );
}
