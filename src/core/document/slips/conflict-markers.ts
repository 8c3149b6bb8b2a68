/** Merge conflicts: two versions of the same lines, left by git between marker lines at the start of a line. */
import { say } from '../../language/say';
import type { Span, TextEdit } from '../document';
import { deletion, type Repair } from './repair';

/**
 * @returns one slip for each conflict. The first (current) version is read; the markers and the other versions are
 *   left out. A marker line that has lost its counterparts is left out alone.
 */
export function findConflicts(text: string): readonly Repair[] {
  if (!anyMarker.test(text)) return [];
  const repairs: Repair[] = [];
  let open: Marker[] = [];
  let isDivided = false;
  for (const marker of markersOf(text)) {
    if (marker.sign === '<') {
      for (const stray of open) repairs.push(strayMarker(stray));
      open = [marker];
      isDivided = false;
    } else if (marker.sign === '>' && open[0]?.sign === '<' && isDivided) {
      repairs.push(conflict([...open, marker]));
      open = [];
    } else {
      open.push(marker);
      isDivided ||= marker.sign === '=';
    }
  }
  return [...repairs, ...open.map(strayMarker)];
}

/** A marker line: its sign, and the line with its line break. */
interface Marker {
  readonly sign: string;
  readonly span: Span;
  readonly next: number;
}

const anyMarker = /^(?:<{7}|={7}|>{7}|\|{7})(?![<=>|])/m;

function* markersOf(text: string): Generator<Marker> {
  for (const match of text.matchAll(/^(?:([<>|])\1{6}(?:[ \t][^\r\n]*)?|(=)={6})(?=\r?\n|\r|$)(\r?\n|\r)?/gm)) {
    const next = match.index + match[0].length;
    yield {
      sign: match[1] ?? '=',
      span: { start: match.index, end: next - (match[3]?.length ?? 0) },
      next,
    };
  }
}

function conflict(markers: readonly Marker[]): Repair {
  const [first, second] = markers as [Marker, Marker];
  const last = markers[markers.length - 1] as Marker;
  return {
    problem: {
      code: 'syntax/merge-conflict',
      message: say`Two versions of these lines stand here, left by a merge; until one is chosen, only the first is read. Keep the lines that are right, and delete the others together with the lines that begin with <<<<<<<, ======= and >>>>>>>.`,
      span: { start: first.span.start, end: last.span.end },
    },
    edits: [deletion(first.span.start, first.next), deletion(second.span.start, last.next)],
    kind: 'misread',
  };
}

function strayMarker({ span, next }: Marker): Repair {
  const edits: readonly TextEdit[] = [deletion(span.start, next)];
  return {
    problem: {
      code: 'syntax/merge-conflict',
      message: say`This line was left behind by a merge and says nothing about the study. Look whether the lines around it are right, then delete it.`,
      span,
      fix: { title: say`Delete the line`, edits },
    },
    edits,
    kind: 'misread',
  };
}
