/** The analyses of a review as the tables of a data package have them: one for each plot. */
import type { Node } from '../../document/document';
import { itemsOf, oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import { type Metric, scaleOf } from '../../effects/effect';
import { canonicalChoice } from '../../fields/canonical';
import { ESTIMATE_TYPES } from '../../format/study/result';
import { type Review, reviewSection, sectionNode } from '../../review/review';
import type { Candidate, Sense } from '../../synthesis/results/forest-candidate';
import { analysisIn, askedFor, type MetaAnalysis } from '../../synthesis/results/meta-analysis';
import { panelsOf } from '../../synthesis/results/panels';
import type { PublishedNumbers, SummaryNumber } from '../../synthesis/results/published-in';
import { valueIn } from '../../synthesis/summaries/division';
import { isCounted } from '../../synthesis/summaries/pool-results';
import { agrees } from '../../synthesis/summaries/published';
import { recomputed } from '../../synthesis/summaries/recomputed';
import { nameOfArm, nameOfStudy, outcomeName, type PackageTable } from './names';
import { withoutErrors } from './numbers';
import { rowNumbers } from './row-numbers';
import { hasNumbers, measureName } from './study-tables';
import { isRandom, otherwiseInRevman, wayOfRevman } from './way-of-revman';
import { type NamedResult, withoutEffect } from './without-effect';

const ROWS =
  'Analysis group, Analysis number, Analysis name, Subgroup, Applicability, Study, Study year, GIV Mean, GIV SE, Experimental mean, Experimental SD, Experimental cases, Experimental N, Control mean, Control SD, Control cases, Control N, O-E, Variance, Weight, Mean, CI start, CI end, Footnotes'.split(
    ', ',
  );
const FOUND =
  'Experimental cases, Experimental N, Control cases, Control N, Mean, CI start, CI end, PI start, PI end, Heterogeneity Tau², Tau² CI start, Tau² CI end, Heterogeneity Chi², Heterogeneity df, Heterogeneity P, Heterogeneity I², Effect Z, Effect T, Effect P'.split(
    ', ',
  );
const SETTINGS =
  'Analysis group, Analysis number, Analysis name, Analysis group name, Data source, Data source eligibility, Data type, Log-scale data, Outcome, Intervention grouping, Experimental intervention, Control intervention, Subgroup by, Filter criteria, Experimental group label, Control group label, Statistical method, Effect measure, Unit of effect measure, Analysis model, Heterogeneity estimator, Tau² CI, Subgroup estimates, Overall estimates, Test for subgroup differences, Prediction interval, Swap event and non-event, CI method, CI/PI level, Sort studies by, Graph label (left), Graph label (right), Graph scale, Show risk of bias'.split(
    ', ',
  );

export interface AnalysisTables {
  readonly rows: PackageTable;
  readonly settings: PackageTable;
  readonly subgroups: PackageTable;
}

/** What an entry of `meta_analysis` is about. */
interface Asked {
  readonly analysis: MetaAnalysis;
  readonly metric: Metric;
  readonly title: string;
  /** Absent where no result has an effect. */
  readonly sense: Sense | undefined;
  readonly results: readonly Candidate[];
  /** Of those that it names, the ones without an effect. */
  readonly without: readonly NamedResult[];
  /** Both, study by study. */
  readonly all: readonly NamedResult[];
}

/** An analysis with its place among the others. */
interface Numbered extends Asked {
  readonly group: string;
  readonly number: string;
  readonly name: string;
  readonly groupName: string;
}

/** The rows of analyses, their settings and their subgroups, with a sentence for each thing that RevMan cannot hold. */
export function analysisTables(review: Review): AnalysisTables {
  const all = numbered(review).map((each) => analysisOf(each, review));
  return {
    rows: { heads: ROWS, rows: all.flatMap(({ rows }) => rows) },
    settings: {
      heads: [...SETTINGS, ...FOUND, 'Subgroup Chi²', 'Subgroup df', 'Subgroup P', 'Subgroup I²', 'ID'],
      rows: all.map(({ settings }) => settings),
    },
    subgroups: {
      heads: ['Analysis group', 'Analysis number', 'Subgroup', 'Subgroup number', 'Weight', ...FOUND, 'ID'],
      rows: all.flatMap(({ subgroups }) => subgroups),
    },
  };
}

/** The entry of the review file in which an analysis stands. */
function entryOf({ span }: MetaAnalysis, review: Review): Node | undefined {
  return oneOrMany(reviewSection(review, 'meta_analysis')).find((entry) => entry.span.start === span.start);
}

/** Analyses with a plot, then those of which no result has an effect; with numbers in the order of the review file. */
function askedIn(review: Review): readonly Asked[] {
  const drawn = panelsOf(review).flatMap(({ analysis, candidates, sense, title }): Asked[] => {
    const entry = analysis && entryOf(analysis, review);
    if (analysis === undefined || entry === undefined) return [];
    const results = askedFor(
      candidates.filter(({ isBeside }) => !isBeside),
      analysis,
    );
    const words = analysis.title ?? title.replace(/:[^:]*$/, '');
    const without = writable(results, withoutEffect(entry, review), analysis);
    return [
      {
        analysis,
        metric: candidates[0].effect.metric,
        title: words,
        sense,
        results,
        without,
        all: inOrder([...results, ...without], review),
      },
    ];
  });
  const taken = new Set(drawn.map(({ analysis }) => analysis.span.start));
  const others = oneOrMany(reviewSection(review, 'meta_analysis')).flatMap((entry): Asked[] => {
    const analysis = analysisIn(entry);
    const metric = canonicalChoice(ESTIMATE_TYPES, textAt(entry, 'metric') ?? '') as Metric | undefined;
    if (taken.has(entry.span.start) || metric === undefined) return [];
    const without = writable([], withoutEffect(entry, review), analysis);
    const title = analysis.title ?? textAt(entry, 'outcome') ?? '?';
    return without.length === 0
      ? []
      : [{ analysis, metric, title, sense: undefined, results: [], without, all: without }];
  });
  const isNumbered = ({ analysis }: Asked) => analysis.number !== undefined;
  const all = [...drawn, ...others];
  return [
    ...all.filter(isNumbered).sort((a, b) => a.analysis.span.start - b.analysis.span.start),
    ...all.filter((each) => !isNumbered(each)),
  ];
}

/** Those of which the rows of the analysis have all numbers. */
function writable(
  results: readonly Candidate[],
  without: readonly NamedResult[],
  { pooling }: MetaAnalysis,
): readonly NamedResult[] {
  const { columnsWithout } = rowNumbers(results, without, pooling);
  return without.filter((each) => columnsWithout(each) !== undefined);
}

/** Those with a number keep it; the others follow in a group of their own. */
function numbered(review: Review): readonly Numbered[] {
  const all = askedIn(review);
  const groups = all.map(({ analysis }) => Number(analysis.number?.split('.')[0] ?? 0));
  const next = String(Math.max(0, ...groups.filter(Number.isInteger)) + 1);
  let further = 0;
  return all.map((each): Numbered => {
    const { analysis, title: name } = each;
    const [group, number] = analysis.number?.split('.') ?? [];
    const isNumbered = /^\d+\.\d+$/.test(analysis.number ?? '');
    if (isNumbered && group !== undefined && number !== undefined)
      return { ...each, group, number, name, groupName: analysis.comparison ?? sides(each.all).join(' versus ') };
    further += 1;
    return { ...each, group: next, number: String(further), name, groupName: analysis.comparison ?? 'Results' };
  });
}

function inOrder(results: readonly NamedResult[], { studies }: Review): readonly NamedResult[] {
  const places = new Map(studies.map(({ id }, index) => [id, index]));
  const at = ({ study }: NamedResult) => places.get(study.id) ?? 0;
  return [...results].sort((a, b) => at(a) - at(b) || a.span.start - b.span.start);
}

/** What an analysis names and its rows have no place for, each in a sentence. */
export function leftOutOfAnalyses(review: Review): readonly string[] {
  const written = new Map(askedIn(review).map((each) => [each.analysis.span.start, each]));
  return oneOrMany(reviewSection(review, 'meta_analysis')).flatMap((entry): string[] => {
    const name = textAt(entry, 'analysis') ?? textAt(entry, 'outcome') ?? '?';
    const here = written.get(entry.span.start);
    if (here === undefined) return [`Analysis ${name}: none of its results has an effect here.`];
    const inRows = new Set(here.without.map(keyOf));
    const otherwise = here.sense && otherwiseInRevman(here.results, here.analysis, here.sense);
    return [
      ...withoutEffect(entry, review)
        .filter((each) => !inRows.has(keyOf(each)))
        .map(({ study, id }) => `Analysis ${name}: “${id}” of ${nameOfStudy(study)} has no effect here, and no row.`),
      ...(otherwise === undefined ? [] : [`Analysis ${name}: ${otherwise}. The numbers of its summary are RevMan’s.`]),
      ...(here.all.every(hasRow) ? [] : differencesIn(here)).map(
        (what) => `Analysis ${name}: its rows do not tell ${what} of the studies, which are not the same in all.`,
      ),
    ];
  });
}

/** What the settings of an analysis say once for all of its rows, and its results say each for itself. */
function differencesIn({ all }: Asked): readonly string[] {
  const names = new Set(all.map(outcomeName));
  const groups = new Set(all.map((each) => JSON.stringify(sides([each]))));
  return [
    ...(names.size > 1 ? ['the measures, people and time points'] : []),
    ...(groups.size > 1 ? ['the groups'] : []),
  ];
}

function keyOf({ study, id }: NamedResult): string {
  return `${study.id} ${id}`;
}

/**
 * Results that stand in rows of analyses, `STUDY RESULT`, with the outcome there. They are not said twice, but where the rows
 * do not tell their measures, people, time points or groups: then the table of results does.
 */
export function inAnalyses(review: Review): ReadonlyMap<string, string> {
  return new Map(
    askedIn(review).flatMap((asked) =>
      asked.all
        .filter((each) => differencesIn(asked).length === 0 || !hasRow(each))
        .map((each) => [keyOf(each), outcomeOf(asked.all)] as const),
    ),
  );
}

/** Whether the table of results has a row for it. */
function hasRow({ study, span }: NamedResult): boolean {
  const result = itemsOf(sectionNode(study, 'results')).find((node) => node.span.start === span.start);
  return result !== undefined && hasNumbers(result, study);
}

/** What the groups are called, where all studies call them alike. */
function sides(results: readonly NamedResult[]): readonly string[] {
  const named = results.map(({ study, interventionGroups, comparatorGroups }) =>
    [interventionGroups, comparatorGroups].map((ids) => ids.map((id) => nameOfArm(id, study)).join(' and ')),
  );
  return ['Experimental', 'Control'].map((usual, side) => {
    const names = new Set(named.map((each) => each[side]));
    const [only] = names;
    return names.size === 1 && only ? only : usual;
  });
}

interface Written {
  readonly rows: readonly Record<string, string>[];
  readonly settings: Record<string, string>;
  readonly subgroups: readonly Record<string, string>[];
}

function analysisOf(about: Numbered, review: Review): Written {
  const { sense, results, without, all, group, number, name } = about;
  const analysis = wayOfRevman(about.analysis);
  const form = rowNumbers(results, without, analysis.pooling);
  const effects = new Map<NamedResult, Candidate>(results.map((each) => [each, each]));
  const columnsOf = (each: NamedResult) => {
    const candidate = effects.get(each);
    return candidate === undefined ? form.columnsWithout(each) : form.columnsOf(candidate);
  };
  const division = analysis.subgroups;
  const subgroupOf = (each: NamedResult) => (division && valueIn(division, each, review)) ?? '';
  const place = { 'Analysis group': group, 'Analysis number': number };
  const titles = division ? [...new Set(all.map(subgroupOf))].filter(Boolean) : [];
  return {
    rows: all.map((each) =>
      withoutErrors({
        ...place,
        'Analysis name': name,
        Subgroup: subgroupOf(each),
        Study: nameOfStudy(each.study),
        ...columnsOf(each),
      }),
    ),
    settings: {
      ...place,
      'Data type': form.dataType,
      'Subgroup estimates': titles.length > 0 ? 'TRUE' : 'FALSE',
      ...settingsOf(about, analysis, review),
    },
    subgroups: titles.map((title, index) => ({
      ...place,
      Subgroup: title,
      'Subgroup number': String(index + 1),
      ...summaryOf(
        results.filter((each) => subgroupOf(each) === title),
        analysis,
        sense,
        analysis.published?.subgroups.find((each) => each.name === title)?.numbers,
      ),
    })),
  };
}

/** Nothing where only the values are written. */
function titleOfDivision(analysis: MetaAnalysis, review: Review): string {
  const { subgroups } = analysis;
  if (subgroups === undefined) return '';
  const title = textAt(valueOf(entryOf(analysis, review), 'subgroups'), 'title');
  return title ?? (subgroups.by === undefined ? '' : subgroups.title);
}

/** The name of the outcome with its time point, where all results share them. */
function outcomeOf(results: readonly NamedResult[]): string {
  const names = new Set(results.map(outcomeName));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : (results[0]?.outcome ?? '');
}

function methodOf(analysis: MetaAnalysis): Record<string, string> {
  const { pooling, tau, interval } = analysis;
  return {
    'Statistical method': pooling === 'inverse variance' ? 'IV' : pooling === 'peto' ? 'Peto' : 'MH',
    'Analysis model': isRandom(analysis) ? 'Random effect' : 'Fixed effect',
    'Heterogeneity estimator': isRandom(analysis) ? (tau === 'reml' ? 'REML' : 'DL') : '#N/A',
    'CI method': interval === 'normal' ? 'Wald' : 'HKSJ',
  };
}

/** What is set once for all rows of an analysis, and the summary of them. */
function settingsOf(
  { metric, sense, results, all, name, groupName }: Numbered,
  analysis: MetaAnalysis,
  review: Review,
): Record<string, string> {
  const [experimental = '', control = ''] = sides(all);
  return {
    'Analysis name': name,
    'Analysis group name': groupName,
    'Data source': 'Custom input',
    'Log-scale data': scaleOf(metric) === 'log' ? 'TRUE' : 'FALSE',
    Outcome: outcomeOf(all),
    'Subgroup by': titleOfDivision(analysis, review),
    'Experimental group label': experimental,
    'Control group label': control,
    'Effect measure': analysis.pooling === 'peto' ? 'Peto Odds Ratio' : measureName(metric),
    ...methodOf(analysis),
    'Overall estimates': 'TRUE',
    'Swap event and non-event': 'FALSE',
    'CI/PI level': '95%',
    ...saidSettings(analysis, review),
    ...summaryOf(results, analysis, sense, analysis.published?.all),
    ...testOf(analysis),
  };
}

/** What an import wrote down of the settings: “Filter criteria: adults”. */
function saidSettings(analysis: MetaAnalysis, review: Review): Record<string, string> {
  const entry = entryOf(analysis, review);
  const lines = oneOrMany(valueOf(valueOf(entry, 'published'), 'settings')).flatMap((node) => textOf(node) ?? []);
  return Object.fromEntries(
    lines.flatMap((line): [string, string][] => {
      const [, key = '', value = ''] = /^([^:]+): (.*)$/s.exec(line) ?? [];
      const head = SETTINGS.find((each) => each.toLowerCase() === key.toLowerCase());
      return head === undefined ? [] : [[head, value]];
    }),
  );
}

/** By the columns of the package. */
const COLUMNS: Readonly<Partial<Record<SummaryNumber, string>>> = {
  value: 'Mean',
  lower: 'CI start',
  upper: 'CI end',
  'prediction lower': 'PI start',
  'prediction upper': 'PI end',
  tau2: 'Heterogeneity Tau²',
  q: 'Heterogeneity Chi²',
  df: 'Heterogeneity df',
  i2: 'Heterogeneity I²',
  p: 'Effect P',
  'events of the intervention': 'Experimental cases',
  'events of the comparator': 'Control cases',
  'people of the intervention': 'Experimental N',
  'people of the comparator': 'Control N',
};

/** What was published stands as it was printed where it is what is worked out here. */
function summaryOf(
  results: readonly Candidate[],
  analysis: MetaAnalysis,
  sense: Sense | undefined,
  published: PublishedNumbers | undefined,
): Record<string, string> {
  const fit = results.filter((each) => isCounted(each, analysis));
  const found = sense && recomputed(fit, analysis, sense, 95);
  const written = Object.entries(COLUMNS).flatMap(([what, column]): [string, string][] => {
    const here = found?.get(what as SummaryNumber);
    const printed = published?.get(what as SummaryNumber);
    if (printed && (here === undefined || agrees(printed, here))) return [[column, printed.text]];
    return here === undefined ? [] : [[column, String(here)]];
  });
  return withoutErrors(Object.fromEntries(written));
}

function testOf({ published }: MetaAnalysis): Record<string, string> {
  const columns = { q: 'Subgroup Chi²', df: 'Subgroup df', p: 'Subgroup P' } as const;
  return Object.fromEntries(
    [...(published?.between ?? [])].map(([key, { text }]): [string, string] => [columns[key], text]),
  );
}
