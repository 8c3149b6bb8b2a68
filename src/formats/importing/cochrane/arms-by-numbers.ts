/**
 * Which arms of a study a row of an analysis compares, told by their numbers: where the plot calls its groups otherwise than
 * the study does, and where RevMan has put interventions together.
 */
import type { Found } from '../../../core/index';
import type { Draft } from './draft';
import { saysSame } from './review-data';
import type { Numbers } from './row-numbers';

/**
 * A row of an analysis of several measures, people or time points, as the result of its study that has exactly its numbers and
 * whose outcome begins with that of the analysis. @returns nothing where the study has none or several
 */
export function resultByNumbers(made: Draft, known: readonly Draft[]): Draft | undefined {
  const outcome = made.outcome.value;
  const isOf = (draft: Draft) =>
    draft.outcome.value === outcome || /^(?: \(|, )/.test(startsWith(draft.outcome.value, outcome) ?? '');
  const isThere = known.some(
    (each) => each.outcome.value === outcome && each.timepoint?.value === made.timepoint?.value,
  );
  const found = known.flatMap((draft) => {
    const pairs = isOf(draft) ? (draft.groups.size > 0 ? pairsIn(draft, made) : []) : [];
    const all = isOf(draft) && pairs.length === 0 ? comparedIn(draft, made) : pairs;
    return all.length === 1 ? all.map((pair) => ({ draft, pair })) : [];
  });
  const [only, second] = found;
  if (isThere || only === undefined || second !== undefined) return undefined;
  const { draft, pair } = only;
  const named = renamed(made, pair);
  const value = draft.estimate?.values.value;
  const estimate = named.estimate &&
    value && {
      ...named.estimate,
      values: {
        ...named.estimate.values,
        value: { value: value.value, at: named.estimate.values.value?.at ?? value.at },
      },
    };
  return {
    ...named,
    outcome: { value: draft.outcome.value, at: made.outcome.at },
    ...(draft.timepoint && { timepoint: { value: draft.timepoint.value, at: made.outcome.at } }),
    ...(estimate && { estimate }),
  };
}

/** What follows a beginning; nothing where a text does not begin so. */
function startsWith(text: string, beginning: string): string | undefined {
  return text.startsWith(beginning) ? text.slice(beginning.length) : undefined;
}

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
  return renamed(made, only);
}

function renamed(made: Draft, [one, other]: Pair): Draft {
  const { comparison } = made;
  if (comparison === undefined) return made;
  const names = [
    { value: one, at: comparison[0].at },
    { value: other, at: comparison[1].at },
  ] as const;
  const groups = [...made.groups.values()].map(
    ({ numbers }, index) =>
      [names[index]?.value.toLowerCase() ?? '', { arm: names[index] ?? names[0], numbers }] as const,
  );
  return { ...made, comparison: names, groups: new Map(groups) };
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
