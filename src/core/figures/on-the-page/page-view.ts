/** How somebody looks at the preview: what is filtered, sorted, hidden and closed. Plain data, kept over a reload. */
import { named } from '../../document/named';
import { AS_IT_COMES, type TableArrangement } from '../../synthesis/arranging/arrange-table';
import { FACETS, type Facet, type ReviewFilter } from '../../synthesis/arranging/narrow-review';

export interface PreviewView {
  readonly filter: ReviewFilter;
  /** By the id of the table. */
  readonly tables: Readonly<Record<string, TableArrangement>>;
  /** Ids of the figures that are closed. */
  readonly closed: readonly string[];
  /** Ids of the long tables and pictures of which all rows were asked for; left out, none. */
  readonly whole?: readonly string[];
}

/** Everything, as it comes. */
export const WHOLE_VIEW: PreviewView = { filter: {}, tables: {}, closed: [] };

/** What somebody does to it, on the page. */
export type ViewChange =
  /** The next of three: ascending, descending, as it comes. */
  | { readonly kind: 'sort'; readonly table: string; readonly column: string }
  /** Hides a column that is shown, and shows one that is hidden. */
  | { readonly kind: 'column'; readonly table: string; readonly column: string }
  | { readonly kind: 'all columns'; readonly table: string }
  /** Takes a word into the filter, or out of it. */
  | { readonly kind: 'filter'; readonly facet: Facet; readonly value: string }
  | { readonly kind: 'no filter' }
  | { readonly kind: 'close'; readonly figures: readonly string[] }
  | { readonly kind: 'open'; readonly figures: readonly string[] }
  /** Shows all rows of what is long. */
  | { readonly kind: 'whole'; readonly figures: readonly string[] };

/** For each kind of change, whether what it speaks of is there. */
const CHANGES: Readonly<Record<ViewChange['kind'], (change: Readonly<Record<string, unknown>>) => boolean>> = {
  sort: ({ table, column }) => typeof table === 'string' && typeof column === 'string',
  column: ({ table, column }) => typeof table === 'string' && typeof column === 'string',
  'all columns': ({ table }) => typeof table === 'string',
  filter: ({ facet, value }) => FACETS.some((each) => each === facet) && typeof value === 'string',
  'no filter': () => true,
  close: ({ figures }) => isWords(figures),
  open: ({ figures }) => isWords(figures),
  whole: ({ figures }) => isWords(figures),
};

/** Whether something that a page says is a change that can be made. */
export function isViewChange(value: unknown): value is ViewChange {
  if (!isRecord(value) || typeof value.kind !== 'string' || !Object.hasOwn(CHANGES, value.kind)) return false;
  return CHANGES[value.kind as ViewChange['kind']](value);
}

/** @returns the view after a change; the same object where nothing changes. */
export function changeView(view: PreviewView, change: ViewChange): PreviewView {
  switch (change.kind) {
    case 'sort':
      return withTable(view, change.table, (table) => sortedNext(table, change.column));
    case 'column':
      return withTable(view, change.table, (table) => ({ ...table, hidden: toggled(table.hidden, change.column) }));
    case 'all columns':
      return withTable(view, change.table, (table) => ({ ...table, hidden: [] }));
    case 'filter':
      return {
        ...view,
        filter: { ...view.filter, [change.facet]: toggled(view.filter[change.facet] ?? [], change.value) },
      };
    case 'no filter':
      return { ...view, filter: {} };
    case 'close': {
      const added = change.figures.filter((id) => !view.closed.includes(id));
      return added.length === 0 ? view : { ...view, closed: [...view.closed, ...added] };
    }
    case 'open': {
      const closed = view.closed.filter((id) => !change.figures.includes(id));
      return closed.length === view.closed.length ? view : { ...view, closed };
    }
    case 'whole': {
      const whole = view.whole ?? [];
      const added = change.figures.filter((id) => !whole.includes(id));
      return added.length === 0 ? view : { ...view, whole: [...whole, ...added] };
    }
  }
}

/** @returns how a table is arranged. */
export function arrangementOf({ tables }: Pick<PreviewView, 'tables'>, table: string): TableArrangement {
  return named(tables, table) ?? AS_IT_COMES;
}

/** Reads a view that was kept, perhaps by another version: what cannot be understood is as if it were not there. */
export function readPreviewView(kept: unknown): PreviewView {
  if (!isRecord(kept)) return WHOLE_VIEW;
  const filter = isRecord(kept.filter) ? kept.filter : {};
  const tables = isRecord(kept.tables) ? kept.tables : {};
  const whole = words(kept.whole);
  return {
    filter: Object.fromEntries(FACETS.map((facet) => [facet, words(filter[facet])] as const).filter(isFilled)),
    tables: Object.fromEntries(Object.entries(tables).map(([id, table]) => [id, readArrangement(table)])),
    closed: words(kept.closed),
    ...(whole.length > 0 && { whole }),
  };
}

function readArrangement(kept: unknown): TableArrangement {
  if (!isRecord(kept)) return AS_IT_COMES;
  const hidden = words(kept.hidden);
  const { sort } = kept;
  if (!isRecord(sort) || typeof sort.column !== 'string') return { hidden };
  return {
    hidden,
    sort: { column: sort.column, direction: sort.direction === 'descending' ? 'descending' : 'ascending' },
  };
}

function withTable(view: PreviewView, id: string, change: (table: TableArrangement) => TableArrangement): PreviewView {
  return { ...view, tables: { ...view.tables, [id]: change(arrangementOf(view, id)) } };
}

function sortedNext({ sort, hidden }: TableArrangement, column: string): TableArrangement {
  if (sort?.column !== column) return { hidden, sort: { column, direction: 'ascending' } };
  return sort.direction === 'ascending' ? { hidden, sort: { column, direction: 'descending' } } : { hidden };
}

function toggled(list: readonly string[], word: string): readonly string[] {
  return list.includes(word) ? list.filter((each) => each !== word) : [...list, word];
}

function isWords(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function words(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function isFilled([, list]: readonly [Facet, readonly string[]]): boolean {
  return list.length > 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
