/** What changed between two texts, as one edit. */
import type { TextEdit } from '../../document/document';

/** The one edit between two texts: what they have in common at both ends stays. */
export function betweenTexts(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let common = 0;
  while (common < most - start && before.at(-1 - common) === after.at(-1 - common)) common++;
  // Whole lines: no line end is taken apart.
  start = before.lastIndexOf('\n', start - 1) + 1;
  const end = before.indexOf('\n', before.length - common);
  const tail = end < 0 ? 0 : before.length - end;
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}
