/** The flow of records as a table, for forms that have no boxes. */

import type { FlowDiagram } from '../../synthesis/models/flow-diagram';
import type { Table } from '../../synthesis/models/table';

/** One row for each number. */
export function flowTable({ id, title, boxes, notes }: FlowDiagram): Table {
  return {
    kind: 'table',
    id,
    title,
    columns: [
      { id: 'column', title: 'Column' },
      { id: 'box', title: 'Box' },
      { id: 'line', title: 'Of which' },
      { id: 'number', title: 'Number' },
    ],
    rows: boxes.flatMap((box, index) =>
      box.lines.map((line, at) => ({
        id: `${index} ${at}`,
        cells: [
          ...[box.column, box.title, line.label ?? ''].map((text) => ({ text, state: 'given' as const })),
          line.number,
        ],
      })),
    ),
    notes,
    abbreviations: [],
  };
}
