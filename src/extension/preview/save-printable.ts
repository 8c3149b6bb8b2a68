/** Writes the printable page where a person says, and offers to open it: the preview itself cannot print. */
import { env, l10n, Uri, window, workspace } from 'vscode';
import { type Palette, type PreviewView, printablePage, type Review } from '../../core/index';
import { folderOf } from '../exports/write-export';
import { writeWhole } from '../exports/write-whole';
import type { Host } from '../feature';

/** @param target where to write it; without it, a person chooses */
export async function savePrintable(
  review: Review,
  view: PreviewView,
  { store, guard }: Host,
  target: Uri | undefined,
): Promise<void> {
  const palette = workspace.getConfiguration('extraction').get<Palette>('preview.palette', 'standard');
  const page = guard('printable page', () => printablePage(review, { view, palette }), undefined);
  if (page === undefined) {
    await window.showErrorMessage(
      l10n.t(
        'The page could not be made, because something went wrong inside the extension. The output channel “Structured Extraction” says more; please report it.',
      ),
    );
    return;
  }
  const place = target ?? (await window.showSaveDialog(choices(review, folderOf(review, store))));
  if (place === undefined) return;
  try {
    await writeWhole(place, new TextEncoder().encode(page));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    await window.showErrorMessage(l10n.t('The page was not saved: {0} Choose another place.', said));
    return;
  }
  if (target) return;
  const open = l10n.t('Open in Browser');
  const chosen = await window.showInformationMessage(l10n.t('The page is saved. Print it from your browser.'), open);
  if (chosen === open) await env.openExternal(place);
}

function choices({ record, folder }: Review, around: Uri | undefined) {
  const name = `${record?.id ?? (folder.slice(folder.lastIndexOf('/') + 1) || 'review')}.html`;
  return {
    title: l10n.t('Save the printable page'),
    filters: { [l10n.t('Web page')]: ['html'] },
    ...(around && { defaultUri: Uri.joinPath(around, name) }),
  };
}
