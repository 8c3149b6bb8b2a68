/** Where the keyboard is while a command asks several questions. */
import { commands, window } from 'vscode';

/** A walkthrough takes the focus for one of its steps this long after Enter, at most, in milliseconds. */
const TAKEN_BY_THEN = 500;

/**
 * Enter on a button of a walkthrough, or in a box above it, makes the walkthrough take the focus a moment later, out of
 * the box of the next question, and what is typed goes nowhere. So where no file is in front, that moment is waited for,
 * and the focus is then in the side bar between questions.
 */
export async function focusForQuestions(): Promise<void> {
  const tab = window.tabGroups.activeTabGroup.activeTab;
  if (tab === undefined || tab.input !== undefined) return;
  await new Promise<void>((resolve) => {
    setTimeout(resolve, TAKEN_BY_THEN);
  });
  await commands.executeCommand('workbench.action.focusSideBar');
}
