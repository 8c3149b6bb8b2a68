/** Files as they are at this moment: of what is worked out from anything older, nothing may be written. */
import { l10n, type TextDocument, type Uri, workspace } from 'vscode';
import { pause } from '../pause';
import { isCurrent } from '../reviews/extraction-files';
import type { FileInReview, ReviewStore } from '../reviews/review-store';

/** How long the editor may take until it has read what another program wrote, and how often it is looked, in milliseconds. */
const PATIENCE = 3_000;
const PAUSE = 50;

/** A file from which nothing can be worked out now. The message says so to the person. */
export class NotAsItIsNow extends Error {}

/**
 * The file in its review; read from the disk where it is not open.
 * @returns nothing where it is an old version, or reading it failed
 * @throws {NotAsItIsNow}
 */
export async function fileNow(uri: Uri, store: ReviewStore): Promise<FileInReview | undefined> {
  const document = await documentNow(uri);
  return isCurrent(document) ? store.at(document) : undefined;
}

/**
 * The document of a file. One that nobody has changed in the editor is what stands on the disk: where another program has
 * just written there, waits until the editor has read it.
 * @throws {NotAsItIsNow} where it does not, and where there is no such file (any more)
 */
export async function documentNow(uri: Uri): Promise<TextDocument> {
  try {
    const document = await workspace.openTextDocument(uri);
    for (let waited = 0; !(await isAsOnDisk(document)); waited += PAUSE) {
      if (waited > PATIENCE) throw new NotAsItIsNow(behindTheDisk(uri));
      await pause(PAUSE);
    }
    return document;
  } catch (error) {
    throw error instanceof NotAsItIsNow ? error : new NotAsItIsNow(notReadable(uri));
  }
}

async function isAsOnDisk(document: TextDocument): Promise<boolean> {
  const { uri, encoding } = document;
  if (document.isDirty || document.isUntitled) return true;
  const onDisk = await workspace.decode(await workspace.fs.readFile(uri), { encoding });
  // Somebody may have typed while it was read.
  return document.isDirty || inLines(onDisk) === inLines(document.getText());
}

/** The editor gives all lines of a file the same end, and keeps to itself what stands in front of the text. */
function inLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function behindTheDisk(uri: Uri): string {
  return l10n.t(
    'Nothing was written: another program has changed {0}, and the editor has not read it yet. Try again in a moment.',
    workspace.asRelativePath(uri),
  );
}

function notReadable(uri: Uri): string {
  return l10n.t(
    'Nothing was written: {0} cannot be read. It may have been deleted or renamed outside of the editor.',
    workspace.asRelativePath(uri),
  );
}
