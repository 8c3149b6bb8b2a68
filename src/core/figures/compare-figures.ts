/** A figure beside what it was at an earlier version: tables cell by cell, pictures one below the other. */

import { counted } from '../counted';
import { say } from '../language/say';
import { compareTables } from '../synthesis/compare-tables';
import type { Figure } from '../synthesis/list';

export interface FigureDifference {
  /** "2 cells added, 1 changed"; "no change". */
  readonly words: string;
  readonly isChanged: boolean;
  /** A picture as it was; tables have their marks instead. */
  readonly before?: Figure;
}

/** @returns today's figure, a table with its marks, and how it differs */
export function compareFigures(
  before: Figure,
  now: Figure,
): { readonly figure: Figure; readonly difference: FigureDifference } {
  if (before.kind === 'table' && now.kind === 'table') {
    const { table, counts } = compareTables(before, now);
    const words = KINDS.filter((kind) => counts[kind] > 0).map((kind) => cellsOf(kind, counts[kind]));
    const isChanged = words.length > 0;
    return {
      figure: isChanged ? table : now,
      difference: { words: isChanged ? words.join(', ') : say`no change`, isChanged },
    };
  }
  const isChanged = shownBy(before) !== shownBy(now);
  if (!isChanged) return { figure: now, difference: { words: say`no change`, isChanged } };
  return { figure: now, difference: { words: say`changed; as it was below`, isChanged, before } };
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
