/** Traffic lights without a picture: a table of words, which is also what robvis reads. */
import type { Cell } from '../../synthesis/models/table';
import {
  allLights,
  columnsAre,
  type LightsRow,
  rowsAre,
  showsOverall,
  type TrafficLights,
} from '../../synthesis/models/traffic-lights';
import { placeholder } from '../tables/cell-text';
import { csv } from '../tables/csv';
import { escapeMarkdown } from '../tables/table-markdown';

/**
 * The figure as robvis takes it in: `Study,D1,…,Overall`, judgements in whole words, one line per assessed result.
 * What nobody has judged is empty: a suggestion is not a judgement.
 */
export function trafficLightsCsv({ columns, groups }: TrafficLights): string {
  const heads = headsOf(columns, groups);
  const rows = groups.flatMap(({ title, rows }) =>
    rows.map((row) => [nameOf(row, title), ...allLights(row).map(judgedWord)]),
  );
  return csv([heads, ...rows]);
}

/** The figure as Markdown: one table per outcome, symbols beside the words, directions of bias behind them. */
export function trafficLightsMarkdown({ title, levels, columns, groups, notes }: TrafficLights): string {
  const symbols = new Map(levels.map(({ value, symbol }) => [value, symbol]));
  const word = (cell: Cell) => {
    const symbol = symbols.get(cell.mark?.judgement ?? '');
    const words = cell.text === '' ? placeholder(cell) : cell.text;
    const direction = cell.biasDirection === undefined ? '' : `, ${cell.biasDirection}`;
    return escapeMarkdown(`${symbol === undefined ? '' : `(${symbol}) `}${words}${direction}${cell.signs ?? ''}`);
  };
  const heads = [rowsAre({ groups }), ...headsOf(columns, groups).slice(1)].map(escapeMarkdown);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const tables = groups.map((group) => {
    const rows = group.rows.map((row) => line([escapeMarkdown(nameOf(row)), ...allLights(row).map(word)]));
    const heading = group.title === '' ? [] : [`**${escapeMarkdown(group.title)}**`, ''];
    return [...heading, line(heads), line(heads.map(() => '---')), ...rows].join('\n');
  });
  const names = columns.map(({ head, name }) => `${head}: ${name}`).join('; ');
  const below = [`${columnsAre({ columns })}: ${names}.`, ...notes].map(escapeMarkdown);
  return `${[`**${escapeMarkdown(title)}**`, ...tables, ...below].join('\n\n')}\n`;
}

function headsOf(columns: TrafficLights['columns'], groups: TrafficLights['groups']): string[] {
  return ['Study', ...columns.map(({ head }) => head), ...(showsOverall({ groups }) ? ['Overall'] : [])];
}

function nameOf({ study, detail }: LightsRow, group = ''): string {
  const what = [group, detail ?? ''].filter((each) => each !== '').join(', ');
  return what === '' ? study : `${study}: ${what}`;
}

function judgedWord(cell: Cell): string {
  if (cell.state === 'not applicable') return 'Not applicable';
  return cell.mark && cell.state === 'given' ? cell.text : '';
}
