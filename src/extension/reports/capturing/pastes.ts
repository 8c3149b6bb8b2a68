/** What may become of something that is pasted into an extraction file, beside pasting it as it is. */
import {
  type DataTransfer,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  l10n,
  type Range,
  type TextDocument,
} from 'vscode';
import {
  type Pasted,
  pastedCells,
  pastedQuotation,
  pastedReports,
  type TextEdit,
  takesEntries,
} from '../../../core/index';
import type { Host } from '../../feature';
import { isCurrent } from '../../reviews/extraction-files';
import type { FileInReview } from '../../reviews/review-store';
import { handOver } from '../../writing/write';
import { droppedFiles } from './dropped-files';
import { PASTED } from './kinds';

/** More is no reference, no table and no quotation. */
const LONGEST = 200_000;

/**
 * None where nothing is certain enough to be offered, or several places are pasted into at once. What is not certain comes
 * behind the ordinary paste, and is shown before it is written.
 */
export async function pastesAt(
  host: Host,
  document: TextDocument,
  ranges: readonly Range[],
  data: DataTransfer,
): Promise<DocumentPasteEdit[]> {
  const [range, ...others] = ranges;
  const at = isCurrent(document) ? host.store.at(document) : undefined;
  if (range === undefined || others.length > 0 || at === undefined) return [];
  const text = (await data.get('text/plain')?.asString()) ?? '';
  if (text.length > LONGEST) return [];
  const selection = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const quotation = host.guard('paste', () => pastedQuotation(at.file, selection, text), undefined);
  if (quotation) return [await editFor(document, range, quotation, PASTED.quotation)];
  if (selection.start !== selection.end) return [];
  const files = await droppedFiles(host, document, selection.start, data);
  if (files.length > 0)
    return files.map(({ title, additionalEdit }) =>
      Object.assign(new DocumentPasteEdit('', title, PASTED.file), { additionalEdit }),
    );
  const waits = host.guard('paste', () => takesEntries(at.review, at.file, selection.start), undefined);
  if (waits === undefined) return [];
  const pasted =
    waits === 'reports'
      ? await references(host, at, selection.start, text)
      : await cells(host, at, selection.start, text, data);
  return pasted ? [await editFor(document, range, pasted, waits === 'reports' ? PASTED.reports : PASTED.entries)] : [];
}

async function references(
  { guard }: Host,
  { review, file }: FileInReview,
  offset: number,
  text: string,
): Promise<Pasted | undefined> {
  const { readCitations } = await import('../../../formats/index');
  const { works, unreadable } = await readCitations(text);
  return unreadable > 0 ? undefined : guard('paste', () => pastedReports(review, file, offset, works), undefined);
}

async function cells(
  { guard }: Host,
  { review, file }: FileInReview,
  offset: number,
  text: string,
  data: DataTransfer,
): Promise<Pasted | undefined> {
  const html = (await data.get('text/html')?.asString()) ?? '';
  if (!text.includes('\t') && !/<t[dh]\b/i.test(html)) return undefined;
  const { cellsOfClipboard } = await import('../../../formats/index');
  return guard(
    'paste',
    () => pastedCells(review, file, offset, cellsOfClipboard(text, html.slice(0, LONGEST))),
    undefined,
  );
}

/** A line at once; entries as an edit of their own, to which the editor adds no indentation, and which it can show first. */
async function editFor(
  document: TextDocument,
  range: Range,
  pasted: Pasted,
  kind: DocumentDropOrPasteEditKind,
): Promise<DocumentPasteEdit> {
  const { title, insert, beside, isCertain } = pasted;
  const isPlain = isCertain && !insert.includes('\n');
  const edit = new DocumentPasteEdit(isPlain ? insert : '', title, kind);
  if (!isCertain) edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
  const edits = isPlain ? beside : [...beside, lineFrom(document, range, insert)];
  const toConfirm = isCertain
    ? {}
    : { toConfirm: { label: title, description: l10n.t('Look at the entries before they are written') } };
  const change = { uri: document.uri, text: document.getText(), edits, ...toConfirm };
  if (edits.length > 0) edit.additionalEdit = await handOver(() => ({ edits: [change] }));
  return edit;
}

/** From the start of the line on: what begins further to the right would be indented once more by the editor. */
function lineFrom(document: TextDocument, { start }: Range, insert: string): TextEdit {
  const from = document.offsetAt(start.with({ character: 0 }));
  const at = document.offsetAt(start);
  return { span: { start: from, end: at }, text: `${document.getText().slice(from, at)}${insert}` };
}
