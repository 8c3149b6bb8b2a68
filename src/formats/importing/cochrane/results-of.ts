/**
 * The results of all studies of a Cochrane review, with the analyses that take them. A result that stands both in the table of
 * results and in an analysis is one; a result of a study that is compared in two ways, or as two measures of effect, is two.
 */
import type { Found } from '../../../core/index';
import { proposeIdFromWords } from '../../../core/index';
import { resultByNumbers, withArmsByNumbers } from './arms-by-numbers';
import { type Draft, splitName, splitUnder } from './draft';
import { metricOf } from './measures';
import {
  type AnalysisRow,
  both,
  type CochraneAnalysis,
  type CochraneReview,
  type CochraneStudy,
  saysSame,
} from './review-data';
import { armName, estimateOfRow, groupsOfRow, type Numbers } from './row-numbers';
import { studyResults } from './study-results';
import type { Timed } from './time-points';

/** A row of an analysis, and the result that it became. */
export interface Taken {
  readonly study: number;
  readonly draft: Draft;
  readonly subgroup?: Found;
}

export interface Results {
  /** Of each study, in their order. */
  readonly drafts: readonly (readonly Draft[])[];
  /** Of each analysis, in their order. */
  readonly taken: readonly (readonly Taken[])[];
}

/** @param timed what the names of outcomes say, by the whole name */
export function resultsOf(review: CochraneReview, timed: ReadonlyMap<string, Timed>): Results {
  const drafts = review.studies.map(({ facts }) => studyResults(facts, timed));
  const places = new Map(
    review.studies.flatMap(({ name, status }, index) =>
      status === undefined ? [[name.value.toLowerCase(), index] as const] : [],
    ),
  );
  const under = new Map<Draft, string>();
  const taken = review.analyses.map((analysis) =>
    analysis.rows.flatMap((row): Taken[] => {
      const study = places.get(row.study.value.toLowerCase());
      const known = study === undefined ? undefined : review.studies[study];
      if (study === undefined || known === undefined) return [];
      const draft = draftOf(row, analysis, drafts[study] ?? [], known, timed, under);
      return [{ study, draft, ...(row.subgroup && { subgroup: row.subgroup }) }];
    }),
  );
  for (const [draft, outcome] of under) splitUnder(draft, outcome);
  nameAll(drafts);
  return { drafts, taken };
}

/** The result that a row is: one that is there already, or a new one. */
function draftOf(
  row: AnalysisRow,
  analysis: CochraneAnalysis,
  known: Draft[],
  study: CochraneStudy,
  timed: ReadonlyMap<string, Timed>,
  under: Map<Draft, string>,
): Draft {
  const told = rowDraft(row, analysis, study, timed);
  const ofStudy = resultByNumbers(told, known);
  const made = ofStudy ?? withArmsByNumbers(told, known);
  const same = known.find((each) => isSame(each, made));
  if (same !== undefined && ofStudy !== undefined) under.set(same, told.outcome.value);
  if (same === undefined) {
    known.push(made);
    return made;
  }
  for (const [name, { arm, numbers }] of made.groups) {
    const before = same.groups.get(name);
    same.groups.set(
      name,
      before ? { arm: both(before.arm, arm), numbers: joined(before.numbers, numbers) } : { arm, numbers },
    );
  }
  if (made.comparison) same.comparison = same.comparison ? bothOf(same.comparison, made.comparison) : made.comparison;
  if (made.metric !== undefined) same.metric = made.metric;
  if (made.derive) same.derive = made.derive;
  if (made.estimate) same.estimate = same.estimate ? joinedEstimates(same.estimate, made.estimate) : made.estimate;
  for (const note of made.notes) if (!same.notes.some(({ value }) => value === note.value)) same.notes.push(note);
  same.notes = same.notes.map((note) => {
    const again = made.notes.find(({ value }) => value === note.value);
    return again && again !== note ? both(note, again) : note;
  });
  if (same.subgroup === undefined && made.subgroup) same.subgroup = made.subgroup;
  same.bias = { ...made.bias, ...same.bias };
  return same;
}

function rowDraft(
  row: AnalysisRow,
  { settings }: CochraneAnalysis,
  study: CochraneStudy,
  timed: ReadonlyMap<string, Timed>,
): Draft {
  const metric = metricOf(settings['effect measure']?.value);
  const name = settings.outcome ?? settings['analysis name'] ?? row.study;
  const { outcome, timepoint } = splitName(name, timed);
  const groups = groupsOfRow(row.numbers);
  const estimate = estimateOfRow(row.numbers, metric, settings);
  const arms = [
    armName(settings, 'experimental', study, row.study),
    armName(settings, 'control', study, row.study),
  ] as const;
  const hasGroups = Object.keys(groups.numbers[0]).length > 0 || Object.keys(groups.numbers[1]).length > 0;
  return {
    outcome,
    ...(timepoint && { timepoint }),
    groups: new Map(
      hasGroups
        ? arms.map((arm, index) => [arm.value.toLowerCase(), { arm, numbers: groups.numbers[index] ?? {} }])
        : [],
    ),
    comparison: arms,
    ...(metric !== undefined && { metric }),
    ...(estimate === undefined &&
      groups.from !== undefined &&
      metric !== undefined && {
        derive: { metric, from: groups.from, ...(metric === 'smd' && { variance: 'revman' }) },
      }),
    ...(estimate && { estimate }),
    notes: row.numbers.footnotes ? [row.numbers.footnotes] : [],
    ...(row.subgroup && { subgroup: row.subgroup }),
    bias: row.bias,
    id: '',
  };
}

function isSame(one: Draft, other: Draft): boolean {
  if (one.outcome.value !== other.outcome.value || one.timepoint?.value !== other.timepoint?.value) return false;
  if (one.metric !== undefined && other.metric !== undefined && one.metric !== other.metric) return false;
  const sides = (draft: Draft) => draft.comparison?.map(({ value }) => value.toLowerCase()).join('\n');
  if (one.comparison && other.comparison && sides(one) !== sides(other)) return false;
  if ((one.derive === undefined) !== (other.derive === undefined) && one.comparison !== undefined) return false;
  const groups = [...other.groups].every(([name, { numbers }]) => {
    const before = one.groups.get(name);
    return before === undefined
      ? one.groups.size === 0
      : Object.entries(numbers).every(([key, found]) => agree(before.numbers[key], found));
  });
  if (!groups) return false;
  const values = Object.entries(other.estimate?.values ?? {});
  return values.every(([key, found]) => agree(one.estimate?.values[key], found)) && limitsAgree(one, other);
}

function limitsAgree(one: Draft, other: Draft): boolean {
  const [first, second] = [one.estimate?.ci, other.estimate?.ci];
  return !first || !second || first.every((limit, index) => agree(limit, second[index]));
}

function agree(one: Found | readonly Found[] | undefined, other: Found | readonly Found[] | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  if ('value' in one && 'value' in other) return saysSame(one.value, other.value);
  return false;
}

function joined(one: Numbers, other: Numbers): Numbers {
  const all: Record<string, Found | readonly Found[]> = { ...other };
  for (const [key, found] of Object.entries(one)) {
    const again = other[key];
    all[key] = again && 'value' in found && 'value' in again ? both(found, again) : found;
  }
  return all;
}

function bothOf(one: readonly [Found, Found], other: readonly [Found, Found]): readonly [Found, Found] {
  return [both(one[0], other[0]), both(one[1], other[1])];
}

/** What the study itself says stays as it is: what a row adds to it follows from it. */
function joinedEstimates(
  one: NonNullable<Draft['estimate']>,
  other: NonNullable<Draft['estimate']>,
): NonNullable<Draft['estimate']> {
  const again = Object.entries(one.values).map(([key, found]): [string, Found] => {
    const same = other.values[key];
    return [key, same && saysSame(same.value, found.value) ? both(found, same) : found];
  });
  const { type, value, ...rest } = Object.fromEntries(again);
  return {
    values: { ...(type && { type }), ...(value && { value }), ...errorBeside(one, other), ...rest },
    ...(one.ci && { ci: other.ci ? bothOf(one.ci, other.ci) : one.ci }),
  };
}

/** The standard error of a row where the interval of the study is from another distribution (t), and gives another one. */
function errorBeside(
  { values, ci }: NonNullable<Draft['estimate']>,
  other: NonNullable<Draft['estimate']>,
): Readonly<Record<string, Found>> {
  const { se } = other.values;
  if (se === undefined || values.se !== undefined || ci === undefined) return {};
  const fromInterval = (Number(ci[1].value) - Number(ci[0].value)) / (2 * 1.959963984540054);
  return Math.abs(Number(se.value) - fromInterval) > 1e-6 * fromInterval ? { se } : {};
}

/**
 * Ids that are the same in all studies for the same outcome, time, comparison and measure, so that an analysis can name them
 * once. What does not tell results of the review apart is no part of them.
 */
function nameAll(drafts: readonly (readonly Draft[])[]): void {
  const comparisonOf = (draft: Draft) => draft.comparison?.map(({ value }) => value).join(' vs ') ?? '';
  const about = ({ outcome, measure, population, timepoint }: Draft) =>
    JSON.stringify([outcome, measure, population, timepoint].map((found) => found?.value.toLowerCase()));
  const ways = new Map<string, { readonly comparisons: Set<string>; readonly metrics: Set<string> }>();
  for (const draft of drafts.flat()) {
    const known = ways.get(about(draft)) ?? { comparisons: new Set(), metrics: new Set() };
    known.comparisons.add(comparisonOf(draft).toLowerCase());
    known.metrics.add(draft.metric ?? '');
    ways.set(about(draft), known);
  }
  const ids = new Map<string, string>();
  const idOf = (words: string, key: string) => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    const taken = [...ids.values()];
    const id = proposeIdFromWords(words, taken) || `result-${ids.size + 1}`;
    ids.set(key, id);
    return id;
  };
  for (const ofStudy of drafts) {
    const seen = new Map<string, number>();
    for (const draft of ofStudy) {
      const way = ways.get(about(draft));
      const parts = [
        draft.outcome.value,
        draft.measure?.value ?? '',
        draft.population?.value ?? '',
        draft.timepoint?.value ?? '',
        (way?.metrics.size ?? 0) > 1 ? (draft.metric ?? '') : '',
        (way?.comparisons.size ?? 0) > 1 ? comparisonOf(draft) : '',
      ].filter((part) => part !== '');
      const key = parts.join('\n').toLowerCase();
      const again = seen.get(key) ?? 0;
      seen.set(key, again + 1);
      const further = again === 0 ? [] : [draft.subgroup?.value ?? String(again + 1)];
      const words = [...parts, ...further].join(' ');
      draft.id = idOf(words, again === 0 ? key : `${key}\n${further}\n${again}`);
    }
  }
}
