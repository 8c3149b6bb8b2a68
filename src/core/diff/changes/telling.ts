/** Changes are put together here: with their words, and their place in the file. */
import type { Node, Span } from '../../document/document';
import { lineStarts, positionAt } from '../../document/lines';
import type { RecordFile } from '../../document/record';
import { isMapping } from '../../document/walk';
import type { Field } from '../../fields/field';
import { say } from '../../language/say';
import type { Difference } from '../differences/difference';
import { shortened } from '../places/entry-labels';
import { type Place, placeInWords } from '../places/named-place';
import { byOf, type Work } from '../records/works';
import type { Cause, Change, ChangeKind } from './change';

/** Where a change is told from: whose work it is, and in which files it stands. */
export interface Telling {
  readonly work: Work;
  /** The file of the section, as it was and as it is. */
  readonly before: RecordFile | undefined;
  readonly after: RecordFile | undefined;
}

/** What a change says, before it is put together. */
export interface Statement {
  readonly change: ChangeKind;
  readonly place: Place;
  /** Behind the place and a colon: “low → high”. */
  readonly says: string;
  /** The sentence says itself whose work it is. */
  readonly namesPeople?: true;
  /** Behind whose work it is: “; overall unchanged”. */
  readonly follows?: string;
  readonly before?: Node | undefined;
  readonly after?: Node | undefined;
  readonly from?: string;
  readonly to?: string;
  readonly because?: readonly Cause[];
  readonly reason?: string | undefined;
}

/** A change in whole sentences. */
export function told(said: Statement, telling: Telling): Change {
  const { work } = telling;
  const by = byOf(work.author);
  const place = placeInWords(said.place.titles);
  const whose = said.namesPeople ? '' : whoseInWords(work);
  const brief = `${place === '' ? '' : `${place}: `}${said.says}${whose}${said.follows ?? ''}`;
  return {
    kind: work.kind,
    record: work.record,
    by,
    ...placeOf(said, telling),
    place: said.place.keys,
    change: said.change,
    from: said.from === undefined || said.from === '' ? null : said.from,
    to: said.to === undefined || said.to === '' ? null : said.to,
    because: said.because ?? [],
    reason: said.reason ?? null,
    words: `${work.record}${place === '' ? ': ' : ' · '}${brief}`,
    brief,
  };
}

function whoseInWords({ author }: Work): string {
  if (author.kind === 'draft') return '';
  return ` (${author.kind === 'consensus' ? say`consensus` : author.initials})`;
}

function placeOf({ before, after }: Statement, telling: Telling): Pick<Change, 'file' | 'when' | 'span' | 'line'> {
  const isNow = after !== undefined || telling.before === undefined || before === undefined;
  const file = (isNow ? telling.after : telling.before) ?? telling.after ?? telling.before;
  const span: Span = (isNow ? after : before)?.span ?? { start: 0, end: 0 };
  return {
    file: file?.path ?? '',
    when: file === telling.after ? 'after' : 'before',
    span,
    line: file ? positionAt(linesOf(file), span.start).line + 1 : 1,
  };
}

/** Files never change, and many changes stand in one. */
const known = new WeakMap<RecordFile, readonly number[]>();

function linesOf(file: RecordFile): readonly number[] {
  const before = known.get(file);
  if (before !== undefined) return before;
  const starts = lineStarts(file.document.text);
  known.set(file, starts);
  return starts;
}

/** A difference as people read it: “0.18 → 0.2”, “Sweden, new”, “is now called exhaustion-26w”. */
export function statementOf(difference: Difference): Statement {
  const { kind, place, before, after, from, to, field } = difference;
  const common = { change: kind, before, after, from, to };
  if (kind === 'renamed') {
    const list = { keys: place.keys.slice(0, -1), titles: place.titles.slice(0, -1) };
    return { ...common, place: list, says: say`${from} is now ${to}` };
  }
  if (kind === 'changed') return { ...common, place, says: arrow(from, to, field) };
  const node = after ?? before;
  const value = isMapping(node)
    ? shortened(kind === 'added' ? to : from, LONGEST_GLANCE)
    : quoted(kind === 'added' ? to : from, field);
  const isTold = value === '' || value === quoted(place.titles.at(-1) ?? '', field);
  if (isTold) return { ...common, place, says: kind === 'added' ? say`new` : say`removed` };
  return { ...common, place, says: kind === 'added' ? say`${value}, new` : say`${value}, removed` };
}

const LONGEST_GLANCE = 160;
const LONGEST_VALUE = 120;

/** “low → high”; of long texts, what stands around the first difference. */
export function arrow(from: string, to: string, field?: Field): string {
  const [was, is] = from.length > LONGEST_VALUE || to.length > LONGEST_VALUE ? aroundDifference(from, to) : [from, to];
  return `${quoted(was, field)} → ${quoted(is, field)}`;
}

/** Sentences stand in quotation marks; words and numbers do not. */
export function quoted(text: string, field: Field | undefined): string {
  const short = shortened(text, LONGEST_VALUE);
  const isSentence = (field === undefined || field.kind === 'text' || field.kind === 'mapping') && /\s/.test(short);
  return isSentence ? `“${short}”` : short;
}

/** How many letters of what is the same stand before the first difference. */
const LEAD = 30;

function aroundDifference(from: string, to: string): [string, string] {
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  const start = same <= LEAD ? 0 : from.lastIndexOf(' ', same - LEAD) + 1;
  const cut = (text: string) => (start > 0 ? `…${text.slice(start)}` : text);
  return [cut(from), cut(to)];
}
