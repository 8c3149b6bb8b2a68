/// <reference path="./picture-letters.d.ts" />
/** What a PNG picture can write: the characters that its fonts have. */
import ranges from 'extraction:letters';

/** @returns the characters of a drawing, each once, that would be empty boxes in a PNG */
export function lettersMissing(svg: string): readonly string[] {
  return [...new Set(drawnText(svg))].filter((character) => !isWritable(character));
}

/** The drawing with a question mark for each character that would be an empty box. */
export function withWritableLetters(svg: string): string {
  return svg.replace(/>[^<]+</g, (words) => [...words].map((each) => (isWritable(each) ? each : '?')).join(''));
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

function isWritable(character: string): boolean {
  if (INVISIBLE.test(character)) return true;
  const code = character.codePointAt(0) ?? 0;
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
