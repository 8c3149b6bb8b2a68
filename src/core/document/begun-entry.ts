/** Changing a tree as a text would change it, where reading the text once more takes too long. */
import type { Mapping, Node, Pair, Path } from './document';
import { mappingOf } from './tree';
import { pairOf } from './walk';

/**
 * The tree as it would be read if a pair stood behind a dash: it begins the next entry of a list around it. Places stay
 * those of the text as it is.
 *
 * @param holder leads to the mapping that has the pair
 * @param depth how many steps of `holder` lead to the list; the step behind them says which entry the new one follows
 */
export function withEntryBegun(root: Node, holder: Path, depth: number, begun: Pair): Node {
  const entry = mappingOf([begun], 'block', begun.span, untold);
  const without = changedAt(root, holder, (node) =>
    node.kind === 'mapping' ? withPairs(node, (pair) => (pair === begun ? [] : [pair])) : node,
  );
  return changedAt(without, holder.slice(0, depth), (node) =>
    node.kind === 'sequence'
      ? { ...node, items: node.items.flatMap((item, index) => (index === holder[depth] ? [item, entry] : [item])) }
      : node,
  );
}

/** Another node at the end of a path; all beside the way to it stays. */
function changedAt(node: Node, [step, ...rest]: Path, change: (node: Node) => Node): Node {
  if (step === undefined) return change(node);
  if (node.kind === 'sequence') {
    return { ...node, items: node.items.map((item, index) => (index === step ? changedAt(item, rest, change) : item)) };
  }
  const on = typeof step === 'string' ? pairOf(node, step) : undefined;
  if (node.kind === 'scalar' || on === undefined) return node;
  const changed = { ...on, value: changedAt(on.value, rest, change) };
  return withPairs(node, (pair) => (pair === on ? [changed] : [pair]));
}

function withPairs({ pairs, style, span }: Mapping, change: (pair: Pair) => Pair[]): Mapping {
  return mappingOf(pairs.flatMap(change), style, span, untold);
}

/** Keys that are written twice were told when the text was read. */
function untold(): void {}
