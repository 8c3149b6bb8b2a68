/** Slips that are recognised from the text itself, before it is read: see the files that each know one kind. */
import type { Repair } from './repair';

/** @returns the slips in a text, in the order of the text. */
export function findRepairs(_text: string): readonly Repair[] {
  return [];
}
