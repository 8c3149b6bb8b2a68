/** How the editor knows reports: as panels beside the files, and as editors of PDFs. */

/** The kind of panel in which a report is shown beside the files. */
export const REPORT_PANEL = 'extraction.report';

/** The editor for any PDF, for those who choose it. */
export const REPORT_EDITOR = 'extraction.pdf';
