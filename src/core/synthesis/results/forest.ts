import { oneOrMany } from '../../document/walk';
import {
  type Effect,
  effectInWords,
  METRIC_NAMES,
  type Metric,
  metricLabel,
  printedExtent,
} from '../../effects/effect';
import { counted } from '../../language/counted';
import { tally } from '../../review/record-words';
import { type Review, reviewSection, workedOut } from '../../review/review';
import { namesOf } from '../../review/study-names';
import { type Extent, withMinus } from '../../statistics/printed';
import { biasOf } from '../bias/result-bias';
import { signed, standingNotes } from '../cells/footnotes';
import { capital, sentences } from '../cells/wording';
import type { ForestGroup, ForestPanel, ForestPlot, ForestRow } from '../models/forest-plot';
import type { View } from '../view';
import { outcomesOf } from './directions';
import { biasCell } from './effect-direction';
import { type Candidate, candidatesOf, HAS_UNITS, inPanels, type Printed, type Sense } from './forest-candidate';
import { type MetaAnalysis, metaAnalysisFor, summarise } from './meta-analysis';

export const forestView: View = {
  id: 'forest',
  title: 'Forest plots',
  meaning: 'Estimates with their intervals by outcome and metric, with a summary where the review asks for one.',
  section: 'results',
  of: forestPlot,
};

const BARRED_SIGN = '‖';
const TURNED_SIGN = '↔';
const DERIVED_SIGN = '*';

export function forestPlot(review: Review): ForestPlot {
  return workedOut(review, review, 'forest plot', () => plotOf(review));
}

function plotOf(review: Review): ForestPlot {
  const { candidates, refused, leftOut } = candidatesOf(review);
  const order = outcomesOf(review);
  const rank = (of: readonly Candidate[]) =>
    (order.indexOf(of[0]?.outcome ?? '') + order.length + 1) % (order.length + 1);
  const panels = inPanels(candidates)
    .sort((a, b) => rank(a) - rank(b))
    .map((same, index) => panelOf(same, index, review));
  const cells = panels.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map(({ effect }) => effect)));
  const standings = standingNotes(cells);
  return {
    kind: 'forest plot',
    id: 'forest',
    title: 'Forest plots',
    panels: standings.signed === 'each' ? panels.map(signPanel) : panels,
    notes:
      panels.length === 0
        ? whyEmpty(refused)
        : [...notesOf(candidates, panels, review), ...standings.notes, ...refused.map(withMinus)],
    leftOut,
  };
}

/** Nothing where no result has an estimate yet: then there is nothing to explain. */
function whyEmpty(refused: readonly string[]): string[] {
  return refused.length === 0
    ? []
    : ['There is no plot, because no result has an effect that can be drawn.', ...refused.map(withMinus)];
}

const GROUPS: readonly (readonly [randomised: boolean | undefined, title: string])[] = [
  [true, 'Randomised'],
  [false, 'Not randomised'],
  [undefined, 'Design not extracted'],
];

function panelOf(candidates: readonly Candidate[], index: number, review: Review): ForestPanel {
  const [{ outcome, measure, effect }] = candidates as readonly [Candidate, ...Candidate[]];
  const { metric, scale } = effect;
  const names = namesOf(review);
  const units = HAS_UNITS.includes(metric) && measure !== undefined ? `, ${names.measure(measure)}` : '';
  const sense = senseOf(candidates);
  const analysis = metaAnalysisFor(candidates, review);
  const notes: string[] = [...sense.notes];
  const groups = GROUPS.flatMap(([randomised, title]): ForestGroup[] => {
    const own = candidates.filter((each) => each.randomised === randomised);
    if (own.length === 0) return [];
    return [groupOf(title, own, analysis, sense, notes, review)];
  });
  return {
    id: `forest-${index + 1}`,
    title: `${capital(outcome)}: ${METRIC_NAMES[metric]}${units}`,
    metric,
    scale,
    ...(sense.sides && { sides: sense.sides }),
    groups,
    notes,
  };
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

function groupOf(
  title: string,
  candidates: readonly Candidate[],
  analysis: MetaAnalysis | undefined,
  sense: Sense,
  notes: string[],
  review: Review,
): ForestGroup {
  const result = analysis && summarise(title, candidates, analysis, sense, review);
  notes.push(...(result?.notes ?? []));
  const rows = candidates.map((each, index): ForestRow => {
    const weight = result?.weights.get(each);
    const id = `${title} ${each.study.id} ${each.id ?? index}${each.isBeside ? ' beside' : ''}`;
    return { id, ...rowFor(each, sense, review), ...(weight !== undefined && { weight }) };
  });
  return { title, rows: toldApart(rows), ...(result?.summary && { summary: result.summary }) };
}

/** Results of one study with the same measure, time point and people are told apart by their ids. */
function toldApart(rows: readonly ForestRow[]): ForestRow[] {
  const nameOf = ({ study, detail }: ForestRow) => `${study}\n${detail}`;
  const alike = tally(rows.map((row) => [nameOf(row)]));
  return rows.map((row) => {
    const isAlone = alike.get(nameOf(row)) === 1;
    return isAlone || row.result === undefined ? row : { ...row, detail: `${row.detail} (${row.result})`.trim() };
  });
}

/** What of a row follows from the candidate alone, and is kept with it. */
function rowFor(candidate: Candidate, sense: Sense, review: Review): Omit<ForestRow, 'id'> {
  const isTurned = sense.turned(candidate);
  return workedOut(review, candidate, isTurned ? 'row that is turned' : 'row', () =>
    rowOf(candidate, isTurned, review),
  );
}

function rowOf(candidate: Candidate, isTurned: boolean, review: Review): Omit<ForestRow, 'id'> {
  const { effect, study, section, name, timepoint, population, printed, span } = candidate;
  const names = namesOf(review);
  const measure = candidate.measure === undefined ? [] : [names.measure(candidate.measure)];
  const people = candidate.isAboutAll ? [] : [population ?? ''];
  const shown = isTurned ? turnedRound(effect) : { value: effect.value, ...effect.interval };
  const source = { file: section.file.path, span: effect.source, around: span };
  const signs = [
    ...(effect.origin === 'derived' ? [DERIVED_SIGN] : []),
    ...(isTurned ? [TURNED_SIGN] : []),
    ...(effect.notPooled === undefined ? [] : [BARRED_SIGN]),
  ].join('');
  return {
    study: name,
    studyId: study.id,
    result: candidate.id,
    detail: [...measure, ...[timepoint ?? ''].filter(Boolean), ...people, ...(effect.which ? [effect.which] : [])].join(
      ', ',
    ),
    shown,
    effect: {
      text: isTurned || effect.origin === 'derived' ? inWords(shown, effect.metric) : asPrinted(effect, printed),
      state: effect.origin === 'derived' ? 'computed' : 'given',
      standing: section.standing,
      note: sentences([
        `${effectInWords(effect)}, ${effect.formula}`,
        ...effect.notes,
        ...(effect.notPooled ? [withMinus(effect.notPooled)] : []),
      ]),
      ...(signs !== '' && { signs }),
      source,
    },
    bias: biasCell(biasOf(candidate.id, study, review)),
    precision: 1 / effect.estimate.variance,
    ...(effect.notPooled !== undefined && { barred: true }),
    source,
  };
}

function turnedRound({ value, interval, scale }: Effect) {
  return scale === 'log'
    ? { value: 1 / value, lower: 1 / interval.upper, upper: 1 / interval.lower }
    : { value: -value, lower: -interval.upper, upper: -interval.lower };
}

function inWords(extent: Extent, metric: Metric): string {
  const { value, lower, upper } = printedExtent(extent, metric);
  return `${value} (${lower} to ${upper})`;
}

/** Digit for digit where the interval is the usual one. */
function asPrinted(effect: Effect, printed: Printed | undefined): string {
  if (printed === undefined) return inWords({ value: effect.value, ...effect.interval }, effect.metric);
  return withMinus(`${printed.value} (${printed.lower} to ${printed.upper})`);
}

function signPanel(panel: ForestPanel): ForestPanel {
  return {
    ...panel,
    groups: panel.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, effect: signed(row.effect) })),
    })),
  };
}

function notesOf(candidates: readonly Candidate[], panels: readonly ForestPanel[], review: Review): string[] {
  const derivedOnes = candidates.filter(({ effect }) => effect.origin === 'derived');
  const formulas = new Set(derivedOnes.map(({ effect }) => `${metricLabel(effect.metric)}: ${effect.formula}`));
  const barred = new Map<string, number>();
  for (const { effect } of candidates)
    if (effect.notPooled) barred.set(effect.notPooled, (barred.get(effect.notPooled) ?? 0) + 1);
  const hasSummary = panels.some(({ groups }) => groups.some(({ summary }) => summary));
  return [
    'Squares are estimates with 95% intervals, as given or as derived; the more precise, the larger.',
    ...(hasSummary
      ? ['Diamonds are summaries. Randomised and other studies are never in one summary.']
      : [
          oneOrMany(reviewSection(review, 'meta_analysis')).length > 0
            ? 'No summary could be made.'
            : 'There is no summary, because the review file asks for none (“meta_analysis”).',
        ]),
    ...[...formulas].map((formula) => `${DERIVED_SIGN} Derived. ${formula}.`),
    ...[...barred].map(
      ([why, count]) => `${BARRED_SIGN} In no summary (${counted(count, 'result')}): ${withMinus(why)}`,
    ),
  ];
}
