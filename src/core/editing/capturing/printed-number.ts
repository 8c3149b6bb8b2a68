/** Numbers as papers print them, read with their digits: “−0·18”, “1,234”, “0,05”, “<0.001”, “1.2 × 10−3”. */

/** A number that was found in a text. */
export interface PrintedNumber {
  /**
   * As it is written in a file, with all its digits. Several where it may be read in two ways: “1,234” is usually more
   * than a thousand, and is a little more than one where people write commas for points. The likelier first.
   */
  readonly written: readonly string[];
  /** “<” of “<0.001”; empty where there is none. */
  readonly bound: string;
}

/** All dashes that stand for a minus; the plain one last, where it means itself among others. */
const MINUS = '−–‐‑﹣－-';

/** A minus is one before a digit that no digit, letter or closing bracket precedes: behind those it joins a range. */
const SIGN = `(?<sign>(?<![\\p{L}\\p{N})%])[+${MINUS}](?=[.·∙⋅]?\\d))?`;
const GROUPED = `\\d{1,3}(?:,\\d{3})+(?:[.·∙⋅]\\d+)?|\\d{1,3}(?:[\\u2009\\u202F\\u00A0'’]\\d{3})+(?:[.,·∙⋅]\\d+)?`;
const DIGITS = `(?<digits>${GROUPED}|\\d+,\\d+|\\d*[.·∙⋅]\\d+|\\d+)`;
const POWER = `(?:\\s?[×x]\\s?10\\s?\\^?(?<power>[${MINUS}]?\\d+)|e(?<exponent>[+${MINUS}]?\\d+))?`;
/** What goes on is no number of its own: a date, a version, an ordinal. */
const END = '(?![.,·:/]?\\d|(?:st|nd|rd|th)\\b)';
const NUMBER = new RegExp(`(?:(?<bound>[<>≤≥])\\s?)?${SIGN}(?<![\\p{L}\\d_][.,·:/]?)${DIGITS}${POWER}${END}`, 'giu');

/** The level of an interval is none of its limits: “95% CI”. */
const LEVEL = /\b\d{2}(?:[.·]\d+)?\s?%[\s-]?(?:CI|CrI|confidence|credible)\b|\bCI\s?\(?\d{2}(?:[.·]\d+)?\s?%/gi;

/** The numbers of a text, in its order, without the level of an interval. */
export function printedNumbers(text: string): readonly PrintedNumber[] {
  // Thousands parted by plain spaces cannot be told from two numbers, unless nothing else is there.
  const alone = text.trim();
  const whole = /^[+\-−–]?\d{1,3}(?: \d{3})+$/.test(alone) ? alone.replaceAll(' ', '') : text;
  return [...whole.replace(LEVEL, ' ').matchAll(NUMBER)].map(({ groups = {} }) => ({
    written: writtenAs(groups),
    bound: groups.bound ?? '',
  }));
}

type Groups = Readonly<Record<string, string | undefined>>;

function writtenAs({ sign, digits = '', power, exponent }: Groups): readonly string[] {
  const minus = isMinus(sign) ? '-' : '';
  const raised = power ?? exponent;
  const scale = raised === undefined ? '' : `e${raised.replace(/^[^\d+]/, '-')}`;
  return readings(digits.replace(/[·∙⋅]/g, '.')).map((number) => `${minus}${number}${scale}`);
}

function isMinus(sign: string | undefined): boolean {
  return sign !== undefined && sign !== '+';
}

/** Digits with a point at most, in each way in which they may be meant. */
function readings(digits: string): readonly string[] {
  if (/[\u2009\u202F\u00A0'’]/.test(digits)) return [digits.replace(/[\u2009\u202F\u00A0'’]/g, '').replace(',', '.')];
  if (!digits.includes(',')) return [digits];
  const asPoint = digits.replace(',', '.');
  const isGrouped = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(digits);
  if (!isGrouped) return [asPoint];
  const asThousands = digits.replaceAll(',', '');
  return /^\d+,\d{3}$/.test(digits) ? [asThousands, asPoint] : [asThousands];
}
