/** The commands that write a review for other programs, or copy of it. */
export const EXPORT_COMMANDS = ['extraction.export', 'extraction.copyTable', 'extraction.writeDataPackage'] as const;

export type ExportCommand = (typeof EXPORT_COMMANDS)[number];
