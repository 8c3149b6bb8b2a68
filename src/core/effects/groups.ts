/** Two groups with means and standard deviations, whatever of them a paper prints. Cochrane Handbook, chapter 6. */

import type { Node } from '../document/document';
import { numberAt } from '../document/numbers';
import { say } from '../language/say';
import { type Derived, derived, refused } from '../statistics/estimate';
import type { Group } from '../statistics/mean-difference';
import { mergedGroups } from '../statistics/standard-deviation';
import { type Side, sidesOf, sizesOf, splitNotes, splitOf, togetherNotes } from './arms';
import { type Scores, scoresOf } from './scores';

/** Both groups, and how a mean or a standard deviation was found that is not printed. */
export interface TwoGroups {
  readonly first: Group;
  readonly second: Group;
  readonly notes: readonly string[];
}

/** @param scores what the means are of */
export function groupsOf(result: Node, scores: Scores): Derived<TwoGroups> {
  const sides = sidesOf(result);
  if (!sides.ok) return sides;
  const sizes = sizesOf(result);
  if (!sizes.ok) return sizes;
  const [first, second] = sides.value.map((side) => groupOfSide(side, result, scores)) as [
    Derived<NotedGroup>,
    Derived<NotedGroup>,
  ];
  if (!first.ok) return first;
  if (!second.ok) return second;
  const together = togetherNotes(sides.value, say`n, mean and SD of all their people`);
  return derived({
    first: first.value.group,
    second: { ...second.value.group, n: second.value.group.n / splitOf(result) },
    notes: [...new Set([...first.value.notes, ...second.value.notes, ...together, ...splitNotes(result)])],
  });
}

interface NotedGroup {
  readonly group: Group;
  readonly notes: readonly string[];
}

function groupOfSide(side: Side, result: Node, scores: Scores): Derived<NotedGroup> {
  let together: NotedGroup | undefined;
  for (const arm of side) {
    const n = numberAt(arm, 'analysed') ?? 0;
    const read = scoresOf(arm, n, result, scores);
    if (!read.ok) return read;
    const { notes, ...meanAndSd } = read.value;
    const next = { group: { n, ...meanAndSd }, notes };
    together = together
      ? { group: mergedGroups(together.group, next.group), notes: [...together.notes, ...notes] }
      : next;
  }
  return together
    ? derived(together)
    : refused(say`It is not said which two groups are compared: write “comparison”, the intervention first.`);
}
