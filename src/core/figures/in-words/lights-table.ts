/** Traffic lights as a table of words, for forms that have no circles. */
import type { Cell, Table } from '../../synthesis/models/table';
import {
  allLights,
  columnsAre,
  rowsAre,
  showsOverall,
  type TrafficLights,
} from '../../synthesis/models/traffic-lights';

/** One row for each assessment: outcome, study, result, a word for each domain, and for the whole; directions of bias in brackets. */
export function lightsTable({ id, title, columns, groups, notes }: TrafficLights): Table {
  const names = columns.map(({ head, name }) => `${head}: ${name}`).join('; ');
  const withOverall = showsOverall({ groups });
  return {
    kind: 'table',
    id,
    title,
    columns: [
      { id: 'outcome', title: 'Outcome' },
      { id: 'study', title: rowsAre({ groups }) },
      { id: 'result', title: 'Result' },
      ...columns.map(({ id, head, name }) => ({ id, title: head, meaning: name })),
      ...(withOverall ? [{ id: 'overall', title: 'Overall' }] : []),
    ],
    rows: groups.flatMap((group) =>
      group.rows.map((row) => ({
        id: row.id,
        cells: [
          textCell(group.title),
          textCell(row.study),
          textCell(row.detail ?? ''),
          ...allLights(row).map(withDirection),
        ],
        ...(row.source && { source: row.source }),
      })),
    ),
    notes: [`${columnsAre({ columns })}: ${names}.`, ...notes],
    abbreviations: [],
  };
}

/** The direction of bias in words behind the judgement. */
function withDirection(cell: Cell): Cell {
  return cell.biasDirection === undefined ? cell : { ...cell, text: `${cell.text} (${cell.biasDirection})` };
}

function textCell(text: string): Cell {
  return { text, state: 'given' };
}
