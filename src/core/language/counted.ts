import { say, translated } from './say';

/**
 * "1 criterion", "3 criteria"; the plural may be left out where it only takes an s. Both are looked up in a translation,
 * as “1 criterion” and “{0} criteria”.
 */
export function counted(number: number, one: string, many = `${one}s`): string {
  return number === 1 ? translated(`1 ${one}`) : translated(`{0} ${many}`).replace('{0}', () => `${number}`);
}

/** The verb behind a count: "1 is", "3 are". */
export function isOrAre(number: number): string {
  return number === 1 ? say`is` : say`are`;
}

/** The same for what is done, or not: "1 does", "3 do". */
export function doesOrDo(number: number): string {
  return number === 1 ? say`does` : say`do`;
}
