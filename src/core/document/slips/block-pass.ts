/** What the pass over the lines of a text knows while it goes on: see `block-lines.ts`. */
import type { IsIndicator } from './indicators';
import type { Repair } from './repair';
import type { TextLine } from './text-lines';

export interface BlockPass {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly repairs: Repair[];
  /** The groups and lists that are open, the innermost last, with the columns of their entries. */
  readonly levels: Level[];
  readonly isIndicator: IsIndicator;
  /** What may follow further right than `home`: a value; or nothing, since a value is there already. */
  waiting: 'value' | 'nothing';
  /** The column of the name or dash that was read last; -1 before the first. */
  home: number;
}

export interface Level {
  readonly kind: 'group' | 'list';
  readonly column: number;
}

/** A value may follow, further right than a column. */
export function expectValue(pass: BlockPass, column: number): void {
  pass.waiting = 'value';
  pass.home = column;
}

/** Makes sure that the innermost level is of this kind and at this column. */
export function openLevel(pass: BlockPass, kind: Level['kind'], column: number): void {
  const { levels } = pass;
  const top = levels[levels.length - 1];
  if (top?.column === column && top.kind === kind) return;
  const below = levels[levels.length - 2];
  if (kind === 'group' && top?.column === column && below?.column === column) levels.pop();
  else levels.push({ kind, column });
}

/** Closes what is further right than a column. @returns what was closed, the innermost first. */
export function closeLevels(pass: BlockPass, column: number): readonly Level[] {
  const closed: Level[] = [];
  for (let top = pass.levels.at(-1); top && top.column > column; top = pass.levels.at(-1)) {
    closed.push(top);
    pass.levels.pop();
  }
  return closed;
}

/** Whether a group or list is open with its entries at a column. */
export function isOpen(pass: BlockPass, kind: Level['kind'], column: number): boolean {
  return pass.levels.some((level) => level.kind === kind && level.column === column);
}

/** The first line behind `index` on which something is written. */
export function nextLine(pass: BlockPass, index: number): TextLine | undefined {
  for (let at = index + 1; at < pass.lines.length; at++) if (!pass.lines[at]?.blank) return pass.lines[at];
  return undefined;
}
