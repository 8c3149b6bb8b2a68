/** What is found in a text before it is read: slips, and the edits under which the rest can be read as it was meant. */
import type { SyntaxProblem, TextEdit } from '../document';

/** One slip. */
export interface Repair {
  readonly problem: SyntaxProblem;
  /** Applied to the text before it is read; often, but not always, those of the problem's fix. */
  readonly edits: readonly TextEdit[];
  /**
   * What YAML does with the text as it stands: `refused` is only a slip if the text as a whole cannot be read,
   * `misread` also in text that can be read, but not as it was meant.
   */
  readonly kind: 'refused' | 'misread';
}

/** Text that stands in a message, short enough to be taken in at a glance. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line;
}

/** An edit that only adds. */
export function insertion(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

/** An edit that only takes away. */
export function deletion(start: number, end: number): TextEdit {
  return { span: { start, end }, text: '' };
}
