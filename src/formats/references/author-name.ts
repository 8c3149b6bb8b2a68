/** Names of authors as reference lists print them: "Moe LA", "Ash ML Jr", or a group by its whole name. */
import { ET_AL } from '../../core/index';
import { initialsOf } from './initials';

/** What stands behind a name and is none: of a son, a grandson. */
const SUFFIX = /^(?:jr|sr|junior|senior|ii|iii|iv|2nd|3rd|4th|5th)\.?$/i;

/** "others", "et al.": more people, whose names are not said. */
const OTHERS = /^(?:and )?(?:others|et\.? al\.?)$/i;

/**
 * One name in any usual form: "Ash, Martin L., Jr.", "Ash, Jr., Martin L.", "Ash M.L.", "Martin L. Ash" with initials in
 * front ("M. L. Ash"). A name without a comma and without initials is a group, or cannot be told from one, and stays.
 * @returns "et al." where a source leaves people out, so that the reference does not look complete
 */
export function authorName(name: string): string | undefined {
  const plain = name
    .replace(/\s+/g, ' ')
    .replace(/[,;]\s*$/, '')
    .trim();
  if (plain === '') return undefined;
  if (OTHERS.test(plain)) return ET_AL;
  const [family = '', ...parts] = plain.split(/\s*,\s*/);
  if (parts.length === 0) return withoutComma(plain);
  const suffix = parts.find((part) => SUFFIX.test(part));
  const given = parts.filter((part) => part !== suffix);
  // A comma inside the name of a group: "Quiet Wards Group, University of Nowhere".
  if (given.length > 1 || given.some((part) => part.split(' ').length > 4)) return plain;
  return joined(family, given[0] ?? '', suffix);
}

/** Several names in one field: "Ash, Pedro J.; Birch, Maria". */
export function authorNames(text: string): string[] {
  return text.split(/\s*;\s*/).flatMap((name) => authorName(name) ?? []);
}

/** Family name, initials and suffix, put together. */
export function joined(family: string, given: string, suffix?: string): string {
  return [family, initialsOf(given), suffix?.replace(/\.$/, '')].filter(Boolean).join(' ');
}

function withoutComma(name: string): string {
  const words = name.split(' ');
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const isInitials = (word: string | undefined) => /^(?:\p{Lu}\.-?)+$|^\p{Lu}{1,3}$/u.test(word ?? '');
  const ahead = words.findIndex((word) => !isInitials(word));
  // "M. L. Ash": initials in front; with full stops, so that "WHO Group" stays a group.
  if (ahead > 0 && words.slice(0, ahead).every((word) => word.includes('.')))
    return joined(words.slice(ahead).join(' '), words.slice(0, ahead).join(' '), suffix);
  const behind = words.findIndex((_, index) => index > 0 && words.slice(index).every(isInitials));
  return behind > 0 ? joined(words.slice(0, behind).join(' '), words.slice(behind).join(' '), suffix) : name;
}
