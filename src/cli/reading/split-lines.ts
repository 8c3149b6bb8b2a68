/** A stream of text, cut into lines as it arrives. */

/** Longer lines are cut off: no request is that long, and memory stays bounded whatever is piped in. */
export const LONGEST_LINE = 1_000_000;

/**
 * The lines of a text that arrives in pieces, in batches as they become complete: `\n` or `\r\n` ends a line. A last
 * line without an end counts; nothing behind the last end does not. Of a line longer than {@link LONGEST_LINE}
 * characters only the beginning is kept.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let rest: string | undefined;
  for await (const piece of pieces) {
    const parts = (rest === undefined ? withoutMark(piece) : rest + piece).split('\n');
    rest = (parts.pop() ?? '').slice(0, LONGEST_LINE + 1);
    if (parts.length > 0) yield parts.map(withoutReturn);
  }
  if (rest) yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return (line.endsWith('\r') ? line.slice(0, -1) : line).slice(0, LONGEST_LINE);
}

/** Some programs begin a text with a mark that says how it is encoded. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
