/** A file with conflicts, read as if one of them were settled in this way or that, and the others for ours. */
import type { Node } from '../../document/document';
import { parse } from '../../document/parse';
import { readRecord } from '../../document/record';
import type { Field } from '../../fields/field';
import { recordFields } from '../../format/records';
import type { MarkedConflict } from '../../merge/reading-conflicts';

/** One of the conflicts of a text. */
export interface OneOpen {
  readonly text: string;
  readonly conflicts: readonly MarkedConflict[];
  readonly conflict: MarkedConflict;
}

/** The file as one side has it, as the other has it, and as it would be. */
export interface Versions {
  readonly ours: Node | undefined;
  readonly theirs: Node | undefined;
  readonly result: Node | undefined;
  /** Of such a file. */
  readonly field: Field | undefined;
  /** Where the lines of the conflict begin, in each. */
  readonly at: number;
  /** How long they are. */
  readonly lengths: { readonly ours: number; readonly theirs: number };
  /** Whether every one of them can be read. */
  readonly isReadable: boolean;
}

/** @param ours the lines of one side, `theirs` of the other, `result` those that would stand there */
export function versionsWith(open: OneOpen, ours: string, theirs: string, result: string): Versions {
  const { before, behind } = around(open);
  const documents = [ours, theirs, result].map((lines) => parse(before + lines + behind));
  const kind = documents[0] && readRecord('', documents[0]).kind;
  return {
    ours: documents[0]?.root,
    theirs: documents[1]?.root,
    result: documents[2]?.root,
    field: kind && recordFields[kind],
    at: before.length,
    lengths: { ours: ours.length, theirs: theirs.length },
    isReadable: documents.every(({ problems }) => problems.length === 0),
  };
}

/** What stands in front of a conflict and behind it, the others settled for ours. */
function around({ text, conflicts, conflict }: OneOpen): { readonly before: string; readonly behind: string } {
  let [before, behind] = ['', ''];
  let at = 0;
  for (const each of conflicts) {
    const lines = text.slice(at, each.span.start) + (each === conflict ? '' : each.ours.text);
    if (each.span.start <= conflict.span.start) before += lines;
    else behind += lines;
    at = each.next;
  }
  return { before, behind: behind + text.slice(at) };
}
