/** Small matters of wording that tables and figures share. */
import { counted } from '../../language/counted';

/** With a capital at the start. */
export function capital(words: string): string {
  return words.replace(/^./u, (first) => first.toUpperCase());
}

/** "4 results", "1 study": how many rows a group of assessments has. */
export function countedGroup(total: number, of: 'results' | 'studies' | 'reviews'): string {
  if (of === 'studies') return counted(total, 'study', 'studies');
  return of === 'results' ? counted(total, 'result') : counted(total, 'review');
}

/** Sentences as one text; each ends with one full stop, whether or not it is written with one. */
export function sentences(each: readonly string[]): string {
  return each.map((sentence) => sentence.replace(/\.?\s*$/, '.')).join(' ');
}
