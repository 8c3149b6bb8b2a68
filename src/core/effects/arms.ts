/** The numbers of the two sides that a result compares: of one group each, or of several that are put together. */

import type { Node } from '../document/document';
import { numberAt, numberOf } from '../document/numbers';
import { itemsOf, oneOrMany, textAt, valueOf } from '../document/walk';
import { listed } from '../language/listed';
import { say } from '../language/say';
import { type Derived, derived, refused } from '../statistics/estimate';
import type { Group } from '../statistics/mean-difference';
import {
  mergedGroups,
  sdFromInterval,
  sdFromSmallInterval,
  sdFromStandardError,
  sdOfChange,
} from '../statistics/standard-deviation';
import { comparedGroups } from './comparison';

/** One side of a comparison: the entries of `by_arm` for its groups, at least one. */
export type Side = readonly Node[];

/** The intervention first. */
export type Sides = readonly [intervention: Side, comparator: Side];

/** The entries of `by_arm` for the groups of `comparison`. */
export function sidesOf(result: Node): Derived<Sides> {
  const written = itemsOf(valueOf(result, 'comparison'));
  const compared = comparedGroups(result);
  if (compared.length !== 2)
    return refused(say`It is not said which two groups are compared: write “comparison”, the intervention first.`);
  const nameless = compared.findIndex((names, side) => names.length !== Math.max(1, itemsOf(written[side]).length));
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

function missingNumbers(missing: readonly (readonly string[])[], written: readonly Node[]): string {
  const names = listed(
    missing.flat().map((id) => `“${id}”`),
    'and',
  );
  const together = missing.findIndex((ids, side) => ids.length > 0 && written[side]?.kind === 'sequence');
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

/** Two groups with means and standard deviations, and how a standard deviation was found that is not printed. */
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
  const [first, second] = sides.value.map((side) => groupOfSide(side, scores)) as [
    Derived<NotedGroup>,
    Derived<NotedGroup>,
  ];
  if (!first.ok) return first;
  if (!second.ok) return second;
  const together = togetherNotes(sides.value, say`n, mean and SD of all their people`);
  return derived({
    first: first.value.group,
    second: second.value.group,
    notes: [...new Set([...first.value.notes, ...second.value.notes, ...together])],
  });
}

type Scores = 'final values' | 'changes';

interface NotedGroup {
  readonly group: Group;
  readonly notes: readonly string[];
}

function groupOfSide(side: Side, scores: Scores): Derived<NotedGroup> {
  let together: NotedGroup | undefined;
  for (const arm of side) {
    const next = groupOf(arm, numberAt(arm, 'analysed') ?? 0, scores);
    if (!next.ok) return next;
    together = together
      ? {
          group: mergedGroups(together.group, next.value.group),
          notes: [...together.notes, ...next.value.notes],
        }
      : next.value;
  }
  return together
    ? derived(together)
    : refused(say`It is not said which two groups are compared: write “comparison”, the intervention first.`);
}

function groupOf(arm: Node, n: number, scores: Scores): Derived<NotedGroup> {
  const name = textAt(arm, 'arm') ?? '';
  const middle = scores === 'changes' ? changeOf(arm) : meanOf(arm);
  if (middle === undefined) {
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
  const notes = [middle.note, spread.note].filter((note) => note !== undefined);
  return derived({ group: { n, mean: middle.mean, sd: spread.sd }, notes });
}

interface Middle {
  readonly mean: number;
  readonly note?: string;
}

function meanOf(arm: Node): Middle | undefined {
  const mean = numberAt(arm, 'mean');
  return mean === undefined ? undefined : { mean };
}

/** As printed; else what follows from the means after and before. */
function changeOf(arm: Node): Middle | undefined {
  const [change, after, before] = ['change', 'mean', 'before'].map((key) => numberAt(arm, key));
  if (change !== undefined) return { mean: change };
  if (after === undefined || before === undefined) return undefined;
  return { mean: after - before, note: say`Mean change = mean after − mean before.` };
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
