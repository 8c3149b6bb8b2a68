/** Values of several lines, written where a value of one line is. */
import type { TextEdit } from '../document/document';

/**
 * Edits that write lines joined by line feeds, with each line below the first one, however far to the right that stands.
 *
 * @param edits as `writeValue` gives them for the lines, joined
 * @param lineBreak of the file
 */
export function inLines(edits: readonly TextEdit[], lines: readonly string[], lineBreak: string): readonly TextEdit[] {
  const joined = lines.join('\n');
  if (lines.length < 2) return edits;
  return edits.map((edit) => {
    const start = edit.text.indexOf(joined);
    if (start < 0) return edit;
    const column = start - (edit.text.lastIndexOf('\n', start) + 1);
    return {
      span: edit.span,
      text: edit.text.replace(joined, () => lines.join(`${lineBreak}${' '.repeat(column)}`)),
    };
  });
}
