/** Places at which whole entries of a list can be written: on a line of their own, or behind the key of a blank list. */

import type { Path } from '../../document/document';
import { columnOf, lineBreakOf } from '../../document/line-edges';
import type { RecordFile } from '../../document/record';
import { isBlank, nodeAt, pairOf } from '../../document/walk';
import type { MappingField } from '../../fields/field';
import type { Review } from '../../review/review';
import { fileStyle, inStyle } from '../../writing/file-style';
import { type Place, placeAt } from '../place/place';

/** A place that waits for an entry. */
export interface ListPlace {
  /** Of the list. */
  readonly list: Path;
  /** Of an entry. */
  readonly field: MappingField;
  readonly place: Place;
}

/** @returns `undefined` where something else is typed already, and in brackets */
export function listPlaceAt(review: Review, file: RecordFile, offset: number): ListPlace | undefined {
  const place = placeAt(review, file, offset);
  if (place === undefined || place.inBrackets || place.typed !== '' || place.rest.trim() !== '') return undefined;
  const { path, field, role } = place;
  if (role === 'key' && place.opensItem && field?.kind === 'mapping') return { list: path.slice(0, -1), field, place };
  const item = field?.kind === 'list' ? field.of : undefined;
  const isBlankList = role === 'value' && item?.kind === 'mapping' && isUnwritten(file, path);
  return isBlankList ? { list: path, field: item as MappingField, place } : undefined;
}

function isUnwritten({ document: { root } }: RecordFile, path: Path): boolean {
  const node = nodeAt(root, path);
  return node === undefined || isBlank(node);
}

/** Entries as the text that is written at the place. @param entries each as lines without indentation */
export function asEntries(
  { document }: RecordFile,
  { place, list }: ListPlace,
  entries: readonly (readonly string[])[],
): string {
  const style = fileStyle(document);
  const lineBreak = lineBreakOf(document.text);
  const isBehindKey = place.role === 'value';
  const column = isBehindKey ? keyColumn(place, list) + style.dash + 2 : place.column;
  const texts = entries.map(([first = '', ...rest]) =>
    inStyle([first, ...rest.map((line) => `${' '.repeat(column)}${line}`)].join('\n'), column, style),
  );
  const dash = `${lineBreak}${' '.repeat(column - 2)}- `;
  return `${isBehindKey ? dash : place.lead}${texts.join(dash)}`;
}

/** How far to the right the key of a list stands. */
function keyColumn({ file: { document } }: Place, list: Path): number {
  const key = pairOf(nodeAt(document.root, list.slice(0, -1)), String(list.at(-1)))?.key;
  return key ? columnOf(document.text, key.span.start) : 0;
}

/** The lists whose entries a table may hold. */
export const OF_TABLES: readonly string[] = ['by_arm', 'arms', 'results'];

/** What could become entries at a cursor: references, or the cells of a table; `undefined` where nothing waits for them. */
export function takesEntries(review: Review, file: RecordFile, offset: number): 'reports' | 'cells' | undefined {
  const list = listPlaceAt(review, file, offset)?.list;
  if (list?.length === 1 && list[0] === 'reports') return 'reports';
  return OF_TABLES.includes(String(list?.at(-1))) ? 'cells' : undefined;
}
