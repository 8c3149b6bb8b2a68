/** Files that leave the editor are written whole or not at all: beside the place first, and then moved there in one step. */
import { l10n, Uri, workspace } from 'vscode';
import { unfinishedName } from '../../core/index';
import { createNonce } from '../pages/nonce';
import { hasExtractionName } from '../reviews/extraction-files';

/**
 * Puts content in a place; what was there stays until all of it is written.
 * @throws in words where the place is a file of a review, or what the system says; the old file is still there then
 */
export async function writeWhole(target: Uri, content: Uint8Array): Promise<void> {
  if (hasExtractionName(target))
    throw new Error(l10n.t('{0} is an extraction file, and what is in it would be lost.', target.path));
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const beside = Uri.joinPath(target, '..', unfinishedName(name, createNonce().slice(0, 8)));
  try {
    await workspace.fs.writeFile(beside, content);
    await workspace.fs.rename(beside, target, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(beside).then(undefined, () => undefined);
    throw error;
  }
}
