/** The commands that use what is selected in a report. */
export const CAPTURING_COMMANDS = [
  'extraction.useAsSupport',
  'extraction.useAsValue',
  'extraction.useAsValueWithSupport',
  'extraction.copyWithReference',
] as const;

export type CapturingCommand = (typeof CAPTURING_COMMANDS)[number];
