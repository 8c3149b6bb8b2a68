/** Which report of a study the file is in which something is selected; where it is none yet, a person says what to do. */
import { l10n, Uri, window } from 'vscode';
import { droppedReport, reportsOf } from '../../../core/index';
import { asText } from '../../as-text';
import { pathOf } from '../../reviews/extraction-files';
import type { FileInReview, ReviewStore } from '../../reviews/review-store';
import { writeInto } from '../../writing/into-file';
import { homeOfReview } from '../review-home';
import { pathFrom } from './path-from';

/** The id of the report; nothing where the study has no report with this file. */
export function reportWithFile(report: Uri, { review, file }: FileInReview, store: ReviewStore): string | undefined {
  const folder = homeOfReview(review, store);
  const wanted = pathOf(report);
  const same = (path: string | undefined) =>
    folder && path !== undefined ? pathOf(Uri.joinPath(folder, path)) : undefined;
  const reports = reportsOf(review, file);
  const exact = reports.find(({ path }) => same(path) === wanted);
  // Systems disagree whether names that differ in capitals are the same.
  return (exact ?? reports.find(({ path }) => same(path)?.toLowerCase() === wanted.toLowerCase()))?.id;
}

/** What a person decides of a report that the study does not have. */
export type Decided = 'leave' | { readonly report: string | undefined };

/** Asks what to do with a report of which the study knows nothing: it may be that of another study. */
export async function askForReport(report: Uri, document: Uri, at: FileInReview, store: ReviewStore): Promise<Decided> {
  const path = fromFolder(report, at, store);
  const ways = path === undefined ? [] : droppedReport(at.review, at.file, 0, path);
  const picks = [
    ...ways.map((way) => ({ label: asText(way.title), description: asText(path ?? ''), title: way.title })),
    { label: l10n.t('Use it without naming a report'), description: '', title: undefined },
  ];
  const picked = await window.showQuickPick(picks, {
    title: l10n.t('Report of the study'),
    placeHolder: l10n.t('The study has no report with the file {0}. Is it one of this study?', path ?? pathOf(report)),
  });
  if (picked === undefined) return 'leave';
  if (picked.title === undefined || path === undefined) return { report: undefined };
  const isWritten = await writeInto(
    document,
    store,
    (now) => droppedReport(now.review, now.file, 0, path).find(({ title }) => title === picked.title)?.edits,
  );
  return isWritten ? { report: undefined } : 'leave';
}

/** The path of a report from the folder of the review; nothing for what lies outside of the workspace. */
export function fromFolder(report: Uri, { review }: FileInReview, store: ReviewStore): string | undefined {
  const folder = homeOfReview(review, store);
  return folder && pathFrom(folder, report);
}
