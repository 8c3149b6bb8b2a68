/** Finding one's way in a document: small pure functions over its nodes. */
import type { Mapping, Node, Pair, Path, Scalar, Sequence, Span } from './document';

/** @returns the pair behind `key` in a mapping; of a key that is written twice, the first; `undefined` for anything else. */
export function pairOf(node: Node | undefined, key: string): Pair | undefined {
  if (node?.kind !== 'mapping') return undefined;
  if (node.byKey) return node.byKey.get(key);
  // Asked more often than anything else: no function is made for it.
  for (const pair of node.pairs) if (pair.key.text === key) return pair;
  return undefined;
}

/** @returns the value behind `key` in a mapping, `undefined` where there is none or nothing is written. */
export function valueOf(node: Node | undefined, key: string): Node | undefined {
  const value = pairOf(node, key)?.value;
  return value && !isBlank(value) ? value : undefined;
}

/** @returns the node at the end of `path`, from `node` on; `undefined` where the path leads nowhere. */
export function nodeAt(node: Node | undefined, path: Path): Node | undefined {
  let here = node;
  for (const step of path) {
    if (here === undefined) return undefined;
    here = typeof step === 'number' ? itemsOf(here)[step] : pairOf(here, step)?.value;
  }
  return here;
}

/** @returns the items of a list, and none for anything else. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'sequence' ? node.items : [];
}

/** @returns the items of a list; for anything else that is written, that one node. For fields where both are usual. */
export function oneOrMany(node: Node | undefined): readonly Node[] {
  if (node === undefined || isBlank(node)) return [];
  return node.kind === 'sequence' ? node.items : [node];
}

/** @returns the pairs of a mapping, and none for anything else. */
export function pairsOf(node: Node | undefined): readonly Pair[] {
  return node?.kind === 'mapping' ? node.pairs : [];
}

/** @returns what is written in a scalar (`0.060`, not `0.06`), without surrounding space; `undefined` for a blank or a collection. */
export function textOf(node: Node | undefined): string | undefined {
  if (node?.kind !== 'scalar' || isBlank(node)) return undefined;
  return node.text.trim();
}

/** @returns the text of the value behind `key`. See {@link textOf}. */
export function textAt(node: Node | undefined, key: string): string | undefined {
  return textOf(valueOf(node, key));
}

/** Not yet extracted: nothing, or only YAML's `null`, is written. */
export function isBlank(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** Nothing is in it: it is blank, or empty quotation marks or brackets stand there. */
export function isEmpty(node: Node): boolean {
  if (node.kind === 'mapping') return node.pairs.length === 0;
  if (node.kind === 'sequence') return node.items.length === 0;
  return isBlank(node) || (node.style !== 'block' && node.text.trim() === '');
}

export const isMapping = (node: Node | undefined): node is Mapping => node?.kind === 'mapping';
export const isSequence = (node: Node | undefined): node is Sequence => node?.kind === 'sequence';
export const isScalar = (node: Node | undefined): node is Scalar => node?.kind === 'scalar';

/** @returns whether `offset` stands inside the span or at one of its edges, as a cursor does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/**
 * The node as plain values: objects, lists, text, numbers, truth values, `null`.
 * Mappings become objects without a prototype, so that a key such as `__proto__` is only a key.
 */
export function toPlain(node: Node | undefined): unknown {
  if (node === undefined) return undefined;
  // What no program can hold (`1e400`, `.inf`) stays as it is written.
  if (node.kind === 'scalar')
    return typeof node.value === 'number' && !Number.isFinite(node.value) ? node.text : node.value;
  if (node.kind === 'sequence') return node.items.map(toPlain);
  const plain = Object.create(null) as Record<string, unknown>;
  for (const pair of node.pairs) if (!(pair.key.text in plain)) plain[pair.key.text] = toPlain(pair.value);
  return plain;
}

/** What {@link walk} tells of each node on its way. */
export interface Step {
  readonly node: Node;
  readonly path: Path;
  /** The pair whose value this is; absent for list items and the root. */
  readonly pair?: Pair;
}

/** Every node below and including `node`, parents first, in the order of the file. */
export function* walk(root: Node): Generator<Step> {
  // What comes next stands last. One generator for all of them: one within the other would pass each node on at every level.
  const waiting: Step[] = [{ node: root, path: [] }];
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    yield step;
    const { node, path } = step;
    for (let at = pairsOf(node).length - 1; at >= 0; at--) {
      const pair = pairsOf(node)[at] as Pair;
      waiting.push({ node: pair.value, path: [...path, pair.key.text], pair });
    }
    for (let at = itemsOf(node).length - 1; at >= 0; at--)
      waiting.push({ node: itemsOf(node)[at] as Node, path: [...path, at] });
  }
}
