/** Given names as reference lists print them. */

/** "LA" of "Lena A.", "M-L" of "Marie-Louise"; initials stay as they are. */
export function initialsOf(given: string): string {
  const words = given.split(/[\s.]+/).filter((word) => word !== '');
  return words.map((word) => (/^\p{Lu}{1,4}$/u.test(word) ? word : ofWord(word))).join('');
}

function ofWord(word: string): string {
  return word
    .split('-')
    .map((part) => (/^\p{L}/u.exec(part)?.[0] ?? '').toUpperCase())
    .filter((letter) => letter !== '')
    .join('-');
}
