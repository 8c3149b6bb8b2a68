/** Whether a quotation begins and ends where words and numbers do: “8.4” does not stand in “18.4”, nor “0.18” in “−0.18”. */
import { isDigit, isLetter, UNSPACED } from './folded-text';
import { type SearchableText, signBefore, signsBehind } from './searchable';

/** Quotations of so many letters are meant, also where a PDF has lost the space before them. */
const LONG = 25;

/** Whether no word, number or sign of a number goes on before a place. @param letters that stand there */
export function beginsWhole(text: SearchableText, at: number, letters: string): boolean {
  const first = text.letters[at] ?? '';
  const before = signBefore(text, at);
  if (isLetter(first)) return letters.length >= LONG || UNSPACED.test(first) || !/[\p{L}\p{M}]/u.test(before);
  if (!isDigit(first)) return true;
  if (/[\d.,·]/.test(before)) return !isDigit(text.letters[at - 1]) && !/\d[.,]$/.test(text.letters.slice(at - 2, at));
  const isMinus = text.letters[at - 1] === '-' && /[-‐‑‒–—−﹣－]/.test(before);
  // Behind a number or a word it is the dash of a range or of a name.
  return !(isMinus && !/[\p{L}\d%)]/u.test(signBefore(text, at - 1)));
}

/** Whether no word or number goes on behind a place. @param letters that end there */
export function endsWhole(text: SearchableText, end: number, letters: string): boolean {
  const last = text.letters[end - 1] ?? '';
  const behind = signsBehind(text, end - 1);
  if (isLetter(last)) return letters.length >= LONG || UNSPACED.test(last) || !/^[\p{L}\p{M}]/u.test(behind);
  return !isDigit(last) || !/^(?:\d|[.,·]\d)/.test(behind);
}
