/** Where the file of a report lies that a review names, and which review names a file. */
import { Uri } from 'vscode';
import { quotationsByReport, type Review } from '../../core/index';
import type { ReviewStore } from '../reviews/review-store';
import { homeOfReview } from './review-home';

/** A report by the path that its review gives it. */
export interface ReportOfReview {
  readonly review: Review;
  readonly path: string;
}

/**
 * @param path from the folder of the review
 * @returns nothing for reviews outside of the workspace that have no file of their own
 */
export function addressOfReport({ review, path }: ReportOfReview, store: ReviewStore): Uri | undefined {
  const folder = homeOfReview(review, store);
  return folder && Uri.joinPath(folder, path);
}

/** The reports of reviews that are this file. */
export function reportsAt(report: Uri, store: ReviewStore): readonly ReportOfReview[] {
  const address = report.toString();
  return store
    .reviews()
    .flatMap((review) =>
      [...quotationsByReport(review).keys()]
        .map((path) => ({ review, path }))
        .filter((named) => addressOfReport(named, store)?.toString() === address),
    );
}
