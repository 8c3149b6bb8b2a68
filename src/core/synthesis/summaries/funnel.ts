import { effectInWords, type Metric, scaleOf, shownOf, unscaled } from '../../effects/effect';
import { counted } from '../../language/counted';
import { type Review, workedOut } from '../../review/review';
import type { Derived, Estimate } from '../../statistics/estimate';
import { type AsymmetryTest, eggersTest, LEAST_FOR_ASYMMETRY, petersTest } from '../../statistics/pooling/asymmetry';
import { printed } from '../../statistics/printed';
import type { FunnelPanel, FunnelPlot, FunnelPoint, FunnelTest } from '../models/funnel-plot';
import type { Candidate } from '../results/forest-candidate';
import type { View } from '../view';
import { type AskedGroup, askedGroups, sourceOf, withoutSummary } from './asked-groups';
import { countsOf, estimatesOf, type PooledResults } from './pool-results';
import { pInWords } from './summary-words';

export const funnelView: View = {
  id: 'funnel',
  title: 'Funnel plots',
  meaning:
    'Effects against their standard errors, with tests of whether small studies show other effects, where the review asks for it.',
  section: 'results',
  of: funnelPlot,
};

const WANTED = ['funnel plot', 'egger', 'peters'];

/** Effects against their standard errors for each summary, with the tests of asymmetry that can be made. */
export function funnelPlot(review: Review): FunnelPlot {
  return workedOut(review, review, 'funnel plots', () => {
    const groups = askedGroups(review, ({ also }) => WANTED.some((each) => also.has(each)));
    const panels = groups.flatMap((group) => (group.inIt ? [panelOf(group, group.inIt)] : []));
    return {
      kind: 'funnel plot',
      id: 'funnel',
      title: 'Funnel plots',
      panels,
      notes: [...(panels.length > 0 ? [HOW_TO_READ] : []), ...withoutSummary(groups)],
    };
  });
}

const HOW_TO_READ =
  'Without bias and differences between studies, 95% of them lie between the broken lines. A funnel that is not even has many reasons: results that were not published, small studies of another quality or with other people, the measure of the effect itself, and chance (Cochrane Handbook, 13.3.5).';

function panelOf({ panel, group, analysis }: AskedGroup, { results, pooled }: PooledResults): FunnelPanel {
  const { metric, scale } = panel.candidates[0].effect;
  const estimates = estimatesOf(results, panel.sense);
  const middle = unscaled(pooled.value, scale);
  const interval = { lower: unscaled(pooled.ci.lower, scale), upper: unscaled(pooled.ci.upper, scale) };
  const few =
    results.length < LEAST_FOR_ASYMMETRY
      ? [
          `With ${counted(results.length, 'study', 'studies')}, the eye cannot tell chance from asymmetry: ten and more are asked for (Cochrane Handbook, 13.3.5.4).`,
        ]
      : [];
  return {
    id: `funnel-${panel.id} ${group.title.toLowerCase()}`.replaceAll(' ', '-'),
    title: `${panel.title}, ${group.title.toLowerCase()}`,
    metric,
    scale,
    points: results.map((each, index) => pointOf(each, estimates[index] as Estimate, metric)),
    middle: pooled.value,
    middleWords: `Summary: ${effectInWords({ metric, value: middle, interval })}`,
    ...(analysis.also.has('funnel plot') && { isDrawn: true as const }),
    tests: [
      ...(analysis.also.has('egger')
        ? [testOf('Egger’s test', eggersTest(estimates), 'the standard error', scale)]
        : []),
      ...(analysis.also.has('peters') ? [petersOf(results, panel.sense, metric)] : []),
    ],
    notes: few,
  };
}

function pointOf(candidate: Candidate, estimate: Estimate, metric: Metric): FunnelPoint {
  const shown = shownOf(estimate, scaleOf(metric));
  return {
    study: candidate.name,
    result: candidate.id,
    value: shown.value,
    estimate: estimate.value,
    se: Math.sqrt(estimate.variance),
    words: effectInWords({ metric, ...shown }),
    source: sourceOf(candidate),
  };
}

/** For odds and risks, whose standard error goes with the effect itself. */
function petersOf(results: readonly Candidate[], sense: AskedGroup['panel']['sense'], metric: Metric): FunnelTest {
  const name = 'Peters’ test';
  if (metric !== 'or' && metric !== 'rr')
    return { name, words: `${name}: not made, because it is for odds ratios and risk ratios.` };
  const withEvents = countsOf(results, sense);
  const left = results.length - withEvents.length;
  const test = testOf(name, petersTest(withEvents), '1/n', 'log');
  return left === 0
    ? test
    : {
        ...test,
        words: `${test.words} Left out for want of events that “derive” reads: ${left} of ${counted(results.length, 'result')}.`,
      };
}

function testOf(name: string, found: Derived<AsymmetryTest>, against: string, scale: string): FunnelTest {
  if (!found.ok) return { name, words: `${name}: not made. ${found.because}` };
  const { slope, se, t, df, p, limit } = found.value;
  const of = scale === 'log' ? 'the logarithm of the effect' : 'the effect';
  const reading =
    p < 0.05
      ? 'Small studies show other effects than large ones, more than chance would have them.'
      : 'No sign of it beyond chance; with so few studies, none is no proof.';
  return {
    name,
    words: `${name} (${of} against ${against}): slope ${significant(slope)}, SE ${significant(se)}, t = ${printed(t, 2)}, df = ${df}, ${pInWords(p)}; at ${against} 0, ${of} is ${printed(limit, 2)}. ${reading}`,
    numbers: { slope, se, t, df, p },
  };
}

/** Three significant digits: slopes against 1/n may be of any size. */
function significant(value: number): string {
  const digits = value === 0 ? 2 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return printed(Number(value.toPrecision(3)), Math.min(digits, 15));
}
