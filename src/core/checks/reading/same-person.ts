/** Names of reviewers, held against names of authors as citations have them. */

/**
 * Whether "Lucy Maddox" is "Maddox L": the family name at the end of the one and at the beginning of the other, and the
 * first initial.
 */
export function isSamePerson(reviewer: string, author: string): boolean {
  const words = plain(reviewer);
  const [family, given] = familyAndGiven(author);
  if (words.length <= family.length) return false;
  const end = words.slice(-family.length);
  return end.join(' ') === family.join(' ') && words[0]?.[0] === given[0];
}

/** Of "Maddox L", "van der Berg JK", "Maddox, Lucy". */
function familyAndGiven(author: string): [family: string[], given: string] {
  const [before = '', after] = author.split(',');
  if (after !== undefined) return [plain(before), plain(after)[0] ?? ''];
  const initials = /\s(\p{Lu}[\p{Lu}.-]{0,5})$/u.exec(author.trim());
  return initials ? [plain(author.trim().slice(0, initials.index)), plain(initials[1] ?? '')[0] ?? ''] : [[], ''];
}

function plain(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((word) => word !== '');
}
