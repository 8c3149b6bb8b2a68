/** The plots of a review before they are drawn: results of one outcome and metric, by design, with what they come to together. */
import { METRIC_NAMES } from '../../effects/effect';
import { type Review, workedOut } from '../../review/review';
import { namesOf } from '../../review/study-names';
import { capital } from '../cells/wording';
import { type Summarised, summarise } from '../summaries/summarise';
import { outcomesOf } from './directions';
import { type Candidate, candidatesOf, HAS_UNITS, type Sense } from './forest-candidate';
import { type MetaAnalysis, type Plot, plotsOf } from './meta-analysis';

/** Randomised studies, or others. */
export interface PanelGroup {
  readonly title: string;
  readonly candidates: readonly Candidate[];
  /** Absent where the review asks for no summary. */
  readonly summarised: Summarised | undefined;
}

export interface Panel {
  readonly id: string;
  readonly title: string;
  readonly candidates: readonly [Candidate, ...Candidate[]];
  readonly sense: Sense;
  readonly analysis: MetaAnalysis | undefined;
  readonly groups: readonly PanelGroup[];
}

/** Marks effects that are turned round. */
export const TURNED_SIGN = '↔';

/** Those of analyses with a number in their order; then by outcomes. */
export function panelsOf(review: Review): readonly Panel[] {
  return workedOut(review, review, 'panels of results', () => {
    const order = outcomesOf(review);
    const rank = (of: readonly Candidate[]) =>
      (order.indexOf(of[0]?.outcome ?? '') + order.length + 1) % (order.length + 1);
    const plots = plotsOf(candidatesOf(review).candidates, review);
    const [numbered, others] = [true, false].map((is) =>
      plots.filter(({ analysis }) => (analysis?.number !== undefined) === is),
    );
    return [...(numbered ?? []), ...(others ?? []).sort((a, b) => rank(a.among) - rank(b.among))].map((plot, index) =>
      panelOf(plot, index, review),
    );
  });
}

const GROUPS: readonly (readonly [randomised: boolean | undefined, title: string])[] = [
  [true, 'Randomised'],
  [false, 'Not randomised'],
  [undefined, 'Design not extracted'],
];

function panelOf({ among: candidates, analysis }: Plot, index: number, review: Review): Panel {
  const [{ outcome, measure, effect }] = candidates;
  const { metric } = effect;
  const units = HAS_UNITS.includes(metric) && measure !== undefined ? `, ${namesOf(review).measure(measure)}` : '';
  const sense = senseOf(candidates);
  return {
    id: `forest-${index + 1}`,
    title: `${calledIn(analysis) ?? capital(outcome)}: ${METRIC_NAMES[metric]}${units}`,
    candidates,
    sense,
    analysis,
    groups: GROUPS.flatMap(([randomised, title]): PanelGroup[] => {
      const own = candidates.filter((each) => each.randomised === randomised);
      if (own.length === 0) return [];
      return [{ title, candidates: own, summarised: analysis && summarise(title, own, analysis, sense, review) }];
    }),
  };
}

/** “1.1 Oral iron versus placebo: Haemoglobin”; nothing where the entry has no number. */
function calledIn(analysis: MetaAnalysis | undefined): string | undefined {
  if (analysis?.number === undefined) return undefined;
  const words = [analysis.comparison, analysis.title].filter((each) => each !== undefined).join(', ');
  return `${analysis.number} ${words}`.trim();
}

/** A ratio of risks turned round is not the ratio of the other risks; of the others, the sign changes and nothing else. */
const CAN_BE_TURNED: readonly string[] = ['smd', 'rd', 'or', 'correlation'];

function senseOf(candidates: readonly Candidate[]): Sense {
  const ways = new Set(candidates.map(({ effect }) => effect.better));
  const measures = new Set(candidates.map(({ measure }) => measure));
  const [way] = ways;
  const never = () => false;
  const better = { lower: ['intervention', 'comparator'], higher: ['comparator', 'intervention'] } as const;
  const sides = (of: 'lower' | 'higher') => ({ left: `Favours ${better[of][0]}`, right: `Favours ${better[of][1]}` });
  if (ways.size === 1 && way !== undefined) return { turned: never, sides: sides(way), problem: undefined, notes: [] };
  if (ways.has(undefined)) {
    const problem =
      measures.size > 1
        ? 'It is not said of every measure which way is better, so that benefit and harm might be added up: write “better” in the vocabulary.'
        : undefined;
    const unnamed = 'It is not said which way of the measure is better, so the sides of the plot have no names.';
    return { turned: never, sides: undefined, problem, notes: [problem ?? unnamed] };
  }
  if (!CAN_BE_TURNED.includes(candidates[0]?.effect.metric ?? '')) {
    const problem = 'Of some measures lower is better, of others higher, and these effects cannot be turned round.';
    return { turned: never, sides: undefined, problem, notes: [problem] };
  }
  return {
    turned: ({ effect }) => effect.better === 'lower',
    sides: sides('higher'),
    problem: undefined,
    notes: [`${TURNED_SIGN} Turned round for this plot, because lower is better here and higher elsewhere in it.`],
  };
}
