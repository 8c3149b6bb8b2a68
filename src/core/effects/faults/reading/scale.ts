/** What the vocabulary says of the scale of a measure: its limits, and of which whole numbers its score is made. */
import type { Node } from '../../../document/document';
import { numberAt, numberOf } from '../../../document/numbers';
import type { RecordFile } from '../../../document/record';
import { itemsOf, oneOrMany, textAt, valueOf } from '../../../document/walk';
import { measureOf } from '../../../review/measures';
import type { Review } from '../../../review/review';
import { sectionFor } from './study-of';

export interface WrittenScale {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/** The lowest and the highest score of the measure that a result names: of the version that the study used, where it says so. */
export function scaleRange(result: Node, file: RecordFile, review: Review): WrittenScale | undefined {
  const measure = measureOf(result, review);
  if (measure === undefined) return undefined;
  const outcomes = oneOrMany(sectionFor(file, 'outcomes', review));
  const own = outcomes.find((each) => textAt(each, 'measure') === measure.name && valueOf(each, 'range') !== undefined);
  return rangeAt(own ?? measure.entry, measure.name);
}

/** The limits that stand under `range`, where they are two numbers in order. */
export function rangeAt(holder: Node | undefined, name: string): WrittenScale | undefined {
  const [low, high, ...more] = itemsOf(valueOf(holder, 'range')).map(numberOf);
  if (low === undefined || high === undefined || more.length > 0 || low >= high) return undefined;
  return { name, low, high };
}

/** How a score is made of answers that are whole numbers. */
export interface Score {
  readonly name: string;
  readonly items: number;
  /** `either`: the range fits both. */
  readonly made: 'sum' | 'mean' | 'either';
}

/** Answers have few steps; more than these are drawn on a line. */
const MOST_STEPS = 10;

/** @returns nothing where scores need not be made of whole numbers: converted ones, marks on a line, one question alone */
export function scoreOf(result: Node, review: Review): Score | undefined {
  const measure = measureOf(result, review);
  const items = numberAt(measure?.entry, 'items');
  const declared = textAt(measure?.entry, 'scoring');
  if (measure === undefined || items === undefined || items < 1) return undefined;
  if (declared === 'sum of items') return { name: measure.name, items, made: 'sum' };
  if (declared === 'mean of items') return { name: measure.name, items, made: 'mean' };
  const range = rangeAt(measure.entry, measure.name);
  if (declared !== undefined || range === undefined || items < 2) return undefined;
  const made = madeOf(items, range);
  return made && { name: measure.name, items, made };
}

function madeOf(items: number, { low, high }: WrittenScale): Score['made'] | undefined {
  // Scores of 0 to 100 are usually converted.
  if (!Number.isInteger(low) || !Number.isInteger(high) || (low === 0 && high === 100)) return undefined;
  const isSum = low % items === 0 && high % items === 0 && (high - low) / items <= MOST_STEPS;
  const isMean = low >= -MOST_STEPS && high <= MOST_STEPS;
  if (isSum && isMean) return 'either';
  return isSum ? 'sum' : isMean ? 'mean' : undefined;
}
