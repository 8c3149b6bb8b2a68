/** Opens a place in a file of a review: where links in hovers lead. */
import { commands, type Disposable, window, workspace } from 'vscode';
import type { Span } from '../../core/index';
import type { Host } from '../feature';
import { rangesIn } from '../positions';
import { columnFor } from '../showing/beside-preview';

/** The only command that a link in a hover may run. */
export const OPEN_PLACE = 'extraction.openPlace';

/** The address of a link to a place; it works wherever files live, in the browser too. */
export function linkTo(file: string, { start, end }: Span): string {
  return `command:${OPEN_PLACE}?${encodeURIComponent(JSON.stringify([file, start, end]))}`;
}

/** The command behind the links: it selects a place, and leaves files alone that the store does not know. */
export function openPlaceCommand({ store }: Host): Disposable {
  return commands.registerCommand(OPEN_PLACE, async (file: string, start: number, end: number) => {
    const uri = store.uriOf(file);
    if (uri === undefined) return;
    const document = await workspace.openTextDocument(uri);
    const at = store.at(document);
    if (at === undefined) return;
    const selection = rangesIn(at.file.document)({ start, end });
    await window.showTextDocument(document, { selection, viewColumn: columnFor(uri) });
  });
}
