/** Small numbers in words, in English; looked up in a translation where they are shown. */
import { english } from './say';

const NUMBERS: readonly string[] = [
  english`none`,
  english`one`,
  english`two`,
  english`three`,
  english`four`,
  english`five`,
  english`six`,
  english`seven`,
  english`eight`,
  english`nine`,
];

/** "four"; larger numbers in digits. */
export function numberWord(number: number): string {
  return NUMBERS[number] ?? String(number);
}
