/** The flow of records without a picture: one line for each number. */
import type { FlowBox, FlowDiagram, FlowLine } from '../../synthesis/models/flow-diagram';
import { placeholder } from '../tables/cell-text';
import { csv } from '../tables/csv';
import { escapeMarkdown } from '../tables/table-markdown';

/** One line per number: `Column,Box,Line,Number`; what is not extracted is empty. */
export function flowCsv({ boxes }: FlowDiagram): string {
  const rows = linesOf(boxes).map(({ box, line }) => [box.column, box.title, line.label ?? '', line.number.text]);
  return csv([['Column', 'Box', 'Line', 'Number'], ...rows]);
}

/** The same as a table. */
export function flowMarkdown({ title, boxes, notes }: FlowDiagram): string {
  const rows = linesOf(boxes).map(({ box, line }) => [box.column, box.title, line.label ?? '', numberInWords(line)]);
  const lines = [
    ['Column', 'Box', 'Of which', 'Number'].map(escapeMarkdown),
    ['---', '---', '---', '---:'],
    ...rows.map((row) => row.map(escapeMarkdown)),
  ];
  const dash = rows.some(([, , , number]) => number === '–') ? ['Abbreviations: –, not yet extracted.'] : [];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `${[`**${escapeMarkdown(title)}**`, table, ...[...notes, ...dash].map(escapeMarkdown)].join('\n\n')}\n`;
}

/** The number of a line, or the word for why there is none. */
export function numberInWords({ number }: FlowLine): string {
  return number.text === '' ? placeholder(number) : number.text;
}

function linesOf(boxes: readonly FlowBox[]): { box: FlowBox; line: FlowLine }[] {
  return boxes.flatMap((box) => box.lines.map((line) => ({ box, line })));
}
