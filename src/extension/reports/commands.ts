/** The commands that open a report, or need one. */
export const REPORT_COMMANDS = ['extraction.openReport', 'extraction.report.find'] as const;

export type ReportCommand = (typeof REPORT_COMMANDS)[number];
