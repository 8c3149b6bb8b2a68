/** Summary bars as a table of numbers, for forms that have no bars. */
import type { SummaryBars } from '../../synthesis/models/summary-bars';
import type { Cell, Table } from '../../synthesis/models/table';
import { levelLabel } from './bars-text';

/** One row for each outcome, domain and level: how many assessments, of how many, and their share in per cent. */
export function barsTable(bars: SummaryBars): Table {
  return {
    kind: 'table',
    id: bars.id,
    title: bars.title,
    columns: [
      { id: 'outcome', title: 'Outcome' },
      { id: 'domain', title: 'Domain' },
      { id: 'judgement', title: 'Judgement' },
      { id: 'assessments', title: 'Assessments' },
      { id: 'of', title: 'Of' },
      { id: 'percent', title: 'Share (%)' },
    ],
    rows: bars.groups.flatMap((group) =>
      group.bars.flatMap((bar) =>
        bar.parts.map((part) => ({
          id: `${group.id} ${bar.id} ${part.level}`,
          cells: [
            textCell(group.title),
            textCell(bar.name),
            textCell(levelLabel(bars, part)),
            numberCell(part.count),
            numberCell(bar.total),
            numberCell(Math.round(part.share * 1000) / 10),
          ],
        })),
      ),
    ),
    notes: bars.notes,
    abbreviations: [],
  };
}

function textCell(text: string): Cell {
  return { text, state: 'given' };
}

function numberCell(number: number): Cell {
  return { text: String(number), state: 'computed' };
}
