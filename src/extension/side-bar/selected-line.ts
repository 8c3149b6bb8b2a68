/** The line of the side bar on which somebody clicked. */
import type { TreeView } from 'vscode';
import type { TreeItem } from '../../core/index';
import { pause } from '../pause';

/** How long the tree may take to be drawn anew, and how often is looked whether it is, in milliseconds. */
const MOST = 2000;
const STEP = 50;

/**
 * The line that is selected: a click selects a line before it runs its command. Where the tree is drawn anew just then,
 * the editor knows the selection already and not yet its line, so that is waited for.
 */
export async function selectedLine(view: TreeView<TreeItem>): Promise<TreeItem | undefined> {
  for (let waited = 0; view.selection.length === 0 && waited < MOST; waited += STEP) await pause(STEP);
  return view.selection[0];
}
