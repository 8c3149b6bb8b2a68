/** The commands that open a preview, or need one. */
export const PREVIEW_COMMANDS = [
  'extraction.preview.export',
  'extraction.preview.compare',
  'extraction.preview.print',
  'extraction.preview.copyTable',
  'extraction.preview.copyPicture',
  'extraction.compareWithEarlierVersion',
  'extraction.openPrintablePage',
  'extraction.openPreview',
  'extraction.showInPreview',
] as const;

export type PreviewCommand = (typeof PREVIEW_COMMANDS)[number];
