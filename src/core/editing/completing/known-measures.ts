/** Known measures, offered in the review's vocabulary and explained wherever they are named. */

import type { Path } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { valueOf } from '../../document/walk';
import { measuresOf } from '../../knowledge/packs/known-measures';
import { type KnownMeasure, measureInWords } from '../../knowledge/terms/known-measure';
import { bold, escaped, paragraphs } from '../../language/markdown';
import { knownMeasure } from '../../review/measures';
import { packsOf, type Review, sectionNode } from '../../review/review';
import { quoted } from '../../writing/value';
import type { Place } from '../place/place';
import type { Offer } from './completion';
import { asSnippet } from './snippet';

/** Whole entries of known measures, where a measure of the vocabulary begins. What is not confirmed is left to fill in. */
export function measureOffers(
  { path, keys, column, beforeColon, inBrackets }: Place,
  review: Review,
): readonly Offer[] {
  if (path.length !== 2 || path[0] !== 'vocabulary' || path[1] !== 'measures' || beforeColon || inBrackets) return [];
  const known = measuresOf(packsOf(review)).filter(({ key }) => !keys.includes(key));
  return known.map((measure) => ({
    label: measure.key,
    kind: 'snippet',
    detail: measure.name,
    documentation: explainMeasure(measure),
    insert: asSnippet(entryOf(measure, keys), column),
    isSnippet: true,
    alsoCalled: [measure.name, measure.shortName ?? '', ...(measure.aliases ?? [])],
  }));
}

/** What is known of the measure whose entry of the vocabulary has this path; nothing elsewhere. */
export function knownMeasureAt(path: Path, file: RecordFile, review: Review): string | undefined {
  const [section, list, name] = path;
  if (section !== 'vocabulary' || list !== 'measures' || typeof name !== 'string' || path.length !== 3)
    return undefined;
  const known = knownMeasure(valueOf(file.sections.get('vocabulary')?.value, 'measures'), name, packsOf(review));
  return known && explainMeasure(known);
}

/** What is known of a measure that a study names. */
export function knownMeasureNamed(name: string, review: Review): string | undefined {
  const known = knownMeasure(valueOf(sectionNode(review.record, 'vocabulary'), 'measures'), name, packsOf(review));
  return known && explainMeasure(known);
}

function explainMeasure(measure: KnownMeasure): string {
  return paragraphs([
    bold(measure.name),
    ...measureInWords(measure).map(escaped),
    measure.citation && escaped(`Source: ${measure.citation}`),
  ]);
}

/** @param known what the vocabulary names already: a score is said to be one of a measure only where that is there */
function entryOf(
  { key, name, shortName, better, range, items, subscaleOf, reporter, citation }: KnownMeasure,
  known: readonly string[],
): string[] {
  const line = (label: string, value: string | number | undefined) =>
    value === undefined ? [] : [`  ${label}: ${typeof value === 'number' ? value : quoted(value)}`];
  return [
    `${key}:`,
    ...line('name', name),
    ...line('short_name', shortName),
    '  outcome:',
    ...line('better', better?.isConfirmed ? better.way : undefined),
    ...(better?.isConfirmed === false ? ['  better:'] : []),
    ...(range ? [`  range: [${range[0]}, ${range[1]}]`] : []),
    ...line('items', items),
    ...line('subscale_of', subscaleOf !== undefined && known.includes(subscaleOf) ? subscaleOf : undefined),
    ...line('reporter', reporter),
    ...line('citation', citation),
  ];
}
