/** How the editor knows reports: as panels beside the files, and as editors of PDFs. */

/** The kind of panel in which a report is shown beside the files. */
export const REPORT_PANEL = 'extraction.report';

/** The editor for any PDF, for those who choose it. */
export const REPORT_EDITOR = 'extraction.pdf';

/** Opens a report: that of a file, or the one that a place of an extraction file means. */
export const OPEN_REPORT = 'extraction.openReport';
