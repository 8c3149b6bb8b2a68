/** Reads a PDF with pdf.js: nothing of it is run, nothing outside is fetched. */
import type { ReportSetup } from '../protocol';
import { getDocument, PasswordResponses, type PDFDocumentProxy, PDFWorker } from './library';

/** Asks for the password of an encrypted file. @param isAgain whether the one before was wrong */
export type AskPassword = (isAgain: boolean) => Promise<string>;

/**
 * @param bytes of the file; they are given away
 * @returns the document
 * @throws what pdf.js says where the file cannot be read: its `name` tells why
 */
export async function openPdf(bytes: Uint8Array, setup: ReportSetup, ask: AskPassword): Promise<PDFDocumentProxy> {
  const { resources } = setup;
  const task = getDocument({
    data: bytes,
    worker: await startWorker(setup.worker),
    cMapUrl: `${resources}/cmaps/`,
    standardFontDataUrl: `${resources}/standard_fonts/`,
    wasmUrl: `${resources}/wasm/`,
    // The worker has no address of its own, and asks the page for what it needs.
    useWorkerFetch: false,
    // The same letters everywhere.
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: 0,
  });
  task.onPassword = (answer: (password: string) => void, reason: number) =>
    void ask(reason === PasswordResponses.INCORRECT_PASSWORD).then(answer);
  return task.promise;
}

let worker: Promise<PDFWorker> | undefined;

/** One for the page. A page of the editor may start a worker only from what it holds itself. */
function startWorker(address: string): Promise<PDFWorker> {
  worker ??= (async () => {
    const response = await fetch(address);
    const code = new Blob([await response.text()], { type: 'text/javascript' });
    return PDFWorker.create({ port: new Worker(URL.createObjectURL(code)) });
  })();
  return worker;
}
