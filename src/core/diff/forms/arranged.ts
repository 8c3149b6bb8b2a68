/** What every form of a comparison tells, in the same order: what could not be compared, the facts by record, the tables, the rest. */
import { addTo } from '../../document/groups';
import { counted } from '../../language/counted';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import type { Change, Comparison, Silent, TableChange } from '../changes/change';

/** How the files of a review are called where it is told: from the folder that somebody is in. */
export type PathOf = (path: string) => string;

/** Some changes below one heading. */
export interface Group {
  /** The record, or the table. */
  readonly title: string;
  readonly lines: readonly string[];
}

/** Facts by record, in the order in which they come up. */
export function byRecord(changes: readonly Change[]): readonly Group[] {
  const groups = new Map<string, string[]>();
  for (const { record, brief } of changes) addTo(groups, record, brief);
  return [...groups].map(([title, lines]) => ({ title, lines }));
}

/** Cells and rows by table, one by one. */
export function byTableAndRow(tables: readonly TableChange[]): readonly Group[] {
  return [...grouped(tables)].map(([title, all]) => ({ title, lines: all.map(({ brief }) => brief) }));
}

/** Cells and rows by table, as people read them: where many rows came or went, how many. In English, as tables are. */
export function byTable(tables: readonly TableChange[]): readonly Group[] {
  return [...grouped(tables)].map(([title, all]) => {
    const [fresh, gone] = [all.filter(isNewRow), all.filter(isGoneRow)];
    const lines = all.flatMap((change) => {
      const rows = isNewRow(change) ? fresh : isGoneRow(change) ? gone : [];
      if (rows.length <= MOST_ROWS) return [change.brief];
      return change === rows[0]
        ? [`${rows.length} ${rows === fresh ? 'new rows' : 'rows gone'}: ${firstOf(rows)}`]
        : [];
    });
    return { title, lines };
  });
}

/** What is said of tables that were left out because of how much has changed; nothing where they were not. */
export function tablesLeftOut({ leavesTablesOut }: Comparison): readonly Group[] {
  const words = say`Not worked out, because more than ${MOST_TOLD} things changed; “extraction diff --all” does.`;
  return leavesTablesOut ? [{ title: '', lines: [words] }] : [];
}

/** Whether there was no such review before: then all of its tables are new, and nobody asks for their rows. */
export function isFirstVersion({ changes }: Comparison): boolean {
  const isNew = changes.every(({ change, place }) => place.length === 0 && FIRST.includes(change));
  return isNew && changes.some(({ kind, change }) => kind === 'review' && change === 'added');
}

/** What is told of a work that is new: that it is, and how the work of two people compares. */
const FIRST: readonly Change['change'][] = ['added', 'differ', 'settled'];

/** So many rows that came or went are told one by one; of more, how many, and the first few by their names. */
const MOST_ROWS = 3;

function isNewRow({ row, column, from }: TableChange): boolean {
  return row !== '' && column === '' && from === null;
}

function isGoneRow({ row, column, to }: TableChange): boolean {
  return row !== '' && column === '' && to === null;
}

function firstOf(rows: readonly TableChange[]): string {
  const names = rows.slice(0, MOST_ROWS).map(({ row }) => row);
  return `${names.join('; ')} and ${rows.length - MOST_ROWS} more`;
}

function grouped(tables: readonly TableChange[]): ReadonlyMap<string, readonly TableChange[]> {
  const groups = new Map<string, TableChange[]>();
  for (const change of tables) addTo(groups, change.table, change);
  return groups;
}

/** More than anybody reads one by one: they are told in numbers, and nobody looks at what each does to tables and figures. */
export const MOST_TOLD = 500;

/** Of very many changes, how many there are of each kind below each heading. */
export function inNumbers(changes: readonly Change[]): readonly Group[] {
  const groups = new Map<string, Map<string, number>>();
  for (const { record, place, change } of changes) {
    const counts = groups.get(record) ?? new Map<string, number>();
    groups.set(record, counts);
    const what = place[0] === undefined ? change : place[0];
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...groups].map(([title, counts]) => ({
    title,
    lines: [[...counts].map(([what, count]) => `${what} ${count}`).join(', ')],
  }));
}

/** “12 facts in 3 records, 40 cells and rows of tables”; that nothing changed. */
export function sumInWords({ changes, tables }: Comparison): string {
  if (changes.length + tables.length === 0) return say`Nothing that the review says has changed`;
  const records = new Set(changes.map(({ kind, record }) => `${kind} ${record}`)).size;
  const facts = say`${counted(changes.length, 'change')} in ${counted(records, 'record')}`;
  return tables.length === 0
    ? facts
    : say`${facts}, ${counted(tables.length, 'cell or row', 'cells and rows')} of tables and figures`;
}

/** “3 comments, 1 change of order”: what is written otherwise and says the same; nothing for none. */
export function silentInWords({ comments, order, form }: Silent): string {
  const parts = [
    comments > 0 ? counted(comments, 'comment') : '',
    order > 0 ? counted(order, 'change of order', 'changes of order') : '',
    form > 0 ? counted(form, 'change of form', 'changes of form') : '',
  ].filter((part) => part !== '');
  return listed(parts, 'and');
}

/** Where a file stands that could not be compared, and why. */
export function unreadableInWords({ unreadable }: Comparison, pathOf: PathOf): readonly string[] {
  return unreadable.map(({ file, when, because }) =>
    when === 'before' ? say`${pathOf(file)}, the earlier version: ${because}` : `${pathOf(file)}: ${because}`,
  );
}
