/** Each datum that two extractors could both have given, pair by pair: what the tables of agreement count. */
import { addTo } from '../../document/groups';
import type { RecordView, Review } from '../../review/review';
import { inTrees, workedOut } from '../../review/review';
import { itemsBeforeSettling } from '../../two-extractors/before-settling';
import { type DataItem, type Sameness, samenessOf } from '../../two-extractors/data-item';
import { isSettledFirst } from '../../two-extractors/settled-first';

export interface ComparedValue {
  readonly record: RecordView;
  readonly item: DataItem;
  /** Initials, in alphabetical order. */
  readonly pair: readonly [string, string];
  readonly sameness: Sameness;
}

/** How often what two people gave is the same, and how it is not. Free text is counted for itself. */
export interface Counts {
  /** Data of which two people can agree, given by at least one of them. */
  readonly items: number;
  readonly both: number;
  readonly same: number;
  readonly digits: number;
  readonly blank: number;
  readonly different: number;
  /** Free text: by both, and by one only. */
  readonly texts: number;
  readonly textsOfBoth: number;
}

/** Everything in a record that two people could both have given, the answers and judgements of assessments included. */
export function comparedValues(record: RecordView, review: Review): readonly ComparedValue[] {
  return workedOut(review, inTrees(review, record), 'values compared', () =>
    itemsBeforeSettling(record, review)
      .filter(({ keys }) => !isSettledFirst(keys))
      .flatMap((item) => pairsAmong(item.extractors).flatMap((pair) => comparedBy(record, item, pair))),
  );
}

function comparedBy(record: RecordView, item: DataItem, pair: readonly [string, string]): ComparedValue[] {
  const sameness = samenessOf(item, ...pair);
  return sameness === undefined ? [] : [{ record, item, pair, sameness }];
}

function pairsAmong(people: readonly string[]): (readonly [string, string])[] {
  return people.flatMap((one, index) => people.slice(index + 1).map((other) => [one, other] as const));
}

/** What is counted: how alike two people gave a datum, and of which kind it is. */
interface Counted {
  readonly item: Pick<DataItem, 'kind'>;
  readonly sameness: Sameness;
}

/** Counts them. */
export function countsOf(all: readonly Counted[]): Counts {
  const of = (values: readonly Counted[], sameness: Sameness) =>
    values.filter((each) => each.sameness === sameness).length;
  const values = all.filter(({ item }) => item.kind !== 'text');
  const texts = all.filter(({ item }) => item.kind === 'text');
  const blank = of(values, 'one blank');
  return {
    items: values.length,
    both: values.length - blank,
    same: of(values, 'same'),
    digits: of(values, 'same but for digits'),
    blank,
    different: of(values, 'different'),
    texts: texts.length,
    textsOfBoth: texts.length - of(texts, 'one blank'),
  };
}

/** In groups of the same name, in the order in which they first come. */
export function grouped<Value>(
  values: readonly Value[],
  by: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) addTo(groups, by(value), value);
  return groups;
}
