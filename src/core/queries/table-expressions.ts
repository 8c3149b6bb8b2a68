/** The expressions of a review's own tables: where each stands, and what it is worked out on. */
import type { Path, Scalar } from '../document/document';
import type { RecordFile } from '../document/record';
import type { Plain } from '../format/plain-content';
import { sourcedJson } from '../json-view/json-view';
import type { Review } from '../review/review';
import { type Budget, budgetOf } from './budget';
import { keptRows, type OwnTable, plainOf, tablesIn, unfilteredRowsOf } from './own-tables';

/** rows: asked of the whole view. filter: of every row. column: of every row that is shown. */
export type ExpressionRole = 'rows' | 'filter' | 'column';

export interface TableExpression {
  readonly table: OwnTable;
  readonly role: ExpressionRole;
  /** Of a column. */
  readonly title?: string;
  readonly scalar: Scalar;
  /** What it is worked out on: the whole view, or each row. */
  readonly examples: readonly Plain[];
  /** Of all expressions of the file. */
  readonly budget: Budget;
}

/** Every expression in the tables of a review file, worked out on what the review says now. */
export function tableExpressions(file: RecordFile, review: Review): readonly TableExpression[] {
  if (file.kind !== 'review') return [];
  const data = plainOf(sourcedJson(review));
  const budget = budgetOf(review);
  return tablesIn(file).flatMap((table) => expressionsOf(table, data, budget));
}

function expressionsOf(table: OwnTable, data: Plain, budget: Budget): TableExpression[] {
  const { rows, filter, columns } = table;
  const all = unfilteredRowsOf(table, data, budget);
  const kept = keptRows(table, all, budget);
  // Where the filter leaves nothing, columns are still about such rows.
  const shown = kept.length > 0 ? kept : all;
  return [
    ...(rows ? [{ table, role: 'rows', scalar: rows, examples: [data], budget } as const] : []),
    ...(filter ? [{ table, role: 'filter', scalar: filter, examples: all, budget } as const] : []),
    ...columns.map(
      ({ title, expression }) =>
        ({ table, role: 'column', title, scalar: expression, examples: shown, budget }) as const,
    ),
  ];
}

/** What kind of expression belongs at a place of a review file; `undefined` where none does. */
export function expressionRoleAt(path: Path): ExpressionRole | undefined {
  const [section, , key] = path;
  if (section !== 'tables') return undefined;
  if (path.length === 3 && (key === 'rows' || key === 'filter')) return key;
  return path.length === 4 && key === 'columns' ? 'column' : undefined;
}
