/** What people have settled between them, as the record says it in `settled`. */
import type { Mapping, Node } from '../document/document';
import type { RecordFile } from '../document/record';
import { isBlank, isMapping, itemsOf, oneOrMany, pairsOf, textAt, textOf, valueOf } from '../document/walk';
import type { Field } from '../fields/field';
import { meaningOf } from '../format/meaning';
import { dateInWords } from '../language/date-words';
import { say } from '../language/say';
import type { RecordView } from '../review/review';
import type { Place } from './datum-place';

export interface Settled {
  readonly file: RecordFile;
  readonly node: Mapping;
  /** Among the entries of the file, from 0. */
  readonly index: number;
  readonly place: Place;
  /** By initials, what each had written; blank where it was left out. */
  readonly was: ReadonlyMap<string, Node>;
  /** What was settled on; absent where that is not written. */
  readonly is: Node | undefined;
  /** As written; absent while it waits. */
  readonly how: string | undefined;
  readonly by: readonly string[];
  /** To whom it was referred. */
  readonly referred: string | undefined;
  readonly date: string | undefined;
  readonly reason: string | undefined;
}

/** The entries of one file, in its order: of several about one place the last one counts. */
export function settledIn(file: RecordFile): readonly Settled[] {
  return itemsOf(file.sections.get('settled')?.value).flatMap((node, index) =>
    isMapping(node) ? [readSettled(file, node, index)] : [],
  );
}

/** The entries of all files of a record that are the work of nobody alone. */
export function settledOf({ files }: Pick<RecordView, 'files'>): readonly Settled[] {
  return files.filter(({ author }) => author.kind !== 'extractor').flatMap(settledIn);
}

function readSettled(file: RecordFile, node: Mapping, index: number): Settled {
  const steps = oneOrMany(valueOf(node, 'at')).flatMap((step) => textOf(step) ?? []);
  const key = textAt(node, 'for');
  return {
    file,
    node,
    index,
    place: key === undefined ? steps : [...steps, key],
    was: new Map(pairsOf(valueOf(node, 'was')).map(({ key, value }) => [key.text, value])),
    is: valueOf(node, 'is'),
    how: textAt(node, 'how'),
    by: oneOrMany(valueOf(node, 'by')).flatMap((each) => textOf(each) ?? []),
    referred: textAt(node, 'referred'),
    date: textAt(node, 'date'),
    reason: textAt(node, 'reason'),
  };
}

/** Whether it waits for the person to whom it was referred. */
export function isWaiting({ how, referred, is }: Settled): boolean {
  return referred !== undefined && how === undefined && is === undefined;
}

/** One name for a place, for looking up. */
export function placeKey(place: Place): string {
  return place.join('\n');
}

/** What somebody had written before it was settled; absent where nothing was. */
export function wasBy({ was }: Settled, initials: string): Node | undefined {
  const node = was.get(initials);
  return node === undefined || isBlank(node) ? undefined : node;
}

/** Whether a value that was settled on is what stands there now. @param now nothing where it is left out */
export function isAsSettled({ is }: Settled, now: Node | undefined, field: Field | undefined): boolean {
  const then = is === undefined || isBlank(is) ? '' : meaningOf(is, field);
  return then === (now === undefined ? '' : meaningOf(now, field));
}

/** “discussion, 2026-01-31: reason”, or “with RE since …”. */
export function settledInWords(settled: Settled): string {
  const { how, by, referred, date, reason } = settled;
  if (isWaiting(settled))
    return date === undefined ? say`with ${referred}` : say`with ${referred} since ${dateInWords(date)}`;
  const facts = [how, by.length > 0 ? by.join(', ') : undefined, date && dateInWords(date)]
    .filter((each) => each !== undefined)
    .join(', ');
  return [facts, reason].filter((each) => each !== undefined && each !== '').join(': ');
}
