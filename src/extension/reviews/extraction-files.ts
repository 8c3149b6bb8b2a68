/** Which files of the workspace belong to reviews, and what they say on the disk (or wherever the workspace lives). */
import { FileSystemError, FileType, RelativePattern, type TextDocument, type Uri, workspace } from 'vscode';
import { decoded, EXTRACTION_NAME, LARGEST_FILE, type Unread } from '../../core/index';
import { pause } from '../pause';

/** The names of extraction files. */
export const EXTRACTION_FILES = '**/*.{extraction,tool}.{yaml,yml}';

/** More than any review has, so that a mistaken folder (a whole disk) does not fill the memory. */
const MOST_FILES = 20_000;

/** How many files are read at a time. */
const AT_ONCE = 32;

/** How often a file is looked at again that another program seems to be writing, and after how many milliseconds. */
const MORE_LOOKS = 4;
const PAUSE = 25;

/** A file as it was read. */
export interface FileText {
  readonly uri: Uri;
  /** As the editor would show it where it is saved in another form than UTF-8; empty where it could not be read. */
  readonly text: string;
  /** Why what it says does not count, where it is there and cannot be read. */
  readonly unread?: Unread;
}

/**
 * The name under which the core knows a file: its address, readable, with `/` between folders. A file that was never
 * saved but has a place already goes by the address of that place.
 */
export function pathOf(uri: Uri): string {
  return homeOf(uri).toString(true);
}

/** Where in the workspace something belongs that has an address of its own: an unsaved file, an old version. */
export function homeOf(uri: Uri): Uri {
  if (workspace.getWorkspaceFolder(uri)) return uri;
  const around = workspace.workspaceFolders?.find((folder) => isBelow(uri.path, folder.uri.path));
  if (around) return around.uri.with({ path: uri.path });
  // Folders are parted by `/`; an untitled file would otherwise lie in no folder, and every file below it.
  return uri.path.startsWith('/') ? uri : uri.with({ path: `/${uri.path}` });
}

/** @returns whether a path lies in a folder or is the folder itself */
export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/**
 * Whether a document is what the review says now. The old side of a diff, a version from the timeline or a copy in a
 * pull request is not: those come from sources that cannot be written to.
 */
export function isCurrent({ uri }: TextDocument): boolean {
  if (uri.scheme === 'untitled' || workspace.getWorkspaceFolder(uri)) return true;
  return workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** Whether something is a folder that may hold extraction files; not what other programs keep for themselves. */
export async function isFolderOfReviews(uri: Uri): Promise<boolean> {
  if (hasExtractionName(uri) || /\/(?:node_modules|\.git)(?:\/|$)/.test(uri.path)) return false;
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    // It has gone again.
    return false;
  }
}

/** Whether a document is an extraction file, by its language or by its name. */
export function isExtraction(document: TextDocument): boolean {
  return document.languageId === 'extraction' || hasExtractionName(document.uri);
}

/** All extraction files of the workspace. @param folder only those in it, and below */
export async function findExtractionFiles(folder?: Uri): Promise<Uri[]> {
  const pattern = folder ? new RelativePattern(folder, EXTRACTION_FILES) : EXTRACTION_FILES;
  return workspace.findFiles(pattern, '**/node_modules/**', MOST_FILES);
}

/** Reads files, some at a time. One that cannot be read has the reason with it; one that went away is left out. */
export async function* readFiles(uris: readonly Uri[]): AsyncGenerator<FileText[]> {
  for (let start = 0; start < uris.length; start += AT_ONCE) {
    const batch = await Promise.all(uris.slice(start, start + AT_ONCE).map(readFile));
    yield batch.filter((file) => file !== undefined);
  }
}

/** @returns nothing where there is no such file (any more) */
async function readFile(uri: Uri): Promise<FileText | undefined> {
  try {
    const bytes = await bytesOf(uri);
    if (bytes === undefined) return { uri, text: '', unread: { why: 'too large' } };
    const read = decoded(bytes);
    // The editor leaves the mark at the start out of its documents, too.
    return 'text' in read
      ? { uri, text: read.text.replace(/^\ufeff/, '') }
      : { uri, text: new TextDecoder().decode(bytes), unread: read.unread };
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    return {
      uri,
      text: '',
      unread: { why: 'no access', said: error instanceof Error ? error.message : String(error) },
    };
  }
}

/**
 * A program that writes a file empties it first: what is read in that moment is nothing, or a part.
 * @returns nothing where it is too large to be read
 */
async function bytesOf(uri: Uri): Promise<Uint8Array | undefined> {
  for (let looks = 0; ; looks += 1) {
    const { size } = await workspace.fs.stat(uri);
    if (size >= LARGEST_FILE) return undefined;
    const bytes = await workspace.fs.readFile(uri);
    // Not every file system knows sizes: some say 0 of all files.
    const isWhole = bytes.length > 0 && (size === 0 || bytes.length === size);
    if (isWhole || looks === MORE_LOOKS) return bytes;
    await pause(PAUSE);
  }
}

/** Whether something is called as extraction files are. */
export function hasExtractionName(uri: Uri): boolean {
  return EXTRACTION_NAME.test(uri.path);
}
