/** Finding words in a text as a reader would: capitals, accents, kinds of white space, dashes and quotation marks do not matter. */

/** @returns where the words stand, as pairs of offsets (UTF-16) in the text as given; none for no words. */
export function findInText(text: string, words: string): (readonly [start: number, end: number])[] {
  const wanted = folded(words.trim()).characters;
  if (wanted === '') return [];
  const { characters, offsets } = folded(text);
  const at = (unit: number) => (offsets === undefined ? unit : (offsets[unit] ?? text.length));
  const found: (readonly [number, number])[] = [];
  for (let unit = characters.indexOf(wanted); unit >= 0; unit = characters.indexOf(wanted, unit + wanted.length)) {
    found.push([at(unit), at(unit + wanted.length)]);
  }
  return found;
}

interface Folded {
  readonly characters: string;
  /** Where each unit of the characters came from; absent where each came from the same place. */
  readonly offsets?: readonly number[];
}

/** The text in small letters without accents, and where each of its units came from. */
function folded(text: string): Folded {
  // Most text is plain, and a long page has much of it.
  if (/^[\x20-\x7e]*$/.test(text)) return { characters: text.toLowerCase() };
  let characters = '';
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    const plain = plainForm(character);
    characters += plain;
    for (let unit = 0; unit < plain.length; unit += 1) offsets.push(offset);
    offset += character.length;
  }
  return { characters, offsets };
}

function plainForm(character: string): string {
  if (/\s/u.test(character)) return ' ';
  if (/[\p{Pd}\u2212]/u.test(character)) return '-';
  const small = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return PLAIN_FORMS[small] ?? small;
}

/** Letters and signs that are no letter with an accent to Unicode, and yet are typed as plain ones. */
const PLAIN_FORMS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
};
