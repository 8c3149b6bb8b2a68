/** The analyses of a review as the tables of a data package have them: one for each plot. */
import { oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import { scaleOf } from '../../effects/effect';
import { type Review, reviewSection } from '../../review/review';
import type { Candidate } from '../../synthesis/results/forest-candidate';
import { askedFor, type MetaAnalysis } from '../../synthesis/results/meta-analysis';
import { type Panel, panelsOf } from '../../synthesis/results/panels';
import type { PublishedNumbers, SummaryNumber } from '../../synthesis/results/published-in';
import { valueIn } from '../../synthesis/summaries/division';
import { isCounted } from '../../synthesis/summaries/pool-results';
import { agrees } from '../../synthesis/summaries/published';
import { recomputed } from '../../synthesis/summaries/recomputed';
import { nameOfArm, nameOfStudy, outcomeName, type PackageTable } from './names';
import { withoutErrors } from './numbers';
import { rowNumbers } from './row-numbers';
import { measureName } from './study-tables';

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

/** A plot with its place among the analyses. */
interface Numbered {
  readonly panel: Panel;
  readonly group: string;
  readonly number: string;
  readonly name: string;
  readonly groupName: string;
}

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

/** Of plots with a summary: those with a number keep it; the others follow in a group of their own. */
function numbered(review: Review): readonly Numbered[] {
  const panels = panelsOf(review).filter(({ analysis }) => analysis !== undefined);
  const groups = panels.map(({ analysis }) => Number(analysis?.number?.split('.')[0] ?? 0));
  const next = String(Math.max(0, ...groups.filter(Number.isInteger)) + 1);
  let further = 0;
  return panels.map((panel): Numbered => {
    const { analysis, candidates } = panel;
    const [group, number] = analysis?.number?.split('.') ?? [];
    const name = analysis?.title ?? panel.title.replace(/:[^:]*$/, '');
    const isNumbered = /^\d+\.\d+$/.test(analysis?.number ?? '');
    if (isNumbered && group !== undefined && number !== undefined)
      return { panel, group, number, name, groupName: analysis?.comparison ?? sides(candidates).join(' versus ') };
    further += 1;
    return { panel, group: next, number: String(further), name, groupName: analysis?.comparison ?? 'Results' };
  });
}

/** The numbers of analyses that nothing can be written of, because none of their results has an effect here. */
export function withoutPlot(review: Review): readonly string[] {
  const drawn = new Set(panelsOf(review).map(({ analysis }) => analysis?.span.start));
  return oneOrMany(reviewSection(review, 'meta_analysis')).flatMap((entry) =>
    drawn.has(entry.span.start) ? [] : [textAt(entry, 'analysis') ?? textAt(entry, 'outcome') ?? '?'],
  );
}

/** Results that stand in rows of analyses: `STUDY RESULT`. They are not said twice. */
export function inAnalyses(review: Review): ReadonlySet<string> {
  const all = numbered(review).flatMap(({ panel: { analysis, candidates } }) =>
    (analysis ? askedFor(candidates, analysis) : []).map(({ study, id }) => `${study.id} ${id}`),
  );
  return new Set(all);
}

/** What the groups are called, where all studies call them alike. */
function sides(candidates: readonly Candidate[]): readonly string[] {
  const named = candidates.map(({ study, interventionGroups, comparatorGroups }) =>
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
  const { panel, group, number, name, groupName } = about;
  const { analysis, candidates } = panel;
  const [{ effect }] = candidates;
  const results = candidates.filter(({ isBeside }) => !isBeside);
  const asked = analysis ? askedFor(results, analysis) : results;
  const form = rowNumbers(asked, analysis?.pooling);
  const division = analysis?.subgroups;
  const subgroupOf = (each: Candidate) => (division && valueIn(division, each, review)) ?? '';
  const place = { 'Analysis group': group, 'Analysis number': number };
  const titles = division ? [...new Set(asked.map(subgroupOf))].filter(Boolean) : [];
  const [experimental = '', control = ''] = sides(asked);
  return {
    rows: asked.map((each) =>
      withoutErrors({
        ...place,
        'Analysis name': name,
        Subgroup: subgroupOf(each),
        Study: nameOfStudy(each.study),
        ...form.columnsOf(each),
      }),
    ),
    settings: {
      ...place,
      'Analysis name': name,
      'Analysis group name': groupName,
      'Data source': 'Custom input',
      'Data type': form.dataType,
      'Log-scale data': scaleOf(effect.metric) === 'log' ? 'TRUE' : 'FALSE',
      Outcome: outcomeOf(asked),
      'Subgroup by': division?.title ?? '',
      'Experimental group label': experimental,
      'Control group label': control,
      'Effect measure': analysis?.pooling === 'peto' ? 'Peto Odds Ratio' : measureName(effect.metric),
      ...methodOf(analysis),
      'Overall estimates': analysis ? 'TRUE' : 'FALSE',
      'Subgroup estimates': titles.length > 0 ? 'TRUE' : 'FALSE',
      'Swap event and non-event': 'FALSE',
      'CI/PI level': '95%',
      ...saidSettings(analysis, review),
      ...(analysis ? summaryOf(asked, analysis, panel, analysis.published?.all) : {}),
      ...testOf(analysis),
    },
    subgroups: titles.map((title, index) => ({
      ...place,
      Subgroup: title,
      'Subgroup number': String(index + 1),
      ...(analysis
        ? summaryOf(
            asked.filter((each) => subgroupOf(each) === title),
            analysis,
            panel,
            analysis.published?.subgroups.find((each) => each.name === title)?.numbers,
          )
        : {}),
    })),
  };
}

/** The name of the outcome with its time point, where all results share them. */
function outcomeOf(results: readonly Candidate[]): string {
  const names = new Set(results.map(nameOf));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : (results[0]?.outcome ?? '');
}

function nameOf({ outcome, measure, timepoint, population }: Candidate): string {
  return outcomeName({ outcome, measure, timepoint, population });
}

function methodOf(analysis: MetaAnalysis | undefined): Record<string, string> {
  if (analysis === undefined)
    return { 'Statistical method': 'IV', 'Analysis model': 'Random effect', 'CI method': 'Wald' };
  const { pooling, tau, interval } = analysis;
  const isRandom =
    pooling === 'mantel-haenszel random effects' || (pooling === 'inverse variance' && tau !== 'common effect');
  return {
    'Statistical method': pooling === 'inverse variance' ? 'IV' : pooling === 'peto' ? 'Peto' : 'MH',
    'Analysis model': isRandom ? 'Random effect' : 'Fixed effect',
    'Heterogeneity estimator': isRandom ? (tau === 'reml' ? 'REML' : 'DL') : '#N/A',
    'CI method': interval === 'normal' ? 'Wald' : 'HKSJ',
  };
}

/** What an import wrote down of the settings: “Filter criteria: adults”. */
function saidSettings(analysis: MetaAnalysis | undefined, review: Review): Record<string, string> {
  const entry = oneOrMany(reviewSection(review, 'meta_analysis')).find(
    ({ span }) => span.start === analysis?.span.start,
  );
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
  panel: Panel,
  published: PublishedNumbers | undefined,
): Record<string, string> {
  const fit = results.filter((each) => isCounted(each, analysis));
  const found = recomputed(fit, analysis, panel.sense, 95);
  const written = Object.entries(COLUMNS).flatMap(([what, column]): [string, string][] => {
    const here = found?.get(what as SummaryNumber);
    const printed = published?.get(what as SummaryNumber);
    if (printed && (here === undefined || agrees(printed, here))) return [[column, printed.text]];
    return here === undefined ? [] : [[column, String(here)]];
  });
  return withoutErrors(Object.fromEntries(written));
}

function testOf(analysis: MetaAnalysis | undefined): Record<string, string> {
  const columns = { q: 'Subgroup Chi²', df: 'Subgroup df', p: 'Subgroup P' } as const;
  return Object.fromEntries(
    [...(analysis?.published?.between ?? [])].map(([key, { text }]): [string, string] => [columns[key], text]),
  );
}
