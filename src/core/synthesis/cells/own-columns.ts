/** Columns of a review's own: fields that it has added with `show: true`. */

import type { Node } from '../../document/document';
import { named } from '../../document/named';
import { oneOrMany, pairsOf, textOf } from '../../document/walk';
import type { Field } from '../../fields/field';
import { fieldsOf } from '../../format/lookup';
import { ownFieldsOf } from '../../review/fields-of-review';
import type { RecordView, Review } from '../../review/review';
import type { Cell, Column } from '../models/table';
import { sectionCell } from './cells';

/** In the order of the review file; none where the review shows none. */
export function ownColumns(review: Review, kind: 'study' | 'intervention'): Column[] {
  return shown(review, kind).map(({ key, field }) => ({
    id: `own-${key}`,
    title: field.title,
    meaning: field.meaning,
  }));
}

/** The cells of a record below {@link ownColumns}. */
export function ownCells(review: Review, record: RecordView): Cell[] {
  return shown(review, record.kind).map(({ key, field }) => sectionCell(record, key, (node) => wordsOf(node, field)));
}

function shown(review: Review, kind: RecordView['kind']) {
  return ownFieldsOf(review).added[kind].filter(({ show }) => show);
}

/** What is written, item by item; of a group of lines, each with its name before it. */
function wordsOf(node: Node, field: Field): string[] {
  if (node.kind === 'sequence') return oneOrMany(node).flatMap((item) => wordsOf(item, field));
  if (node.kind === 'scalar') return [textOf(node) ?? ''].filter((text) => text !== '');
  const fields = fieldsOf(field);
  return pairsOf(node)
    .filter(({ key }) => key.text !== 'support')
    .flatMap(({ key, value }) => {
      const below = named(fields, key.text);
      const words = wordsOf(value, below ?? field).join(', ');
      return words === '' ? [] : [`${below?.title ?? key.text}: ${words}`];
    });
}
