/** What is quoted from a report: marks on its page, and the way from a mark to its line. */
import { type Uri, type ViewColumn, window, workspace } from 'vscode';
import { type QuotedPlace, quotedPlaces } from '../../core/index';
import type { Mark } from '../../webview/report/protocol';
import { rangesIn } from '../positions';
import type { ReviewStore } from '../reviews/review-store';
import { columnBeside } from '../showing/beside-preview';
import { reportsAt } from './report-address';

/** What all reviews quote from a report, as its page marks it. */
export function marksOf(report: Uri, store: ReviewStore): readonly Mark[] {
  return placesIn(report, store).map(({ id, stretches, supports }) => ({ id, stretches, supports }));
}

/**
 * Selects the words of a quotation in its file: in the group where the file is open, else in another than the report's.
 * @param id of the mark; one that has gone meanwhile leads nowhere
 */
export async function openMark(
  id: string,
  report: Uri,
  column: ViewColumn | undefined,
  store: ReviewStore,
): Promise<void> {
  const uri = fileOf(id, report, store);
  if (uri === undefined) return;
  const document = await workspace.openTextDocument(uri);
  const at = store.at(document);
  const place = placesIn(report, store).find((each) => each.id === id);
  if (at === undefined || place === undefined) return;
  const range = rangesIn(at.file.document)(place.span);
  await window.showTextDocument(document, { viewColumn: columnBeside(uri, column), selection: range });
}

function fileOf(id: string, report: Uri, store: ReviewStore): Uri | undefined {
  const place = placesIn(report, store).find((each) => each.id === id);
  return place && store.uriOf(place.file);
}

function placesIn(report: Uri, store: ReviewStore): readonly QuotedPlace[] {
  return reportsAt(report, store).flatMap(({ review, path }) => quotedPlaces(review, path));
}
