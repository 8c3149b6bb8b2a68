/** Files as lines, one fact a line, to be compared: documents that nobody writes, made of any version of a file. */
import { Uri, workspace } from 'vscode';
import { seenWords } from '../../core/index';
import type { Host } from '../feature';
import { isExtraction } from '../reviews/extraction-files';
import { WORDS } from './words-when-asked';

/** The address of a version in words. @param source of the version as text: a file, or one of Git’s addresses */
export function inWords(source: Uri): Uri {
  const path = source.path.replace(/\.extraction\.ya?ml$/, '');
  return Uri.from({ scheme: WORDS, path: path.startsWith('/') ? path : `/${path}`, query: source.toString() });
}

/** The version as text behind an address in words. */
export function asWritten(words: Uri): Uri {
  return Uri.parse(words.query, true);
}

/** What stands in a document in words: as much as the person may see; nothing where there was no such file then. */
export async function textInWords(uri: Uri, { store, guard }: Host): Promise<string> {
  await store.ready;
  const document = await Promise.resolve(workspace.openTextDocument(asWritten(uri))).catch(() => undefined);
  const at = document && isExtraction(document) ? store.at(document) : undefined;
  return at ? guard('a file in words', () => seenWords(at.file, at.review), '') : '';
}
