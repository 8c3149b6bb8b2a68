/** Parts of the tree that all ways of reading a text make alike. */
import { say } from '../language/say';
import type { Mapping, Pair, Scalar, Span, SyntaxProblem } from './document';

/** From how many keys on a mapping remembers where each stands; of fewer, looking through all is as fast. */
const many = 16;

/** A mapping with its pairs; a key that is written twice is told. @param report where problems go */
export function mappingOf(
  pairs: readonly Pair[],
  style: Mapping['style'],
  span: Span,
  report: (problem: SyntaxProblem) => void,
): Mapping {
  if (pairs.length <= many) {
    if (standsTwice(pairs)) reportDuplicates(pairs, report);
    return { kind: 'mapping', span, style, pairs };
  }
  return { kind: 'mapping', span, style, pairs, byKey: reportDuplicates(pairs, report) };
}

/** Whether a key is written twice; of few keys, comparing all of them is quicker than remembering any. */
function standsTwice(pairs: readonly Pair[]): boolean {
  for (let at = 1; at < pairs.length; at++) {
    const text = (pairs[at] as Pair).key.text;
    for (let before = 0; before < at; before++) if ((pairs[before] as Pair).key.text === text) return true;
  }
  return false;
}

/** @returns the first pair of each key */
function reportDuplicates(pairs: readonly Pair[], report: (problem: SyntaxProblem) => void): ReadonlyMap<string, Pair> {
  const first = new Map<string, Pair>();
  for (const pair of pairs) {
    const { text, span } = pair.key;
    const earlier = first.get(text);
    if (earlier === undefined) first.set(text, pair);
    else if (text !== '') {
      report({
        code: 'syntax/duplicate-key',
        message: say`“${text}” is written twice here, so it is not clear which value counts. Keep one of the two, or rename one.`,
        span,
        related: { span: earlier.key.span, message: say`“${text}” is first written here.` },
      });
    }
  }
  return first;
}

/** A pair that ends where its value ends. @param valueEnd where the value is written last */
export function pairOf(key: Scalar, value: Pair['value'], valueEnd: number): Pair {
  return { span: { start: key.span.start, end: Math.max(key.span.end, valueEnd) }, key, value };
}

/** Where a value would be typed that is not there: one space behind what is before it. @returns an offset of `text` */
export function blankPlace(text: string, offset: number): number {
  let at = offset;
  while (isBlankUnit(text[at - 1])) at--;
  return isBlankUnit(text[at]) ? at + 1 : at;
}

function isBlankUnit(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\t';
}

/** Nothing is written. */
export function blankAt(place: number): Scalar {
  return { kind: 'scalar', span: { start: place, end: place }, value: null, text: '', style: 'plain' };
}
