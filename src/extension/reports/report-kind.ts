/** Which files can be shown as reports, and how. */
import type { Uri } from 'vscode';

/** Whether a file can be shown as a report. */
export function isReport({ path }: Uri): boolean {
  return /\.pdf$/i.test(path);
}
