/** Ids: short names by which files refer to one another. */

import { ID_FORM } from './text-forms';

const ID = new RegExp(`^${ID_FORM}$`);

/** Whether a text has the form of an id: lower-case letters, digits and single hyphens between them. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** The id in the form that ids have; empty where nothing is left. */
export function asId(written: string): string {
  return written
    .toLowerCase()
    .replace(/[øœæßłđ]/g, (letter) => PLAIN[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const PLAIN: Readonly<Record<string, string>> = { ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd' };
