/** What the tables of agreement on extracted values count, as cells and in words. */
import { counted } from '../../language/counted';
import type { Review } from '../../review/review';
import { keyTitles } from '../../two-extractors/titles';
import type { Cell, Column } from '../models/table';
import { agreedWords, computed } from './agreement-row';
import type { Counts } from './compared-values';
import type { ExtractedValue } from './extracted-values';

/** The columns of {@link countedCells}. */
export const COUNTED: readonly Column[] = [
  {
    id: 'items',
    title: 'Items',
    meaning: 'Data that two people can agree on and at least one of them gave; free text is not among them',
  },
  { id: 'both', title: 'Given by both' },
  { id: 'same', title: 'Equal', meaning: 'Of all items' },
  { id: 'digits', title: 'Equal but for digits', meaning: 'The same number printed with other digits: 0.60 and 0.6' },
  { id: 'blank', title: 'One blank', meaning: 'Given by one of the two only' },
  { id: 'different', title: 'Different' },
  {
    id: 'texts',
    title: 'Free text: both, one',
    meaning: 'Free text that both gave, and that only one gave; it is never counted as agreed',
  },
];

/** A datum of a record, by the keys that lead to it. */
interface FieldOfRecord {
  readonly record: ExtractedValue['record'];
  readonly item: Pick<ExtractedValue['item'], 'keys'>;
}

/** “Estimate: Confidence interval”; empty for the section itself. */
export function fieldTitle({ record, item }: FieldOfRecord, review: Review): string {
  return keyTitles(record.kind, item.keys, review).join(': ');
}

/** Counts of one row, in the order of {@link COUNTED}. */
export function countedCells({ items, both, same, digits, blank, different, texts, textsOfBoth }: Counts): Cell[] {
  return [
    ...(items === 0 ? Array.from({ length: 6 }, () => NONE) : [items, both].map(numberCell)),
    ...(items === 0 ? [] : [computed(agreedWords(same, items)), ...[digits, blank, different].map(numberCell)]),
    texts === 0 ? NONE : computed(`${textsOfBoth}, ${texts - textsOfBoth}`),
  ];
}

export const NONE: Cell = { text: 'not applicable', state: 'not applicable' };

function numberCell(number: number): Cell {
  return computed(String(number));
}

/** “Of 214 data items that two people extracted alone, 187 (87%) were the same, …”: the sentence for the paper. */
export function agreementInWords({ items, same, digits, blank, different, texts }: Counts): string {
  const parts = [
    `${agreedWords(same, items)} ${wereFor(same)} the same`,
    ...(digits > 0 ? [`${digits} ${wereFor(digits)} the same number with other digits`] : []),
    ...(blank > 0 ? [`${blank} ${wereFor(blank)} given by one of the two only`] : []),
    ...(different > 0 ? [`${different} differed`] : []),
  ];
  const last = parts.length > 1 ? ` and ${parts.pop()}` : '';
  const text = texts > 0 ? ` Free text (${counted(texts, 'item')}) was not compared.` : '';
  return `Of ${counted(items, 'data item')} that two people extracted independently, ${parts.join(', ')}${last}.${text}`;
}

function wereFor(number: number): string {
  return number === 1 ? 'was' : 'were';
}
