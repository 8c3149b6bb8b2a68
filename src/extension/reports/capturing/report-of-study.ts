/** Which report of a study the file is in which something is selected; where it is none yet, a person says what to do. */
import { l10n, Uri, window } from 'vscode';
import { droppedReport, type FileAfter, fileAfter, reportsOf, withReport } from '../../../core/index';
import { asText } from '../../as-text';
import { pathOf } from '../../reviews/extraction-files';
import type { FileInReview, ReviewStore } from '../../reviews/review-store';
import { homeOfReview } from '../review-home';
import type { Here } from './here';
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

/** What a person decides of a report that the study does not have: the way in which it is to have it, if any. */
export type Decided = 'leave' | { readonly added: string | undefined };

/** Asks what to do with a report of which the study knows nothing: it may be that of another study. Nothing is written yet. */
export async function askForReport(report: Uri, at: FileInReview, store: ReviewStore): Promise<Decided> {
  const path = fromFolder(report, at, store);
  const ways = path === undefined ? [] : droppedReport(at.review, at.file, 0, path);
  const picks = [
    ...ways.map(({ title }) => ({ label: asText(title), description: asText(path ?? ''), added: title })),
    { label: l10n.t('Use it without naming a report'), description: '', added: undefined },
  ];
  const picked = await window.showQuickPick(picks, {
    title: l10n.t('Report of the study'),
    placeHolder: l10n.t('The study has no report with the file {0}. Is it one of this study?', path ?? pathOf(report)),
  });
  return picked === undefined ? 'leave' : { added: picked.added };
}

/**
 * The study with the report in it, where a person has decided so, with the edits that lead there.
 * @returns nothing where it can no longer be added in that way
 */
export function withDecided({ selected: { report }, at, added, store }: Here): FileAfter | undefined {
  const { review, file } = at;
  const path = added === undefined ? undefined : fromFolder(report, at, store);
  return added === undefined || path === undefined
    ? fileAfter(review, file, [])
    : withReport(review, file, path, added);
}

/** The path of a report from the folder of the review; nothing for what lies outside of the workspace. */
export function fromFolder(report: Uri, { review }: FileInReview, store: ReviewStore): string | undefined {
  const folder = homeOfReview(review, store);
  return folder && pathFrom(folder, report);
}
