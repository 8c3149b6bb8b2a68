/** A table as Markdown (tables as GitHub, pandoc and Quarto read them), with its footnotes below. */

import type { Cell, Table } from '../../synthesis/models/table';
import { placeholder, progressInText } from './cell-text';
import { withoutControls } from './control-characters';

/** @returns title, table, footnotes; ends with a line feed. */
export function tableMarkdown({ title, columns, rows, notes, abbreviations }: Table): string {
  const heads = columns.map((column) =>
    escapeMarkdown(column.group === undefined ? column.title : `${column.group}: ${column.title}`),
  );
  const lines = [heads, heads.map(() => '---'), ...rows.map((row) => row.cells.map(cellMarkdown))];
  const short = abbreviations.map(({ short, long }) => `${short}, ${long}`).join('; ');
  const below = [...notes, ...(short === '' ? [] : [`Abbreviations: ${short}.`])].map(escapeMarkdown);
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `${[`**${escapeMarkdown(title)}**`, table, ...below].join('\n\n')}\n`;
}

function cellMarkdown(cell: Cell): string {
  const words = cell.progress
    ? escapeMarkdown(progressInText(cell))
    : (cell.lines ?? [cell.text === '' ? placeholder(cell) : cell.text]).map(escapeMarkdown).join('<br>');
  return cell.signs === undefined ? words : `${words}${escapeMarkdown(cell.signs)}`;
}

/** Text that Markdown shows as it is: no markup, no HTML, no addresses that become links, on one line. */
export function escapeMarkdown(value: string): string {
  return withoutControls(value)
    .replace(/[\\`*_{}[\]|~#$^@!]/g, '\\$&')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^([-+=]|\d+[.)])(?=\s)/, '\\$1')
    .replace(/(?<!\s)\s*[\r\n]\s*/g, '<br>');
}
