/** The overview as Markdown. */
import type { Count, Overview } from '../../synthesis/models/overview-model';
import { placeholder } from '../tables/cell-text';
import { escapeMarkdown, tableMarkdown } from '../tables/table-markdown';

/** The same in Markdown: what to do next, the question, the numbers and the tables. */
export function overviewMarkdown({ title, hints, question, counts, tables }: Overview): string {
  const statements = question.map(
    ({ name, cell }) =>
      `- **${escapeMarkdown(name)}:** ${(cell.lines ?? [cell.text || placeholder(cell)]).map(escapeMarkdown).join('; ')}`,
  );
  const parts = [
    `# ${escapeMarkdown(title)}`,
    ...hints.map(escapeMarkdown),
    ...(statements.length > 0 ? [statements.join('\n')] : []),
    counts.map(countMarkdown).join('\n'),
    ...tables.map((table) => tableMarkdown(table).trimEnd()),
  ];
  return `${parts.join('\n\n')}\n`;
}

function countMarkdown({ number, what, note, kinds }: Count): string {
  const details = kinds.map(({ title, parts }) => {
    const list = parts.map((part) => `${part.name} ${part.number}`).join(', ');
    return kinds.length > 1 ? `${title}: ${list}` : list;
  });
  const more = [...(note === undefined ? [] : [note]), ...details].map(escapeMarkdown).join('; ');
  return `- **${number} ${escapeMarkdown(what)}**${more === '' ? '' : ` (${more})`}`;
}
