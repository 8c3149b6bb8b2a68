/** The file of a report, as it lies on the disk now. */
import { type FileStat, FileSystemError, FileType, l10n, Uri, workspace } from 'vscode';

/** A report that is there, as it was found. */
interface FoundReport {
  readonly uri: Uri;
  readonly asked: Uri;
  /** Something to know of it, in words. */
  readonly note: string;
  readonly version: string;
}

/** In words why nothing was read. */
interface Refused {
  readonly refused: string;
}

type ReportRead = Refused | { readonly bytes: Uint8Array; readonly note: string };

/** More would not fit into the memory of a page. In bytes. */
const LARGEST = 500_000_000;

/** Before it is read: what changes from here on is told from this version. */
export async function findReportFile(asked: Uri): Promise<FoundReport | Refused> {
  try {
    const uri = await existing(asked);
    if (uri === undefined)
      return { refused: l10n.t('There is no file “{0}”. Was it moved or renamed?', pathOf(asked)) };
    const { type, size, mtime } = await workspace.fs.stat(uri);
    if ((type & FileType.Directory) !== 0) return { refused: l10n.t('“{0}” is a folder.', pathOf(asked)) };
    if (size > LARGEST) return { refused: tooLarge(asked, size) };
    const note = uri === asked ? '' : otherwiseWritten(asked, uri);
    return { uri, asked, note, version: versionOf({ size, mtime }) };
  } catch (error) {
    return unreadable(asked, error);
  }
}

export async function readReportFile(found: FoundReport | Refused): Promise<ReportRead> {
  if ('refused' in found) return found;
  const { uri, asked, note } = found;
  try {
    return { bytes: await workspace.fs.readFile(uri), note };
  } catch (error) {
    return unreadable(asked, error);
  }
}

function unreadable(asked: Uri, error: unknown): Refused {
  return { refused: l10n.t('“{0}” cannot be read: {1}', pathOf(asked), reasonOf(error)) };
}

/** @returns what tells a file from what it was before, or undefined where there is none */
export async function reportVersion(uri: Uri): Promise<string | undefined> {
  return workspace.fs.stat(uri).then(versionOf, () => undefined);
}

function versionOf({ size, mtime }: Pick<FileStat, 'size' | 'mtime'>): string {
  return `${mtime} ${size}`;
}

/** The file itself, or the only one whose name differs in capitals: systems disagree whether that is the same. */
async function existing(asked: Uri): Promise<Uri | undefined> {
  try {
    await workspace.fs.stat(asked);
    return asked;
  } catch (error) {
    if (!(error instanceof FileSystemError) || error.code !== 'FileNotFound') throw error;
  }
  const wanted = nameOf(asked).toLowerCase();
  const folder = Uri.joinPath(asked, '..');
  const there = await workspace.fs.readDirectory(folder).then(
    (entries) => entries.map(([name]) => name).filter((name) => name.toLowerCase() === wanted),
    () => [],
  );
  const [only, ...more] = there;
  return only === undefined || more.length > 0 ? undefined : Uri.joinPath(folder, only);
}

function otherwiseWritten(asked: Uri, there: Uri): string {
  return l10n.t(
    'The file is called “{0}”, but “{1}” is written in the record. Other computers tell them apart: write it as the file is called.',
    nameOf(there),
    nameOf(asked),
  );
}

function tooLarge(uri: Uri, size: number): string {
  const [is, most] = [size, LARGEST].map((bytes) => Math.round(bytes / 1_000_000));
  return l10n.t('“{0}” has {1} MB; at most {2} MB can be shown here.', pathOf(uri), is ?? 0, most ?? 0);
}

/** As people find it: from the folder that is open, where it lies in one. */
export function pathOf(uri: Uri): string {
  return workspace.asRelativePath(uri);
}

export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
