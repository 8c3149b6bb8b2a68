/** Numbers as people write them in files. */
import type { Node } from './document';
import { textOf, valueOf } from './walk';

/** The number that is written at a node, also with a typographic minus sign; `undefined` for words, blanks and numbers beyond {@link MOST}. */
export function numberOf(node: Node | undefined): number | undefined {
  const text = textOf(node)?.replace(/^[−–]/, '-');
  const number = text !== undefined && NUMBER.test(text) ? Number(text) : undefined;
  return number !== undefined && Math.abs(number) <= MOST ? number : undefined;
}

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
