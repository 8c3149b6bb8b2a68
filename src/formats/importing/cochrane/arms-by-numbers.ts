/**
 * Which arms of a study a row of an analysis compares, told by their numbers: where the plot calls its groups otherwise than
 * the study does, and where RevMan has put interventions together.
 */
import type { Found } from '../../../core/index';
import type { Draft } from './draft';
import { saysSame } from './review-data';
import type { Numbers } from './row-numbers';

/** The row with the names of the arms; as it is where they are called alike, or the numbers do not tell exactly one pair. */
export function withArmsByNumbers(made: Draft, known: readonly Draft[]): Draft {
  const { comparison } = made;
  if (comparison === undefined) return made;
  const pairs = known
    .filter((each) => each.outcome.value === made.outcome.value && each.timepoint?.value === made.timepoint?.value)
    .flatMap((each) => (each.groups.size > 0 ? pairsIn(each, made) : comparedIn(each, made)));
  const [only] = pairs;
  const names = new Set(pairs.map(([one, other]) => `${one}\n${other}`));
  const isCalledSo = pairs.some(([one, other]) => called(comparison[0], one) && called(comparison[1], other));
  if (only === undefined || names.size > 1 || isCalledSo) return made;
  const renamed = [
    { value: only[0], at: comparison[0].at },
    { value: only[1], at: comparison[1].at },
  ] as const;
  const groups = [...made.groups.values()].map(
    ({ numbers }, index) =>
      [renamed[index]?.value.toLowerCase() ?? '', { arm: renamed[index] ?? renamed[0], numbers }] as const,
  );
  return { ...made, comparison: renamed, groups: new Map(groups) };
}

type Pair = readonly [string, string];

function called(found: Found, name: string): boolean {
  return found.value.toLowerCase() === name.toLowerCase();
}

/** Pairs of arms with exactly the numbers of the row. */
function pairsIn(known: Draft, made: Draft): Pair[] {
  const [first, second] = [...made.groups.values()].map(({ numbers }) => numbers);
  if (first === undefined || second === undefined || Object.keys(first).length < 2) return [];
  const like = (numbers: Numbers) => [...known.groups.values()].filter((group) => holds(group.numbers, numbers));
  return like(first).flatMap(({ arm: one }) =>
    like(second).flatMap(({ arm: other }): Pair[] => (one === other ? [] : [[one.value, other.value]])),
  );
}

function holds(known: Numbers, numbers: Numbers): boolean {
  return Object.entries(numbers).every(([key, found]) => {
    const there = known[key];
    return there !== undefined && 'value' in there && 'value' in found && saysSame(there.value, found.value);
  });
}

/** The arms of an estimate that is that of the row. */
function comparedIn({ comparison, estimate }: Draft, made: Draft): Pair[] {
  const [one, other] = [estimate?.values.value, made.estimate?.values.value];
  if (comparison === undefined || one === undefined || other === undefined) return [];
  const isSame = saysSame(one.value, other.value) || Math.abs(Number(one.value) - Number(other.value)) < 1e-12;
  return isSame ? [[comparison[0].value, comparison[1].value]] : [];
}
