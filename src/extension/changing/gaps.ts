/** From gap to gap of lines that a completion wrote: where a value is picked from a list, the list opens by itself. */
import { commands, type Disposable, Range, type TextEditor, window } from 'vscode';
import { isGapWithList } from '../../core/index';
import type { Host } from '../feature';
import type { ReviewStore } from '../reviews/review-store';

/** Registers what follows Tab and Shift+Tab between gaps. The keys themselves go there at once, without waiting for us (`package.json`). */
export function gaps({ store, guard }: Host): Disposable {
  return commands.registerCommand('extraction.openGap', async () => {
    const editor = window.activeTextEditor;
    if (editor && guard('gaps', () => isAtGap(editor, store), false)) await openList(editor);
  });
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
  const [colon, space] = document.getText(new Range(active.translate(0, -2), active));
  if (space !== ':' && (colon !== ':' || space !== ' ')) return;
  const typed = { command: 'default:type', args: { text: ' ' } };
  await commands.executeCommand('runCommands', { commands: [...(space === ' ' ? ['deleteLeft'] : []), typed] });
}
