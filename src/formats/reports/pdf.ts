/** Reads the text of a PDF with pdf.js: in the thread that asks, one page after the other. */
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
// The part of pdf.js that reads PDFs. Where it is in memory, pdf.js uses it and starts no thread of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { LARGEST_REPORT, type ReportText } from '../../core/index';
import { withLabels } from './page-labels';
import { type PageRead, pageOf } from './page-of-items';
import type { CharacterMaps, ReadingReport, ReportRead } from './report-read';

/** Reads the pages one by one. @throws only what `afterPage` throws */
export async function readPdf(bytes: Uint8Array, { afterPage, characterMaps }: ReadingReport): Promise<ReportRead> {
  const loading = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    // Nothing but the text is wanted: no fonts, no pictures, no forms, nothing that would be looked for elsewhere.
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    ...(characterMaps && { CMapReaderFactory: mapsFrom(characterMaps) }),
  });
  const stopped: { because?: unknown } = {};
  try {
    const document = await loading.promise;
    const all = document.numPages;
    if (all > LARGEST_REPORT.pages) return { why: 'too large' };
    return await readPages(document, async (done) => {
      try {
        await afterPage?.(done, all);
      } catch (error) {
        stopped.because = error;
        throw error;
      }
    });
  } catch (error) {
    if ('because' in stopped) throw stopped.because;
    return { why: isAboutPassword(error) ? 'encrypted' : 'broken' };
  } finally {
    await loading.destroy();
  }
}

/** As pdf.js asks for them: it makes an object of a class. */
function mapsFrom(characterMaps: CharacterMaps) {
  return class {
    async fetch({ name }: { readonly name: string }) {
      return { cMapData: await characterMaps(name), isCompressed: true };
    }
  };
}

async function readPages(document: PDFDocumentProxy, afterPage: (done: number) => Promise<void>): Promise<ReportRead> {
  const pages: PageRead[] = [];
  let letters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const [, foot = 0, , top = 0] = page.view;
    const read = pageOf(
      number,
      items.flatMap((item) => ('str' in item ? [item] : [])),
      top - foot,
    );
    page.cleanup();
    letters += read.page.text.length;
    if (letters > LARGEST_REPORT.letters) return { why: 'too large' };
    pages.push(read);
    await afterPage(number);
  }
  if (isScan(pages)) return { why: 'scan' };
  const labels = await document.getPageLabels().catch(() => null);
  return { text: { pages: withLabels(pages, labels) } satisfies ReportText };
}

/** pdf.js does not hand out the class of this error. */
function isAboutPassword(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

/** So few letters stand on a page that is a picture: a stamp, a number. */
const FEW_LETTERS = 40;

/** Whether at least half of the pages are pictures without text. */
function isScan(pages: readonly PageRead[]): boolean {
  const empty = pages.filter(({ page }) => page.text.replace(/\s+/g, '').length < FEW_LETTERS);
  return empty.length * 2 >= pages.length;
}
