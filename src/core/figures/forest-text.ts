/** Forest plots without a picture: a table for people, values for programs. */
import type { ForestPanel, ForestPlot, ForestRow } from '../synthesis/forest-plot';
import { csv } from './csv';
import { biasWords } from './forest-svg';
import { escapeMarkdown } from './table-markdown';

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

/** One table for each plot. */
export function forestMarkdown({ title, panels, notes }: ForestPlot): string {
  const below = notes.map(escapeMarkdown);
  return `${[`**${escapeMarkdown(title)}**`, ...panels.map(panelMarkdown), ...below].join('\n\n')}\n`;
}

function panelMarkdown({ title, groups, notes }: ForestPanel): string {
  const rows = groups.flatMap((group) => [
    ...group.rows.map((row) => [group.title, ...rowWords(row)]),
    ...(group.summary === undefined
      ? []
      : [
          [
            group.title,
            `Summary: ${group.summary.method}`,
            '',
            [group.summary.words, group.summary.predictionWords, group.summary.heterogeneity]
              .filter((each) => each !== undefined)
              .join('; '),
            '100%',
          ],
        ]),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const heads = ['Design', 'Study', 'Risk of bias', 'Effect (95% CI)', 'Weight'];
  const table = [line(heads), line(heads.map(() => '---')), ...rows.map((cells) => line(cells.map(escapeMarkdown)))];
  return [`**${escapeMarkdown(title)}**`, table.join('\n'), ...notes.map(escapeMarkdown)].join('\n\n');
}

function rowWords(row: ForestRow): string[] {
  return [
    row.detail === '' ? row.study : `${row.study}: ${row.detail}`,
    biasWords(row),
    `${row.effect.text}${row.effect.signs ?? ''}`,
    row.weight === undefined ? '' : `${(row.weight * 100).toFixed(1)}%`,
  ];
}
