/** Snippets: text with places to fill in, one after the other. */
import { inSnippet } from './completion';

/**
 * Lines of bare keys as a snippet: each key with nothing below it, or with empty brackets, becomes a place to fill in, the last one the final one.
 *
 * @param lines as they are to stand in a file, indented from the first line on
 * @param column at which the first line starts; the others are moved as far to the right
 */
export function asSnippet(lines: readonly string[], column: number): string {
  const isToFill = (index: number) => {
    const line = lines[index] ?? '';
    return /: \[\]$/.test(line) || (/:\s*$/.test(line) && depthOf(lines[index + 1] ?? '') <= depthOf(line));
  };
  const last = lines.reduce((found, _, index) => (isToFill(index) ? index : found), -1);
  let stop = 0;
  return lines
    .map((line, index) => {
      const text = inSnippet(line.trimEnd());
      if (!isToFill(index)) return text;
      stop += 1;
      const gap = `$${index === last ? 0 : stop}`;
      return text.endsWith(']') ? text.replace(/\]$/, `${gap}]`) : `${text} ${gap}`;
    })
    .join(`\n${' '.repeat(column)}`);
}

/** How far the first key of a line stands to the right; that of an item stands behind its dash. */
function depthOf(line: string): number {
  return /^\s*(?:-\s+)*/.exec(line)?.[0].length ?? 0;
}
