/** The analyses of a Cochrane review as entries of `meta_analysis`, with what was published of them. */
import {
  type AnalysisMaterial,
  type Found,
  foundIn,
  originKey,
  type PublishedMaterial,
  say,
} from '../../../core/index';
import { metricOf, waysOf } from './measures';
import type { Results, Taken } from './results-of';
import { both, type CochraneAnalysis, type CochraneReview, type CochraneStudy } from './review-data';
import { levelIn, shortest } from './row-numbers';

type Row = Readonly<Record<string, Found>>;

/** Those whose measure of effect the format has, and that have studies. */
export function analysesOf(review: CochraneReview, { drafts, taken }: Results): readonly AnalysisMaterial[] {
  return review.analyses.flatMap((analysis, index): AnalysisMaterial[] => {
    const rows = taken[index] ?? [];
    const [first] = rows;
    const metric = metricOf(analysis.settings['effect measure']?.value);
    return first === undefined || metric === undefined
      ? []
      : [analysisOf(analysis, { rows, outcome: first.draft.outcome, metric, drafts, studies: review.studies })];
  });
}

/** The cells of analyses that are not taken over, with the reason. */
export function cellsOfUntaken({ analyses }: CochraneReview): ReadonlyMap<string, string> {
  return new Map(
    analyses.flatMap(({ group, number, settings, rows, subgroups }) => {
      const measure = settings['effect measure'];
      const reason =
        metricOf(measure?.value) === undefined
          ? say`Analysis ${group.value}.${number.value} is not taken over: “${measure?.value ?? say`nothing`}” is no measure of effect here. Its studies keep their numbers.`
          : rows.length === 0
            ? say`Analysis ${group.value}.${number.value} is not taken over: it has no studies.`
            : undefined;
      if (reason === undefined) return [];
      const all = [group, number, ...foundIn([settings, rows, subgroups])];
      return all.flatMap(({ at }) => at.map((origin) => [originKey(origin), reason] as const));
    }),
  );
}

interface About {
  readonly rows: readonly Taken[];
  readonly outcome: Found;
  readonly metric: string;
  readonly drafts: Results['drafts'];
  readonly studies: readonly CochraneStudy[];
}

function analysisOf(analysis: CochraneAnalysis, { rows, outcome, metric, drafts }: About): AnalysisMaterial {
  const { group, number, settings, subgroups } = analysis;
  const { 'analysis name': title, 'analysis group name': comparison, 'effect measure': measure } = settings;
  const name = { value: `${group.value}.${number.value}`, at: [...group.at, ...number.at] };
  const said = settings.outcome ?? title;
  const isDivided = rows.some(({ subgroup }) => subgroup !== undefined);
  return {
    name,
    entry: {
      analysis: name,
      ...(title && { title }),
      ...(comparison && { comparison }),
      outcome: said ? { value: outcome.value, at: said.at } : outcome,
      ...(measure && { metric: { value: metric, at: measure.at } }),
      ...waysOf(settings),
    },
    takes: rows.map(({ study, draft, subgroup }) => ({
      study,
      result: drafts[study]?.indexOf(draft) ?? -1,
      ...(subgroup && { subgroup: { value: subgroup.value, at: placesOf(subgroup, rows, subgroups) } }),
    })),
    ...(isDivided && { subgroups: settings['subgroup by'] ? { title: settings['subgroup by'] } : {} }),
    published: { ...publishedIn(settings), ...intervalsOf(settings), ...settingsOf(settings) },
    publishedTest: named(settings, { q: 'subgroup chi²', df: 'subgroup df', p: 'subgroup p' }),
    publishedSubgroups: subgroups.flatMap(({ name: subgroup, numbers }) => {
      const published = publishedIn(numbers);
      return Object.keys(published).length === 0 ? [] : [{ subgroup, published }];
    }),
  };
}

/** A subgroup stands in each of its rows, and beside its estimate. */
function placesOf(subgroup: Found, rows: readonly Taken[], estimates: CochraneAnalysis['subgroups']): Found['at'] {
  const same = [...rows.flatMap((row) => row.subgroup ?? []), ...estimates.map(({ name }) => name)];
  return same.filter(({ value }) => value === subgroup.value).reduce(both, subgroup).at;
}

function publishedIn(row: Row): PublishedMaterial {
  const i2 = percentOf(row);
  return {
    ...named(row, {
      value: 'mean',
      p: 'effect p',
      tau2: 'heterogeneity tau²',
      q: 'heterogeneity chi²',
      df: 'heterogeneity df',
    }),
    ...(i2 && { i2 }),
    ...pair(row, 'ci', 'ci start', 'ci end'),
    ...pair(row, 'events', 'experimental cases', 'control cases'),
    ...pair(row, 'analysed', 'experimental n', 'control n'),
  };
}

function intervalsOf(settings: Row): PublishedMaterial {
  const level = levelIn(settings);
  return { ...pair(settings, 'prediction', 'pi start', 'pi end'), ...(level && { ci_level: level }) };
}

/** I² in per cent: where Q says that it is a share of 1, it is a hundred times as much. */
function percentOf(row: Row): Found | undefined {
  const { 'heterogeneity i²': i2, 'heterogeneity chi²': q, 'heterogeneity df': df } = row;
  if (i2 === undefined) return undefined;
  const [share, chi2, k] = [i2, q, df].map((found) => Number(found?.value.replace('%', '') ?? Number.NaN));
  if (share === undefined || !Number.isFinite(share)) return undefined;
  const fromQ = chi2 !== undefined && k !== undefined && chi2 > 0 ? Math.max(0, (chi2 - k) / chi2) : Number.NaN;
  const isShare = share > 0 && share <= 1 && Math.abs(share - fromQ) < Math.abs(share - fromQ * 100);
  return { value: isShare ? shortest(Number((share * 100).toPrecision(15))) : i2.value.replace('%', ''), at: i2.at };
}

/** What says how the analysis was made, in the words of the source. */
const SETTINGS: readonly string[] = [
  'data source',
  'data source eligibility',
  'intervention grouping',
  'experimental intervention',
  'control intervention',
  'experimental group label',
  'control group label',
  'filter criteria',
  'unit of effect measure',
  'swap event and non-event',
  'graph label (left)',
  'graph label (right)',
];

function settingsOf(settings: Row): PublishedMaterial {
  const said = SETTINGS.flatMap((key): Found[] => {
    const found = settings[key];
    const isNo = found !== undefined && /^(?:false|no)$/i.test(found.value);
    return found === undefined || isNo ? [] : [{ value: `${capital(key)}: ${found.value}`, at: found.at }];
  });
  return said.length > 0 ? { settings: said } : {};
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

function named(row: Row, keys: Readonly<Record<string, string>>): Record<string, Found> {
  return Object.fromEntries(
    Object.entries(keys).flatMap(([key, column]) => {
      const found = row[column];
      return found && Number.isFinite(Number(found.value)) ? [[key, found]] : [];
    }),
  );
}

function pair(row: Row, key: string, first: string, second: string): Record<string, readonly Found[]> {
  const found = [row[first], row[second]].flatMap((each) => each ?? []);
  return found.length === 2 && found.every(({ value }) => Number.isFinite(Number(value))) ? { [key]: found } : {};
}
