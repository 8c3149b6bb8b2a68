/** From gap to gap of lines that a completion wrote: where a value is picked from a list, the list opens by itself. */
import { commands, Disposable, Range, type TextEditor, window } from 'vscode';
import { isGapWithList } from '../core/index';
import type { Host } from './feature';
import type { ReviewStore } from './review-store';

/** Registers what Tab and Shift+Tab do between gaps. */
export function gaps({ store, guard }: Host): Disposable {
  const going = (id: string, jump: string) =>
    commands.registerCommand(id, async () => {
      await commands.executeCommand(jump);
      const editor = window.activeTextEditor;
      if (editor && guard('gaps', () => isAtGap(editor, store), false)) await openList(editor);
    });
  return Disposable.from(
    going('extraction.nextGap', 'jumpToNextSnippetPlaceholder'),
    going('extraction.previousGap', 'jumpToPrevSnippetPlaceholder'),
  );
}

/** Shows what fits at the cursor: the list of a value, or the keys of a section. */
export async function openListAt(editor: TextEditor, store: ReviewStore): Promise<void> {
  if (isAtGap(editor, store)) await openList(editor);
  else await commands.executeCommand('editor.action.triggerSuggest');
}

function isAtGap({ document, selection }: TextEditor, store: ReviewStore): boolean {
  const at = selection.isEmpty ? store.at(document) : undefined;
  return at !== undefined && isGapWithList(at.review, at.file, document.offsetAt(selection.active));
}

/**
 * The space in front of the value is typed once more, as a person would type it: that shows the list with nothing
 * selected, so that the next Tab goes on to the next gap, and Enter writes nothing that was not chosen.
 */
async function openList({ document, selection }: TextEditor): Promise<void> {
  const { active } = selection;
  if (active.character < 2) return;
  const before = document.getText(new Range(active.translate(0, -2), active));
  if (before === ': ') await commands.executeCommand('deleteLeft');
  if (before === ': ' || before[1] === ':') await commands.executeCommand('default:type', { text: ' ' });
}
