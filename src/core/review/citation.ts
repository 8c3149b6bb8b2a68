/** How a work is called in running text, from its citation. */
import type { Node } from '../document/document';
import { oneOrMany, textAt, textOf, valueOf } from '../document/walk';

/** Stands last among authors where the source of the reference leaves the others out. */
export const ET_AL = 'et al.';

/** First author and year, "Aimola et al. 2018"; two authors are both named; absent where no author is known. */
export function citationLabel(citation: Node | undefined): string | undefined {
  const [first, ...others] = oneOrMany(valueOf(citation, 'authors')).flatMap((node) => textOf(node) ?? []);
  const year = textAt(citation, 'year');
  if (first === undefined) return undefined;
  const isPair = others.length === 1 && others[0] !== ET_AL;
  const names = (isPair ? [first, ...others] : [first]).map(familyName).join(' and ');
  return [names + (others.length > 0 && !isPair ? ' et al.' : ''), year].filter((part) => part !== undefined).join(' ');
}

/** "Aimola" of "Aimola L" and "Ash" of "Ash ML Jr"; an author without initials (a group) stays whole. */
export function familyName(author: string): string {
  return author
    .replace(/,?(?<!\s)\s+(?:Jr|Sr|II|III|IV|2nd|3rd|4th)\.?$/, '')
    .replace(/,?(?<!\s)\s+\p{Lu}[\p{Lu}.\s-]{0,6}$/u, '')
    .replace(/,$/, '');
}
