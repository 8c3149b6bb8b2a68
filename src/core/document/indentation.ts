/** How a file indents, so that what is added looks like what stands there. */
import type { Node } from './document';
import { walk } from './walk';

export interface Indentation {
  /** By how many columns keys stand to the right of the key that they belong to. */
  readonly step: number;
  /** By how many columns the dashes of a list stand to the right of its key. */
  readonly dash: number;
}

/** As the first lines of the file that tell do; two columns each where none tells. */
export function indentationOf(text: string, root: Node | undefined): Indentation {
  const steps: number[] = [];
  const dashes: number[] = [];
  for (const { node } of root === undefined ? [] : walk(root)) {
    if (node.kind !== 'mapping' || node.style !== 'block') continue;
    for (const { key, value } of node.pairs) {
      // An alias stands for something that is written elsewhere, at another depth.
      if (value.kind === 'scalar' || value.style !== 'block' || value.span.start < key.span.end) continue;
      const from = columnOf(text, key.span.start);
      const [first] = value.kind === 'mapping' ? value.pairs.map((pair) => pair.key) : value.items;
      if (first === undefined) continue;
      if (value.kind === 'mapping') steps.push(columnOf(text, first.span.start) - from);
      else dashes.push(columnOf(text, text.lastIndexOf('-', first.span.start - 1)) - from);
    }
    if (steps.length > 0 && dashes.length > 0) break;
  }
  const [step = 2] = steps.filter((columns) => columns > 0);
  const [dash = 2] = dashes.filter((columns) => columns >= 0);
  return { step, dash };
}

/** How many characters stand before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStartOf(text, offset);
}

/** Where the line of an offset starts. */
export function lineStartOf(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends, before its line break. */
export function lineEndOf(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline < 0) return text.length;
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** The line break that the file uses. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
