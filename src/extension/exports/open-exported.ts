/** What was exported is shown by the program that can show it; where the editor may not start one, the file is shown in its folder. */
import { commands, env, UIKind, type Uri } from 'vscode';

/** Opens a file that was written. */
export async function openExported(file: Uri): Promise<void> {
  if (SHOWN_HERE.test(file.path)) await commands.executeCommand('vscode.open', file);
  else if (!(await openOutside(file))) await showInFolder(file);
}

/** Shows a file in its folder: that of the system where the editor runs on it, else that of the editor. */
export async function showInFolder(file: Uri): Promise<void> {
  await commands.executeCommand(isOnThisComputer(file) ? 'revealFileInOS' : 'revealInExplorer', file);
}

/** Texts and pictures: the editor itself shows them. */
const SHOWN_HERE = /\.(csv|json|md|tex|png|svg)$/;

/** @returns whether a program was found */
async function openOutside(file: Uri): Promise<boolean> {
  if (!isOnThisComputer(file)) return false;
  try {
    return await env.openExternal(file);
  } catch {
    return false;
  }
}

function isOnThisComputer({ scheme }: Uri): boolean {
  return scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}
