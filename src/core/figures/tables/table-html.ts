/** A table as HTML: headings with scopes, states that can be seen without colour, cells that lead to their source. */
import { inEnglish } from '../../language/say';
import { arrangeTable } from '../../synthesis/arranging/arrange-table';
import type { Cell, Column, Row, Table } from '../../synthesis/models/table';
import { type Attributes, block, type Child, element, fragment, joined, type Markup, text } from '../escape';
import { cellInWords, cellRole, type FigureOptions, gridRole, sourceAttributes } from '../figure-options';
import { missingLegend } from '../on-the-page/missing-legend';
import { arrangementOf } from '../on-the-page/page-view';
import { restOfTable, rowsShown } from '../on-the-page/shortened';
import { columnsMenu, figureTools, type Sorting, sortableHead } from '../on-the-page/table-controls';
import { rowMarkup } from '../row-places';
import { CHANGE_SIGNS, PROGRESS_GLYPHS, placeholder } from './cell-text';
import { columnWidths } from './column-width';

/** @returns the table with its caption, footnotes and abbreviations, as one `figure` element. */
export function tableHtml(whole: Table, options: FigureOptions = {}): Markup {
  const { arrangements, speaking = inEnglish } = options;
  const arrangement = arrangements && arrangementOf({ tables: arrangements }, whole.id);
  const table = arrangement ? arrangeTable(whole, arrangement) : whole;
  const sorting = options.sources === 'linked' &&
    arrangement && { table: table.id, ...(arrangement.sort && { sort: arrangement.sort }) };
  const shown = rowsShown(table.id, table.rows.length, options.shortening);
  const how = `${table.columns.map(({ id }) => id).join(' ')} ${options.sources}`;
  return block(
    'figure',
    { class: 'figure-table' },
    sorting
      ? speaking(() => figureTools({ id: whole.id, as: ['table'] }, columnsMenu(whole, arrangement.hidden)))
      : undefined,
    block(
      'div',
      { class: 'scroller', ...region(table, options) },
      block(
        'table',
        { role: gridRole(options), id: `table-${table.id}` },
        element('caption', {}, text(table.title)),
        headHtml(table, sorting || undefined),
        block(
          'tbody',
          {},
          ...table.rows
            .slice(0, shown)
            .map((row) => rowMarkup(options.rows, 'tr', row, how, () => rowHtml(row, table.columns, options))),
        ),
      ),
    ),
    shown < table.rows.length ? speaking(() => restOfTable(table.id, shown, table.rows.length)) : undefined,
    notesHtml(table, options),
  );
}

/** A box that scrolls must have a name, so that screen readers can say what it is. */
function region(table: Table, { sources }: FigureOptions) {
  return sources === 'linked' ? { role: 'region', 'aria-label': table.title } : {};
}

function headHtml(table: Table, sorting: Sorting | undefined): Markup {
  const { columns } = table;
  const widths = columnWidths(table);
  const head = (column: Column, rows?: number) => {
    const width = widths[columns.indexOf(column)];
    return columnHead(column, sorting, {
      scope: 'col',
      rowspan: rows,
      class: width === 'narrow' ? undefined : width,
      title: column.meaning,
    });
  };
  const groups = groupsOf(columns);
  if (groups.every(({ title }) => title === undefined)) {
    return block('thead', {}, block('tr', {}, ...columns.map((column) => head(column))));
  }
  const upper = groups.map(({ title, columns: inside }) => {
    if (title === undefined) return fragment(...inside.map((column) => head(column, 2)));
    return element('th', { scope: 'colgroup', colspan: inside.length, class: 'group' }, text(title));
  });
  const lower = columns.filter((column) => column.group !== undefined).map((column) => head(column));
  return block('thead', {}, block('tr', {}, ...upper), block('tr', {}, ...lower));
}

function columnHead(column: Column, sorting: Sorting | undefined, attributes: Attributes): Markup {
  return sorting ? sortableHead(column, sorting, attributes) : element('th', attributes, text(column.title));
}

/** Neighbours with the same heading above them. */
function groupsOf(columns: readonly Column[]): { title: string | undefined; columns: Column[] }[] {
  const groups: { title: string | undefined; columns: Column[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && last.title === column.group) last.columns.push(column);
    else groups.push({ title: column.group, columns: [column] });
  }
  return groups;
}

function rowHtml(row: Row, columns: readonly Column[], options: FigureOptions): Markup {
  const [head, ...cells] = row.cells;
  return block(
    'tr',
    {},
    // Where lists of different length stand side by side, the first may have ended: nothing is no heading.
    head && cellHtml(head.text === '' ? 'td' : 'th', head, columns[0], options),
    ...cells.map((cell, index) => cellHtml('td', cell, columns[index + 1], options)),
  );
}

function cellHtml(name: 'th' | 'td', cell: Cell, column: Column | undefined, options: FigureOptions): Markup {
  const words = cellInWords(cell);
  const plain = words === cell.text;
  const attributes = {
    class: classOf(cell),
    'data-column': column?.id,
    title: plain ? undefined : words,
    ...(name === 'th' ? { scope: 'row' } : { role: options.sources === 'linked' ? cellRole(options) : undefined }),
    ...sourceAttributes(cell.source, options),
  };
  return element(name, attributes, changedHtml(cell, options));
}

function classOf(cell: Cell): string | undefined {
  const classes = [
    ...(cell.progress ? ['progress', `progress-${cell.progress.replaceAll(' ', '-')}`] : []),
    ...(cell.state === 'given' ? [] : [`is-${cell.state.replaceAll(' ', '-')}`]),
    ...(isNumber(cell.text) ? ['number'] : []),
    ...(cell.change ? ['change', `change-${cell.change.kind}`] : []),
  ];
  return classes.length > 0 ? classes.join(' ') : undefined;
}

/** What a cell says; where it said something else before, with a sign and what it said. */
function changedHtml(cell: Cell, options: FigureOptions): Child {
  const { change } = cell;
  if (change === undefined) return contentHtml(cell, options);
  const sign = element('span', { class: 'change-sign', 'aria-hidden': 'true' }, text(CHANGE_SIGNS[change.kind]));
  const before = change.before === '' ? undefined : element('del', {}, text(change.before));
  if (change.kind === 'removed') return joined(sign, before);
  return joined(sign, element('ins', {}, contentHtml(cell, options)), before);
}

function contentHtml(cell: Cell, { sources }: FigureOptions): Child {
  const signs = cell.signs === undefined ? undefined : element('sup', {}, text(cell.signs));
  if (cell.progress) return joined(progressHtml(cell.progress, cell.text), signs);
  const lines = cell.lines ?? [];
  const last = lines.length - 1;
  if (last < 1) return joined(text(cell.text === '' ? placeholder(cell) : cell.text), signs);
  if (sources !== 'linked') {
    // Word processors that take a table from a page know line breaks, and put lines of any other kind together.
    return joined(
      ...lines.map((line, index) => joined(index === 0 ? undefined : element('br', {}), text(line))),
      signs,
    );
  }
  return fragment(
    ...lines.map((line, index) => element('span', { class: 'line' }, text(line), index === last ? signs : undefined)),
  );
}

function progressHtml(progress: NonNullable<Cell['progress']>, words: string): Child {
  if (progress === 'not expected') return undefined;
  return fragment(
    element('span', { class: 'glyph', 'aria-hidden': 'true' }, text(PROGRESS_GLYPHS[progress])),
    element('span', { class: SAID_BY_GLYPH.includes(words) ? 'unseen' : undefined }, text(words)),
  );
}

/** Words that the sign says alone; a number of parts, or that people differ, is written out. */
const SAID_BY_GLYPH: readonly string[] = ['done', 'begun', 'missing'];

function notesHtml(table: Table, { arrangements, speaking = inEnglish }: FigureOptions): Child {
  const { notes } = table;
  const legend = arrangements && speaking(() => missingLegend(table));
  // The legend says what the dash is.
  const abbreviations = table.abbreviations.filter(({ short }) => legend === undefined || short !== '–');
  if (notes.length === 0 && abbreviations.length === 0 && legend === undefined) return undefined;
  const short = abbreviations.map(({ short, long }) => `${short}, ${long}`).join('; ');
  return block(
    'figcaption',
    { class: 'notes' },
    ...notes.map((note) => element('p', {}, text(note))),
    short === '' ? undefined : element('p', {}, text(`Abbreviations: ${short}.`)),
    legend,
  );
}

function isNumber(words: string): boolean {
  return /^[-−]?\d+(\.\d+)?$/.test(words);
}
