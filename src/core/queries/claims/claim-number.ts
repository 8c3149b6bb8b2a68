/** Whether a number of a text is what the data say, and how the text would write that of the data. */
import { numberInWords } from './number-words';
import type { StatedNumber } from './stated-number';

/** Those of several numbers that data can be about: a percentage needs a share, and no count is such a share. */
export function meantBy(several: readonly StatedNumber[], value: number): readonly StatedNumber[] {
  const possible = several.filter((each) => canMean(each, value));
  const shares = possible.filter(({ kind, decimals, number }) => kind !== 'number' || decimals > 0 || number < 2);
  return value > 0 && value < 1 && shares.length > 0 ? shares : possible;
}

function canMean({ kind, number, decimals }: StatedNumber, value: number): boolean {
  if (kind === 'share') return value >= 0 && value <= 1;
  if (kind === 'percentage') return (value >= 0 && value <= 1) || isNear(value, number, 0.5 * 10 ** -decimals);
  return true;
}

/** Whether data say what a text says: as rounded to the printed digits, whichever way a half is rounded. */
export function agrees(said: StatedNumber, value: number): boolean {
  if (said.kind !== 'percentage') return agreesWith(said, value);
  // Data may hold the percentage itself.
  return agreesWith(said, value * 100) || isNear(value, said.number, roundingOf(said, value));
}

function agreesWith(said: StatedNumber, value: number): boolean {
  const { number, limit } = said;
  const isEqual = isNear(value, number, roundingOf(said, value));
  switch (limit?.kind) {
    case undefined:
      return isEqual;
    case 'above':
      return value > number;
    case 'at least':
      return isEqual || value > number;
    case 'below':
      return value < number;
    case 'at most':
      return isEqual || value < number;
    case 'about':
      return isEqual || isNear(value, number, nearness(number));
    case 'nearly':
      return isEqual || (value < number && isNear(value, number, nearness(number)));
  }
}

function isNear(value: number, number: number, distance: number): boolean {
  return Math.abs(value - number) <= distance + 1e-9;
}

function roundingOf({ kind, decimals, scale }: StatedNumber, value: number): number {
  if (kind === 'share') return 0.005;
  return Number.isInteger(value) && scale === 1 ? 0 : 0.5 * scale * 10 ** -decimals;
}

/** How far "about" reaches: a twentieth, or what was rounded away. About 5000 is 4500 to 5500. */
function nearness(number: number): number {
  const zeros = Number.isInteger(number) && number !== 0 ? (/0*$/.exec(String(number))?.[0].length ?? 0) : 0;
  return Math.max(Math.abs(number) * 0.05, zeros === 0 ? 0 : 0.5 * 10 ** zeros);
}

/** The number of the data, written as the text writes its own. @param written what the text says */
export function numberAs(said: StatedNumber, value: number, written: string): string {
  if (said.kind === 'share') return `${shortNumber(Math.round(value * 100))}%`;
  const scaled = (said.kind === 'percentage' ? value * 100 : value) / said.scale;
  const rounded = Number(scaled.toFixed(said.decimals));
  const unit = /\s*(?:%|per cent|percent|thousand|million|billion)$/i.exec(written)?.[0] ?? '';
  const words = said.style === 'words' ? numberInWords(rounded) : undefined;
  if (words !== undefined)
    return `${/^\p{Lu}/u.test(written) ? words.charAt(0).toUpperCase() + words.slice(1) : words}${said.kind === 'percentage' ? unit : ''}`;
  const digits = said.style === 'digits' ? rounded.toFixed(said.decimals) : shortNumber(rounded);
  const pointed = written.includes('·') ? digits.replace('.', '·') : digits;
  return `${said.separator === '' ? pointed : grouped(pointed, said.separator)}${said.style === 'digits' || said.kind === 'percentage' ? unit : ''}`;
}

function grouped(digits: string, separator: string): string {
  const [whole = '', ...rest] = digits.split(/(?=[.·])/);
  return [whole.replace(/\B(?=(\d{3})+(?!\d))/g, separator), ...rest].join('');
}

/** With six decimals at most. */
export function shortNumber(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
