/** Finding words in a text as a reader would: capitals, accents and kinds of white space do not matter. */

/** @returns where the words stand, as pairs of offsets (UTF-16) in the text as given; none for no words. */
export function findInText(text: string, words: string): (readonly [start: number, end: number])[] {
  const wanted = folded(words.trim()).characters;
  if (wanted === '') return [];
  const { characters, offsets } = folded(text);
  const found: (readonly [number, number])[] = [];
  for (let at = characters.indexOf(wanted); at >= 0; at = characters.indexOf(wanted, at + wanted.length)) {
    found.push([offsets[at] ?? 0, offsets[at + wanted.length] ?? text.length]);
  }
  return found;
}

/** The text in small letters without accents, and where each of its units came from. */
function folded(text: string): { readonly characters: string; readonly offsets: readonly number[] } {
  let characters = '';
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    const plain = /\s/u.test(character) ? ' ' : character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    characters += plain;
    for (let unit = 0; unit < plain.length; unit += 1) offsets.push(offset);
    offset += character.length;
  }
  return { characters, offsets };
}
