/** From the preview to the file: the value behind a cell, selected in an editor. */

import { l10n, type WebviewPanel, window, workspace } from 'vscode';
import type { PagePlace } from '../../webview/protocol';
import { asText } from '../as-text';
import { rangesIn } from '../positions';
import type { ReviewStore } from '../reviews/review-store';
import { columnBeside } from '../showing/beside-preview';

/** What a cell stands for: one place, or several to pick from. The offsets may come from a page that is a moment behind. */
export async function revealSource(
  { more, ...first }: PagePlace & { readonly more: readonly PagePlace[] },
  store: ReviewStore,
  preview: WebviewPanel,
): Promise<void> {
  const place = more.length === 0 ? first : await pickPlace([first, ...more], store);
  if (place) await revealPlace(place, store, preview);
}

async function pickPlace(places: readonly PagePlace[], store: ReviewStore): Promise<PagePlace | undefined> {
  const picks = places.flatMap((place) => {
    const file = store.fileAt(place.file);
    if (file === undefined) return [];
    const { text } = file.document;
    const { line } = rangesIn(file.document)(place).start;
    return {
      label: asText(file.id ?? place.file),
      description: asText(text.slice(place.start, place.end).replace(/\s+/g, ' ').slice(0, MOST_WORDS)),
      detail: asText(l10n.t('{0}, line {1}', place.file.slice(place.file.lastIndexOf('/') + 1), line + 1)),
      place,
    };
  });
  const chosen = await window.showQuickPick(picks, {
    placeHolder: l10n.t('This sums up {0} places: which one?', picks.length),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.place;
}

/** As much of what stands at a place as fits into a line. */
const MOST_WORDS = 80;

/**
 * Selects a place in an editor: in the group where the file is open, else in another group than the preview's.
 * Places in files that the store does not know are ignored.
 */
async function revealPlace({ file, start, end }: PagePlace, store: ReviewStore, preview: WebviewPanel): Promise<void> {
  const uri = store.uriOf(file);
  if (uri === undefined) return;
  const document = await workspace.openTextDocument(uri);
  const at = store.at(document);
  if (at === undefined) return;
  const range = rangesIn(at.file.document)({ start, end });
  const viewColumn = columnBeside(uri, preview.viewColumn);
  await window.showTextDocument(document, { viewColumn, preview: true, selection: range });
}
