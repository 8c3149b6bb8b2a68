/** Conflicts that stand in a text, read again: by whatever program they were written, which datum they are about. */
import type { Document, Span } from '../document/document';
import { once } from '../document/once';
import { parse } from '../document/parse';
import { readRecord } from '../document/record';
import { recordFields } from '../format/records';
import { type Difference, differencesBetween } from './differing-places';

/** One version of the lines of a conflict. */
export interface Version {
  /** What stands behind the marker, without the words of a merge by meaning: `HEAD`, the name of a branch. */
  readonly label: string;
  /** Whole lines. */
  readonly text: string;
}

export interface MarkedConflict {
  /** From the first marker line to the end of the last, without its line break. */
  readonly span: Span;
  /** Behind the line break of the last marker line. */
  readonly next: number;
  readonly ours: Version;
  readonly theirs: Version;
  /** What both began with, where git was asked to write it (`diff3`). */
  readonly base: string | undefined;
}

/**
 * The conflicts of a text, in its order: git's marker lines of the usual length at the start of a line, each opened,
 * divided and closed. What is not whole is none.
 */
export function conflictsIn(text: string): readonly MarkedConflict[] {
  const conflicts: MarkedConflict[] = [];
  let open: Marker[] = [];
  for (const marker of markersIn(text)) {
    if (marker.sign === '<') open = [marker];
    else if (open.length > 0) open.push(marker);
    if (marker.sign !== '>') continue;
    const conflict = conflictOf(text, open);
    if (conflict) conflicts.push(conflict);
    open = [];
  }
  return conflicts;
}

/** A marker line. */
interface Marker {
  readonly sign: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

function markersIn(text: string): readonly Marker[] {
  return [...text.matchAll(/^(?:([<>|])\1{6}(?:[ \t]([^\r\n]*))?|(=)={6})(\r?\n|$)/gm)].map((match) => {
    const next = match.index + match[0].length;
    const lineBreak = match[4] ?? '';
    return {
      sign: match[1] ?? match[3] ?? '',
      label: match[2] ?? '',
      start: match.index,
      end: next - lineBreak.length,
      next,
    };
  });
}

function conflictOf(text: string, markers: readonly Marker[]): MarkedConflict | undefined {
  const signs = markers.map(({ sign }) => sign).join('');
  const [first, second, third] = markers;
  const last = markers.at(-1);
  if ((signs !== '<=>' && signs !== '<|=>') || !first || !second || !third || !last) return undefined;
  const divider = signs === '<=>' ? second : third;
  return {
    span: { start: first.start, end: last.end },
    next: last.next,
    ours: { label: first.label.split(' · ')[0] ?? '', text: text.slice(first.next, second.start) },
    theirs: { label: last.label, text: text.slice(divider.next, last.start) },
    base: divider === second ? undefined : text.slice(second.next, divider.start),
  };
}

/** A side whose lines are taken at a conflict. */
export type Taken = 'ours' | 'theirs';

/**
 * A text with conflicts settled.
 * @param taken which side’s lines are taken at each conflict
 */
export function withConflictsSettled(
  text: string,
  conflicts: readonly MarkedConflict[],
  taken: (conflict: MarkedConflict) => Taken,
): string {
  let settled = '';
  let at = 0;
  for (const conflict of conflicts) {
    settled += text.slice(at, conflict.span.start) + conflict[taken(conflict)].text;
    at = conflict.next;
  }
  return settled + text.slice(at);
}

/** Nobody settles more at once. */
const MOST_LOOKED_INTO = 25;

/** In characters, all together. */
const MOST_READ = 250_000;

/**
 * How many conflicts of a text can be looked into while somebody waits: the whole file is read anew for each of them. All
 * but always, that is all; of the others it is said where they stand, and more of them when these are settled.
 */
export function mostLookedInto(text: string): number {
  return Math.max(1, Math.min(MOST_LOOKED_INTO, Math.floor(MOST_READ / text.length)));
}

/**
 * Prepares to tell which data differ between the two versions of a conflict, the other conflicts settled as they are
 * read: for ours.
 * @returns for a conflict the differences; nothing where a version cannot be read, as where git’s lines cut an entry in two
 */
export function prepareDisputes(
  text: string,
  conflicts: readonly MarkedConflict[],
): (conflict: MarkedConflict) => readonly Difference[] | undefined {
  const read = once(() => parse(withConflictsSettled(text, conflicts, () => 'ours')));
  return (conflict) => {
    const ours = read();
    const theirs = parse(withConflictsSettled(text, conflicts, (each) => (each === conflict ? 'theirs' : 'ours')));
    const before = conflicts.filter(({ next }) => next <= conflict.span.start);
    const start = withConflictsSettled(text.slice(0, conflict.span.start), before, () => 'ours').length;
    if (hasProblemIn(ours, start, conflict.ours) || hasProblemIn(theirs, start, conflict.theirs)) return undefined;
    const kind = readRecord('', ours).kind ?? readRecord('', theirs).kind;
    return differencesBetween(ours.root, theirs.root, kind && recordFields[kind]);
  };
}

/** Whether the lines of a version cannot be read where they would stand. */
function hasProblemIn({ problems }: Document, start: number, { text }: Version): boolean {
  return problems.some(({ span }) => span.start <= start + text.length && span.end >= start);
}
