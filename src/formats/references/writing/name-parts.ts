/** The parts of an author's name as citations print it, for programs that keep them apart. */
import { familyName } from '../../../core/index';
import { GROUP } from '../author-name';

export type NameParts =
  | { readonly literal: string }
  /** “Moe”, “L. A.”, “Jr”. */
  | { readonly family: string; readonly given: string; readonly suffix?: string };

/** "Ash ML Jr" has a family name, initials and a suffix; a group, and what cannot be told from one, stays whole. */
export function nameParts(author: string): NameParts {
  const family = familyName(author);
  const [, initials = '', suffix] = /^,?\s+([\p{Lu}.-]+)(?:\s+(\S+))?$/u.exec(author.slice(family.length)) ?? [];
  if (initials === '' || family.includes(',') || GROUP.test(family)) return { literal: author };
  const given = /^\p{Lu}+$/u.test(initials) ? [...initials].map((letter) => `${letter}.`).join(' ') : initials;
  return { family, given, ...(suffix !== undefined && { suffix }) };
}
