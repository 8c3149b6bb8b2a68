/** Files as lines, one fact a line, to be compared: documents that nobody writes, made of any version of a file. */
import { type Uri, workspace } from 'vscode';
import { seenFactLines } from '../../core/index';
import type { Host } from '../feature';
import { isExtraction } from '../reviews/extraction-files';
import { asWritten } from './words-address';

/** What stands in a document in words: as much as the person may see; nothing where there was no such file then. */
export async function textInWords(uri: Uri, { store, guard }: Host): Promise<string> {
  await store.ready;
  const document = await Promise.resolve(workspace.openTextDocument(asWritten(uri))).catch(() => undefined);
  const at = document && isExtraction(document) ? store.at(document) : undefined;
  return at ? guard('a file in words', () => seenFactLines(at.file, at.review), '') : '';
}
