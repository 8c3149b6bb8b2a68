/** The map of components without a picture: a table with the same dots. */

import { named } from '../../document/named';
import { counted } from '../../language/counted';
import type { ComponentMap } from '../../synthesis/models/component-map';
import type { Cell, Table } from '../../synthesis/models/table';

/** ● reaches it, ○ does not. */
const DOTS: Readonly<Record<string, string>> = { yes: '●', no: '○' };

/** A row for each component, its kind first. `words`: what a dot stands for; without it, the words themselves. */
export function componentMapTable({ id, title, columns, groups, notes }: ComponentMap, dots: 'dots' | 'words'): Table {
  const hasComponents = groups.some(({ rows }) => rows.some(({ component }) => component !== undefined));
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const dash = cells.some(({ state }) => state === 'not extracted') ? [{ short: '–', long: 'not yet extracted' }] : [];
  return {
    kind: 'table',
    id,
    title,
    columns: [
      { id: 'kind', title: 'Kind' },
      { id: 'intervention', title: 'Intervention' },
      ...(hasComponents ? [{ id: 'component', title: 'Component' }] : []),
      ...columns,
    ],
    rows: groups.flatMap((group) =>
      group.rows.map((row) => ({
        id: row.id,
        cells: [
          wordCell(group.title),
          wordCell(row.name),
          ...(hasComponents ? [wordCell(row.component)] : []),
          ...row.cells.map((cell) => (dots === 'dots' ? { ...cell, text: named(DOTS, cell.text) ?? cell.text } : cell)),
        ],
      })),
    ),
    notes: [...notes, ...(dots === 'dots' ? [LEGEND] : [])],
    abbreviations: dash,
  };
}

const LEGEND = '● targets it, reaches it or acts on it; ○ does not.';

function wordCell(words: string | undefined): Cell {
  return words === undefined ? { text: '', state: 'not extracted' } : { text: words, state: 'given' };
}

/** "5 interventions". */
export function groupCount(interventions: number): string {
  return counted(interventions, 'intervention');
}
