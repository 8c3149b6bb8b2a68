/** How a work is called in running text, from its citation. */
import type { Node } from './document/document';
import { oneOrMany, textAt, textOf, valueOf } from './document/walk';

/** First author and year, "Aimola et al. 2018"; two authors are both named; absent where no author is known. */
export function citationLabel(citation: Node | undefined): string | undefined {
  const [first, ...others] = oneOrMany(valueOf(citation, 'authors')).flatMap((node) => textOf(node) ?? []);
  const year = textAt(citation, 'year');
  if (first === undefined) return undefined;
  const families = others.length === 1 ? [first, ...others] : [first];
  const names = families.map(familyName).join(' and ');
  return [names + (others.length > 1 ? ' et al.' : ''), year].filter((part) => part !== undefined).join(' ');
}

/** "Aimola" of "Aimola L"; an author without initials (a group) stays whole. */
function familyName(author: string): string {
  return author.replace(/,?(?<!\s)\s+\p{Lu}[\p{Lu}.\s-]{0,6}$/u, '').replace(/,$/, '');
}
