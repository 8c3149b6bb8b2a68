/// <reference path="./picture-letters.d.ts" />
/** What a PNG picture can write: the characters that its fonts have. */
import has from 'extraction:letters';

/** @returns the characters of a drawing, each once, that would be empty boxes in a PNG */
export function lettersMissing(svg: string): readonly string[] {
  return [...new Set(drawnText(svg))].filter((character) => fontOf(character) === undefined);
}

/**
 * The drawing with each sign in the font that has it: left to itself, the drawer takes that font for the whole line. A
 * character that no font has becomes a question mark.
 */
export function withFonts(svg: string): string {
  return svg.replace(/<text\b[\s\S]*?<\/text>/g, (line) =>
    line.replace(/>[^<]+</g, (words) => [...words].map(inItsFont).join('')),
  );
}

function inItsFont(character: string): string {
  const font = fontOf(character);
  return font === 'letters'
    ? character
    : font === undefined
      ? '?'
      : `<tspan font-family="DejaVu Sans">${character}</tspan>`;
}

/** The words of a picture, without those that only programs read aloud. */
function drawnText(svg: string): string {
  return svg
    .replace(/<(title|desc|style)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** What takes no room or only room: line breaks, marks of reading direction, forms of the character before. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\p{Variation_Selector}]/u;

function fontOf(character: string): 'letters' | 'signs' | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (INVISIBLE.test(character) || isIn(has.letters, code)) return 'letters';
  return isIn(has.signs, code) ? 'signs' : undefined;
}

function isIn(ranges: readonly (readonly [first: number, last: number])[], code: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] as readonly [number, number];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}
