/** What a light bulb offers: it is worked out when it is chosen, not when the menu was opened. */
import { CodeAction, type CodeActionKind, commands, type Disposable } from 'vscode';
import { type WorkOut, write } from './write';

const COMMAND = 'extraction.write';

/** The command behind what is offered. */
export function offers(): Disposable {
  return commands.registerCommand(COMMAND, async (workOut: unknown, then: unknown) => {
    if (typeof workOut !== 'function' || !(await write(workOut as WorkOut))) return;
    if (typeof then === 'function') await then();
  });
}

/** An action that writes. @param then what follows once it is written */
export function offer(title: string, kind: CodeActionKind, workOut: WorkOut, then?: () => unknown): CodeAction {
  const action = new CodeAction(title, kind);
  action.command = { command: COMMAND, title, arguments: [workOut, then] };
  return action;
}
