/** Files as a ZIP archive: the same files give the same bytes. */
import { strToU8, type Zippable, zipSync } from 'fflate';

/** The earliest time that a ZIP archive can name. */
const LONG_AGO = new Date(1980, 0, 1);

/** @param files by their paths in the archive, with slashes */
export function archiveOf(files: readonly { readonly path: string; readonly text: string }[]): Uint8Array {
  const packed: Zippable = {};
  for (const { path, text } of files) packed[path] = [strToU8(text), { mtime: LONG_AGO, level: 6 }];
  return zipSync(packed);
}
