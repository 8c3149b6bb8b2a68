/** The walkthrough: opened by a command, its steps ticked when what they ask for stands in a file. */
import { commands, type Disposable, Disposable as Disposables } from 'vscode';
import { STEPS, stepsTaken } from '../../core/index';
import type { Host } from '../feature';

/** How long nothing must have changed before the steps are looked at, in milliseconds. */
const QUIET = 500;

/** Looks after every change until all steps are taken, and never again. */
export function walkthrough({ store, guard, context }: Host): Disposable {
  let timer: number | undefined;
  const look = () => {
    const taken = stepsTaken(store.reviews());
    for (const step of taken) void commands.executeCommand('setContext', `extraction.first.${step}`, true);
    if (taken.length === STEPS.length) changes.dispose();
  };
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => guard('walkthrough', look, undefined), QUIET);
  };
  const changes = store.onDidChange(lookSoon);
  void store.ready.then(lookSoon);
  return Disposables.from(
    changes,
    new Disposables(() => clearTimeout(timer)),
    commands.registerCommand('extraction.openWalkthrough', () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#firstStudy`, false),
    ),
  );
}
