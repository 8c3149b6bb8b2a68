/**
 * Texts as they are compared: what printers, programs and people write differently is made the same or left out, and every
 * letter that is left knows where it stands.
 *
 * Forgiven are case, white space, hyphens between letters (and with them hyphenation), ligatures, quotation marks, kinds of
 * dashes and decimal points, the marks of footnotes and references, and ellipses. Everything else counts: words, digits,
 * signs, punctuation.
 */

/** A text as it is compared. */
export interface FoldedText {
  readonly letters: string;
  /** Where each of them stands in the text. */
  readonly offsets: readonly number[];
}

/** Whether digits that Unicode has as raised (²) are the marks of references, or stand for digits ("m²"). */
export type Raised = 'marks' | 'digits';

/** @param start @param end of the part of the text that is folded */
export function folded(text: string, raised: Raised, start = 0, end: number = text.length): FoldedText {
  const letters: string[] = [];
  const offsets: number[] = [];
  for (let at = start; at < end; ) {
    const code = text.codePointAt(at) as number;
    const past =
      code > 0x80 ? pastRaised(text, raised, at, end) : SKIPPED_FROM.has(code) ? pastSkipped(text, at, end) : at;
    if (past > at) {
      at = past;
      continue;
    }
    for (const letter of SIGNS.of(code)) push(letters, offsets, letter, at);
    at += code > 0xffff ? 2 : 1;
  }
  return { letters: letters.join(''), offsets };
}

/** Takes a letter; a dash between two letters is a hyphen, and goes. */
function push(letters: string[], offsets: number[], letter: string, at: number): void {
  const count = letters.length;
  if (letters[count - 1] === '-' && count > 1 && isLetter(letter) && isLetter(letters[count - 2] as string)) {
    letters.pop();
    offsets.pop();
  }
  letters.push(letter);
  offsets.push(at);
}

/** What {@link pastSkipped} looks at: “[” and “.”. */
const SKIPPED_FROM: ReadonlySet<number> = new Set([0x5b, 0x2e]);

const NUMBERS_OF_REFERENCES = /\[\s?\d{1,3}(?:\s?[,;–—-]\s?\d{1,3}){0,40}\s?\]/y;
const ELLIPSIS = /\.(?: ?\.){2,}/y;

const RAISED_NUMBERS = /[⁰¹²³⁴-⁹](?:[,;–-]?[⁰¹²³⁴-⁹])*/y;

/** Behind raised numbers (“¹,²”) that begin at an offset and are marks. */
function pastRaised(text: string, raised: Raised, at: number, end: number): number {
  RAISED_NUMBERS.lastIndex = at;
  const found = raised === 'marks' ? RAISED_NUMBERS.exec(text) : null;
  return found && at + found[0].length <= end ? at + found[0].length : at;
}

/** Behind the numbers of references (“[3,4]”) or an ellipsis that begins at an offset; the offset where none does. */
function pastSkipped(text: string, at: number, end: number): number {
  for (const pattern of [NUMBERS_OF_REFERENCES, ELLIPSIS]) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found && at + found[0].length <= end) return at + found[0].length;
  }
  return at;
}

/** What becomes of each sign; looked up once. */
class Signs {
  readonly #known: string[] = [];
  readonly #others = new Map<number, string>();

  constructor() {
    for (let code = 0; code < 0x80; code++) this.#known.push(foldedSign(String.fromCharCode(code)));
  }

  of(code: number): string {
    const known = this.#known[code] ?? this.#others.get(code);
    if (known !== undefined) return known;
    const sign = foldedSign(String.fromCodePoint(code));
    this.#others.set(code, sign);
    return sign;
  }
}

/** White space, control characters, signs that nobody sees, soft hyphens among them. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{Co}\uFFFD]$/u;
export const QUOTATION_MARKS = /^["'`´‘’‚‛“”„‟«»‹›′″‵ʹʺʻʼ＂＇「」『』]$/;
/** Asterisks and daggers; also bullets, and what marks emphasis in Markdown. */
const FOOTNOTE_MARKS = /^[*†‡§¶‖_•‣…]$/;
const DASHES = /^[-‐‑‒–—―−⁃﹘﹣－]$/;
const POINTS = /^[·∙⋅]$/;

function foldedSign(sign: string): string {
  if (UNSEEN.test(sign) || QUOTATION_MARKS.test(sign) || FOOTNOTE_MARKS.test(sign)) return '';
  if (DASHES.test(sign)) return '-';
  if (POINTS.test(sign)) return '.';
  if (sign === '×') return 'x';
  return sign.normalize('NFKD').toLowerCase().replace(/\s+/g, '');
}

const SIGNS = new Signs();

/** Whether a sign is a letter of any script. */
export function isLetter(sign: string): boolean {
  return (sign >= 'a' && sign <= 'z') || (sign > '\u007f' && /^\p{L}/u.test(sign));
}

export function isDigit(sign: string | undefined): boolean {
  return sign !== undefined && sign >= '0' && sign <= '9';
}

/** Scripts that put no spaces between words. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
