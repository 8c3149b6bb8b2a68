/** The table of contents at the end of a ZIP archive (APPNOTE.TXT, sections 4.3.12 and 4.3.16). */
import { say } from '../../../core/index';
import { type Source, UnreadableSource } from '../source';

/** What the table says of one file or folder. */
export interface Entry {
  /** With slashes, whichever program wrote it; that of a folder ends with one. */
  readonly path: string;
  /** Where its bytes begin in the archive. */
  readonly start: number;
  /** Their number in the archive, and unpacked. */
  readonly packed: number;
  readonly original: number;
  readonly crc: number;
  readonly method: 'stored' | 'deflated';
  readonly isEncrypted: boolean;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end of an archive, with the longest comment that may follow it. */
const LONGEST_END = 22 + 0xffff;
/** Locked with a password, in any of the ways there are (bits 0, 6 and 13). */
const ENCRYPTED = 0x2041;
/** A number that did not fit: it stands among the further fields of the entry (section 4.5.3, “Zip64”). */
const ELSEWHERE = 0xffffffff;

/**
 * @param most of files
 * @throws UnreadableSource where there are more, or where this is no whole archive of one part
 */
export function entriesOf({ name, bytes }: Source, most: number): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOf(view);
    const count = view.getUint16(end + 10, true);
    if (count > most)
      throw new UnreadableSource(
        say`${name} was not read: it has more than ${most} files, far more than a review has.`,
      );
    const entries: Entry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      const { entry, next } = entryAt(view, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (error) {
    if (error instanceof UnreadableSource) throw error;
    throw new UnreadableSource(
      say`${name} was not read: it is a damaged archive, a part of one, or packed in a rare way. Download or save it again.`,
    );
  }
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - LONGEST_END);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw new RangeError('no end of an archive');
}

function entryAt(view: DataView, at: number): { readonly entry: Entry; readonly next: number } {
  expectSign(view, at, CENTRAL);
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const sizes = sizesOf(view, at, at + 46 + nameLength, extraLength);
  const isEncrypted = (flags & ENCRYPTED) !== 0;
  const entry: Entry = {
    path: nameAt(view, at + 46, nameLength),
    start: dataOf(view, sizes),
    packed: sizes.packed,
    original: sizes.original,
    crc: view.getUint32(at + 16, true),
    method: isEncrypted ? 'stored' : methodOf(view.getUint16(at + 10, true)),
    isEncrypted,
  };
  return { entry, next: at + 46 + nameLength + extraLength + view.getUint16(at + 32, true) };
}

interface Sizes {
  readonly original: number;
  readonly packed: number;
  readonly offset: number;
}

/** Numbers that did not fit stand one behind the other in a field of their own, in this order. */
function sizesOf(view: DataView, at: number, extra: number, length: number): Sizes {
  let long = 0;
  for (let field = extra; field + 4 <= extra + length; field += 4 + view.getUint16(field + 2, true))
    if (view.getUint16(field, true) === 1) long = field + 4;
  const sizeAt = (place: number): number => {
    const short = view.getUint32(at + place, true);
    if (short !== ELSEWHERE || long === 0) return short;
    long += 8;
    return Number(view.getBigUint64(long - 8, true));
  };
  return { original: sizeAt(24), packed: sizeAt(20), offset: sizeAt(42) };
}

/** Behind the heading that stands before the bytes of each file. */
function dataOf(view: DataView, { offset, packed }: Sizes): number {
  expectSign(view, offset, LOCAL);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) throw new RangeError('a file beyond the end');
  return start;
}

function expectSign(view: DataView, at: number, sign: number): void {
  if (view.getUint32(at, true) !== sign) throw new RangeError('not at an entry');
}

function methodOf(method: number): Entry['method'] {
  if (method === 0) return 'stored';
  if (method === 8) return 'deflated';
  throw new RangeError(`packed by method ${method}`);
}

/** Names are in UTF-8 as a rule; those of old programs in the letters of DOS, whose Latin ones are read wrongly but apart. */
function nameAt(view: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  return lettersOf(bytes).replaceAll('\\', '/');
}

function lettersOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
