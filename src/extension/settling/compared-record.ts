/** Which record is compared: that of the file in front, else the one that a person picks. */
import { l10n, window } from 'vscode';
import { comparisonCounts, countsInWords, type RecordView, type Review } from '../../core/index';
import { asText } from '../as-text';
import type { Host } from '../feature';
import { isExtraction } from '../reviews/extraction-files';
import type { ReviewStore } from '../reviews/review-store';

/** A record of a review, by name: both are looked up anew whenever something is done. */
export interface ComparedRecord {
  /** Of the review. */
  readonly folder: string;
  readonly kind: RecordView['kind'];
  readonly id: string;
}

/** The record and its review as they are now; nothing where one of them has gone. */
export function recordNow(
  { folder, kind, id }: ComparedRecord,
  store: ReviewStore,
): { readonly record: RecordView; readonly review: Review } | undefined {
  const review = store.reviews().find((each) => each.folder === folder);
  const record = review && recordsOf(review).find((each) => each.kind === kind && each.id === id);
  return review && record && { record, review };
}

/** @returns nothing where there is none, which is said, or the person left */
export async function comparedRecord({ store }: Host): Promise<ComparedRecord | undefined> {
  await store.ready;
  const document = window.activeTextEditor?.document;
  const at = document && isExtraction(document) ? store.at(document) : undefined;
  const all = store.reviews().flatMap((review) => comparedIn(review));
  const here = all.find(({ review, record }) => review === at?.review && record.id === at.file.id);
  if (here) return nameOf(here);
  if (all.length === 0) {
    void window.showInformationMessage(
      l10n.t(
        'There is nothing to compare: no two people have begun the same section of a study or intervention, or your own part is not done yet. “Start Second Extraction…” begins the file of the second person.',
      ),
    );
    return undefined;
  }
  const picked = await window.showQuickPick(
    all.map((each) => ({
      label: asText(each.record.id),
      description: asText(countsInWords(comparisonCounts(each.record, each.review))),
      each,
    })),
    { title: l10n.t('Compare and Settle'), placeHolder: l10n.t('Which study or intervention?') },
  );
  return picked && nameOf(picked.each);
}

interface InReview {
  readonly review: Review;
  readonly record: RecordView;
}

function comparedIn(review: Review): InReview[] {
  return recordsOf(review)
    .filter((record) => {
      const { differences, same } = comparisonCounts(record, review);
      return differences + same > 0;
    })
    .map((record) => ({ review, record }));
}

function recordsOf({ studies, interventions }: Review): readonly RecordView[] {
  return [...studies, ...interventions];
}

function nameOf({ review, record }: InReview): ComparedRecord {
  return { folder: review.folder, kind: record.kind, id: record.id };
}
