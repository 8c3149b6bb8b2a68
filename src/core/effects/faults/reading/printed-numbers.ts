/** Numbers of a file as they are printed, with everything that they may have been before they were rounded. */
import type { Node } from '../../../document/document';
import { numberOf } from '../../../document/numbers';
import { textOf, valueOf } from '../../../document/walk';
import { possibleValues, type Range } from '../../../statistics/possible/rounding';

/** A number with its printed digits. */
export interface Written extends Range {
  readonly node: Node;
  readonly text: string;
  readonly value: number;
}

/** What is written in a mapping: each number is read once, however many rules ask for it. */
export interface WrittenNumbers {
  readonly node: Node;
  readonly at: (key: string) => Written | undefined;
}

/** @returns a reader of the numbers under the keys of a mapping; each is read when it is first asked for */
export function numbersOf(node: Node): WrittenNumbers {
  const known = new Map<string, { readonly number: Written | undefined }>();
  const read = (key: string) => {
    const number = writtenAt(node, key);
    known.set(key, { number });
    return number;
  };
  return {
    node,
    at: (key) => {
      const found = known.get(key);
      return found ? found.number : read(key);
    },
  };
}

function writtenAt(holder: Node | undefined, key: string): Written | undefined {
  return written(valueOf(holder, key));
}

/** @returns `undefined` for words, blanks and bounds such as `<5` */
export function written(node: Node | undefined): Written | undefined {
  const value = numberOf(node);
  const text = textOf(node);
  if (node === undefined || value === undefined || text === undefined) return undefined;
  return { node, text, value, ...possibleValues(text, value) };
}

/** A count is never rounded. @returns `undefined` for what is no whole number from `least` on */
export function countAt(holder: Node | undefined, key: string, least = 0): Written | undefined {
  const found = writtenAt(holder, key);
  if (found === undefined || !Number.isInteger(found.value) || found.value < least) return undefined;
  return { ...found, least: found.value, most: found.value };
}

/** The p value of a holder: a number, or a bound such as `<0.001`. */
export function pAt(holder: Node | undefined): Written | undefined {
  const node = valueOf(holder, 'p');
  const text = textOf(node);
  const [, sign = '', digits] = /^([<>≤≥=]?) ?([01]?\.\d+|[01])$/.exec(text ?? '') ?? [];
  if (node === undefined || text === undefined || digits === undefined) return undefined;
  const value = Number(digits);
  const rounded = possibleValues(digits, value);
  const least = sign === '<' || sign === '≤' ? 0 : sign === '>' || sign === '≥' ? value : Math.max(0, rounded.least);
  const most = sign === '>' || sign === '≥' ? 1 : sign === '<' || sign === '≤' ? value : Math.min(1, rounded.most);
  return value > 1 ? undefined : { node, text, value, least, most };
}
