import { type Review, workedOut } from '../../review/review';
import type { Derived } from '../../statistics/estimate';
import { leaveOneOut } from '../../statistics/pooling/influence';
import type { PooledEstimate } from '../../statistics/pooling/pooling';
import { printedVariance } from '../../statistics/printed';
import type { Column, Row, Table } from '../models/table';
import type { View } from '../view';
import { type AskedGroup, aboutCell, askedGroups, computed, ownScale, sourceOf, withoutSummary } from './asked-groups';
import { poolResults } from './pool-results';
import { pInWords } from './summary-words';

export const leaveOneOutView: View = {
  id: 'leave-one-out',
  title: 'Summaries without each study',
  meaning: 'What each summary would be without one study after the other, where the review asks for it.',
  section: 'results',
  of: leaveOneOutTable,
};

function leaveOneOutTable(review: Review): Table {
  return workedOut(review, review, 'leave one out', () => {
    const groups = askedGroups(review, ({ also }) => also.has('leave one out'));
    const rows = groups.flatMap(rowsOf);
    return {
      kind: 'table',
      id: 'leave-one-out',
      title: 'Summaries without each study',
      columns: COLUMNS,
      rows,
      notes: [...(rows.length > 0 ? [HOW_TO_READ] : []), ...withoutSummary(groups)],
      abbreviations: [],
    };
  });
}

const HOW_TO_READ =
  'Each line is the summary without that study, worked out in the same way. A study is not wrong because a summary depends on it; the line says how much does.';

const COLUMNS: readonly Column[] = [
  { id: 'about', title: 'Summary of' },
  { id: 'without', title: 'Without' },
  { id: 'summary', title: 'Summary (95% CI)' },
  { id: 'p', title: 'p' },
  { id: 'tau2', title: 'τ²' },
  { id: 'i2', title: 'I²' },
];

function rowsOf(asked: AskedGroup): Row[] {
  const { panel, group, analysis, inIt } = asked;
  if (inIt === undefined) return [];
  const { results, pooled } = inIt;
  const about = aboutCell(asked);
  const id = `${panel.id} ${group.title}`;
  const row = (key: string, without: Row['cells'][number], found: Derived<PooledEstimate>): Row => ({
    id: `${id} ${key}`,
    cells: [about, without, ...cellsOf(found, results[0]?.effect.metric ?? 'smd')],
  });
  const left = leaveOneOut(results, (rest) => poolResults(rest, analysis, panel.sense));
  return [
    row('all', computed('no study left out'), { ok: true, value: pooled }),
    ...results.flatMap((each, index) => {
      const found = left[index];
      return found ? [row(String(index), computed(each.name, sourceOf(each)), found)] : [];
    }),
  ];
}

function cellsOf(found: Derived<PooledEstimate>, metric: Parameters<typeof ownScale>[2]): Row['cells'] {
  if (!found.ok) return [computed(found.because), computed(''), computed(''), computed('')];
  const { value, ci, p, tau2, i2 } = found.value;
  return [
    computed(ownScale(value, ci, metric)),
    computed(pInWords(p).replace('p = ', '').replace('p ', '')),
    computed(printedVariance(tau2)),
    computed(`${i2.toFixed(1)}%`),
  ];
}
