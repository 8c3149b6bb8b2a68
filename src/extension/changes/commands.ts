/** The commands about what has changed. */
export const CHANGE_COMMANDS = [
  'extraction.reviewChanges',
  'extraction.compareInWords',
  'extraction.showInWords',
  'extraction.showAsText',
] as const;

export type ChangeCommand = (typeof CHANGE_COMMANDS)[number];
