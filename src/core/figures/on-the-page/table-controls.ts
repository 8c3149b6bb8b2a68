/** What makes a table on the page adjustable: headings that sort, and a menu of its columns. */
import { say } from '../../language/say';
import { canBeHidden, type TableArrangement } from '../../synthesis/arranging/arrange-table';
import type { Column, Table } from '../../synthesis/models/table';
import { type Attributes, block, type Child, element, type Markup, text } from '../escape';
import type { ViewChange } from './page-view';

/** Which table it is, and how it is sorted. */
export interface Sorting extends Pick<TableArrangement, 'sort'> {
  readonly table: string;
}

/** What asks for a change when it is chosen: the page reads this one attribute. */
export function changes(change: ViewChange): Attributes {
  return { 'data-change': JSON.stringify(change) };
}

/** A heading with a button that sorts by its column. */
export function sortableHead({ id, title }: Column, { table, sort }: Sorting, attributes: Attributes): Markup {
  const direction = sort?.column === id ? sort.direction : undefined;
  return element(
    'th',
    { ...attributes, 'aria-sort': direction ?? 'none' },
    element(
      'button',
      { type: 'button', class: 'sort', tabindex: -1, ...changes({ kind: 'sort', table, column: id }) },
      text(title),
      element('span', { class: 'sort-sign', 'aria-hidden': 'true' }, text(direction ? SIGNS[direction] : SIGNS.none)),
    ),
  );
}

const SIGNS = { ascending: '▲', descending: '▼', none: '↕' } as const;

/** In which ways a figure can be had. */
export interface Takeable {
  readonly id: string;
  readonly as: readonly ('table' | 'picture')[];
}

/** What can be done with a table or a figure as a whole: copy it in the ways in which it can be had, export it. */
export function figureTools({ id, as }: Takeable, ...menus: readonly Child[]): Markup {
  return block(
    'div',
    { class: 'table-tools' },
    ...menus,
    as.includes('table')
      ? tool(say`Copy table`, say`Copy it, to be pasted into a text or a spreadsheet`, { 'data-copy': id })
      : undefined,
    as.includes('picture')
      ? tool(say`Copy picture`, say`Copy it as a picture, to be pasted into a text or a presentation`, {
          'data-do': 'copy picture',
          'data-figure': id,
        })
      : undefined,
    tool(say`Export…`, say`Save it for Word, Excel, as a picture or in other forms`, {
      'data-do': 'export',
      'data-figure': id,
    }),
    element('span', { class: 'copied', role: 'status' }),
  );
}

function tool(label: string, title: string, attributes: Attributes): Markup {
  return element('button', { type: 'button', class: 'copy', title, ...attributes }, text(label));
}

/** A menu in which columns are hidden and shown; it says how many are hidden. */
export function columnsMenu(table: Table, hidden: readonly string[]): Markup | undefined {
  const columns = table.columns.filter(({ id }) => canBeHidden(id, table));
  if (columns.length === 0) return undefined;
  const missing = columns.filter(({ id }) => hidden.includes(id)).length;
  const label = missing === 0 ? say`Columns` : say`Columns (${missing} hidden)`;
  return block(
    'details',
    { class: 'menu columns', id: `columns-${table.id}` },
    element('summary', { title: say`Hide and show columns` }, text(label)),
    block(
      'div',
      { class: 'menu-box', role: 'group', 'aria-label': say`Columns of ${table.title}` },
      ...columns.map((column) => columnButton(table.id, column, hidden.includes(column.id) ? 'hidden' : 'shown')),
      missing === 0
        ? undefined
        : element(
            'button',
            { type: 'button', class: 'all', ...changes({ kind: 'all columns', table: table.id }) },
            text(say`Show all columns`),
          ),
    ),
  );
}

function columnButton(table: string, { id, title, group }: Column, state: 'shown' | 'hidden'): Markup {
  const name = group === undefined ? title : `${group}: ${title}`;
  return element(
    'button',
    {
      type: 'button',
      class: 'choice',
      'aria-pressed': state === 'shown' ? 'true' : 'false',
      ...changes({ kind: 'column', table, column: id }),
    },
    text(name),
  );
}
