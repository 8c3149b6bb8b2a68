/** The numbers of a flow diagram, as far as they are known. */

import type { Mapping, Node } from '../../document/document';
import { numberOf } from '../../document/numbers';
import type { RecordFile } from '../../document/record';
import { isMapping, itemsOf, pairOf, textOf, valueOf } from '../../document/walk';
import { canonicalChoice } from '../../fields/canonical';
import { MISSING_WORDS } from '../../fields/field';
import { FLOW_ITEMS } from '../../knowledge/frameworks/prisma-flow';
import { translated } from '../../language/say';

/** The `flow` of a review file; nothing for other files, and where it is empty. */
export function flowIn(file: RecordFile): Mapping | undefined {
  const node = file.kind === 'review' ? file.sections.get('flow')?.value : undefined;
  return isMapping(node) ? node : undefined;
}

/** How many there are at least and at most. Both are equal where the number is known. */
export interface FlowCount {
  readonly least: number;
  readonly most: number;
}

/**
 * What a box adds to others or takes from them. Of a list, the sum; entries without a number leave it open upwards. A box
 * that does not apply adds nothing; one that is left out, or that nobody can fill in, may add anything.
 */
export function flowCount(flow: Mapping, key: string): FlowCount {
  const node = valueOf(flow, key);
  if (node?.kind === 'sequence') {
    const numbers = node.items.map((item) => wholeNumber(valueOf(item, 'number')));
    const sum = numbers.reduce<number>((total, each) => total + (each ?? 0), 0);
    return { least: sum, most: numbers.includes(undefined) ? Number.POSITIVE_INFINITY : sum };
  }
  const number = wholeNumber(node) ?? (doesNotApply(flow, key) ? 0 : undefined);
  return number === undefined ? { least: 0, most: Number.POSITIVE_INFINITY } : { least: number, most: number };
}

/** The number that is stated behind a key. A box that does not apply states none: nothing can be held against it. */
export function statedCount(flow: Mapping, key: string): number | undefined {
  const { least, most } = flowCount(flow, key);
  return least === most && !doesNotApply(flow, key) ? least : undefined;
}

/** Whether the review says that it has no such box. */
export function doesNotApply(flow: Mapping, key: string): boolean {
  return canonicalChoice(MISSING_WORDS, textOf(valueOf(flow, key)) ?? '') === 'not applicable';
}

/** What people call the number behind a key, in quotation marks: “Records screened”. */
export function flowLabel(key: string): string {
  return `“${translated(FLOW_ITEMS.find((item) => item.key === key)?.label ?? key)}”`;
}

/** Where a problem with a number is marked: the number, or the name of a list. */
export function flowSpan(flow: Mapping, key: string): { readonly start: number; readonly end: number } {
  const pair = pairOf(flow, key);
  if (pair === undefined) return flow.span;
  return pair.value.kind === 'scalar' ? pair.value.span : pair.key.span;
}

/** The entries of a list of reasons or of names, each with the word that tells them apart. */
export function flowEntries(flow: Mapping, key: string): { readonly node: Node; readonly text: string }[] {
  return itemsOf(valueOf(flow, key)).flatMap((item) => {
    const node = valueOf(item, 'reason') ?? valueOf(item, 'name');
    const text = textOf(node);
    return node === undefined || text === undefined ? [] : [{ node, text }];
  });
}

function wholeNumber(node: Node | undefined): number | undefined {
  const number = numberOf(node);
  return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
