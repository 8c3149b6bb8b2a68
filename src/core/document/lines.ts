/** Offsets to lines and characters: for the rim (editor, terminal), which counts in lines. The core itself does not. */

/** A place as editors count: both from 0, the character in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * Where each line of a text starts, in UTF-16 offsets; the first is 0. Lines end with `\n`, `\r\n` or a lone `\r`, as
 * editors count them.
 */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) if (endsLine(text, offset)) starts.push(offset + 1);
  return starts;
}

/** Whether a text has more lines than that: no more of it is looked at than is needed. */
export function hasMoreLinesThan(most: number, text: string): boolean {
  if (text.length < most) return false;
  let lines = 1;
  for (let offset = 0; offset < text.length && lines <= most; offset++) if (endsLine(text, offset)) lines++;
  return lines > most;
}

function endsLine(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit === 0x0a || (unit === 0x0d && text.charCodeAt(offset + 1) !== 0x0a);
}

/**
 * The line and character of an offset.
 *
 * @param starts of the text, from {@link lineStarts}
 * @param offset in UTF-16 units; below 0 is taken as 0, one behind the text is counted on in the last line
 */
export function positionAt(starts: readonly number[], offset: number): Position {
  const wanted = Math.max(0, offset);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: wanted - (starts[low] ?? 0) };
}
