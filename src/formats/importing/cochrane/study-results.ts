/** Results that stand at the studies themselves: numbers of each arm, or an estimate of two arms. */
import type { Found } from '../../../core/index';
import { type Draft, splitName } from './draft';
import { isRatio, metricOf } from './measures';
import { both, type Facts, thingsOf } from './review-data';
import { type Numbers, shortest } from './row-numbers';
import type { Timed } from './time-points';

type Row = Readonly<Record<string, Found>>;

function rowsIn(facts: Facts, isContrast: boolean): Row[] {
  return [...thingsOf(facts, 'result').values()].filter(
    (row) => (row['reference arm'] !== undefined || /contrast/i.test(row['data type']?.value ?? '')) === isContrast,
  );
}

/** Numbers of groups with the only estimate that compares two of them are one result; of several estimates, each is one. */
export function studyResults(facts: Facts, timed: ReadonlyMap<string, Timed>): Draft[] {
  const contrasts = contrastResults(facts, timed);
  const taken = new Set<Draft>();
  const grouped = groupedResults(facts, timed).map((draft) => {
    const [only, second] = contrasts.filter(
      ({ outcome, timepoint }) => outcome.value === draft.outcome.value && timepoint?.value === draft.timepoint?.value,
    );
    if (only === undefined || second !== undefined || !compares(only, draft)) return draft;
    taken.add(only);
    return { ...only, groups: draft.groups, ...namesOf(draft, only), notes: [...draft.notes, ...only.notes] };
  });
  return [...grouped, ...contrasts.filter((each) => !taken.has(each))];
}

function compares({ comparison }: Draft, { groups }: Draft): boolean {
  return comparison?.every(({ value }) => groups.has(value.toLowerCase())) ?? false;
}

function namesOf(one: Draft, other: Draft): Pick<Draft, 'outcome' | 'timepoint'> {
  const { outcome, timepoint } = one;
  return {
    outcome: both(outcome, other.outcome),
    ...(timepoint && other.timepoint && { timepoint: both(timepoint, other.timepoint) }),
  };
}

/** One result for each outcome, with the numbers of all arms. */
function groupedResults(facts: Facts, timed: ReadonlyMap<string, Timed>): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const row of rowsIn(facts, false)) {
    const name = row.outcome ?? row['outcome name'];
    if (name === undefined) continue;
    const known = drafts.get(name.value.toLowerCase());
    const draft: Draft = known ?? { ...splitName(name, timed), groups: new Map(), notes: [], bias: {}, id: '' };
    if (known) spread(known, name);
    const { arm, footnotes } = row;
    if (footnotes) draft.notes.push(footnotes);
    if (arm) draft.groups.set(arm.value.toLowerCase(), { arm, numbers: numbersOf(row) });
    drafts.set(name.value.toLowerCase(), draft);
  }
  return [...drafts.values()];
}

/** The name of an outcome stands in every row about it. */
function spread(draft: Draft, name: Found): void {
  Object.assign(draft, {
    outcome: both(draft.outcome, name),
    ...(draft.timepoint && { timepoint: both(draft.timepoint, name) }),
  });
}

/** Which columns give the numbers of a group. */
const COLUMNS: Readonly<Record<string, string>> = {
  analysed: 'sample size',
  events: 'cases',
  mean: 'mean',
  sd: 'sd',
  se: 'se',
};

function numbersOf(row: Row): Numbers {
  const plain = Object.entries(COLUMNS).flatMap(([key, column]): [string, Found][] => {
    const found = row[column];
    return found ? [[key, found]] : [];
  });
  const limits = [row['ci start'], row['ci end']].flatMap((found) => found ?? []);
  const level = Number(row['ci level']?.value ?? '0.95');
  const isUsual = level === 0.95 || level === 95;
  return { ...Object.fromEntries(plain), ...(limits.length === 2 && isUsual && { ci: limits }) };
}

/** One result for each comparison of two arms. */
function contrastResults(facts: Facts, timed: ReadonlyMap<string, Timed>): Draft[] {
  return rowsIn(facts, true).flatMap((row): Draft[] => {
    const name = row.outcome ?? row['outcome name'];
    const { arm, 'reference arm': reference } = row;
    if (name === undefined) return [];
    const metric = metricOf(row['effect measure']?.value);
    const estimate = estimateOf(row, metric);
    return [
      {
        ...splitName(name, timed),
        groups: new Map(),
        ...(arm && reference && { comparison: [arm, reference] as const }),
        ...(metric !== undefined && { metric }),
        ...(estimate && { estimate }),
        notes: row.footnotes ? [row.footnotes] : [],
        bias: {},
        id: '',
      },
    ];
  });
}

/** A ratio stands as itself, “Exp mean”; where only its logarithm is given, it is turned back. */
function estimateOf(row: Row, metric: string | undefined): Draft['estimate'] {
  const type = row['effect measure'];
  const ratio = isRatio(metric);
  const turned = (log: Found | undefined, own: Found | undefined): Found | undefined => {
    if (!ratio) return log;
    if (own) return log ? both(own, log) : own;
    return log && { value: shortest(Math.exp(Number(log.value))), at: log.at };
  };
  const value = turned(row.mean, row['exp mean']);
  if (value === undefined) return undefined;
  const half = row.se && 1.959963984540054 * Number(row.se.value);
  const around = (sign: 1 | -1): Found | undefined =>
    ratio && row.se && row.mean && half !== undefined
      ? { value: shortest(Math.exp(Number(row.mean.value) + sign * half)), at: row.se.at }
      : undefined;
  const withError = (limit: Found | undefined) => (limit && ratio && row.se ? both(limit, row.se) : limit);
  const lower = withError(turned(row['ci start'], row['exp ci start'])) ?? around(-1);
  const upper = withError(turned(row['ci end'], row['exp ci end'])) ?? around(1);
  const level = row['ci level'];
  const percent = level && Number(level.value) <= 1 ? Number(level.value) * 100 : Number(level?.value ?? 95);
  return {
    values: {
      ...(type && { type: { value: metric ?? type.value, at: type.at } }),
      value,
      ...(!ratio && row.se && { se: row.se }),
      ...(row['p value'] && { p: row['p value'] }),
      ...(row['t-test'] && { t: row['t-test'] }),
      ...(row['z-test'] && { z: row['z-test'] }),
      ...(row['sample size'] && { analysed: row['sample size'] }),
      ...(level && percent !== 95 && lower && upper && { ci_level: { value: String(percent), at: level.at } }),
    },
    ...(lower && upper && { ci: [lower, upper] as const }),
  };
}
