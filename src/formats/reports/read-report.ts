/** The text of a report, whatever its form. Nothing in it is run or followed, and nothing is asked of the network. */
import { LARGEST_REPORT } from '../../core/index';
import type { ReadingReport, ReportRead } from './report-read';
import { readHtml, readMarkdown, readPlainText } from './written-text';

/** The endings of files that can be read as reports. */
export const REPORT_ENDINGS: readonly string[] = ['pdf', 'txt', 'md', 'html', 'htm'];

/**
 * Reads a report.
 * @param bytes of the file; they may be taken over, so that nobody else can read them afterwards
 * @param name of the file: its ending says what it is, unless it begins as PDFs do
 * @throws only what {@link ReadingReport.afterPage} throws
 */
export async function readReport(bytes: Uint8Array, name: string, reading: ReadingReport = {}): Promise<ReportRead> {
  if (bytes.length > LARGEST_REPORT.bytes) return { why: 'too large' };
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  if (ending === 'pdf' || isPdf(bytes)) return (await import('./pdf')).readPdf(bytes, reading);
  const read =
    ending === 'txt' ? readPlainText : ending === 'md' ? readMarkdown : isHtml(ending) ? readHtml : undefined;
  if (read === undefined) return { why: 'unknown form' };
  if (bytes.length > LARGEST_REPORT.letters) return { why: 'too large' };
  const text = read(bytes);
  return /\S/.test(text.pages[0]?.text ?? '') ? { text } : { why: 'broken' };
}

function isHtml(ending: string | undefined): boolean {
  return ending === 'html' || ending === 'htm';
}

/** Whether bytes begin as a PDF does (ISO 32000-1, 7.5.2). */
function isPdf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46;
}
