/** Which report is meant by somebody who asks for one, and what of it. */
import { l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { type MeantReport, type ReportAtCursor, reportAtCursor } from '../../core/index';
import { asText } from '../as-text';
import type { Host } from '../feature';
import { isExtraction } from '../reviews/extraction-files';
import type { FileInReview } from '../reviews/review-store';
import { addressOfReport } from './report-address';
import { isReport } from './report-kind';
import type { Wanted } from './report-page';

export interface AskedReport {
  readonly report: Uri;
  /** What of it is to be brought into sight; absent: where somebody left it. */
  readonly wanted?: Wanted;
}

/**
 * @param asked a report, or an extraction file; without it, the one in which the cursor stands
 * @param offset of a place in the file; without it, that of the cursor
 * @returns nothing where there is none, which is said, or where somebody leaves the question
 */
export async function askedReport(asked: unknown, offset: unknown, host: Host): Promise<AskedReport | undefined> {
  if (asked instanceof Uri && isReport(asked)) return { report: asked };
  await host.store.ready;
  const document = await documentOf(asked);
  const at = document && isExtraction(document) ? host.store.at(document) : undefined;
  if (document === undefined || at === undefined) {
    void window.showInformationMessage(l10n.t('Put the cursor into the extraction file of a study first.'));
    return undefined;
  }
  const found = reportAtCursor(at.review, at.file, typeof offset === 'number' ? offset : cursorIn(document));
  const report = found.report ?? (await pickReport(found.reports));
  if (report === undefined) return undefined;
  const address = addressAt({ report }, at, host);
  if (address === undefined) {
    void window.showInformationMessage(
      l10n.t(
        'Of the report “{0}”, no file is given. Write its path from the folder of the review at “file:”.',
        report.id,
      ),
    );
    return undefined;
  }
  const wanted = wantedOf(found);
  return { report: address, ...(wanted && { wanted }) };
}

/** What a cursor in a support leads to. */
export function wantedOf({ page, quotation }: ReportAtCursor): Wanted | undefined {
  if (page === undefined && quotation === undefined) return undefined;
  return { type: 'go to', page: page ?? null, mark: quotation ?? null };
}

/** Where the file of the report lies that a cursor means. */
export function addressAt(
  { report }: Pick<ReportAtCursor, 'report'>,
  at: FileInReview,
  { store }: Host,
): Uri | undefined {
  return report?.path === undefined ? undefined : addressOfReport({ ...at, path: report.path }, store);
}

async function documentOf(asked: unknown): Promise<TextDocument | undefined> {
  if (asked instanceof Uri) return workspace.openTextDocument(asked);
  // Links carry an address as text.
  if (typeof asked === 'string') return workspace.openTextDocument(Uri.parse(asked, true));
  return window.activeTextEditor?.document;
}

function cursorIn(document: TextDocument): number {
  const editor = window.visibleTextEditors.find((each) => each.document === document);
  return editor ? document.offsetAt(editor.selection.active) : 0;
}

/** The only one; else the one that somebody picks. */
async function pickReport(reports: readonly MeantReport[]): Promise<MeantReport | undefined> {
  if (reports.length === 0) {
    void window.showInformationMessage(
      l10n.t('This file has no report yet. Add one at “reports:”, with its path at “file:”.'),
    );
    return undefined;
  }
  const withFile = reports.filter(({ path }) => path !== undefined);
  if (withFile.length <= 1) return withFile[0] ?? reports[0];
  const picks = withFile.map((report) => ({
    label: asText(report.id),
    description: asText(report.path ?? ''),
    report,
  }));
  const placeHolder = l10n.t('Which report of the study?');
  return (await window.showQuickPick(picks, { placeHolder, matchOnDescription: true }))?.report;
}
