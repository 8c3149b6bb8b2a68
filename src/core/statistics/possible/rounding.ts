/** What a printed number may have been before it was rounded. */

/** All values from `least` to `most`, both included. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** Arithmetic of the computer may miss a limit by so much of its size. */
const TINY = 1e-9;

/**
 * Everything that is rounded to a number as printed, up or down: 3.5 is 3.45 to 3.55. Zeros that were left out at its end
 * make the range wider, never narrower.
 *
 * @param text digits with a decimal point, also with a power of ten
 */
export function possibleValues(text: string, value: number): Range {
  const half = 0.5 * 10 ** -decimalsOf(text);
  const slack = half + TINY * Math.abs(value);
  return { least: value - slack, most: value + slack };
}

/** Numbers without a power of ten or anything odd: nearly all. */
const PLAIN = /^-?\d+(?:\.\d+)?$/;

/** How many decimals are printed; below 0 for powers of ten. */
export function decimalsOf(text: string): number {
  if (PLAIN.test(text)) return text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  const [, decimals = '', power = '0'] = /^[^.e]*(?:\.(\d*))?(?:e([-+]?\d+))?$/i.exec(text.trim()) ?? [];
  return decimals.length - Number(power);
}

/** How many digits a number has from the first that is not 0: 0.060 has two. */
export function significantDigits(text: string): number {
  if (PLAIN.test(text)) return digitsIn(text);
  const digits = text.replace(/e.*$/i, '').replace(/\D/g, '');
  return digits.replace(/^0+/, '').length;
}

/** The same of a plain number, which every result has a dozen of: nothing is cut out for it. */
function digitsIn(text: string): number {
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign > ZERO ? sign <= NINE : sign === ZERO && digits > 0) digits++;
  }
  return digits;
}

const [ZERO, NINE] = [0x30, 0x39];

/** Whether two ranges have a value in common. */
export function meet(one: Range, other: Range): boolean {
  return one.least <= other.most && other.least <= one.most;
}

/** How far two ranges are apart; 0 where they meet. */
export function gapBetween(one: Range, other: Range): number {
  return Math.max(0, other.least - one.most, one.least - other.most);
}

/** What |a| can be. */
export function sizes({ least, most }: Range): Range {
  if (least >= 0) return { least, most };
  return most <= 0 ? { least: -most, most: -least } : { least: 0, most: Math.max(-least, most) };
}

/** Of values above 0: what one divided by the other can be. */
export function ratios(one: Range, other: Range): Range {
  return { least: one.least / other.most, most: other.least > 0 ? one.most / other.least : Number.POSITIVE_INFINITY };
}
