/** Markdown of the documentation pages that are made from data. */

/** A table; columns in which nothing stands are left out. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const shown = head.map((_, column) => rows.some((row) => (row[column] ?? '') !== ''));
  const line = (cells: readonly string[]) => `| ${cells.filter((_, column) => shown[column]).join(' | ')} |`;
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map((row) => line(head.map((_, column) => row[column] ?? ''))),
  ].join('\n');
}

/** A text as it may stand in a cell or a paragraph: nothing in it is read as Markdown but words of files, in backticks. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(`[^`]+`)/)
    .map((piece, index) => (index % 2 === 1 ? inFiles(piece.slice(1, -1)) : escaped(piece)))
    .join('');
}

const escaped = (text: string): string => text.replace(/[\\|*_`[\]]/g, '\\$&').replace(/</g, '&lt;');

/** A word as it stands in files. */
export function inFiles(word: string): string {
  return `\`${word.replace(/\|/g, '\\|')}\``;
}

/** Paragraphs, parted by blank lines; empty ones are left out. The page ends with a line feed. */
export function markdownPage(blocks: readonly (string | undefined)[]): string {
  return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`;
}

/** A source with its DOI, or else its address. */
export function sourceLine({ citation, doi, url }: { citation: string; doi?: string; url: string }): string {
  const link = doi === undefined ? `<${url}>` : `[doi:${doi}](https://doi.org/${doi})`;
  return `- ${plainMarkdown(citation)} ${link}`;
}
