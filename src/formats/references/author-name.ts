/** Names of authors as reference lists print them: "Moe LA", "Ash ML Jr", or a group by its whole name. */
import { ET_AL } from '../../core/index';
import { initialsOf } from './initials';

/** What stands behind a name and is none: of a son, a grandson. */
const SUFFIX = /^(?:jr|sr|junior|senior|ii|iii|iv|2nd|3rd|4th|5th)\.?$/i;

/** Words by which people call themselves who write as a group. */
export const GROUP =
  /\b(?:alliance|association|collaborat(?:ion|ive|ors)|committee|consortium|council|group|grp|initiative|institute|investigators|network|organi[sz]ation|panel|society|task force|team|trialists)\b/i;

/** "others", "et al.": more people, whose names are not said. */
const OTHERS = /^(?:and )?(?:others|et\.? al\.?)$/i;

/**
 * One name in any usual form: "Ash, Martin L., Jr.", "Ash, Jr., Martin L.", "Ash, Martin L Jr", "Ash M.L.", "Martin L. Ash"
 * with initials in front ("M. L. Ash"). A name without a comma and without initials is a group, or cannot be told from
 * one, and stays.
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
  const [first, ...more] = parts.filter((part) => !SUFFIX.test(part));
  const given = partedSuffix(first ?? '');
  const called = partedSuffix(family);
  // A comma inside the name of a group: "Quiet Wards Group, University of Nowhere".
  if (more.length > 0 || given.words.split(' ').length > 4 || GROUP.test(family)) return plain;
  const suffix = parts.find((part) => SUFFIX.test(part)) ?? given.suffix ?? called.suffix;
  return joined(called.words, inCapitals(called.words) ? asWord(given.words) : given.words, suffix);
}

/** "Martin L Jr" as the given names and what stands behind them. */
function partedSuffix(text: string): { readonly words: string; readonly suffix: string | undefined } {
  const words = text.split(' ');
  const last = words.at(-1) ?? '';
  return words.length > 1 && SUFFIX.test(last)
    ? { words: words.slice(0, -1).join(' '), suffix: last }
    : { words: text, suffix: undefined };
}

function inCapitals(name: string): boolean {
  return /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name);
}

/** Where the whole name is in capitals, four of them are a word: "HAZEL, HANS"; three may be initials. */
function asWord(given: string): string {
  return given.replace(/\p{Lu}{4,}/gu, (word) => word.slice(0, 1));
}

const INITIALS = String.raw`\p{Lu}(?:[.\s-]*\p{Lu}){0,4}\.?`;
const SHORT_NAME = new RegExp(String.raw`^[\p{L}'’ -]+ ${INITIALS}$`, 'u');
const ONLY_INITIALS = new RegExp(`^${INITIALS}$`, 'u');

/**
 * Several names in one field: "Ash, Pedro J.; Birch, Maria", "Ash PJ, Birch M", "Ash, P. J., Birch, M. and Cedar, A.",
 * "Ash, Pedro and Birch, Maria", "Ash, P. et al.".
 */
export function authorNames(text: string): string[] {
  const [named = '', others] = text.split(/,?\s+(?=et\.? al\.?$)/i);
  const names = namesApart(named.trim()).flatMap((name) => authorName(name) ?? []);
  return others === undefined ? names : [...names, ET_AL];
}

function namesApart(text: string): readonly string[] {
  if (text.includes(';')) return text.split(/\s*;\s*/);
  const parts = text.split(/\s*,\s*(?:and\s+|&\s*)?|\s+and\s+|\s*&\s*/).filter((part) => part !== '');
  if (parts.length > 1 && parts.every((part) => SHORT_NAME.test(part) && !GROUP.test(part))) return parts;
  const isPaired = parts.every((part, index) => index % 2 === 0 || ONLY_INITIALS.test(part));
  if (parts.length > 2 && parts.length % 2 === 0 && isPaired)
    return parts.flatMap((part, index) => (index % 2 === 0 ? [`${part}, ${parts[index + 1]}`] : []));
  const joined = text.split(/\s+and\s+/);
  return joined.every((name) => /^[^,]+,[^,]+$/.test(name) && !GROUP.test(name)) ? joined : [text];
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
