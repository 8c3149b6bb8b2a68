/** Words around a number that say how near the data must be: "about", "more than", "or fewer". */
import type { Span } from '../../document/document';

/** A word that is part of what a number says. */
export interface StatedLimit {
  /** above and below do not have the number itself; about is near it, nearly is near it from below. */
  readonly kind: 'above' | 'at least' | 'below' | 'at most' | 'about' | 'nearly';
  /** From the word to the number; behind the number, from the number to the word. */
  readonly span: Span;
}

/** A lone ">" begins a quotation in Markdown. "Over four weeks" may mean no more than four: words with two meanings take in the number itself. */
const BEFORE: readonly (readonly [StatedLimit['kind'], RegExp])[] = [
  [
    'at most',
    /(?:\b(?:no|not) (?:more|greater|higher|longer|later) than|\bat most|\ba maximum of|\bup to|\bas many as|\b(?:just |well |slightly )?under|\bbelow|\bwithin|≤|<=)\s*$/i,
  ],
  [
    'at least',
    /(?:\b(?:no|not) (?:fewer|less|lower|shorter|earlier) than|\bat least|\ba minimum of|\bas few as|\b(?:just |well |slightly )?over|\babove|\bupwards of|≥|>=)\s*$/i,
  ],
  ['above', /(?:\b(?:more|greater|higher|longer|later) than|\bexceed(?:s|ed|ing)?|(?<=[\p{L}\d)*_][^\S\n]*)>)\s*$/iu],
  ['below', /(?:\b(?:fewer|less|lower|shorter|earlier) than|(?<=[\p{L}\d)*_][^\S\n]*)<)\s*$/iu],
  ['nearly', /\b(?:nearly|almost|close to|just short of|not quite)\s*$/i],
  [
    'about',
    /(?:\b(?:about|around|approximately|approx\.?|appr\.|roughly|circa|ca?\.|ca|an estimated|some|in the region of|of the order of)|(?<!\p{L})c\.?|[~≈∼∽≃])\s*$/iu,
  ],
];

const AFTER: readonly (readonly [StatedLimit['kind'], RegExp])[] = [
  ['at least', /^(?:\s+(?:or|and) (?:more|over|above|older|longer|later|higher)\b|\+(?!\/))/i],
  ['at most', /^\s+or (?:fewer|less|below|younger|shorter|earlier|lower)\b/i],
  ['about', /^\s+or so\b/i],
];

/** @returns `undefined` where the number stands alone */
export function limitAround(number: Span, text: string): StatedLimit | undefined {
  // A sign of money, and marks that begin something, stand between the two.
  const before = text.slice(Math.max(0, number.start - 60), number.start).replace(/[£€$*_(“"‘]+$/, '');
  const from = Math.max(0, number.start - 60);
  for (const [kind, pattern] of BEFORE) {
    const match = pattern.exec(before);
    if (match) return { kind, span: { start: from + match.index, end: number.start } };
  }
  const after = text.slice(number.end, number.end + 20);
  for (const [kind, pattern] of AFTER) {
    const match = pattern.exec(after);
    if (match) return { kind, span: { start: number.end, end: number.end + match[0].length } };
  }
  return undefined;
}
