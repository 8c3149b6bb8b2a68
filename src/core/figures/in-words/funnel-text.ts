/** Funnel plots without a picture: a table for people, values for programs. */
import type { FunnelPanel, FunnelPlot } from '../../synthesis/models/funnel-plot';
import type { Cell, Column, Table } from '../../synthesis/models/table';
import { csv } from '../tables/csv';
import { escapeMarkdown, tableMarkdown } from '../tables/table-markdown';

const HEADS = [
  'Plot',
  'Kind',
  'Study',
  'Result',
  'Metric',
  'Effect',
  'Estimate',
  'SE',
  'Slope',
  't',
  'df',
  'p',
] as const;

/** One line for each result and each test; the estimate and its standard error on the scale on which effects are pooled. */
export function funnelCsv({ panels }: FunnelPlot): string {
  return csv([HEADS, ...panels.flatMap(linesOf)]);
}

function linesOf({ title, metric, points, tests }: FunnelPanel): string[][] {
  return [
    ...points.map((point) => [
      title,
      'result',
      point.study,
      point.result ?? '',
      metric,
      value(point.value),
      value(point.estimate),
      value(point.se),
      ...['', '', '', ''],
    ]),
    ...tests.map(({ name, numbers }) => [
      title,
      name,
      ...['', '', metric, '', ''],
      ...(numbers ? [numbers.se, numbers.slope, numbers.t, numbers.df, numbers.p].map(value) : ['', '', '', '', '']),
    ]),
  ];
}

/** Six significant digits, as in forest plots. */
function value(number: number): string {
  return String(Number(number.toPrecision(6)));
}

/** One table for each plot, and the notes of all below them. */
export function funnelMarkdown(plot: FunnelPlot): string {
  const below = plot.notes.map(escapeMarkdown);
  if (plot.panels.length === 0) return `${[`**${escapeMarkdown(plot.title)}**`, ...below].join('\n\n')}\n`;
  const tables = funnelTables({ ...plot, notes: [] }).map((table) => tableMarkdown(table).trimEnd());
  return `${[...tables, ...below].join('\n\n')}\n`;
}

/** One table for each plot, with its tests below it; the last has the notes of all. */
export function funnelTables({ id, title, panels, notes }: FunnelPlot): Table[] {
  if (panels.length === 0) return [{ kind: 'table', id, title, columns: COLUMNS, rows: [], notes, abbreviations: [] }];
  return panels.map((panel, index) => ({
    kind: 'table',
    id: panel.id,
    title: panel.title,
    columns: COLUMNS,
    rows: panel.points.map((point, place) => ({
      id: String(place),
      source: point.source,
      cells: [
        { text: point.study, state: 'given' as const, source: point.source },
        computed(point.words),
        computed(point.se.toPrecision(3)),
      ],
    })),
    notes: [
      ...[panel.middleWords, ...panel.tests.map(({ words }) => words), ...panel.notes],
      ...(index === panels.length - 1 ? notes : []),
    ],
    abbreviations: [],
  }));
}

const COLUMNS: readonly Column[] = [
  { id: 'study', title: 'Study' },
  { id: 'effect', title: 'Effect (95% CI)' },
  { id: 'se', title: 'Standard error', meaning: 'On the scale on which effects are pooled' },
];

function computed(text: string): Cell {
  return { text, state: 'computed' };
}
