/** The overview as HTML: what the review asks, what it has, and how far it is. */
import { inEnglish, translated } from '../../language/say';
import type { Count, Overview } from '../../synthesis/models/overview-model';
import type { Cell } from '../../synthesis/models/table';
import { block, type Child, element, fragment, type Markup, text } from '../escape';
import { cellInWords, type FigureOptions, sourceAttributes } from '../figure-options';
import { placeholder } from '../tables/cell-text';
import { tableHtml } from '../tables/table-html';

/** @returns hints, question, counts and tables, one after the other. */
export function overviewHtml(overview: Overview, options: FigureOptions = {}): Markup {
  const { speaking = inEnglish } = options;
  return fragment(
    ...overview.hints.map((hint) => element('p', { class: 'hint' }, text(speaking(() => translated(hint))))),
    questionHtml(overview, options),
    block('ul', { class: 'counts' }, ...overview.counts.map(countHtml)),
    ...overview.tables.map((table) => tableHtml(table, options)),
  );
}

function questionHtml({ question }: Overview, options: FigureOptions): Child {
  if (question.length === 0) return undefined;
  const statements = question.map(({ name, cell }) =>
    block('div', {}, element('dt', {}, text(name)), statementHtml(cell, options)),
  );
  return block('dl', { class: 'question' }, ...statements);
}

function statementHtml(cell: Cell, options: FigureOptions): Markup {
  const lines = cell.lines ?? [cell.text === '' ? placeholder(cell) : cell.text];
  const linked = sourceAttributes(cell.source, options);
  const attributes = {
    class: cell.state === 'given' ? undefined : `is-${cell.state.replaceAll(' ', '-')}`,
    'aria-label': 'tabindex' in linked ? cellInWords(cell) : undefined,
    ...linked,
    ...('tabindex' in linked ? { tabindex: 0, role: 'link' } : {}),
  };
  const inside = lines.some((line) => line.length > LONG)
    ? lines.map((line) => element('span', { class: 'line' }, text(line)))
    : [text(lines.join('; '))];
  return element('dd', {}, element('span', attributes, ...inside));
}

/** Sentences stand on lines of their own, words beside one another. */
const LONG = 60;

function countHtml({ number, what, note, kinds }: Count): Markup {
  return block(
    'li',
    {},
    element('span', { class: 'count-number' }, text(String(number))),
    element('span', { class: 'count-what' }, text(what)),
    note === undefined ? undefined : element('p', { class: 'count-note' }, text(note)),
    ...kinds.map(({ title, parts }) =>
      fragment(
        kinds.length > 1 ? element('p', { class: 'count-by' }, text(title)) : undefined,
        block(
          'dl',
          { class: 'count-parts', 'aria-label': title },
          ...parts.map((part) =>
            element('div', {}, element('dt', {}, text(part.name)), element('dd', {}, text(String(part.number)))),
          ),
        ),
      ),
    ),
  );
}
