/** The data package on its way into a folder that a person chose: made first, with progress; written only when it is whole. */
import { CancellationError, FileType, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import {
  CHECKSUMS,
  checksumsNow,
  checksumsText,
  dataPackage,
  type FileBefore,
  hiddenWorkInWords,
  leftOutInWords,
  NEXT_CHECKSUMS,
  type Palette,
  type Review,
  readChecksums,
  whoseFile,
} from '../../core/index';
import { pause } from '../pause';
import type { ReviewStore } from '../reviews/review-store';
import { folderOf } from './write-export';
import { writeWhole } from './write-whole';

/** So many names are told of those that are in the way. */
const MOST_NAMES = 5;

/**
 * Asks for a folder and writes the package into it. A folder with other files is left alone; a new one inside it is offered.
 * @param target the folder; without it, a person chooses
 */
export async function writePackage(review: Review, store: ReviewStore, target: Uri | undefined): Promise<void> {
  const folder = target ?? (await chooseFolder(folderOf(review, store)));
  if (folder === undefined) return;
  try {
    const before = await filesBefore(folder);
    const strange = [...before].filter(([, { whose }]) => whose !== 'ours').map(([path]) => path);
    if (strange.length === 0) {
      const count = await write(folder, await packageFiles(review), before);
      void window.showInformationMessage(written(count, folder, review));
    } else if (await isNewFolderWanted(folder, strange, target)) {
      await writePackage(review, store, Uri.joinPath(folder, NEW_FOLDER));
    }
  } catch (error) {
    if (error instanceof CancellationError) return;
    await window.showErrorMessage(
      l10n.t(
        'The data package is not complete: {0} Choose another folder, or see whether one of its files is open in another program.',
        error instanceof Error ? error.message : String(error),
      ),
    );
  }
}

/** What a folder for the package is called where a person does not say. */
const NEW_FOLDER = 'data';

async function chooseFolder(around: Uri | undefined): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
    title: l10n.t('Write the data package into which folder?'),
    openLabel: l10n.t('Write It Here'),
    ...(around && { defaultUri: around }),
  });
  return chosen?.[0];
}

/** Says what is in the way. @param target a folder that nobody chose by hand is not gone on from */
async function isNewFolderWanted(folder: Uri, strange: readonly string[], target: Uri | undefined): Promise<boolean> {
  const named = [...strange].sort().slice(0, MOST_NAMES).join(', ');
  const said = l10n.t(
    'Nothing was written: {0} holds files that no data package wrote, or that were changed since: {1}{2}.',
    folder.path,
    named,
    strange.length > MOST_NAMES ? ' …' : '',
  );
  const offer = l10n.t('Write into a New Folder “{0}” There', NEW_FOLDER);
  const chosen = await window.showWarningMessage(said, ...(target === undefined ? [offer] : []));
  return chosen === offer;
}

/** Makes every file, so that nothing is written where somebody cancels. */
function packageFiles(review: Review): Thenable<ReadonlyMap<string, Uint8Array>> {
  const palette = workspace.getConfiguration('extraction').get<Palette>('preview.palette', 'standard');
  const options = { location: ProgressLocation.Notification, title: l10n.t('Data package …'), cancellable: true };
  return window.withProgress(options, async (progress, token) => {
    const files = dataPackage(review, { palette });
    const made = new Map<string, Uint8Array>();
    for (const [index, { path, text }] of files.entries()) {
      progress.report({ message: l10n.t('{0} of {1}', index + 1, files.length), increment: 100 / files.length });
      // Lets the editor draw, and hear whether somebody cancels.
      await pause(0);
      if (token.isCancellationRequested) throw new CancellationError();
      made.set(path, new TextEncoder().encode(text()));
    }
    return made;
  });
}

/** With the checksums; what an earlier package left that is no longer part of it goes. @returns how many files there are */
async function write(
  folder: Uri,
  files: ReadonlyMap<string, Uint8Array>,
  before: ReadonlyMap<string, FileBefore>,
): Promise<number> {
  const made = [...files].map(async ([path, bytes]) => [path, await sumOf(bytes)] as const);
  const sums = new TextEncoder().encode(checksumsText(new Map(await Promise.all(made))));
  // At every moment, two lists of checksums say of each file that it is an old or a new one: so the next time can go on.
  if (before.has(NEXT_CHECKSUMS))
    await writeWhole(Uri.joinPath(folder, CHECKSUMS), new TextEncoder().encode(checksumsNow(before)));
  await writeWhole(Uri.joinPath(folder, NEXT_CHECKSUMS), sums);
  for (const [path, bytes] of files) await writeWhole(Uri.joinPath(folder, path), bytes);
  await writeWhole(Uri.joinPath(folder, CHECKSUMS), sums);
  const stale = [...before.keys()].filter((path) => path !== CHECKSUMS && path !== NEXT_CHECKSUMS && !files.has(path));
  for (const path of [NEXT_CHECKSUMS, ...stale]) await workspace.fs.delete(Uri.joinPath(folder, path));
  return files.size + 1;
}

/** Every file that lies there, and whether an earlier package wrote it as it is now. */
async function filesBefore(folder: Uri): Promise<ReadonlyMap<string, FileBefore>> {
  const all = await filesIn(folder, '');
  const plain = new Set(all.filter(({ type }) => type === FileType.File).map(({ path }) => path));
  const sums = await Promise.all(
    [CHECKSUMS, NEXT_CHECKSUMS].filter((name) => plain.has(name)).map((name) => sumsIn(Uri.joinPath(folder, name))),
  );
  const found = new Map<string, FileBefore>();
  for (const { path } of all) {
    // Of files that no package has written, nothing is read; a link or a device is never ours.
    const isKnown = plain.has(path) && sums.some((each) => each.has(path));
    const sum = isKnown ? await sumOf(await workspace.fs.readFile(Uri.joinPath(folder, path))) : '';
    found.set(path, { whose: plain.has(path) ? whoseFile(path, sum, ...sums) : 'other', sum });
  }
  return found;
}

async function sumsIn(uri: Uri): Promise<ReadonlyMap<string, string>> {
  return readChecksums(new TextDecoder().decode(await workspace.fs.readFile(uri)));
}

interface FoundFile {
  readonly path: string;
  readonly type: FileType;
}

async function filesIn(folder: Uri, inside: string): Promise<FoundFile[]> {
  const entries = await workspace.fs.readDirectory(Uri.joinPath(folder, inside)).then(
    (found) => found,
    () => [],
  );
  const all = entries.map(async ([name, type]) => {
    const path = inside === '' ? name : `${inside}/${name}`;
    return type === FileType.Directory ? filesIn(folder, path) : [{ path, type }];
  });
  return (await Promise.all(all)).flat();
}

async function sumOf(bytes: Uint8Array): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function written(count: number, folder: Uri, review: Review): string {
  const said = l10n.t('{0} files of the data package are in {1}.', count, folder.path);
  return [said, hiddenWorkInWords(review), leftOutInWords(review)].filter((each) => each !== undefined).join(' ');
}
