/** The commands that bring in what another program has. */
export const IMPORT_COMMANDS = ['extraction.import', 'extraction.importReferences'] as const;

export type ImportCommand = (typeof IMPORT_COMMANDS)[number];

/** The kind of panel on which an import is shown before it is done. */
export const IMPORT_PANEL = 'extraction.importing';
