/** Numbers as people write them in files. */
import type { Node } from './document';
import { textOf, valueOf } from './walk';

/** The number that is written at a node, also with a typographic minus sign; `undefined` for words, blanks and numbers beyond {@link MOST}. */
export function numberOf(node: Node | undefined): number | undefined {
  if (node?.kind !== 'scalar') return undefined;
  // Nearly all are: numbers are asked for more often than anything else.
  if (typeof node.value === 'number' && isDecimal(node.text))
    return Math.abs(node.value) <= MOST ? node.value : undefined;
  const text = textOf(node)?.replace(/^[−–]/, '-');
  const number = text !== undefined && NUMBER.test(text) ? Number(text) : undefined;
  return number !== undefined && Math.abs(number) <= MOST ? number : undefined;
}

/** Whether digits, signs and points alone stand there: YAML reads `0x1F` and `.inf` as numbers, too. */
function isDecimal(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > NINE) return false;
  return true;
}

const NINE = 0x39;

/** Larger numbers are in no paper; sums and products of smaller ones stay far from what a program can hold (1.8e308). */
export const MOST = 1e100;

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;

/** The number that YAML reads at a node: not one in quotation marks, nor one beyond {@link MOST}. */
export function typedNumber(node: Node | undefined): number | undefined {
  const value = node?.kind === 'scalar' ? node.value : undefined;
  return typeof value === 'number' && Math.abs(value) <= MOST ? value : undefined;
}

/** The number behind a key. See {@link numberOf}. */
export function numberAt(holder: Node | undefined, key: string): number | undefined {
  return numberOf(valueOf(holder, key));
}

/** Whether so many people or things can have been counted. What is told as an error enters no sum. */
export function canBeCount(number: number | undefined): number is number {
  return number !== undefined && number >= 0 && Number.isInteger(number);
}
