/** Where new files go: the review that is meant, and its folder in the workspace. */

import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { Review } from '../../core/index';
import { asText } from '../as-text';
import { isExtraction, pathOf } from '../reviews/extraction-files';
import type { ReviewStore } from '../reviews/review-store';
import { type Ask, Left } from './ask';

/** A folder that is a review, or can become one. */
export interface Place {
  readonly folder: Uri;
  /** Absent where the folder holds no extraction file yet. */
  readonly review: Review | undefined;
}

/** The review of the file that is edited, the only one of the workspace, or the one that the person picks. */
export async function placeOfNew(ask: Ask, title: string, store: ReviewStore): Promise<Place> {
  await store.ready;
  const document = window.activeTextEditor?.document;
  const edited = document && isExtraction(document) ? store.at(document)?.review : undefined;
  const reviews = store.reviews().flatMap((review) => placeOf(review) ?? []);
  const around = reviews.find(({ review }) => review === edited);
  if (around) return around;
  if (reviews.length > 1) {
    const choices = reviews.map((place) => ({
      label: asText(place.review?.record?.id ?? workspace.asRelativePath(place.folder)),
      description: asText(workspace.asRelativePath(place.folder)),
      value: place,
    }));
    return ask.one({ title, prompt: l10n.t('In which review?') }, choices);
  }
  return reviews[0] ?? { folder: await workspaceFolder(ask, title), review: undefined };
}

/** The review of a place as it is now. */
export function reviewIn({ review }: Place, store: ReviewStore): Review | undefined {
  return review && store.reviews().find(({ folder }) => folder === review.folder);
}

/** The folder that is open; where there is none, offers to open one: the window then begins anew, and so does the command. */
export async function workspaceFolder(ask: Ask, title: string): Promise<Uri> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder) return folder.uri;
  const open = {
    label: `$(folder-opened) ${l10n.t('Open Folder…')}`,
    detail: l10n.t('An empty one, or the one in which your review is to be. Then choose “{0}” again.', title),
    value: true,
  };
  const leave = { label: `$(close) ${l10n.t('Not now')}`, value: false };
  const prompt = l10n.t('A review is a folder with files in it, and no folder is open');
  if (await ask.one({ title, prompt }, [open, leave])) await commands.executeCommand('vscode.openFolder');
  throw new Left();
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
