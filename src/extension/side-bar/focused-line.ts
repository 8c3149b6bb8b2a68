/** The line of the side bar that a key is meant for. */
import { commands, type TreeView } from 'vscode';
import type { TreeItem } from '../../core/index';

/** Selects the line that has the focus, or takes it out of what is selected; opens nothing. */
const TOGGLE = 'list.toggleSelection';

/**
 * The editor tells an extension which line is selected, and not which has the focus: arrow keys move only that. So the
 * line is selected, and what has come to the selection is the one.
 */
export async function focusedLine(view: TreeView<TreeItem>): Promise<TreeItem | undefined> {
  const before = view.selection;
  await commands.executeCommand(TOGGLE);
  const after = view.selection;
  const added = after.find(isNotIn(before));
  if (added) {
    await view.reveal(added, { select: true, focus: true });
    return added;
  }
  // It was selected already.
  await commands.executeCommand(TOGGLE);
  return before.find(isNotIn(after));
}

/** By their ids: the tree may have been drawn anew in between. */
function isNotIn(items: readonly TreeItem[]): (item: TreeItem) => boolean {
  return ({ id }) => !items.some((each) => each.id === id);
}
