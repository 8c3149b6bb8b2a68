/** Where a person goes on in text that was just written. */

/** New text, ready to be typed into. */
export interface ToTypeInto {
  readonly text: string;
  /** Where the person goes on. */
  readonly cursor: number;
}

/** With the space that belongs between the first blank key and its value, so that one can type at once. */
export function beginTyping(text: string, from = 0): ToTypeInto {
  const at = from + firstBlank(text.slice(from));
  if (text[at - 1] !== ':') return { text, cursor: at };
  return { text: `${text.slice(0, at)} ${text.slice(at)}`, cursor: at + 1 };
}

/**
 * Behind the first key that has nothing behind it and nothing below it.
 * @returns the offset behind its colon; the end of the text where every key has something
 */
function firstBlank(text: string): number {
  const lines = text.split('\n');
  let start = 0;
  for (const [index, line] of lines.entries()) {
    const content = line.trimEnd();
    const next = lines[index + 1] ?? '';
    const goesOn = next.trim() !== '' && depthOf(next) > depthOf(line);
    if (/^[^#]*:$/.test(content) && !goesOn) return start + content.length;
    start += line.length + 1;
  }
  return text.length;
}

/** How far the first key of a line stands to the right; that of an item stands behind its dash. */
function depthOf(line: string): number {
  return /^\s*(?:-\s+)*/.exec(line)?.[0].length ?? 0;
}
