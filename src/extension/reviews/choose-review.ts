/** Which review a command is about. */

import { l10n, type Uri, window, workspace } from 'vscode';
import type { Review } from '../../core/index';
import { asText } from '../as-text';
import { isExtraction } from './extraction-files';
import type { ReviewStore } from './review-store';

/** The review of a file: the one that was clicked, else the one that is edited. */
export async function reviewOf(uri: Uri | undefined, store: ReviewStore): Promise<Review | undefined> {
  const document = uri ? await workspace.openTextDocument(uri) : window.activeTextEditor?.document;
  return document && isExtraction(document) ? store.at(document)?.review : undefined;
}

/** The only review of the workspace, or the one that a person picks. */
export async function chooseReview(store: ReviewStore): Promise<Review | undefined> {
  const reviews = store.reviews();
  if (reviews.length <= 1) {
    if (reviews.length === 0) await window.showInformationMessage(NO_REVIEW);
    return reviews[0];
  }
  const picks = reviews.map((review) => ({
    label: asText(review.record?.id ?? review.folder),
    description: asText(review.folder),
    review,
  }));
  return (await window.showQuickPick(picks, { placeHolder: l10n.t('Which review?') }))?.review;
}

const NO_REVIEW = l10n.t(
  'There is no extraction file in this workspace yet. Open the folder of your review, or save a file whose name ends in .extraction.yaml.',
);
