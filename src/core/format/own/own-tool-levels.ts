/** How the levels of a review's own tools look: signs and colours from the best to the worst, and for those that say nothing. */
import type { Judgement } from '../../knowledge/instrument';

type Look = Pick<Judgement, 'symbol' | 'colour'>;

const look = (symbol: string, standard: string, colourBlind: string): Look => ({
  symbol,
  colour: { standard, colourBlind },
});

/** From the best to the worst; robvis' palettes, with steps between them. */
const STEPS: readonly Look[] = [
  look('+', '#02C100', '#fed98e'),
  look('±', '#72D003', '#feb95b'),
  look('-', '#E2DF07', '#fe9929'),
  look('x', '#BF0000', '#d95f0e'),
  look('!', '#820000', '#993404'),
];

/** Which of the steps so many levels take. */
const PLACES: readonly (readonly number[])[] = [[], [0], [0, 3], [0, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3, 4]];

const UNKNOWN = look('?', '#4EA1F7', '#ffffff');
const OUTSIDE = look('0', '#CCCCCC', '#dddddd');

/** The levels of several scales, each from the best to the worst; a word that stands in several is one level. */
export function levelsOf(scales: readonly (readonly string[])[]): Judgement[] {
  const levels = new Map<string, Judgement>();
  for (const words of scales) {
    const steps = words.filter((word) => silent(word) === undefined);
    for (const word of words) {
      if (levels.has(word)) continue;
      const place = PLACES[steps.length]?.[steps.indexOf(word)] ?? STEPS.length - 1;
      levels.set(word, {
        value: word,
        label: word.slice(0, 1).toUpperCase() + word.slice(1),
        meaning: word,
        aliases: [],
        ...(silent(word) ?? STEPS[place] ?? UNKNOWN),
      });
    }
  }
  return [...levels.values()];
}

/**
 * What robvis reads the levels as, in its general form, which has four steps, one for too little known and one outside
 * (McGuinness & Higgins 2021, doi:10.1002/jrsm.1411). Levels of a scale with more steps have no word there.
 */
export function robvisWordsOf(scales: readonly (readonly string[])[]): Readonly<Record<string, string>> {
  const words = new Map<string, string>();
  for (const scale of scales) {
    const steps = scale.filter((word) => silent(word) === undefined);
    for (const word of scale) {
      const inRobvis = ROBVIS_SILENT.get(silent(word)) ?? ROBVIS_STEPS[steps.length]?.[steps.indexOf(word)];
      if (!words.has(word) && inRobvis !== undefined) words.set(word, inRobvis);
    }
  }
  return Object.fromEntries(words);
}

const ROBVIS_SILENT: ReadonlyMap<Look | undefined, string> = new Map([
  [UNKNOWN, 'No information'],
  [OUTSIDE, 'Not applicable'],
]);

/** By how many steps a scale has, from the best to the worst. */
const ROBVIS_STEPS: readonly (readonly string[])[] = [
  [],
  ['Low'],
  ['Low', 'High'],
  ['Low', 'Some concerns', 'High'],
  ['Low', 'Some concerns', 'High', 'Critical'],
];

/** Words that are no step of a scale. */
function silent(word: string): Look | undefined {
  if (['unclear', 'not reported', 'cannot tell', 'no information'].includes(word.toLowerCase())) return UNKNOWN;
  return ['not applicable', 'na'].includes(word.toLowerCase()) ? OUTSIDE : undefined;
}
