/**
 * What is packed in a ZIP archive. An archive may come from anywhere, so that everything about it is bounded, and nothing of
 * it is unpacked before its table of contents was read. Facts: PKWARE's APPNOTE.TXT, version 6.3.10, sections 4.3 and 4.4.
 */
import { Inflate } from 'fflate';
import { say } from '../../../core/index';
import { type Source, UnreadableSource } from '../source';
import { type Entry, entriesOf } from './archive-entries';
import { checksum } from './checksum';

/** A file inside of an archive. */
export interface ArchiveFile {
  /** From the top of the archive, with slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const MB = 1_000_000;
/** Far beyond what the programs write whose archives are read: a data package of Cochrane has some twenty files of a few MB. */
const MOST_FILES = 2000;
const MOST_IN_A_FILE = 200 * MB;
const MOST_IN_ALL = 300 * MB;
const LONGEST_PATH = 400;

/** What programs for archives leave behind, and nobody put there. */
const LEFT_BEHIND = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/** Whether bytes begin as ZIP archives do: workbooks and documents of Office are such archives, too. */
export function isArchive(bytes: Uint8Array): boolean {
  const [p, k, third = 0, fourth = 0] = bytes;
  return p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}

/**
 * The files of an archive, in its order, without folders and what programs left behind.
 * @param wanted which of them are unpacked; absent: all
 * @throws UnreadableSource where it is damaged, encrypted, too large unpacked, or has names that could lie outside of it, that
 *   stand there twice, or that are archives again
 */
export function filesOfArchive(
  { name, bytes }: Source,
  wanted: (path: string) => boolean = () => true,
): readonly ArchiveFile[] {
  const entries = entriesOf({ name, bytes }, MOST_FILES).filter(({ path }) => !LEFT_BEHIND.test(path));
  refuseHostile(name, entries);
  const files = entries.filter(({ path }) => !path.endsWith('/') && wanted(path));
  return files.map((entry) => ({ path: entry.path, bytes: unpacked(name, bytes, entry) }));
}

/** @throws UnreadableSource with what is wrong, and what to do */
function refuseHostile(archive: string, entries: readonly Entry[]): void {
  const refuse = (why: string): never => {
    throw new UnreadableSource(say`${archive} was not read: ${why}`);
  };
  const seen = new Set<string>();
  let size = 0;
  for (const { path, original, isEncrypted } of entries) {
    if (isOutside(path))
      refuse(say`“${shown(path)}” in it would lie outside of the archive, which no program for reviews writes.`);
    if (path.length > LONGEST_PATH)
      refuse(say`the name “${shown(path)}” in it is longer than ${LONGEST_PATH} letters.`);
    if (isEncrypted) refuse(say`it is locked with a password. Save it without one, and import that.`);
    const key = path.normalize('NFC').toLowerCase();
    if (seen.has(key)) refuse(say`“${shown(path)}” stands in it twice, and which of them counts cannot be told.`);
    seen.add(key);
    if (/\.(?:zip|7z|rar|t?gz|tar)$/i.test(path))
      refuse(say`it has another archive inside (“${shown(path)}”). Unpack it, and import what is in there.`);
    size += original;
    if (original > MOST_IN_A_FILE || size > MOST_IN_ALL)
      refuse(say`it would be larger than ${MOST_IN_ALL / MB} MB unpacked, far more than a review has.`);
  }
}

/** From the root, from a drive, or out of the folder; or with signs that no name has. */
function isOutside(path: string): boolean {
  return /^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)|\p{Cc}/iu.test(path);
}

/** A name of an archive in a sentence: in one line, and not long. */
function shown(path: string): string {
  const plain = path.replace(/\p{Cc}/gu, '?');
  return plain.length > 80 ? `${plain.slice(0, 80)}…` : plain;
}

/** The bytes of one entry, held against the length and the checksum that the table of contents gives. */
function unpacked(
  archive: string,
  bytes: Uint8Array,
  { path, start, packed, original, crc, method }: Entry,
): Uint8Array {
  const data = bytes.subarray(start, start + packed);
  const file = method === 'stored' ? data : inflated(data, original);
  if (file?.length !== original || checksum(file) !== crc)
    throw new UnreadableSource(
      say`${archive} was not read: “${shown(path)}” in it is damaged. Download or save the archive again.`,
    );
  return file;
}

/** Unpacks piece by piece, and stops where there is more than was said: a small archive may be made to fill the memory. */
function inflated(data: Uint8Array, original: number): Uint8Array | undefined {
  const file = new Uint8Array(original);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length <= original) file.set(piece, length);
    length += piece.length;
  });
  const step = 64 * 1024;
  try {
    for (let from = 0; from === 0 || from < data.length; from += step) {
      inflate.push(data.subarray(from, from + step), from + step >= data.length);
      if (length > original) return undefined;
    }
  } catch {
    return undefined;
  }
  return length === original ? file : undefined;
}
