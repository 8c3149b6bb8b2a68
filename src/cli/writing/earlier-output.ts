/** What a result may replace: what this command wrote before, and nothing that people wrote. */
import { open, realpath, stat } from 'node:fs/promises';
import { claimsIn, EXTRACTION_NAME, figureBlocksIn } from '../../core/index';
import { Misuse, reasonOf } from '../misuse';

/**
 * Refuses to write over a file that no result of the same kind is in. Content says so, not its name: a drawing replaces a
 * drawing, a table one with the same first columns.
 * @param typed as people named the file
 * @throws Misuse where it holds something else, or is a file of a review
 */
export async function mayReplace(typed: string, content: string | Uint8Array): Promise<void> {
  const real = await realpath(typed).catch(() => typed);
  if ([typed, real].some((path) => EXTRACTION_NAME.test(path)))
    throw new Misuse(`${typed} is an extraction file of a review, and would be lost. Name another file with --out.`);
  const found = await stat(real).catch(() => undefined);
  if (found?.isDirectory()) throw new Misuse(`Cannot write ${typed}. It is a folder.`);
  if (!found?.isFile() || found.size === 0) return;
  const before = await beginningOf(real).catch((error: unknown) => {
    throw new Misuse(`Cannot write ${typed}. ${reasonOf(error)}`);
  });
  if (!isSameKind(before, Buffer.from(content)) || isSourceOf(before, content))
    throw new Misuse(
      `${typed} holds something that this command did not write, so it is left as it is. Name another file with --out, or take this one away first.`,
    );
}

/** So much of a file is looked at. */
const LOOKED_AT = 1_000_000;

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Whether two files begin in the same way, as far as that says of which kind they are and who wrote them. */
function isSameKind(before: Buffer, now: Buffer): boolean {
  const length = kindLength(now);
  return before.subarray(0, length).equals(now.subarray(0, length));
}

/** In bytes: up to where the content of a review begins. */
function kindLength(content: Buffer): number {
  const start = content.subarray(0, 16).toString('latin1');
  // Of an archive all but its sums; a program of another maker packs with other flags.
  if (start.startsWith('PK')) return 14;
  if (start.startsWith('\x89PNG')) return 16;
  if (start.startsWith('<')) return 58;
  if (start.startsWith('{')) return 16;
  const line = content.indexOf('\n');
  return Math.min(line < 0 ? content.length : line, 12);
}

/** Whether the file is a manuscript with blocks or claims, where what is written has none: the text that it was made from. */
function isSourceOf(before: Buffer, content: string | Uint8Array): boolean {
  if (typeof content !== 'string' || content.startsWith('<')) return false;
  const text = before.toString('utf8');
  return figureBlocksIn(text).length > 0 || (claimsIn(text).length > 0 && claimsIn(content).length === 0);
}
