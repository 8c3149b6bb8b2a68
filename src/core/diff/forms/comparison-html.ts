/** A comparison as a page of its own: to be read, printed and sent. */
import { block, type Child, element, type Markup, styleSheet, text } from '../../figures/escape';
import { pageHtml } from '../../figures/page';
import { PRINT_STYLES } from '../../figures/print-styles';
import { say } from '../../language/say';
import type { Comparison } from '../changes/change';
import {
  byRecord,
  byTable,
  type Group,
  type PathOf,
  silentInWords,
  sumInWords,
  tablesLeftOut,
  unreadableInWords,
} from './arranged';

/** @returns a whole page, with a line feed at its end */
export function comparisonHtml(comparison: Comparison, pathOf: PathOf): string {
  const { changes, tables, silent, unspoken } = comparison;
  const unreadable = unreadableInWords(comparison, pathOf);
  const same = silentInWords(silent);
  const cells = [...tablesLeftOut(comparison), ...byTable(tables)];
  return pageHtml({
    title: sumInWords(comparison),
    head: [styleSheet(PRINT_STYLES)],
    body: [
      element('h1', {}, text(sumInWords(comparison))),
      ...(unreadable.length > 0
        ? section(say`Not compared, because it cannot be read`, [{ title: '', lines: unreadable }])
        : []),
      ...byRecord(changes).map(groupHtml),
      ...(cells.length > 0 ? section(say`What it does to tables and figures`, cells) : []),
      ...(same === '' ? [] : [folded(say`Says the same as before: ${same}`, byRecord(unspoken))]),
    ],
  });
}

function section(title: string, groups: readonly Group[]): Child[] {
  return [element('h2', {}, text(title)), ...groups.map(groupHtml)];
}

function groupHtml({ title, lines }: Group): Markup {
  const items = lines.map((line) => element('li', {}, text(line)));
  return block('section', {}, title === '' ? undefined : element('h3', {}, text(title)), block('ul', {}, ...items));
}

function folded(title: string, groups: readonly Group[]): Markup {
  return block('details', {}, element('summary', {}, text(title)), ...groups.map(groupHtml));
}
