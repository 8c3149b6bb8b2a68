/**
 * The conflicts that are open in a text, and the ways in which a person can settle each: with the lines of one side, with
 * both where that reads well, or, where two things were given one name, with another name for one of them.
 */
import type { Span, TextEdit } from '../../document/document';
import { applyEdits } from '../../document/edited-text';
import { say } from '../../language/say';
import type { Difference } from '../../merge/differing-places';
import {
  conflictsIn,
  type MarkedConflict,
  mostLookedInto,
  prepareDisputes,
  type Version,
} from '../../merge/reading-conflicts';
import { inWords } from '../../merge/rope';
import { write } from '../../writing/value';
import { keepsAll } from './keeps-all';
import { type NamedTwice, namedTwice } from './named-twice';
import { type OneOpen, versionsWith } from './versions-with';

/** A conflict as a person meets it. */
export interface OpenConflict {
  /** From the first marker line to behind the last. */
  readonly span: Span;
  /** What is in dispute, in words; nothing where git’s lines cut entries in two, so that nobody can say. */
  readonly about: string | undefined;
  readonly ours: Version;
  readonly theirs: Version;
  /** The lines of both sides, where nothing of either is lost or doubled by that. */
  readonly both: string | undefined;
  /** The id or name that both sides gave, each to something of its own. */
  readonly sharedName: string | undefined;
}

/**
 * The conflicts of a text, in its order. Those that are not marked as git marks them are none. Of the first ones it is said
 * what can be done beside taking a side; of the others when these are settled.
 */
export function openConflicts(text: string): readonly OpenConflict[] {
  const conflicts = conflictsIn(text);
  const disputedIn = prepareDisputes(text, conflicts);
  const most = mostLookedInto(text);
  return conflicts.map((conflict, index) => {
    const { ours, theirs } = conflict;
    const open = { text, conflicts, conflict };
    const isTried = index < most;
    return {
      span: { start: conflict.span.start, end: conflict.next },
      about: saidBy(text, conflict) ?? (isTried ? inShort(disputedIn(conflict)) : undefined),
      ours,
      theirs,
      both: isTried ? bothIn(open) : undefined,
      sharedName: isTried ? sharedIn(open)?.name : undefined,
    };
  });
}

/** The edit that puts lines in place of a conflict and its markers. */
export function settling({ span }: OpenConflict, lines: string): TextEdit {
  return { span, text: lines };
}

/** Which side keeps the name that both gave. */
export type Keeper = 'ours' | 'theirs';

/**
 * The lines of both sides where what one of them calls by a shared name has another one. References to it, which may stand
 * anywhere, are not touched: nobody but a person knows which of the two they mean.
 * @param keeper the side whose name stays
 * @returns nothing where the name is taken, or the lines do not read well with it
 */
export function withAnotherName(text: string, at: OpenConflict, keeper: Keeper, name: string): string | undefined {
  const conflicts = conflictsIn(text);
  const conflict = conflicts.find(({ span }) => span.start === at.span.start);
  return conflict && renamedIn({ text, conflicts, conflict }, keeper, name.trim());
}

/** A name that is free: “exhaustion-6m-2”. @returns nothing where nothing is named twice */
export function proposedName(text: string, at: OpenConflict): string | undefined {
  const { sharedName } = at;
  if (sharedName === undefined) return undefined;
  for (let number = 2; number < 100; number += 1) {
    const name = `${sharedName}-${number}`;
    if (withAnotherName(text, at, 'ours', name) !== undefined) return name;
  }
  return undefined;
}

const MOST_WORDS = 3;

function inShort(disputed: readonly Difference[] | undefined): string | undefined {
  const all = [...new Set(disputed?.map((each) => inWords({ ...each, kind: 'changed' })))];
  if (all.length === 0) return undefined;
  const first = all.slice(0, MOST_WORDS).join('; ');
  const others = all.length - MOST_WORDS;
  return others > 0 ? say`${first}, and ${others} more` : first;
}

/** What a merge by meaning has written behind the label of the first marker line. */
function saidBy(text: string, { span }: MarkedConflict): string | undefined {
  const line = text.slice(span.start).split(/\r?\n/, 1)[0] ?? '';
  const at = line.indexOf(' · ');
  return at < 0 ? undefined : line.slice(at + 3);
}

function bothIn(open: OneOpen): string | undefined {
  const { ours, theirs } = open.conflict;
  if (ours.text.trim() === '' || theirs.text.trim() === '') return undefined;
  const lines = ours.text + theirs.text;
  return keepsAll(versionsWith(open, ours.text, theirs.text, lines)) ? lines : undefined;
}

/** Names that both sides gave, where another one for one of them would settle it. */
function sharedIn(open: OneOpen): NamedTwice | undefined {
  const { ours, theirs } = open.conflict;
  const named = namedTwice(versionsWith(open, ours.text, theirs.text, ''));
  // Whatever the other name will be: one that nobody has taken.
  return named && renamedIn(open, 'ours', FREE_NAME) !== undefined ? named : undefined;
}

const FREE_NAME = 'a-name-that-nobody-has-taken';

function renamedIn(open: OneOpen, keeper: Keeper, name: string): string | undefined {
  const { ours, theirs } = open.conflict;
  const found = namedTwice(versionsWith(open, ours.text, theirs.text, ''));
  if (found === undefined || name === '' || name === found.name) return undefined;
  const one = keeper === 'theirs' ? renamed(ours.text, found.ours, name) : ours.text;
  const other = keeper === 'ours' ? renamed(theirs.text, found.theirs, name) : theirs.text;
  return keepsAll(versionsWith(open, one, other, one + other)) ? one + other : undefined;
}

function renamed(lines: string, span: Span, name: string): string {
  return applyEdits(lines, [write(span, name)]).text;
}
