/**
 * The one way in which the extension changes the text of files. A feature does not say what to write, but how it is worked
 * out; it is worked out from the texts that are there now, again where one of them has moved, and applied to no other.
 */
import { l10n, type WorkspaceEdit, window, workspace } from 'vscode';
import { type Change, editOf, type Refused } from './change';
import { documentNow, NotAsItIsNow } from './file-now';

/**
 * How a change is worked out, from the reviews and documents as they are when it is called; it may be called several times.
 * Nothing comes of it where what was meant is no longer there.
 */
export type WorkOut = () => WorkedOut | Promise<WorkedOut>;

type WorkedOut = Change | Refused | undefined;

/** How often a change is worked out anew before it is given up. */
const MOST_TRIES = 8;

/**
 * Works a change out and makes it, as a whole or not at all. Says in words why nothing was written.
 * @returns whether it was made
 */
export async function write(workOut: WorkOut): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const change = await changeNow(workOut);
    if ('refused' in change) return tell(change);
    if (await workspace.applyEdit(editOf(change), { isRefactoring: true })) return true;
    // Either a text has moved on the way to the editor, or it refuses for a reason of its own.
    const isStill = await isStillSo(change);
    if (isStill && isForConfirmation(change)) return false;
    if (isStill) return tell(notTaken());
    if (isForConfirmation(change)) return tell(moved());
  }
  return tell(restless());
}

/**
 * The same for edits that the editor wants to be given, because it shows them to the person first.
 * @throws what is refused, in words for the person
 */
export async function handOver(workOut: WorkOut): Promise<WorkspaceEdit> {
  const change = await changeNow(workOut);
  if ('refused' in change) throw new Error(change.refused);
  return editOf(change);
}

/** A change of which every text is what stands there now. */
async function changeNow(workOut: WorkOut): Promise<Change | Refused> {
  try {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const change = (await workOut()) ?? moved();
      if ('refused' in change || (await isStillSo(change))) return change;
    }
  } catch (error) {
    if (!(error instanceof NotAsItIsNow)) throw error;
    return { refused: error.message };
  }
  return restless();
}

/** Opens all files of a change, so that the editor knows their versions, too, and refuses what moves on the way to it. */
async function isStillSo({ edits = [] }: Change): Promise<boolean> {
  const documents = await Promise.all(edits.map(({ uri }) => documentNow(uri)));
  return edits.every(({ text }, index) => documents[index]?.getText() === text);
}

/** Whoever decides about every edit may decide against all of them. */
function isForConfirmation({ edits = [] }: Change): boolean {
  return edits.some(({ toConfirm }) => toConfirm !== undefined);
}

function tell({ refused }: Refused): false {
  void window.showWarningMessage(refused);
  return false;
}

function moved(): Refused {
  return {
    refused: l10n.t(
      'Nothing was written: the file has changed in the meantime, and what was to be changed is no longer where it was. Look at it and try again.',
    ),
  };
}

function restless(): Refused {
  return { refused: l10n.t('Nothing was written: the files change all the time. Try again in a moment.') };
}

function notTaken(): Refused {
  return { refused: l10n.t('Nothing was written: the editor cannot change these files. They may be read-only.') };
}
