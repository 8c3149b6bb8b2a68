/** Extraction files from disk, read. */
import { readFile } from 'node:fs/promises';
import { parse, type RecordFile, readRecord } from '../core/index';
import { reasonOf } from './misuse';

/** A file, or why it could not be read. */
export type FileRead =
  | { readonly path: string; readonly file: RecordFile; readonly failure?: undefined }
  | { readonly path: string; readonly file?: undefined; readonly failure: string };

/** So many files are on their way at once: fast on a network drive, and never too many open files. */
const AT_ONCE = 16;

/** Reads files, in the order given. @param onRead called after each, with the number read so far */
export async function readFiles(paths: readonly string[], onRead: (done: number) => void): Promise<FileRead[]> {
  const results: FileRead[] = [];
  let next = 0;
  let done = 0;
  const worker = async () => {
    while (next < paths.length) {
      const index = next++;
      results[index] = await readOne(paths[index] as string);
      onRead(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

async function readOne(path: string): Promise<FileRead> {
  try {
    return fileFrom(path, await readFile(path));
  } catch (error) {
    return { path, failure: `The file cannot be read. ${reasonOf(error)}` };
  }
}

function fileFrom(path: string, bytes: Uint8Array): FileRead {
  try {
    // The mark at the start of some files is left in, so that places are counted as editors count them.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { path, file: readRecord(path, parse(text)) };
  } catch {
    return { path, failure: NOT_UTF8 };
  }
}

const NOT_UTF8 =
  'The file is not saved as UTF-8 text, so that letters such as é or ø would be misread. Open it in an editor and save it with the encoding UTF-8.';
