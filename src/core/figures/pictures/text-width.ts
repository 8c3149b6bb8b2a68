/**
 * How wide a text will be, without a screen to try it on: from the widths of a common sans-serif (Arial, Helvetica,
 * Liberation Sans), with room to spare for wider ones, so that nothing overlaps. Estimates only.
 */

/** In thousandths of the font size. */
const WIDTHS: readonly (readonly [characters: RegExp, width: number])[] = [
  [/[\u0300-\u036f\u200b-\u200f]/u, 0],
  [/[ijlI.,:;'’‘|!·]/u, 278],
  [/[ \u00a0frt()[\]/\\"“”-]/u, 335],
  [/[cksvxyzJ]/u, 500],
  [/[mM%—@…]/u, 890],
  [/[wCDGHNOQRUW&]/u, 760],
  [/\p{Lu}/u, 690],
  [/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u, 1000],
  [/./su, 560],
];

/** Fonts of other systems, and bold ones, run wider than the table says. */
const ROOM_TO_SPARE = 1.14;

/** @returns the estimated width of one line of text, in the unit of `fontSize` (px). */
export function textWidth(text: string, fontSize: number): number {
  return inPixels(thousandthsOf(text), fontSize);
}

/** Breaks text into lines that are estimated to fit; a word that is too long for a line is broken, too. */
export function wrapText(text: string, fontSize: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(/[^\S\u00a0]+/u).flatMap((each) => breakWord(each, fontSize, width))) {
    // Letters do not change their widths beside others, so a line need not be measured anew with each word.
    const own = thousandthsOf(word);
    const longer = line === '' ? own : taken + SPACE + own;
    if (line !== '' && isWider(inPixels(longer, fontSize), width)) {
      lines.push(line);
      line = word;
      taken = own;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      taken = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A column is as wide as its widest word; what was added for its edges and taken away again is off by a rounding error. */
function isWider(taken: number, room: number): boolean {
  return taken > room + ROUNDING;
}

/** In px: nobody sees a hundredth. */
const ROUNDING = 0.01;

function inPixels(thousandths: number, fontSize: number): number {
  return (thousandths / 1000) * fontSize * ROOM_TO_SPARE;
}

function thousandthsOf(text: string): number {
  let sum = 0;
  for (const character of text) sum += PLAIN_WIDTHS[character.charCodeAt(0)] ?? characterWidth(character);
  return sum;
}

function breakWord(word: string, fontSize: number, width: number): string[] {
  if (!isWider(textWidth(word, fontSize), width)) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && isWider(textWidth(piece + character, fontSize), width)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

function characterWidth(character: string): number {
  return WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? 560;
}

/** The widths of plain letters and signs, by their codes: nearly all text is made of them. */
const PLAIN_WIDTHS: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  characterWidth(String.fromCharCode(code)),
);

const SPACE = characterWidth(' ');
