/** How much of two entries is the same: what was renamed, and what has no name, is found again by it. */
import type { Node } from '../document/document';
import { isBlank, isMapping, isSequence, textOf, valueOf } from '../document/walk';
import type { Entry } from './named-entries';

/** The values of an entry, each with the keys that lead to it; positions in lists do not count. */
export interface Values {
  readonly entry: Entry;
  readonly values: ReadonlyMap<string, number>;
  readonly count: number;
}

/** Keys that say what an entry is about, where it has no name: two entries that agree in them belong together first. */
const ABOUT = ['for', 'report', 'finding'];

/** Collects the values of an entry but for those that make up its name. */
export function valuesOf(entry: Entry): Values {
  const values = new Map<string, number>();
  collect(entry.node, '', new Set(entry.namedBy), values);
  let count = 0;
  for (const each of values.values()) count += each;
  return { entry, values, count };
}

function collect(node: Node, path: string, without: ReadonlySet<string>, into: Map<string, number>): void {
  if (isBlank(node)) return;
  if (isSequence(node)) {
    for (const item of node.items) collect(item, path, without, into);
  } else if (isMapping(node)) {
    for (const { key, value } of node.pairs) {
      const below = path === '' ? key.text : `${path}.${key.text}`;
      if (!without.has(below)) collect(value, below, without, into);
    }
  } else {
    const value = `${path}\n${node.text.trim()}`;
    into.set(value, (into.get(value) ?? 0) + 1);
  }
}

/**
 * How alike two entries are.
 * @returns 0 where less than half of their values are the same; else how many are, those that agree in what they are
 *   about before all others
 */
export function likeness(one: Values, other: Values): number {
  const most = Math.max(one.count, other.count);
  if (most === 0) return 0;
  let common = 0;
  for (const [value, count] of one.values) common += Math.min(count, other.values.get(value) ?? 0);
  if (common * 2 < most) return 0;
  return common / most + agreementsOnWhat(one.entry.node, other.entry.node);
}

function agreementsOnWhat(one: Node, other: Node): number {
  return ABOUT.filter((key) => aboutOf(one, key) !== undefined && aboutOf(one, key) === aboutOf(other, key)).length;
}

function aboutOf(node: Node, key: string): string | undefined {
  const value = valueOf(node, key);
  if (!isSequence(value)) return textOf(value);
  return value.items
    .map((item) => textOf(item) ?? '')
    .sort()
    .join('\n');
}
