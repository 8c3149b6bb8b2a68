/** The numbers of one row of an analysis: of its two groups, or its estimate. */
import type { Found } from '../../../core/index';
import { isRatio } from './measures';
import { both, type CochraneStudy, thingsOf } from './review-data';

/** By the keys of `by_arm`; intervals as two values. */
export type Numbers = Readonly<Record<string, Found | readonly Found[]>>;

interface Groups {
  readonly numbers: readonly [Numbers, Numbers];
  /** From what an effect can be worked out; absent where it cannot. */
  readonly from?: 'events' | 'means';
}

/** @param row by the names of columns, in lower case */
export function groupsOfRow(row: Readonly<Record<string, Found>>): Groups {
  const of = (side: string): Numbers =>
    present({
      analysed: row[`${side} n`],
      events: row[`${side} cases`],
      mean: row[`${side} mean`],
      sd: row[`${side} sd`],
    });
  const numbers = [of('experimental'), of('control')] as const;
  const have = (key: string) => numbers.every((each) => each[key] !== undefined && each.analysed !== undefined);
  return { numbers, ...(have('events') ? { from: 'events' } : have('mean') && have('sd') ? { from: 'means' } : {}) };
}

/**
 * The estimate of a row that gives one: from its mean and standard error, or from observed and expected events. The ratio
 * itself is written, and its logarithm and standard error are said by it and its interval.
 */
export function estimateOfRow(
  row: Readonly<Record<string, Found>>,
  metric: string | undefined,
  settings: Readonly<Record<string, Found>>,
): { readonly values: Readonly<Record<string, Found>>; readonly ci?: readonly [Found, Found] } | undefined {
  const { 'giv mean': giv, 'giv se': se, 'o-e': apart, variance } = row;
  const [log, error] = [giv ?? apart, se ?? variance];
  if (log === undefined || error === undefined) return undefined;
  const raw =
    apart && variance && !giv ? observed(apart, variance) : { value: Number(log.value), se: Number(error.value) };
  if (!Number.isFinite(raw.value) || !(raw.se > 0)) return undefined;
  const isPlain = !isRatio(metric) && giv !== undefined;
  const own = (number: number) => shortest(isRatio(metric) ? Math.exp(number) : number);
  const half = 1.959963984540054 * raw.se;
  const limit = (printed: Found | undefined, sign: 1 | -1): Found =>
    printed ? both(printed, error) : { value: own(raw.value + sign * half), at: error.at };
  const { mean, 'ci start': start, 'ci end': end, 'effect measure': type } = { ...settings, ...row };
  const level = start && end && levelIn(settings);
  return {
    values: {
      ...(type && { type: { value: metric ?? type.value, at: type.at } }),
      value: mean ? both(mean, log) : isPlain ? log : { value: own(raw.value), at: log.at },
      ...(isPlain && { se: error }),
      ...(level && { ci_level: level }),
    },
    ...((start && end) || !isPlain ? { ci: [limit(start, -1), limit(end, 1)] as const } : {}),
  };
}

/** (O − E)/V, and 1/√V. */
function observed(apart: Found, variance: Found) {
  return { value: Number(apart.value) / Number(variance.value), se: 1 / Math.sqrt(Number(variance.value)) };
}

/** The level of the intervals of studies, in per cent, where it is not 95. */
export function levelIn(settings: Readonly<Record<string, Found>>): Found | undefined {
  const found = settings['ci/pi level'] ?? settings['study ci'];
  if (found === undefined) return undefined;
  const number = Number(found.value.replace('%', ''));
  const percent = number <= 1 ? number * 100 : number;
  return !Number.isFinite(percent) || percent === 95 ? undefined : { value: String(percent), at: found.at };
}

/** With every digit that a number has. */
export function shortest(number: number): string {
  return String(number);
}

/**
 * What a group of an analysis is called: the arm of the study that received its intervention, else the arm that is called
 * like its label in the plot, else the intervention, else the label.
 */
export function armName(
  settings: Readonly<Record<string, Found>>,
  side: 'experimental' | 'control',
  { facts }: CochraneStudy,
  row: Found,
): Found {
  const intervention = settings[`${side} intervention`];
  const label = settings[`${side} group label`];
  if (intervention !== undefined) {
    const arms = [...thingsOf(facts, 'arm').values()];
    const isAlike = (one: Found | undefined, other: Found | undefined) =>
      one !== undefined && one.value.toLowerCase() === other?.value.toLowerCase();
    const [only, second] = arms.filter((arm) => isAlike(arm.intervention, intervention));
    if (only?.name && second === undefined) return { value: only.name.value, at: intervention.at };
    return label && arms.some(({ name }) => isAlike(name, label)) ? label : intervention;
  }
  return label ?? { value: side, at: row.at };
}

function present(values: Readonly<Record<string, Found | undefined>>): Numbers {
  return Object.fromEntries(Object.entries(values).flatMap(([key, found]) => (found ? [[key, found]] : [])));
}
