/** Headings of numbers of one group beside those of another: “Pain 6 months mean IG” is an outcome, a time, a number and a group. */

/** What such a heading says. */
export interface NumberHeading {
  readonly side: 'intervention' | 'comparator';
  /** The keys: of “mean (SD)” two. */
  readonly keys: readonly string[];
  readonly outcome?: string;
  readonly timepoint?: string;
  /** The words that told the group, as they stand there. */
  readonly sideWord: string;
}

const SIDES: Readonly<Record<NumberHeading['side'], readonly string[]>> = {
  intervention: [
    'intervention',
    'int',
    'ig',
    'experimental',
    'exp',
    'treatment',
    'treat',
    'trt',
    'tx',
    'active',
    'e',
    'i',
    'versuchsgruppe',
    'interventionsgruppe',
    '1',
  ],
  comparator: [
    'control',
    'controls',
    'ctrl',
    'ctl',
    'con',
    'cg',
    'kg',
    'kontrolle',
    'kontrollgruppe',
    'comparator',
    'comparison',
    'placebo',
    'usual',
    'tau',
    'témoin',
    'contrôle',
    'c',
    'k',
    '2',
  ],
};

const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  analysed: ['n', 'total', 'number', 'anzahl', 'sample'],
  mean: ['mean', 'm', 'mw', 'mittelwert', 'average', 'moyenne'],
  sd: ['sd', 'std', 'stdev', 'standardabweichung'],
  se: ['se', 'sem'],
  median: ['median'],
  events: ['events', 'event', 'cases', 'ereignisse', 'responders'],
  percent: ['percent', 'prozent', '%'],
};

/** Words beside those that say nothing more. */
const EMPTY = [
  'group',
  'gruppe',
  'arm',
  'of',
  'in',
  'the',
  'care',
  'at',
  'score',
  'participants',
  'patients',
  'analysed',
  'analyzed',
];

const TIME =
  /(?:\b|_)(\d+)\s*[-_]?\s*(weeks?|months?|days?|years?|wochen?|monaten?|monate?|tagen?|tage?|jahren?|jahre?|wks?|mos?)(?:\b|_)|\b(post(?:[- ]?(?:test|treatment|intervention))?|follow[- ]?up|end of treatment|t[1-9])\b/i;
const BEFORE = /\b(baseline|pre(?:[- ]?test)?|t0|before|vorher)\b/i;
const CHANGE = /\b(change|veränderung|difference from baseline)\b/i;

/** @returns nothing where the heading does not name both a group and a number */
export function numberHeading(heading: string): NumberHeading | undefined {
  const [time] = TIME.exec(heading) ?? [];
  const rest = heading.replace(TIME, ' ').replace(BEFORE, ' ').replace(CHANGE, ' ');
  const tokens = tokensOf(rest.replace(/^(n|m|sd)([12])i$/i, '$1 $2'));
  const side = sideOf(tokens);
  if (side === undefined) return undefined;
  const others = tokens.filter((_, index) => index !== side.index);
  const numbers = withoutCounts(
    others.flatMap((token) => numberOfToken(token) ?? []),
    heading,
  );
  if (numbers.length === 0 || new Set(numbers).size < numbers.length) return undefined;
  const outcome = others
    .filter((token) => numberOfToken(token) === undefined && !EMPTY.includes(token.toLowerCase()))
    .join(' ');
  return {
    side: side.side,
    sideWord: tokens[side.index] ?? '',
    keys: numbers.map((number) => `results.by_arm.${whenMeasured(number, heading)}`),
    ...(outcome !== '' && { outcome }),
    ...(time !== undefined && { timepoint: time.replace(/_/g, ' ').trim() }),
  };
}

function tokensOf(heading: string): readonly string[] {
  return heading.split(/[^\p{L}\p{N}%]+|(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/u).filter((token) => token !== '');
}

/** The n of “n events” says only that they are counted; “events/n” are two numbers. */
function withoutCounts(numbers: readonly string[], heading: string): readonly string[] {
  const isCounted = numbers.includes('events') && numbers.includes('analysed') && !heading.includes('/');
  return isCounted ? numbers.filter((number) => number !== 'analysed') : numbers;
}

/** The last word that names a group; a single letter or digit only where it is the first or the last word. */
function sideOf(
  tokens: readonly string[],
): { readonly side: NumberHeading['side']; readonly index: number } | undefined {
  for (const [index, token] of [...tokens.entries()].reverse()) {
    if (token.length === 1 && index > 0 && index < tokens.length - 1) continue;
    const word = token.toLowerCase();
    for (const side of ['intervention', 'comparator'] as const) if (SIDES[side].includes(word)) return { side, index };
  }
  return undefined;
}

function numberOfToken(token: string): string | undefined {
  return Object.entries(NUMBERS).find(([, words]) => words.includes(token.toLowerCase()))?.[0];
}

/** A mean at the start and a change have keys of their own. */
function whenMeasured(number: string, heading: string): string {
  if (BEFORE.test(heading)) return number === 'mean' ? 'before' : number === 'sd' ? 'before_sd' : number;
  if (CHANGE.test(heading))
    return number === 'mean' ? 'change' : number === 'sd' || number === 'se' ? `change_${number}` : number;
  return number;
}
