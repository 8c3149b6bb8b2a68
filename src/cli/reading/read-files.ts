/** Extraction files from disk, read. */
import { readFile, stat } from 'node:fs';
import { promisify } from 'node:util';
import { LARGEST_FILE, type RecordFile, recordFromBytes, unreadRecord } from '../../core/index';
import { reasonOf } from '../misuse';

/** Half of the work that those of `node:fs/promises` make of a small file, for which they keep a handle. */
const [fetched, looked] = [promisify(readFile), promisify(stat)];

/** So many files are on their way at once: fast on a network drive, and never too many open files. */
const AT_ONCE = 16;

/**
 * Reads files, in the order given. One that cannot be read is there without content, and has a problem that says why.
 * @param onRead called after each, with the number read so far
 * @param recordOf makes a file of what stands in it; whoever has read the same bytes before need not read them again
 */
export async function readFiles(
  paths: readonly string[],
  onRead: (done: number) => void,
  recordOf: (path: string, bytes: Buffer) => RecordFile = recordFromBytes,
): Promise<RecordFile[]> {
  const results: RecordFile[] = [];
  let next = 0;
  let done = 0;
  const worker = async () => {
    while (next < paths.length) {
      const index = next++;
      results[index] = await readOne(paths[index] as string, recordOf);
      onRead(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

async function readOne(path: string, recordOf: (path: string, bytes: Buffer) => RecordFile): Promise<RecordFile> {
  try {
    const found = await looked(path);
    // A pipe or a device would be waited for without an end.
    if (!found.isFile()) return unreadRecord(path, { why: 'no access', said: 'It is neither a file nor a folder.' });
    if (found.size >= LARGEST_FILE) return unreadRecord(path, { why: 'too large' });
    return recordOf(path, await fetched(path));
  } catch (error) {
    return unreadRecord(path, { why: 'no access', said: reasonOf(error) });
  }
}
