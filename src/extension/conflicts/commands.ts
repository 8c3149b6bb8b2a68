/** The commands about conflicts. */
export const RESOLVE_NEXT = 'extraction.resolveNextConflict';
export const MERGE_BY_MEANING = 'extraction.mergeByMeaning';

export const CONFLICT_COMMANDS = [RESOLVE_NEXT, MERGE_BY_MEANING] as const;

export type ConflictCommand = (typeof CONFLICT_COMMANDS)[number];
