/** Where the paths of reports begin, and how a file is called from there. */
import { Uri, workspace } from 'vscode';
import type { Review } from '../../../core/index';
import type { ReviewStore } from '../../reviews/review-store';

/** The folder of the file of the review; where there is none, that of the workspace around a document. */
export function folderOfReview(review: Review, document: Uri, store: ReviewStore): Uri | undefined {
  const [reviewFile] = review.record?.files ?? [];
  const home = reviewFile && store.uriOf(reviewFile.path);
  return home ? Uri.joinPath(home, '..') : workspace.getWorkspaceFolder(document)?.uri;
}

/** The path of a file from a folder, with `/` between folders; nothing for what lies outside of the workspace. */
export function pathFrom(folder: Uri, file: Uri): string | undefined {
  if (workspace.getWorkspaceFolder(file) === undefined || folder.scheme !== file.scheme) return undefined;
  if (folder.authority !== file.authority) return undefined;
  const [from, to] = [folder, file].map(({ path }) => path.split('/').filter((step) => step !== ''));
  const [there, here] = [from ?? [], to ?? []];
  let same = 0;
  while (same < there.length && same < here.length - 1 && there[same] === here[same]) same += 1;
  return [...there.slice(same).map(() => '..'), ...here.slice(same)].join('/');
}

/** Whether a path that is written in a review leads to a file. */
export function isFileAt(review: Review, path: string, file: Uri, store: ReviewStore): boolean {
  const folder = folderOfReview(review, file, store);
  return folder !== undefined && Uri.joinPath(folder, path).toString() === file.toString();
}
