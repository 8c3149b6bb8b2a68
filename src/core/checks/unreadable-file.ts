/** A file that cannot be read from disk at all. It is found where bytes become text, not by a check. */
import type { CatalogueEntry } from './accepted';

export const unreadableFile: CatalogueEntry = {
  code: 'unreadable-file',
  title: 'A file that cannot be read',
  severity: 'error',
  explanation:
    'The file is there, but it cannot be read: permission is missing, it is no text, or it is not saved as UTF-8, so that letters such as é or ø would be misread. Open it in an editor and save it with the encoding UTF-8. Until then nothing of it is part of the review: tables, figures and exports are made without it, and say so.',
};
