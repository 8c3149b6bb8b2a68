/** A figure beside what it was at an earlier version: cell by cell, and pictures one below the other, too. */

import { counted } from '../../language/counted';
import { say } from '../../language/say';
import { markChanges } from '../../synthesis/arranging/compare-pictures';
import { compareTables } from '../../synthesis/arranging/compare-tables';
import type { Figure } from '../../synthesis/models/figure';
import type { CellChange } from '../../synthesis/models/table';
import { changesInWords } from './changes-in-words';

export interface FigureDifference {
  /** "2 cells added, 1 changed"; "no change". */
  readonly words: string;
  readonly isChanged: boolean;
  /** A picture as it was; tables have their marks instead. */
  readonly before?: Figure;
  /** Of a picture, what is not what it was, a line for each. */
  readonly lines?: readonly string[];
}

/** @returns today's figure with its marks, and how it differs */
export function compareFigures(
  before: Figure,
  now: Figure,
): { readonly figure: Figure; readonly difference: FigureDifference } {
  if (before.kind === 'table' && now.kind === 'table') {
    const { table, counts } = compareTables(before, now);
    const words = countsInWords(counts);
    const isChanged = words !== '';
    return {
      figure: isChanged ? table : now,
      difference: { words: isChanged ? words : say`no change`, isChanged },
    };
  }
  const isChanged = shownBy(before) !== shownBy(now);
  if (!isChanged) return { figure: now, difference: { words: say`no change`, isChanged } };
  const { lines, counts } = changesInWords(before, now);
  const words = countsInWords(counts);
  return {
    figure: markChanges(before, now),
    difference: {
      words: words === '' ? say`changed; as it was below` : say`${words}; as it was below`,
      isChanged,
      before,
      ...(lines.length > 0 && { lines }),
    },
  };
}

/** "2 cells added, 1 cell changed"; nothing where no cell is. */
function countsInWords(counts: Readonly<Record<CellChange['kind'], number>>): string {
  return KINDS.filter((kind) => counts[kind] > 0)
    .map((kind) => cellsOf(kind, counts[kind]))
    .join(', ');
}

const KINDS = ['added', 'changed', 'removed'] as const;

function cellsOf(kind: (typeof KINDS)[number], count: number): string {
  const cells = counted(count, 'cell');
  switch (kind) {
    case 'added':
      return say`${cells} added`;
    case 'changed':
      return say`${cells} changed`;
    case 'removed':
      return say`${cells} removed`;
  }
}

/** Everything that a figure shows; where it comes from does not count. */
function shownBy(figure: Figure): string {
  return JSON.stringify(figure, (key, value: unknown) => (SOURCES.includes(key) ? undefined : value));
}

const SOURCES: readonly string[] = ['source', 'sources', 'file', 'span', 'around', 'more'];
