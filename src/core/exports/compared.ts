/**
 * What each two extractors gave of the same datum, one line each: for whoever works out the agreement in another way. As
 * they gave it before they settled anything; answers and judgements are among it.
 */
import { textOf, toPlain } from '../document/walk';
import { csv } from '../figures/tables/csv';
import type { Review } from '../review/review';
import { type ComparedValue, comparedValues } from '../synthesis/agreement/compared-values';

export interface ComparedExport {
  readonly text: string;
  readonly rows: number;
}

const HEADS = ['kind', 'record', 'section', 'key', 'place', 'form', 'by_1', 'value_1', 'by_2', 'value_2', 'comparison'];

/** Free text has no comparison: whether two people mean the same is for people to say. */
export function comparedExport(review: Review): ComparedExport {
  const rows = [...review.studies, ...review.interventions]
    .flatMap((record) => comparedValues(record, review))
    .map(lineOf);
  return { text: csv([HEADS, ...rows]), rows: rows.length };
}

function lineOf({ record, item, pair, sameness }: ComparedValue): string[] {
  const said = pair.flatMap((who) => [who, valueOf(item.given.get(who)?.node)]);
  const comparison = item.kind === 'text' && sameness !== 'one blank' ? '' : sameness;
  const { section, key, place, kind } = item;
  return [record.kind, record.id, section, key, place.join(' / '), kind, ...said, comparison];
}

function valueOf(node: Parameters<typeof toPlain>[0]): string {
  if (node === undefined) return '';
  const plain = toPlain(node);
  return textOf(node) ?? (Array.isArray(plain) ? plain.flat().join('; ') : JSON.stringify(plain));
}
