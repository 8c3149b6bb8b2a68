/** Ways to paste and to drop, as the editor tells them apart: settings and keys can name them. */
import { DocumentDropOrPasteEditKind } from 'vscode';

const OURS = DocumentDropOrPasteEditKind.Empty.append('extraction');

export const PASTED = {
  quotation: OURS.append('quotation'),
  reports: OURS.append('reports'),
  entries: OURS.append('entries'),
  file: OURS.append('file'),
} as const;

/** The file of a report. */
export const DROPPED = PASTED.file;
