import { Uri, workspace } from 'vscode';
import type { Review } from '../../core/index';
import type { ReviewStore } from '../reviews/review-store';

/** The folder from which paths of reports count: that of the review file, else the folder of the workspace. */
export function homeOfReview({ record, files }: Review, store: ReviewStore): Uri | undefined {
  const [reviewFile] = record?.files ?? [];
  const home = reviewFile && store.uriOf(reviewFile.path);
  if (home) return Uri.joinPath(home, '..');
  const [first] = files;
  const uri = first && store.uriOf(first.path);
  return uri && workspace.getWorkspaceFolder(uri)?.uri;
}
