/** Forest plots without a picture: a table for people, values for programs. */
import type { ForestGroup, ForestPlot } from '../synthesis/forest-plot';
import type { Cell, Column, Row, Table } from '../synthesis/table';
import { csv } from './csv';
import { escapeMarkdown, tableMarkdown } from './table-markdown';

/** One line for each result and each summary; numbers on their own scale, ratios as ratios, as the plot shows them. */
export function forestCsv({ panels }: ForestPlot): string {
  const heads = [
    'Plot',
    'Design',
    'Kind',
    'Study',
    'Result',
    'Measure',
    'Metric',
    'Effect',
    'Lower',
    'Upper',
    'Weight',
    'Bias',
    'Origin',
  ];
  const lines = panels.flatMap((panel) =>
    panel.groups.flatMap(({ title, rows, summary }) => [
      ...rows.map((row) => [
        panel.title,
        title,
        'result',
        row.study,
        row.result ?? '',
        row.detail,
        panel.metric,
        ...[row.shown.value, row.shown.lower, row.shown.upper].map(value),
        row.weight === undefined ? '' : value(row.weight),
        row.bias.text,
        row.effect.state === 'computed' ? 'derived' : 'given',
      ]),
      ...(summary === undefined
        ? []
        : [
            [
              panel.title,
              title,
              'summary',
              '',
              '',
              '',
              panel.metric,
              ...[summary.shown.value, summary.shown.lower, summary.shown.upper].map(value),
              '1',
              '',
              summary.method,
            ],
          ]),
      ...(summary?.prediction === undefined
        ? []
        : [
            [
              panel.title,
              title,
              'prediction interval',
              '',
              '',
              '',
              panel.metric,
              '',
              value(summary.prediction.lower),
              value(summary.prediction.upper),
              '',
              '',
              summary.method,
            ],
          ]),
    ]),
  );
  return csv([heads, ...lines]);
}

/** Six significant digits: more than papers print, fewer than floating point invents. */
function value(number: number): string {
  return String(Number(number.toPrecision(6)));
}

/** One table for each plot, then the notes. */
export function forestMarkdown(plot: ForestPlot): string {
  const below = plot.notes.map(escapeMarkdown);
  if (plot.panels.length === 0) return `${[`**${escapeMarkdown(plot.title)}**`, ...below].join('\n\n')}\n`;
  const tables = forestTables({ ...plot, notes: [] }).map((table) => tableMarkdown(table).trimEnd());
  return `${[...tables, ...below].join('\n\n')}\n`;
}

/** One table for each plot; the last has the notes of all. A plot without results has their reasons below an empty table. */
export function forestTables({ title, id, panels, notes }: ForestPlot): Table[] {
  if (panels.length === 0)
    return notes.length === 0
      ? []
      : [{ kind: 'table', id, title, columns: COLUMNS, rows: [], notes, abbreviations: [] }];
  return panels.map((panel, index) => ({
    kind: 'table',
    id: panel.id,
    title: panel.title,
    columns: COLUMNS,
    rows: panel.groups.flatMap(rowsOf),
    notes: index === panels.length - 1 ? [...panel.notes, ...notes] : panel.notes,
    abbreviations: [],
  }));
}

const COLUMNS: readonly Column[] = [
  { id: 'design', title: 'Design' },
  { id: 'study', title: 'Study' },
  { id: 'bias', title: 'Risk of bias' },
  { id: 'effect', title: 'Effect (95% CI)' },
  { id: 'weight', title: 'Weight' },
];

function rowsOf({ title, rows, summary }: ForestGroup): Row[] {
  const head = computed(title);
  const results = rows.map((row) => ({
    id: row.id,
    source: row.source,
    cells: [
      head,
      {
        text: row.detail === '' ? row.study : `${row.study}: ${row.detail}`,
        state: 'given' as const,
        source: row.source,
      },
      row.bias,
      row.effect,
      computed(row.weight === undefined ? '' : `${(row.weight * 100).toFixed(1)}%`),
    ],
  }));
  if (summary === undefined) return results;
  const lines = [summary.words, summary.predictionWords, summary.heterogeneity].filter((each) => each !== undefined);
  const cells = [
    head,
    computed(`Summary: ${summary.method}`),
    computed(''),
    { ...computed(lines.join('; ')), lines },
    computed('100%'),
  ];
  return [...results, { id: `summary ${title}`, cells }];
}

function computed(text: string): Cell {
  return { text, state: 'computed' };
}
