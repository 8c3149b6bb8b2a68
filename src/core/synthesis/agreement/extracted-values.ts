/** Each datum that two extractors could both have given, without what the table of assessments counts: as plain data. */
import { numberOf } from '../../document/numbers';
import { oneOrMany, textOf } from '../../document/walk';
import { type RecordView, type Review, workedOut } from '../../review/review';
import { instrumentIn } from '../../review/tools-of-review';
import { type DataItem, type Given, membersOf } from '../../two-extractors/data-item';
import { type ComparedValue, comparedValues } from './compared-values';
import { recordsOfMany } from './ratings';

/** What the tables count of a datum that two people compared. */
export interface ExtractedValue extends Pick<ComparedValue, 'record' | 'pair' | 'sameness'> {
  readonly item: ExtractedItem;
}

export interface ExtractedItem extends Pick<DataItem, 'section' | 'keys' | 'key' | 'field' | 'kind'> {
  /** By initials; absent where it was left blank. */
  readonly given: ReadonlyMap<string, ExtractedDatum>;
}

/** What one person gave. */
export interface ExtractedDatum {
  readonly text: string;
  /** Where it is one. */
  readonly number: number | undefined;
  /** Of a set, what it has; never empty. */
  readonly members: ReadonlySet<string> | undefined;
}

/**
 * Those of all studies and interventions. They are kept for each record, whether or not its files are in memory: an edit
 * of one study reads no other again.
 */
export function extractedValues(review: Review): readonly ExtractedValue[] {
  return recordsOfMany(review).flatMap((record) => extractedOf(record, review));
}

function extractedOf(record: RecordView, review: Review): readonly ExtractedValue[] {
  return workedOut(review, record, 'values extracted', () => {
    const items = new Map<DataItem, ExtractedItem>();
    return comparedValues(record, review).flatMap(({ item, pair, sameness }) => {
      if (instrumentIn(review, item.section) !== undefined) return [];
      const plain = items.get(item) ?? asPlain(item);
      items.set(item, plain);
      return [{ record, item: plain, pair, sameness }];
    });
  });
}

function asPlain({ section, keys, key, field, kind, given }: DataItem): ExtractedItem {
  const said = [...given].map(([who, { node }]) => [who, datumOf(node, kind, field)] as const);
  return { section, keys, key, field, kind, given: new Map(said) };
}

function datumOf(node: Given['node'], kind: DataItem['kind'], field: DataItem['field']): ExtractedDatum {
  const isSet = kind === 'set' && oneOrMany(node).length > 0;
  return { text: textOf(node) ?? '', number: numberOf(node), members: isSet ? membersOf(node, field) : undefined };
}
