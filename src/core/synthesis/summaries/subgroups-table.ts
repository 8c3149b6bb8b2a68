import { counted } from '../../language/counted';
import { type Review, workedOut } from '../../review/review';
import type { Cell, Column, Row, Table } from '../models/table';
import { together } from '../models/table';
import type { View } from '../view';
import { type AskedGroup, aboutCell, askedGroups, computed, sourceOf, withoutSummary } from './asked-groups';
import type { DividedSummary, Subgroup } from './subgroups';

export const subgroupsView: View = {
  id: 'subgroups',
  title: 'Subgroups',
  meaning: 'Summaries of the subgroups that a review declares, with the test of whether they differ.',
  section: 'results',
  of: subgroupsTable,
};

function subgroupsTable(review: Review): Table {
  return workedOut(review, review, 'subgroups', () => {
    const groups = askedGroups(review, ({ subgroups }) => subgroups !== undefined);
    const rows = groups.flatMap(rowsOf);
    const notes = groups.flatMap(({ panel, group }) =>
      (group.summarised?.divided?.notes ?? []).map((note) => `${panel.title}, ${group.title}: ${note}`),
    );
    return {
      kind: 'table',
      id: 'subgroups',
      title: 'Subgroups',
      columns: COLUMNS,
      rows,
      notes: [...notes, ...withoutSummary(groups)],
      abbreviations: [],
    };
  });
}

const COLUMNS: readonly Column[] = [
  { id: 'about', title: 'Summary of' },
  { id: 'by', title: 'Divided by' },
  { id: 'subgroup', title: 'Subgroup' },
  { id: 'results', title: 'In the summary' },
  { id: 'summary', title: 'Summary (95% CI)' },
  { id: 'heterogeneity', title: 'Heterogeneity' },
];

function rowsOf(asked: AskedGroup): Row[] {
  const divided = asked.group.summarised?.divided;
  if (divided === undefined) return [];
  const { summary } = asked.group.summarised ?? {};
  const all = [computed('All'), computed(''), computed(summary?.words ?? ''), computed(summary?.heterogeneity ?? '')];
  const test =
    divided.words === undefined ? [] : [lineOf(asked, divided, 'test', [computed(divided.words), ...blanks(3)])];
  return [
    ...divided.subgroups.map((part) => lineOf(asked, divided, `of ${part.title}`, cellsOf(part))),
    lineOf(asked, divided, 'all', all),
    ...test,
  ];
}

function lineOf(asked: AskedGroup, { title }: DividedSummary, line: string, cells: readonly Cell[]): Row {
  return {
    id: `${asked.panel.id} ${asked.group.title} ${line}`,
    cells: [aboutCell(asked), computed(title), ...cells],
  };
}

function cellsOf({ title, members, fit, summary }: Subgroup): Cell[] {
  return [
    computed(title, together(members.map(sourceOf))),
    computed(counted(fit, 'result')),
    computed(summary?.words ?? (fit === 1 ? 'one study: no summary' : 'no summary')),
    computed(summary?.heterogeneity ?? ''),
  ];
}

function blanks(count: number): Cell[] {
  return Array.from({ length: count }, () => computed(''));
}
