/** Signs of LaTeX that Citation.js does not know, as the letters that they are. */

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['AA', 'Å'],
  ['aa', 'å'],
  ['AE', 'Æ'],
  ['ae', 'æ'],
  ['OE', 'Œ'],
  ['oe', 'œ'],
  ['O', 'Ø'],
  ['o', 'ø'],
  ['L', 'Ł'],
  ['l', 'ł'],
  ['ss', 'ß'],
  ['i', 'ı'],
  ['j', 'ȷ'],
  ['DH', 'Ð'],
  ['dh', 'ð'],
  ['TH', 'Þ'],
  ['th', 'þ'],
  ['DJ', 'Đ'],
  ['dj', 'đ'],
  ['NG', 'Ŋ'],
  ['ng', 'ŋ'],
]);

const LETTER = new RegExp(
  String.raw`\{\\(${[...LETTERS.keys()].join('|')})\}|\\(${[...LETTERS.keys()].join('|')})(?:\{\}|\s+|(?![a-zA-Z]))`,
  'g',
);

/** `{\AA}berg` as “Åberg”; an accent over a letter (`\"{\i}`) stays with it. */
export function withLetters(bibtex: string): string {
  return bibtex.replace(LETTER, (whole, inBraces: string | undefined, bare: string | undefined, at: number) => {
    // The letter of an accent: the library puts the two together.
    if (/\\["'`^~=.uvHtcdbrk]\{?$/.test(bibtex.slice(Math.max(0, at - 3), at))) return whole;
    return LETTERS.get(inBraces ?? bare ?? '') ?? whole;
  });
}

/**
 * Dollar signs of prices, which stand alone or before a number with words behind it (“From $100 to $200”), as signs; those
 * around a formula (`$\alpha$`, `$n = 3$`) stay.
 */
export function withPrices(bibtex: string): string {
  return bibtex.replace(/(?<!\\)\$([^$\n]*)(\$?)/g, (whole, between: string, closing: string) => {
    const isFormula = closing === '$' && !/^\d[\d.,]*\s*[a-z]{2,}|\s[a-z]{2,}\s/i.test(between);
    return isFormula ? whole : whole.replaceAll('$', '\\$');
  });
}
