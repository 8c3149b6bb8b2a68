/**
 * What is known of a measure: its scores, which way is better, who fills it in.
 *
 * Only what a source confirms is taken as known. What could not be confirmed is told to people, and never held against
 * what they write.
 */
import { counted } from '../../language/counted';
import { say, translated } from '../../language/say';

/** One score: a measure with a single score, or one of the scores of a scale. */
export interface KnownMeasure {
  /** The name that is offered in a vocabulary: `mbi-exhaustion`. */
  readonly key: string;
  readonly name: string;
  readonly shortName?: string;
  /** Other names under which reviews know it. */
  readonly aliases?: readonly string[];
  /** The key of the scale of which it is one score. */
  readonly subscaleOf?: string;
  /** What the score is about, within its scale: "Emotional exhaustion". */
  readonly about?: string;
  /** A scale whose scores are never added up. */
  readonly noTotal?: true;
  /** What it measures, where that is settled. */
  readonly construct?: string;
  /** An outcome under which it is sometimes put, and which it does not measure. */
  readonly neverMeasures?: string;
  /** What it is a measure of, in a message: “burnout”. */
  readonly kind?: string;
  readonly better?: Better;
  /** More of it is better, although of the other scores of its scale less is: how sentences name it. */
  readonly moreIsBetter?: MoreIsBetter;
  readonly items?: number;
  readonly range?: readonly [number, number];
  readonly reporter?: 'staff' | 'patient';
  readonly citation?: string;
  /** What to know about it: namesakes, versions, traps. */
  readonly note?: string;
  /** What could not be confirmed, besides the direction. */
  readonly unconfirmed?: string;
}

/** Which way is better for people, and whether a source confirms it. */
export interface Better {
  readonly way: 'lower' | 'higher';
  readonly isConfirmed: boolean;
}

/** A score that is easily read the wrong way round. */
export interface MoreIsBetter {
  /** Its name in messages: “personal accomplishment”. */
  readonly name: string;
  /** How its names look, and how sentences about it do: regular expressions without flags. */
  readonly inNames: string;
  readonly inSentences: string;
}

export const lower: Better = { way: 'lower', isConfirmed: true };
export const higher: Better = { way: 'higher', isConfirmed: true };
export const unconfirmed = (way: Better['way']): Better => ({ way, isConfirmed: false });

/** "Maslach Burnout Inventory – Emotional Exhaustion" and "maslach burnout inventory, emotional exhaustion" are one. */
export function comparableName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s,;:()[\]_./–—-]+/g, ' ')
    .trim();
}

/** What is known of a measure, in sentences for people. */
export function measureInWords(measure: KnownMeasure): readonly string[] {
  const { better, items, range, reporter, noTotal, note, unconfirmed: open } = measure;
  return [
    ...(items === undefined
      ? []
      : [
          range
            ? say`${counted(items, 'question')}, ${range[0]} to ${counted(range[1], 'point')}.`
            : `${counted(items, 'question')}.`,
        ]),
    ...(better === undefined ? [] : [directionInWords(better)]),
    ...(noTotal ? [say`Its scores are never added up.`] : []),
    ...(reporter === undefined ? [] : [reporter === 'staff' ? say`Filled in by staff.` : say`Filled in by patients.`]),
    ...(note === undefined ? [] : [translated(note)]),
    ...(open === undefined ? [] : [say`Not confirmed: ${translated(open)}`]),
  ];
}

function directionInWords({ way, isConfirmed }: Better): string {
  if (isConfirmed) return way === 'lower' ? say`Lower is better.` : say`Higher is better.`;
  return say`Probably ${way} is better; that could not be confirmed, so look it up in the paper about the measure.`;
}
