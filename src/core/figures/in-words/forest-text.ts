/** Forest plots without a picture: a table for people, values for programs. */
import type { Extent } from '../../statistics/printed';
import type { ForestGroup, ForestPlot, ForestSubgroup, ForestSummary } from '../../synthesis/models/forest-plot';
import type { Cell, Column, Row, Table } from '../../synthesis/models/table';
import { csv } from '../tables/csv';
import { escapeMarkdown, tableMarkdown } from '../tables/table-markdown';

const HEADS = [
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
  'Studies',
  'p',
  'Tau2',
  'I2',
  'Q',
  'df',
  'p of Q',
] as const;

/** Only where the review divides studies: tables that others read stay as they are. */
const SUBGROUP_HEAD = 'Subgroup';

type Line = Partial<Record<(typeof HEADS)[number] | typeof SUBGROUP_HEAD, string>>;

/**
 * One line for each result, each summary and each prediction interval; numbers on their own scale, ratios as ratios, as the
 * plot shows them. The heterogeneity of a summary is on the scale on which effects are pooled; I² is in per cent.
 */
export function forestCsv({ panels }: ForestPlot): string {
  const lines = panels.flatMap((panel) =>
    panel.groups.flatMap((group) =>
      linesOf(group).map((line): Line => ({ Plot: panel.title, Design: group.title, Metric: panel.metric, ...line })),
    ),
  );
  const isDivided = lines.some((line) => line[SUBGROUP_HEAD] !== undefined);
  const heads = isDivided ? ([...HEADS, SUBGROUP_HEAD] as const) : HEADS;
  return csv([heads, ...lines.map((line) => heads.map((head) => line[head] ?? ''))]);
}

function linesOf(group: ForestGroup): Line[] {
  const { rows, summary, subgroups = [], between } = group;
  const results = rows.map(
    (row): Line => ({
      Kind: 'result',
      Study: row.study,
      Result: row.result ?? '',
      Measure: row.detail,
      ...extent(row.shown),
      Weight: row.weight === undefined ? '' : value(row.weight),
      Bias: row.bias.text,
      Origin: row.effect.state === 'computed' ? 'derived' : 'given',
      ...subgroupOf(row.id, subgroups),
    }),
  );
  const parts = subgroups.flatMap(({ title, summary: own }) =>
    own ? linesOfSummary(own).map((line): Line => ({ ...line, [SUBGROUP_HEAD]: title })) : [],
  );
  const test: Line[] = between
    ? [{ Kind: 'test between subgroups', Q: value(between.q), df: String(between.df), 'p of Q': value(between.p) }]
    : [];
  return [...results, ...parts, ...(summary ? linesOfSummary(summary) : []), ...test];
}

function subgroupOf(row: string, subgroups: readonly ForestSubgroup[]): Line {
  const found = subgroups.find(({ rows }) => rows.includes(row));
  return found === undefined ? {} : { [SUBGROUP_HEAD]: found.title };
}

function linesOfSummary(summary: ForestSummary): Line[] {
  const { method, prediction } = summary;
  const interval: Line[] = prediction
    ? [{ Kind: 'prediction interval', Lower: value(prediction.lower), Upper: value(prediction.upper), Origin: method }]
    : [];
  return [summaryLine(summary), ...interval];
}

function summaryLine({ shown, method, pooled }: ForestSummary): Line {
  return {
    Kind: 'summary',
    ...extent(shown),
    Weight: '1',
    Origin: method,
    Studies: String(pooled.weights.length),
    p: value(pooled.p),
    Tau2: value(pooled.tau2),
    I2: value(pooled.i2),
    Q: value(pooled.q),
    df: String(pooled.df),
    'p of Q': value(pooled.pOfQ),
  };
}

function extent(shown: Extent): Line {
  return { Effect: value(shown.value), Lower: value(shown.lower), Upper: value(shown.upper) };
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

function rowsOf({ title, rows, summary, subgroups, between }: ForestGroup): Row[] {
  const of = (head: string, some: ForestGroup['rows']) => some.map((row) => resultRow(head, row));
  const all = summary ? [summaryRow(title, summary, rows)] : [];
  if (subgroups === undefined) return [...of(title, rows), ...all];
  const parts = subgroups.flatMap((part) => {
    const head = `${title}, ${part.title}`;
    const own = rows.filter(({ id }) => part.rows.includes(id));
    return [...of(head, own), ...(part.summary ? [summaryRow(head, part.summary, own)] : [])];
  });
  const test = between ? [{ id: `between ${title}`, cells: cellsOf(title, computed(between.words)) }] : [];
  return [...parts, ...all, ...test];
}

function resultRow(head: string, row: ForestGroup['rows'][number]): Row {
  return {
    id: row.id,
    source: row.source,
    cells: [
      computed(head),
      {
        text: row.detail === '' ? row.study : `${row.study}: ${row.detail}`,
        state: 'given' as const,
        source: row.source,
      },
      row.bias,
      row.effect,
      computed(row.weight === undefined ? '' : `${(row.weight * 100).toFixed(1)}%`),
    ],
  };
}

function summaryRow(head: string, summary: ForestSummary, rows: ForestGroup['rows']): Row {
  const lines = [summary.words, summary.predictionWords, summary.heterogeneity].filter((each) => each !== undefined);
  const cells = [
    computed(head),
    computed(`Summary: ${summary.method}`),
    computed(''),
    { ...computed(lines.join('; ')), lines },
    computed(shareOf(rows)),
  ];
  return { id: `summary ${head}`, cells };
}

/** How much of the whole weight rows have together. */
function shareOf(rows: ForestGroup['rows']): string {
  const share = rows.reduce((sum, { weight = 0 }) => sum + weight, 0) * 100;
  return Math.abs(share - 100) < 1e-9 ? '100%' : `${share.toFixed(1)}%`;
}

/** A line without numbers of its own. */
function cellsOf(head: string, first: Cell): Cell[] {
  return [computed(head), first, computed(''), computed(''), computed('')];
}

function computed(text: string): Cell {
  return { text, state: 'computed' };
}
