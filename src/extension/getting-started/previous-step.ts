/** The key that leads back to the question before, as in the dialogs of most programs. */
import { commands, type Disposable } from 'vscode';

/** Says whether a question is asked that has one before it; elsewhere the key is left to others. */
export function hasPreviousStep(has: boolean): void {
  void commands.executeCommand('setContext', 'extraction.hasPreviousStep', has);
}

/** Registers the command; it presses the button. */
export function previousStepCommand(): Disposable {
  return commands.registerCommand('extraction.previousStep', () =>
    commands.executeCommand('workbench.action.quickInputBack'),
  );
}
