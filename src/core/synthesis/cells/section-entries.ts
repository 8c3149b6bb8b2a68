/** The entries of a section that is a list, each with its place, for tables with a row for each. */
import type { Node } from '../../document/document';
import { isScalar, oneOrMany, pairOf } from '../../document/walk';
import { type RecordView, type Review, type SectionView, withStanding } from '../../review/review';
import type { Cell, CellSource, Row } from '../models/table';
import { type InWords, notExtracted, plainWords, startOf, writtenCell } from './cells';

/** One entry of a list that people agree on, or of which only one version is there. */
export interface Entry {
  readonly section: SectionView;
  readonly node: Node;
}

/**
 * The record of the review itself. Its file speaks for the whole team; that it names nobody does not make its question or
 * its search unchecked extraction, so what would be a draft counts as agreed.
 */
export function teamRecord({ record }: Review): RecordView | undefined {
  if (record === undefined) return undefined;
  const sections = [...record.sections].map(
    ([key, section]) => [key, section.standing === 'draft' ? withStanding(section, 'consensus') : section] as const,
  );
  return { ...record, sections: new Map(sections) };
}

/** The entries of a section; none where it is absent, blank or not agreed (see {@link differingRow}). */
export function entriesOf(record: RecordView | undefined, key: string): Entry[] {
  const section = record?.sections.get(key);
  if (section === undefined || section.standing === 'not agreed') return [];
  return oneOrMany(section.pair.value).map((node) => ({ section, node }));
}

/** The cell of one value of an entry. */
export function entryCell({ section, node }: Entry, key: string, inWords: InWords = plainWords): Cell {
  const pair = pairOf(node, key);
  if (pair === undefined) return notExtracted({ file: section.file.path, span: node.span });
  return writtenCell(section, pair.value, pair.key.span, inWords);
}

/** The cell of the value that an entry consists of where it is not written out: a plain text, or the value behind `key`. */
export function mainCell(entry: Entry, key: string, inWords: InWords = plainWords): Cell {
  const { section, node } = entry;
  return isScalar(node) ? writtenCell(section, node, section.pair.key.span, inWords) : entryCell(entry, key, inWords);
}

/** Where an entry stands. */
export function entrySource({ section, node }: Entry): CellSource {
  return { file: section.file.path, span: node.span };
}

/**
 * One row in place of the entries of a section on which people do not agree, so that they are not missing silently.
 * @param width how many cells follow the first ones
 */
export function differingRow(record: RecordView, key: string, first: readonly Cell[], width: number): Row[] {
  const section = record.sections.get(key);
  if (section?.standing !== 'not agreed') return [];
  const source = { file: section.file.path, span: section.pair.key.span };
  const differing: Cell = { text: 'not agreed', state: 'not agreed', standing: 'not agreed', source };
  return [{ id: `${record.id}-${key}`, source, cells: [...first, ...Array.from({ length: width }, () => differing)] }];
}

/** A cell with the name of a record. */
export function nameCell(record: RecordView, name: string): Cell {
  const source = startOf(record);
  return { text: name, state: 'given', ...(source && { source }) };
}
