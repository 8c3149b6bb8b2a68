/** pdf.js, and the parts of its own viewer: the second finds the first where the first has put itself, so that their order counts. */
export {
  AnnotationMode,
  getDocument,
  PagesMapper,
  PasswordResponses,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
export {
  EventBus,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
} from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
