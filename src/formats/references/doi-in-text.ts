/** DOIs as they stand in addresses, notes and lines of reference lists. */

/** A DOI and whatever follows without a space; where it ends is told from its brackets. */
const BEGINNING = /\b10\.\d{4,9}(?:\.\d+)*\/[^\s"“”]+/;

const PAIRS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<'],
]);

/**
 * The first DOI in a text, without the punctuation and the brackets around it. DOIs of the nineties have brackets of
 * their own: `10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2`.
 */
export function doiIn(text: string): string | undefined {
  const found = BEGINNING.exec(text)?.[0];
  if (found === undefined) return undefined;
  let end = found.length;
  while (end > 0 && isAround(found, end)) end--;
  const doi = found.slice(0, end);
  return /^10\.[\d.]+\/./.test(doi) ? doi : undefined;
}

/**
 * The DOI that a field holds: the field alone, behind "doi:", or in an address of doi.org. In the address of a publisher
 * more may stand behind it ("/full"), so nothing is taken from there.
 */
export function doiOfAddress(field: string): string | undefined {
  const text = field.trim();
  return /^(?:doi\s*:?\s*)?10\.|^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//i.test(text)
    ? doiIn(decoded(text))
    : undefined;
}

/** Brackets of a DOI are written as %28 in addresses. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Whether the last character belongs to the sentence: punctuation, or a bracket that was opened in front of the DOI. */
function isAround(text: string, end: number): boolean {
  const last = text[end - 1] as string;
  if (/[.,;:'’]/.test(last)) return true;
  const opening = PAIRS.get(last);
  if (opening === undefined) return /[([{<]/.test(last);
  const count = (sign: string) => text.slice(0, end).split(sign).length;
  return count(opening) < count(last);
}
