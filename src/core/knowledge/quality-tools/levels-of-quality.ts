/** Levels that tools for process evaluations and theory papers share. */
import type { Choice } from '../../fields/field';

/** The three levels of the tools for process evaluations and theory papers. */
export const QUALITY_LEVELS: readonly Choice[] = [
  { value: 'low', meaning: 'Little can be relied on.', aliases: ['poor'] },
  { value: 'medium', meaning: 'Usable with care.', aliases: ['moderate', 'average'] },
  { value: 'high', meaning: 'Can be relied on.', aliases: ['good'] },
];
