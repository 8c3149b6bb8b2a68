/**
 * Markdown for hovers and explanations. Every text, from files or our own, goes through {@link escaped}: nothing in a
 * file can become a heading, a link, an image or HTML.
 */

/**
 * The text as it is, in one line, whatever characters it has: nothing in it is read as Markdown or HTML, and addresses do
 * not become links.
 */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>&!#|~$^@]/g, '\\$&')
    .replace(/:\/\//g, '\\:\\/\\/')
    .replace(/www\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** A text in bold. */
export function bold(text: string): string {
  const inside = escaped(text);
  return inside === '' ? '' : `**${inside}**`;
}

/** A link to a web page. Only for addresses that are our own constants, never for those in files. */
export function link(label: string, url: string): string {
  return `[${escaped(label)}](${encodeURI(url).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))})`;
}

/** Lines as a list. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** A table. @param rows of the same length as the heading; what stands in a cell is Markdown already, in one line */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heading), line(heading.map(() => ':---')), ...rows.map(line)].join('\n');
}

/**
 * A link to a place in the review's files.
 * @param url from the shell, never from a file: it is not changed but for what would end the link
 */
export function linkToPlace(label: string, url: string): string {
  const safe = url.replace(/[\s()<>\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `[${escaped(label)}](${safe})`;
}

/** Paragraphs, one below the other; those without text are left out. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}
