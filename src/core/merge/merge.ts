/** Three versions of an extraction file → one: merged by what it says, not by its lines. */

import { parse } from '../document/parse';
import { readRecord } from '../document/record';
import { recordFields } from '../format/records';
import { type Conflict, type Markers, withMarkers } from './conflict-lines';
import { designIn } from './judgements';
import { readCollection, wholeFile } from './lossless/collections';
import { NOTHING, readSource, type Source, type Unreadable } from './lossless/source';
import { habitsOf, mergedHabits, plain, withHabits } from './lossless/whole-text';
import { askedAtTop, type Note } from './merge-place';
import { mergedCollection } from './merging';
import { disputesOf, type Rope, settled } from './rope';
import { isSameAuthor, recordOf, type Sources, whoseIsInDispute } from './whose';

export type { Conflict } from './conflict-lines';

/** Three versions of one file. */
export interface Texts {
  /** What both sides began with; empty where both added the file. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export type Merged =
  | {
      readonly kind: 'merged';
      readonly text: string;
      readonly conflicts: readonly Conflict[];
      /** Entries that one side renamed. */
      readonly notes: readonly Note[];
    }
  | NotMerged;

type Successful = Exclude<Merged, NotMerged>;

/** The texts cannot be merged by what they say; git's own merge can still put their lines together. */
export interface NotMerged {
  readonly kind: 'not merged';
  /** Which version cannot be read; absent where it lies in all of them together. */
  readonly which?: 'base' | 'ours' | 'theirs';
  readonly why: Unreadable | 'another record' | 'another author' | 'result';
}

/**
 * Merges by meaning. Total: whatever the texts are, there is an answer.
 *
 * What is the same in one side and in the base is the other's, to the byte. What both changed differently is in conflict:
 * git's marker lines around whole lines, with words behind the first label that say which datum it is.
 * @param markers how conflicts are marked; git's own way where nothing is said
 */
export function mergeTexts(texts: Texts, markers: Partial<Markers> = {}): Merged {
  const { base, ours, theirs } = texts;
  if (base === ours || ours === theirs) return { kind: 'merged', text: theirs, conflicts: [], notes: [] };
  if (base === theirs) return { kind: 'merged', text: ours, conflicts: [], notes: [] };
  const sources = readSources(texts);
  if ('kind' in sources) return sources;
  const strangers = isOfOthers(sources);
  if (strangers) return { kind: 'not merged', why: strangers };
  const notes: Note[] = [];
  const rope = ropeOf(sources, notes);
  return rope && readsWell(rope) ? { ...written(rope, texts, markers), notes } : { kind: 'not merged', why: 'result' };
}

function readSources(texts: Texts): Sources | NotMerged {
  const read: Partial<Record<keyof Texts, Source>> = {};
  for (const which of ['base', 'ours', 'theirs'] as const) {
    const source = readSource(plain(texts[which]));
    if (typeof source !== 'string') read[which] = source;
    else if (which === 'base' && source === 'empty') read[which] = NOTHING;
    else return { kind: 'not merged', which, why: source };
  }
  return read as Sources;
}

/** Two records, or the work of two people, are no versions of one file. */
function isOfOthers({ base, ours, theirs }: Sources): 'another record' | 'another author' | undefined {
  const [before, here, there] = [base, ours, theirs].map(recordOf);
  if (here !== there && here !== before && there !== before) return 'another record';
  return base.root === undefined && !isSameAuthor(ours, theirs) ? 'another author' : undefined;
}

function ropeOf(sources: Sources, notes: Note[]): Rope | undefined {
  const { base, ours, theirs } = sources;
  const { kind } = readRecord('', { text: ours.text, root: ours.root, problems: [] });
  const field = kind && recordFields[kind];
  const [before, here, there] = [base, ours, theirs].map(
    (source) => source.root && readCollection(wholeFile(source), source.root, field),
  );
  if (here?.layout !== 'lines' || there?.layout !== 'lines') return undefined;
  return mergedCollection({ base: before, ours: here, theirs: there }, 'keys', {
    target: { column: -1, isInBrackets: false, isAfterDash: false },
    field,
    names: [],
    asked: askedAtTop(whoseIsInDispute(sources)),
    judged: [],
    notes,
    design: designIn({ base: base.root, ours: ours.root, theirs: theirs.root }),
  });
}

/** The last look: whichever way the conflicts are settled, the text can be read, and says no key twice. */
function readsWell(rope: Rope): boolean {
  const sides = disputesOf(rope).length === 0 ? (['ours'] as const) : (['ours', 'theirs'] as const);
  return sides.every((side) => {
    const text = settled(rope, side);
    return parse(text).problems.every(({ code }) => code === 'syntax/empty');
  });
}

function written(
  rope: Rope,
  { base, ours, theirs }: Texts,
  markers: Partial<Markers>,
): Pick<Successful, 'kind' | 'text' | 'conflicts'> {
  const { text, conflicts } = withMarkers(rope, { size: 7, ours: 'ours', theirs: 'theirs', ...markers });
  const habits = mergedHabits(habitsOf(base), habitsOf(ours), habitsOf(theirs));
  const lines = withHabits(text, habits);
  if (lines === text || conflicts.length === 0) return { kind: 'merged', text: lines, conflicts };
  return { kind: 'merged', text: lines, conflicts: moved(conflicts, text, lines) };
}

/** Conflicts in the text as it is written: a mark in front and longer line ends move them. */
function moved(conflicts: readonly Conflict[], text: string, lines: string): readonly Conflict[] {
  const mark = lines.startsWith('\uFEFF') ? 1 : 0;
  const longer = lines.includes('\r\n') && !text.includes('\r\n');
  const at = (offset: number) => Math.min(lines.length, offset + mark + (longer ? breaksBefore(text, offset) : 0));
  return conflicts.map((each) => ({ ...each, span: { start: at(each.span.start), end: at(each.span.end) } }));
}

function breaksBefore(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}
