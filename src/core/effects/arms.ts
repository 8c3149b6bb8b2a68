/** The numbers of the two groups that a result compares. */

import type { Node } from '../document/document';
import { numberAt, numberOf } from '../document/numbers';
import { itemsOf, oneOrMany, textAt, textOf, valueOf } from '../document/walk';
import { say } from '../language/say';
import { type Derived, derived, refused } from '../statistics/estimate';
import type { Group } from '../statistics/mean-difference';
import { sdFromInterval, sdFromSmallInterval, sdFromStandardError, sdOfChange } from '../statistics/standard-deviation';

/** What is written of the two groups: the intervention first. */
export type Arms = readonly [intervention: Node, comparator: Node];

/** The entries of `by_arm` for the two groups of `comparison`. */
export function armsOf(result: Node): Derived<Arms> {
  const compared = itemsOf(valueOf(result, 'comparison')).map(textOf);
  if (compared.length !== 2)
    return refused(say`It is not said which two groups are compared: write “comparison”, the intervention first.`);
  const entries = oneOrMany(valueOf(result, 'by_arm'));
  const [intervention, comparator] = compared.map((id) => entries.find((entry) => textAt(entry, 'arm') === id));
  const missing = compared.filter((id) => !entries.some((entry) => textAt(entry, 'arm') === id));
  if (intervention === undefined || comparator === undefined)
    return refused(say`The numbers of ${missing.map((id) => `“${id}”`).join(' and ')} are missing in “by_arm”.`);
  return derived([intervention, comparator]);
}

/** How many people were analysed in each group. */
export function sizesOf(result: Node): Derived<readonly [number, number]> {
  const arms = armsOf(result);
  if (!arms.ok) return arms;
  const [n1, n2] = arms.value.map((arm) => numberAt(arm, 'analysed'));
  if (n1 === undefined || n2 === undefined || n1 < 1 || n2 < 1)
    return refused(say`How many were analysed in each group is missing: write “analysed” in “by_arm”.`);
  if (n1 + n2 < 4) return refused(say`With fewer than four people in all, no standard error can be worked out.`);
  return derived([n1, n2]);
}

/** Two groups with means and standard deviations, and how a standard deviation was found that is not printed. */
export interface TwoGroups {
  readonly first: Group;
  readonly second: Group;
  readonly notes: readonly string[];
}

/** @param scores what the means are of */
export function groupsOf(result: Node, scores: 'final values' | 'changes'): Derived<TwoGroups> {
  const arms = armsOf(result);
  if (!arms.ok) return arms;
  const sizes = sizesOf(result);
  if (!sizes.ok) return sizes;
  const [first, second] = arms.value.map((arm, index) => groupOf(arm, sizes.value[index as 0 | 1], scores)) as [
    Derived<NotedGroup>,
    Derived<NotedGroup>,
  ];
  if (!first.ok) return first;
  if (!second.ok) return second;
  return derived({
    first: first.value.group,
    second: second.value.group,
    notes: [...new Set([...first.value.notes, ...second.value.notes])],
  });
}

interface NotedGroup {
  readonly group: Group;
  readonly notes: readonly string[];
}

function groupOf(arm: Node, n: number, scores: 'final values' | 'changes'): Derived<NotedGroup> {
  const name = textAt(arm, 'arm') ?? '';
  const mean = numberAt(arm, scores === 'changes' ? 'change' : 'mean');
  if (mean === undefined) {
    const why = numberAt(arm, 'median') === undefined ? '' : say` A median is no mean.`;
    return refused(
      say`The ${scores === 'changes' ? say`mean change` : say`mean`} of “${name}” is missing in “by_arm”.${why}`,
    );
  }
  const spread = scores === 'changes' ? spreadOfChange(arm) : spreadOf(arm, n);
  if (spread === undefined)
    return refused(
      scores === 'changes'
        ? say`The standard deviation of the change of “${name}” is missing: write “change_sd”, or “sd”, “before_sd” and “correlation”.`
        : say`The standard deviation of “${name}” is missing: write “sd”, or “se” or “ci” of the mean.`,
    );
  if (!(spread.sd > 0)) return refused(say`The standard deviation of “${name}” must be above 0.`);
  return derived({ group: { n, mean, sd: spread.sd }, notes: spread.note === undefined ? [] : [spread.note] });
}

interface Spread {
  readonly sd: number;
  readonly note?: string;
}

/** From this size on, intervals of means are read with z instead of t (Cochrane Handbook, 6.5.2.2). */
const LARGE_GROUP = 60;

function spreadOf(arm: Node, n: number): Spread | undefined {
  const sd = numberAt(arm, 'sd');
  if (sd !== undefined) return { sd };
  const se = numberAt(arm, 'se');
  if (se !== undefined)
    return { sd: sdFromStandardError(se, n), note: say`SD = SE·√n, from the standard error of each mean.` };
  const [lower, upper] = itemsOf(valueOf(arm, 'ci')).map(numberOf);
  if (lower === undefined || upper === undefined) return undefined;
  return n < LARGE_GROUP
    ? {
        sd: sdFromSmallInterval({ lower, upper }, n),
        note: say`SD = √n·(U − L)/(2t), from the 95% interval of each mean of fewer than 60.`,
      }
    : { sd: sdFromInterval({ lower, upper }, n), note: say`SD = √n·(U − L)/(2z), from the 95% interval of each mean.` };
}

function spreadOfChange(arm: Node): Spread | undefined {
  const sd = numberAt(arm, 'change_sd');
  if (sd !== undefined) return { sd };
  const [before, after, correlation] = ['before_sd', 'sd', 'correlation'].map((key) => numberAt(arm, key));
  if (before === undefined || after === undefined || correlation === undefined) return undefined;
  return {
    sd: sdOfChange(before, after, correlation),
    note: say`SD of the change = √(s_b² + s_f² − 2·r·s_b·s_f), with the correlation as written.`,
  };
}
