/** How a file is written: how deep its lines go, where its dashes stand, how its lines end. What is added is written alike. */

import type { Document, Node, Pair } from '../document/document';
import { columnOf, lineBreakOf } from '../document/line-edges';
import { walk } from '../document/walk';

/** The habits of one file. */
export interface FileStyle {
  /** How many spaces further to the right the keys below a key stand. */
  readonly step: number;
  /** How many spaces further to the right than its key the dashes of a list stand; often 0 or 2. */
  readonly dash: number;
  readonly lineEnd: '\n' | '\r\n';
}

/** What is usual in a file; where it shows nothing, two spaces for both. */
export function fileStyle({ text, root }: Pick<Document, 'text' | 'root'>): FileStyle {
  const steps: number[] = [];
  const dashes: number[] = [];
  for (const { node } of root === undefined ? [] : walk(root)) {
    if (node.kind !== 'mapping' || node.style === 'flow') continue;
    for (const pair of node.pairs) {
      const deeper = stepOf(pair, text);
      if (deeper !== undefined) (pair.value.kind === 'sequence' ? dashes : steps).push(deeper);
    }
  }
  return { step: usual(steps.filter((step) => step > 0)) ?? 2, dash: usual(dashes) ?? 2, lineEnd: lineBreakOf(text) };
}

/**
 * Lines that are indented by two, dashes too, as the file would have them.
 *
 * @param insert what follows a column of the file; its first line stands there, the others carry their whole indentation
 * @param column of the first line
 */
export function inStyle(insert: string, column: number, { step, dash, lineEnd }: FileStyle): string {
  const [first = '', ...rest] = insert.split('\n');
  const levels: Level[] = levelsAt(column, column, first);
  const lines = rest.map((line) => {
    const content = line.trimStart();
    const from = line.length - content.length;
    while (levels.length > 1 && (levels.at(-1) as Level).from > from) levels.pop();
    const above = levels.at(-1) as Level;
    const to = above.to + (from <= above.from ? 0 : content.startsWith('- ') ? dash : step);
    if (from > above.from) levels.push({ from, to });
    for (const level of levelsAt(from, to, content).slice(1)) levels.push(level);
    return ' '.repeat(to) + content;
  });
  return [first, ...lines].join(lineEnd);
}

/** A column of what is to be inserted, and the column at which it is to stand. */
interface Level {
  readonly from: number;
  readonly to: number;
}

/** The level of a line, and behind a dash the level of what stands there. */
function levelsAt(from: number, to: number, content: string): Level[] {
  const here = { from, to };
  return content.startsWith('- ') ? [here, { from: from + 2, to: to + 2 }] : [here];
}

/** How much deeper than its key a block value starts; nothing for values on the line of the key. */
function stepOf({ key, value }: Pair, text: string): number | undefined {
  const start = startOf(value, text);
  if (start === undefined || !text.slice(key.span.end, start).includes('\n')) return undefined;
  return columnOf(text, start) - columnOf(text, key.span.start);
}

/** Where the first key, or the first dash, of a block value stands. */
function startOf(node: Node, text: string): number | undefined {
  if (node.kind === 'scalar' || node.style === 'flow') return undefined;
  if (node.kind === 'mapping') return node.pairs[0]?.key.span.start;
  const [first] = node.items;
  const dash = first && text.lastIndexOf('-', first.span.start - 1);
  return dash === undefined || dash < node.span.start ? node.span.start : dash;
}

/** What there is most of; of equals, what came first. */
function usual(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
