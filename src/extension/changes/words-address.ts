/** The addresses of files in words: each carries that of the version as text that it is made of. */
import { Uri } from 'vscode';
import { EXTRACTION_NAME } from '../../core/index';

/** The scheme of the addresses. */
export const WORDS = 'extraction-words';

/** The address of a version in words. @param source of the version as text: a file, or one of Git’s addresses */
export function inWords(source: Uri): Uri {
  const path = source.path.replace(EXTRACTION_NAME, '');
  return Uri.from({ scheme: WORDS, path: path.startsWith('/') ? path : `/${path}`, query: source.toString() });
}

/** The version as text behind an address in words. */
export function asWritten(words: Uri): Uri {
  return Uri.parse(words.query, true);
}
