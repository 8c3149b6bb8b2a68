/** Files of a review that cannot be read as extraction: they are there, say nothing, and have a problem that says why. */
import { say } from '../language/say';
import type { Document, SyntaxProblem, Unread } from './document';
import { LIMITS } from './limits';
import { parse } from './parse';
import { type RecordFile, readRecord } from './record';

/** Files of so many bytes are not even fetched: no character needs more than four. */
export const LARGEST_FILE = 4 * LIMITS.characters;

/**
 * A file of a review from what stands on the disk: the one rule of all shells for what is text. Only UTF-8 is, so that
 * no letter is ever misread.
 * @returns the file; where it is no such text, one without content that has a problem
 */
export function recordFromBytes(path: string, bytes: Uint8Array): RecordFile {
  const read = decoded(bytes);
  return 'text' in read ? readRecord(path, parse(read.text)) : unreadRecord(path, read.unread);
}

/** Bytes as text, or why they are none. A mark at the start is kept, so that places are counted as in the file. */
export function decoded(bytes: Uint8Array): { readonly text: string } | { readonly unread: Unread } {
  const unread = bytes.length >= LARGEST_FILE ? ({ why: 'too large' } as const) : strangeEncoding(bytes);
  if (unread) return { unread };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { unread: { why: 'another encoding', seems: 'Latin-1' } };
  }
}

/** A file without content that has the problem that it could not be read. */
export function unreadRecord(path: string, unread: Unread): RecordFile {
  return asUnread({ path, document: { text: '', root: undefined, problems: [] } }, unread);
}

/**
 * A document that an editor shows although its file is saved in another form: its text stays where it is, and nothing of
 * it counts until it is saved so that every program reads the same.
 */
export function asUnread({ path, document }: Pick<RecordFile, 'path' | 'document'>, unread: Unread): RecordFile {
  const problem: SyntaxProblem = {
    code: 'unreadable-file',
    message: unreadMessage(unread),
    span: { start: 0, end: 0 },
  };
  const { text, root, problems } = document;
  const marked: Document = { text, root, problems: [problem, ...problems] };
  return { path, document: marked, author: { kind: 'draft' }, sections: new Map(), unread };
}

/** Why a file could not be read, to go on a sentence that names it: "it is saved as UTF-16, not as UTF-8". */
export function unreadBecause(unread: Unread): string {
  switch (unread.why) {
    case 'another encoding':
      return unread.seems === 'UTF-16'
        ? say`it is saved as UTF-16, not as UTF-8`
        : say`it is not saved as UTF-8 (it seems to be Latin-1 or Windows-1252)`;
    case 'no text':
      return say`it is not a text`;
    case 'too large':
      return say`it has 500,000 characters or more`;
    case 'no access':
      return say`it cannot be read (${unread.said.replace(/\.$/, '')})`;
  }
}

/** The same as a problem says it: what is wrong, why it matters, what to do. */
export function unreadMessage(unread: Unread): string {
  switch (unread.why) {
    case 'another encoding':
      return unread.seems === 'UTF-16'
        ? say`The file is not saved as UTF-8 text but as UTF-16, so that nothing of it counts. Open it in an editor and save it with the encoding UTF-8.`
        : say`The file is not saved as UTF-8 text, so that letters such as é or ø would be misread, and nothing of it counts. It seems to be Latin-1 or Windows-1252, as older programs write it: reopen it with that encoding, and save it with the encoding UTF-8.`;
    case 'no text':
      return say`The file is not a text, so it is left out of the review. See whether another kind of file was given this name.`;
    case 'too large':
      return say`This file has 500,000 characters or more, so it is not read, to keep the editor quick. Split the record over several files, or keep pasted material elsewhere.`;
    case 'no access':
      return say`The file cannot be read, so it is left out of the review. ${unread.said}`;
  }
}

/** So many bytes say in which form a text is. */
const BEGINNING = 1000;

/** Zeros stand in no text of ours: every second byte is one where letters take two, and no pattern is in other files. */
function strangeEncoding(bytes: Uint8Array): Unread | undefined {
  const beginning = bytes.subarray(0, BEGINNING);
  const [first, second] = beginning;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isMarked) return { why: 'another encoding', seems: 'UTF-16' };
  if (!beginning.includes(0)) return undefined;
  const zeros = [0, 1].map((parity) => beginning.filter((byte, index) => byte === 0 && index % 2 === parity).length);
  const [even = 0, odd = 0] = zeros;
  // One zero is a slip that the text's own problems speak of.
  if (even + odd < 3) return undefined;
  const isWide = Math.min(even, odd) < Math.max(even, odd) / 4;
  return isWide ? { why: 'another encoding', seems: 'UTF-16' } : { why: 'no text' };
}
