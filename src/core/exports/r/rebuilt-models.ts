/** What else of a summary is worked out again in R: its meta-regression, and the tests of whether small studies show other effects. */
import type { Review } from '../../review/review';
import { eggersTest, petersTest } from '../../statistics/pooling/asymmetry';
import { metaRegression } from '../../statistics/pooling/meta-regression';
import type { Candidate } from '../../synthesis/results/forest-candidate';
import type { MetaAnalysis } from '../../synthesis/results/meta-analysis';
import type { Panel, PanelGroup } from '../../synthesis/results/panels';
import { moderatedOf } from '../../synthesis/summaries/moderated';
import { countsOf, estimatesOf } from '../../synthesis/summaries/pool-results';

type Cell = string | number;

/** The numbers of one model; which there are depends on the model. */
export interface RebuiltModel {
  readonly model: 'meta-regression' | 'egger' | 'peters';
  /** Of a meta-regression. */
  readonly moderator?: string;
  readonly numbers: Readonly<Partial<Record<(typeof MODEL_NUMBERS)[number], number>>>;
}

/** Columns of the models with text in them. */
export const MODEL_TEXTS = ['model', 'title', 'designs', 'moderator'] as const;

const MODEL_NUMBERS = [
  'studies',
  'slope',
  'se',
  'statistic',
  'p',
  'lower',
  'upper',
  'intercept',
  'intercept_se',
  'tau2',
  'i2',
  'r2',
  'q',
  'df',
  'p_of_q',
] as const;

/** What a review asks of a summary beside the number, as far as it could be made. */
export function modelsOf(panel: Panel, group: PanelGroup, review: Review): readonly RebuiltModel[] {
  const { analysis } = panel;
  const results = group.summarised?.inIt?.results;
  if (analysis === undefined || results === undefined) return [];
  return [...regressionOf(panel, group, review), ...testsOf(results, panel, analysis)];
}

/** The number of the moderator of each result that has one; none where the review asks for no meta-regression. */
export function moderatorsOf(panel: Panel, group: PanelGroup, review: Review): ReadonlyMap<Candidate, number> {
  const { moderator, pooling } = panel.analysis ?? {};
  const inIt = group.summarised?.inIt;
  if (moderator === undefined || inIt === undefined || pooling !== 'inverse variance') return new Map();
  return new Map(moderatedOf({ panel, inIt }, moderator, review).map((each) => [each.candidate, each.moderator]));
}

function regressionOf(panel: Panel, { summarised }: PanelGroup, review: Review): RebuiltModel[] {
  const { moderator, pooling, tau, interval } = panel.analysis ?? {};
  const inIt = summarised?.inIt;
  if (moderator === undefined || inIt === undefined || pooling !== 'inverse variance') return [];
  const studies = moderatedOf({ panel, inIt }, moderator, review);
  const made = metaRegression(studies, tau ?? 'reml', interval ?? 'normal');
  if (!made.ok) return [];
  const { slope, intercept, tau2, i2, r2, q, df, pOfQ } = made.value;
  const numbers = {
    studies: studies.length,
    slope: slope.value,
    se: slope.se,
    statistic: slope.statistic,
    p: slope.p,
    ...slope.ci,
    intercept: intercept.value,
    intercept_se: intercept.se,
    tau2,
    i2,
    ...(r2 !== undefined && { r2 }),
    q,
    df,
    p_of_q: pOfQ,
  };
  return [{ model: 'meta-regression', moderator: moderator.title, numbers }];
}

function testsOf(results: readonly Candidate[], { sense, candidates }: Panel, { also }: MetaAnalysis): RebuiltModel[] {
  const { metric } = candidates[0].effect;
  const egger = also.has('egger') ? [{ model: 'egger', found: eggersTest(estimatesOf(results, sense)) } as const] : [];
  const counted = countsOf(results, sense);
  const peters =
    also.has('peters') && (metric === 'or' || metric === 'rr')
      ? [{ model: 'peters', found: petersTest(counted) } as const]
      : [];
  return [...egger, ...peters].flatMap(({ model, found }) => {
    if (!found.ok) return [];
    const { slope, se, t, df, p, limit } = found.value;
    return [{ model, numbers: { studies: df + 2, slope, se, statistic: t, p, intercept: limit, df } }];
  });
}

interface ModelsOfPlot {
  readonly number: number;
  readonly panel: Panel;
  readonly group: PanelGroup;
  readonly models: readonly RebuiltModel[];
}

/** A line for each model, heads first; all on the scale on which effects are pooled. */
export function modelRows(plots: readonly ModelsOfPlot[]): readonly (readonly Cell[])[] {
  const lines = plots.flatMap(({ number, panel, group, models }) =>
    models.map(({ model, moderator = '', numbers }) => [
      number,
      model,
      panel.title,
      group.title,
      moderator,
      ...MODEL_NUMBERS.map((name) => numbers[name] ?? ''),
    ]),
  );
  return [['plot', ...MODEL_TEXTS, ...MODEL_NUMBERS], ...lines];
}
