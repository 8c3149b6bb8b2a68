/** Rows by columns with signs in the cells: effect direction plots, harvest plots, gap maps, matrices of levels and items. */
import type { Cell, CellMark, CellSource, Column, LeftOut, Table } from './table';

export type Shape =
  | 'up'
  | 'down'
  | 'sideways'
  | 'disc'
  | 'half disc'
  | 'ring'
  | 'question'
  | 'dash'
  | 'dot'
  | 'bubble'
  | 'bar';

/** One sign. */
export interface Glyph {
  readonly shape: Shape;
  /** Half of its height in px; of a bar, its height. */
  readonly size: number;
  /** A level of an instrument, whose colour fills it and whose symbol stands beside it. */
  readonly mark?: CellMark;
  /** Not filled, where no level fills it. */
  readonly hollow?: true;
  /** The outline is broken: something about it is not known. */
  readonly dashed?: true;
  /** A number or letter in, beside or under it. */
  readonly label?: string;
  /** What it says, for tooltips and screen readers, where the cell has several. */
  readonly words?: string;
  readonly source?: CellSource;
}

/** `cell.text` says in words what the signs show. */
export interface MatrixCell {
  readonly cell: Cell;
  readonly glyphs: readonly Glyph[];
}

export interface MatrixRow {
  readonly id: string;
  /** Begins a part of the matrix with this heading. */
  readonly group?: string;
  /** One for each of the columns of words. */
  readonly heads: readonly Cell[];
  /** One for each of the columns of signs. */
  readonly cells: readonly MatrixCell[];
  readonly source?: CellSource;
}

export interface MatrixLegend {
  readonly heading: string;
  readonly items: readonly { readonly label: string; readonly glyph: Glyph }[];
}

export interface SymbolMatrix {
  readonly kind: 'symbol matrix';
  readonly id: string;
  readonly title: string;
  /** What a row and a column are, in a sentence. */
  readonly description: string;
  readonly heads: readonly Column[];
  readonly columns: readonly Column[];
  readonly rows: readonly MatrixRow[];
  /** Words under the columns: what each adds up to. */
  readonly foot?: { readonly title: string; readonly cells: readonly Cell[] };
  readonly legends: readonly MatrixLegend[];
  readonly notes: readonly string[];
  /** Results that are not in it though they are of its kind. */
  readonly leftOut?: readonly LeftOut[];
}

/** The same in words, as a table. */
export function asTable(matrix: SymbolMatrix): Table {
  const foot = matrix.foot && {
    id: 'foot',
    cells: [
      ...matrix.heads.map(
        (_, index): Cell => ({
          text: index === 0 ? (matrix.foot?.title ?? '') : '',
          state: 'computed',
        }),
      ),
      ...matrix.foot.cells,
    ],
  };
  const grouped = matrix.rows.some(({ group }) => group !== undefined);
  let part = '';
  const rows = matrix.rows.map(({ id, group, heads, cells, source }) => {
    part = group ?? part;
    const first: Cell[] = grouped ? [{ text: part, state: 'computed' }] : [];
    return { id, cells: [...first, ...heads, ...cells.map(({ cell }) => cell)], ...(source && { source }) };
  });
  return {
    kind: 'table',
    id: matrix.id,
    title: matrix.title,
    columns: [...(grouped ? [{ id: 'group', title: 'Part' }] : []), ...matrix.heads, ...matrix.columns],
    rows: foot ? [...rows, foot] : rows,
    notes: matrix.notes,
    abbreviations: [],
  };
}
