/** Where new files go: the review that is meant, and its folder in the workspace. */
import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { Review } from '../../core/index';
import { isExtraction, pathOf } from '../extraction-files';
import type { ReviewStore } from '../review-store';
import { askOne } from './ask';

/** A folder that is a review, or can become one. */
export interface Place {
  readonly folder: Uri;
  /** Absent where the folder holds no extraction file yet. */
  readonly review: Review | undefined;
}

/** The review of the file that is edited, the only one of the workspace, or the one that the person picks. */
export async function placeOfNew(title: string, store: ReviewStore): Promise<Place | undefined> {
  await store.ready;
  const document = window.activeTextEditor?.document;
  const edited = document && isExtraction(document) ? store.at(document)?.review : undefined;
  const reviews = store.reviews().flatMap((review) => placeOf(review) ?? []);
  const around = reviews.find(({ review }) => review === edited);
  if (around) return around;
  if (reviews.length > 1) {
    const choices = reviews.map((place) => ({
      label: place.review?.record?.id ?? workspace.asRelativePath(place.folder),
      description: workspace.asRelativePath(place.folder),
      value: place,
    }));
    return (await askOne({ title, prompt: l10n.t('In which review?') }, choices))?.value;
  }
  const folder = reviews[0] ? undefined : await workspaceFolder();
  return reviews[0] ?? (folder && { folder, review: undefined });
}

/** The folder that is open; says what to do where there is none. */
export async function workspaceFolder(): Promise<Uri | undefined> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder) return folder.uri;
  const open = l10n.t('Open Folder');
  const answer = await window.showInformationMessage(
    l10n.t('A review is a folder with files in it. Open an empty folder, or the one in which your review is to be.'),
    open,
  );
  if (answer === open) await commands.executeCommand('vscode.openFolder');
  return undefined;
}

/** The address of a review's folder: its files' names begin with the address of the workspace. */
function placeOf(review: Review): Place | undefined {
  for (const { uri } of workspace.workspaceFolders ?? []) {
    const root = pathOf(uri);
    if (review.folder !== root && !review.folder.startsWith(`${root}/`)) continue;
    const steps = review.folder.slice(root.length).split('/');
    return { folder: Uri.joinPath(uri, ...steps.filter((step) => step !== '')), review };
  }
  return undefined;
}
