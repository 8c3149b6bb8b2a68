/** Which files can be shown as reports, and those of them that are text. */
import type { Uri } from 'vscode';
import { piecesOf } from '../../core/index';
import { nameOf } from './report-file';

/** Whether a file can be shown as a report. */
export function isReport({ path }: Uri): boolean {
  return /\.(?:pdf|txt|md|html?)$/i.test(path);
}

/** Whether its page reads it itself. */
export function isPdf({ path }: Uri): boolean {
  return /\.pdf$/i.test(path);
}

/** What stands in a report that is text, paragraph by paragraph; nothing where there is none. */
export async function paragraphsOf(bytes: Uint8Array, report: Uri): Promise<readonly string[]> {
  const { readReport } = await import('../../formats/index');
  const read = await readReport(new Uint8Array(bytes), nameOf(report));
  return 'text' in read ? read.text.pages.flatMap(piecesOf) : [];
}
