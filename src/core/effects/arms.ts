/** The numbers of the two sides that a result compares: of one group each, or of several that are put together. */

import type { Node } from '../document/document';
import { numberAt } from '../document/numbers';
import { oneOrMany, textAt, valueOf } from '../document/walk';
import { listed } from '../language/listed';
import { say } from '../language/say';
import { type Derived, derived, refused } from '../statistics/estimate';
import { comparedGroups, writtenSides } from './comparison';

/** One side of a comparison: the entries of `by_arm` for its groups, at least one. */
export type Side = readonly Node[];

/** The intervention first. */
export type Sides = readonly [intervention: Side, comparator: Side];

/** The entries of `by_arm` for the groups of `comparison`. */
export function sidesOf(result: Node): Derived<Sides> {
  const written = writtenSides(result);
  const compared = comparedGroups(result);
  if (compared.length !== 2)
    return refused(say`It is not said which two groups are compared: write “comparison”, the intervention first.`);
  const nameless = compared.findIndex((names, side) => names.length !== Math.max(1, written[side]?.length ?? 0));
  if (nameless >= 0)
    return refused(
      say`The ${nameless === 0 ? say`first` : say`second`} entry of “comparison” is no name of a group: write the id of a group there, or several in brackets to put them together.`,
    );
  const twice = compared.flat().find((name, index, all) => all.indexOf(name) !== index);
  if (twice !== undefined)
    return refused(say`The group “${twice}” stands twice in “comparison”, so that its people would count twice.`);
  const entries = oneOrMany(valueOf(result, 'by_arm'));
  const groups = compared.map((names) => names.map((id) => entries.find((entry) => textAt(entry, 'arm') === id)));
  const missing = compared.map((names, side) => names.filter((_, index) => groups[side]?.[index] === undefined));
  if (missing.flat().length > 0) return refused(missingNumbers(missing, written));
  return derived(groups as unknown as Sides);
}

function missingNumbers(missing: readonly (readonly string[])[], written: readonly (readonly Node[])[]): string {
  const names = listed(
    missing.flat().map((id) => `“${id}”`),
    'and',
  );
  const together = missing.findIndex((ids, side) => ids.length > 0 && (written[side]?.length ?? 0) > 1);
  return together < 0
    ? say`The numbers of ${names} are missing in “by_arm”.`
    : say`The ${together === 0 ? say`first` : say`second`} entry of “comparison” is no name of a group but puts several together, and of these the numbers of ${names} are missing in “by_arm”.`;
}

/** How many people were analysed on each side. */
export function sizesOf(result: Node): Derived<readonly [number, number]> {
  const sides = sidesOf(result);
  if (!sides.ok) return sides;
  const [n1, n2] = sides.value.map((side) => sumAt(side, 'analysed'));
  if (
    n1 === undefined ||
    n2 === undefined ||
    sides.value.flat().some((group) => (numberAt(group, 'analysed') ?? 0) < 1)
  )
    return refused(say`How many were analysed in each group is missing: write “analysed” in “by_arm”.`);
  if (n1 + n2 < 4) return refused(say`With fewer than four people in all, no standard error can be worked out.`);
  return derived([n1, n2]);
}

/** A count of all groups of a side; `undefined` where one of them does not say it. */
export function sumAt(side: Side, key: string): number | undefined {
  const numbers = side.map((group) => numberAt(group, key));
  return numbers.some((each) => each === undefined)
    ? undefined
    : numbers.reduce((sum: number, each) => sum + (each ?? 0), 0);
}

/** What is said where groups are put together; nothing where none are. */
export function togetherNotes(sides: Sides, how: string): string[] {
  return sides.flatMap((side) => {
    if (side.length < 2) return [];
    const names = side.map((group) => `“${textAt(group, 'arm') ?? ''}”`);
    return [say`${listed(names, 'and')} are put together as one group: ${how} (Cochrane Handbook, chapter 6).`];
  });
}

/** Among how many results the people of the comparison group are divided: 1 where it is not split. */
export function splitOf(result: Node): number {
  const split = numberAt(valueOf(result, 'derive'), 'split_comparator');
  return split !== undefined && split >= 1 && Number.isInteger(split) ? split : 1;
}

/** The people who count on each side: of a comparison group that is split, its share. */
export function countedSizesOf(result: Node): Derived<readonly [number, number]> {
  const sizes = sizesOf(result);
  return sizes.ok ? derived([sizes.value[0], sizes.value[1] / splitOf(result)]) : sizes;
}

/** What is said where the comparison group is split. */
export function splitNotes(result: Node): string[] {
  const [sides, sizes, split] = [sidesOf(result), sizesOf(result), splitOf(result)];
  if (!sides.ok || !sizes.ok || split === 1) return [];
  const names = listed(
    sides.value[1].map((group) => `“${textAt(group, 'arm') ?? ''}”`),
    'and',
  );
  const share = Number((sizes.value[1] / split).toFixed(1));
  return [
    say`The comparison group ${names} is split among ${split} results: ${share} of its ${sizes.value[1]} people count here, with the same mean, standard deviation or risk (Cochrane Handbook, 23.3.4).`,
  ];
}
