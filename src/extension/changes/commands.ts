/** The commands about what has changed. */
export const CHANGE_COMMANDS = [
  'extraction.reviewChanges',
  'extraction.compareInWords',
  'extraction.showInWords',
  'extraction.showAsText',
  'extraction.changes.copyMarkdown',
  'extraction.changes.openInWords',
  'extraction.changes.close',
  'extraction.changes.open',
] as const;

export type ChangeCommand = (typeof CHANGE_COMMANDS)[number];
