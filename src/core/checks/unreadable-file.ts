/** A file that cannot be read from disk at all. It is found by whoever reads files, not by a check. */
import type { CatalogueEntry } from './accepted';

export const unreadableFile: CatalogueEntry = {
  code: 'unreadable-file',
  title: 'A file that cannot be read',
  severity: 'error',
  explanation:
    'The file is there, but it cannot be read: permission is missing, or it is not saved as UTF-8 text, so that letters such as é or ø would be misread. Open it in an editor and save it with the encoding UTF-8. Only the command line reports this; the editor shows such files by itself.',
};
