/** What changed, for people at a terminal: the facts of each record, then what they do to tables and figures. */
import {
  byRecord,
  byTable,
  byTableAndRow,
  type Comparison,
  counted,
  type Group,
  inNumbers,
  isFirstVersion,
  MOST_TOLD,
  type PathOf,
  silentInWords,
  sumInWords,
  tablesLeftOut,
  unreadableInWords,
} from '../../core/index';
import type { Paint } from './paint';
import { printable, withoutCommands } from './printable';
import { wrap } from './wrap';

/** How it is shown. */
export interface DiffText {
  readonly paint: Paint;
  /** In characters, for wrapping. */
  readonly width: number;
  readonly pathOf: PathOf;
  /** Also what says the same as before, and each of very many changes. */
  readonly all: boolean;
}

/** One block for each record and each table, and a line with the sum. */
export function printDiff(comparison: Comparison, { paint, width, pathOf, all }: DiffText): string {
  const { changes, tables, silent, unspoken } = comparison;
  const told = all || changes.length <= MOST_TOLD ? byRecord(changes) : inNumbers(changes);
  const cells = [...tablesLeftOut(comparison), ...(all ? byTableAndRow(tables) : tablesTold(comparison))];
  const block = ({ title, lines }: Group) =>
    `${title === '' ? '' : `${paint('bold', printable(title))}\n`}${lines.map((line) => item(line, width)).join('')}\n`;
  const same = silentInWords(silent);
  const unreadable = unreadableInWords(comparison, pathOf);
  const parts = [
    ...(unreadable.length > 0 ? [block({ title: 'Not compared, because it cannot be read', lines: unreadable })] : []),
    ...told.map(block),
    ...(cells.length > 0 ? [`${paint('dim', 'What it does to tables and figures')}\n\n`, ...cells.map(block)] : []),
    ...(all && unspoken.length > 0
      ? [`${paint('dim', 'Says the same as before')}\n\n`, ...byRecord(unspoken).map(block)]
      : []),
    `${sumInWords(comparison)}.${same === '' ? '' : ` Says the same as before: ${same}${all ? '' : ' (--all tells them)'}.`}\n`,
  ];
  return withoutCommands(parts.join(''));
}

/** Of a review that is new, how many tables have something; of more than anybody reads, how much there is in each. */
function tablesTold(comparison: Comparison): readonly Group[] {
  const [told, each] = [byTable(comparison.tables), byTableAndRow(comparison.tables)];
  if (told.length > 0 && isFirstVersion(comparison)) {
    const count = counted(comparison.tables.length, 'cell or row', 'cells and rows');
    return [
      { title: 'All are new', lines: [`${count} in ${counted(told.length, 'table or figure', 'tables and figures')}`] },
    ];
  }
  return told.reduce((sum, { lines }) => sum + lines.length, 0) > MOST_TOLD ? each.map(counts) : told;
}

function counts({ title, lines }: Group): Group {
  return { title, lines: [counted(lines.length, 'cell or row', 'cells and rows')] };
}

function item(line: string, width: number): string {
  return wrap(printable(line), width - 4)
    .map((each, index) => `${index === 0 ? '  • ' : '    '}${each}\n`)
    .join('');
}
