import { addTo } from '../../document/groups';
import { oneOrMany } from '../../document/walk';
import { type Effect, effectInWords, type Metric, metricLabel, printedExtent } from '../../effects/effect';
import { counted } from '../../language/counted';
import { tally } from '../../review/record-words';
import { type Review, reviewSection, workedOut } from '../../review/review';
import { namesOf } from '../../review/study-names';
import { type Extent, withMinus } from '../../statistics/printed';
import { biasOf, toolWithoutOverall } from '../bias/result-bias';
import { signed, standingNotes } from '../cells/footnotes';
import { capital, sentences } from '../cells/wording';
import type { ForestGroup, ForestPanel, ForestPlot, ForestRow } from '../models/forest-plot';
import type { Cell } from '../models/table';
import type { View } from '../view';
import { biasCell } from './effect-direction';
import { type Candidate, candidatesOf, type Printed, type Sense, type WithoutEffect } from './forest-candidate';
import { type Panel, type PanelGroup, panelsOf, TURNED_SIGN } from './panels';

export const forestView: View = {
  id: 'forest',
  title: 'Forest plots',
  meaning: 'Estimates with their intervals by outcome and metric, with a summary where the review asks for one.',
  section: 'results',
  of: forestPlot,
};

const BARRED_SIGN = '‖';
const DERIVED_SIGN = '*';

/** The effects that can be shown together, panel by panel, with the summaries that the review asks for. */
export function forestPlot(review: Review): ForestPlot {
  return workedOut(review, review, 'forest plot', () => plotOf(review));
}

function plotOf(review: Review): ForestPlot {
  const { candidates, refused, leftOut, without } = candidatesOf(review);
  const panels = panelsOf(review).map((panel) => drawn(panel, review));
  const cells = panels.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map(({ effect }) => effect)));
  const standings = standingNotes(cells);
  return {
    kind: 'forest plot',
    id: 'forest',
    title: 'Forest plots',
    panels: standings.signed === 'each' ? panels.map(signPanel) : panels,
    notes:
      panels.length === 0
        ? whyEmpty(refused, without)
        : [
            ...notesOf(candidates, panels, review),
            ...standings.notes,
            ...refused.map(withMinus),
            ...withoutInWords(without),
          ],
    leftOut,
  };
}

/** Nothing where no result has an estimate yet: then there is nothing to explain. */
function whyEmpty(refused: readonly string[], without: readonly WithoutEffect[]): string[] {
  if (refused.length === 0) return [];
  return [
    'There is no plot, because no result has an effect that can be drawn.',
    ...refused.map(withMinus),
    ...withoutInWords(without),
  ];
}

const WHY_WITHOUT: Readonly<Record<WithoutEffect['why'], string>> = {
  'numbers of groups':
    'numbers of groups or pairs are there, and nothing says how an effect is worked out from them (“derive”)',
  words: 'no estimate is extracted, only words or statistics without one',
  nothing: 'no estimate and no words are extracted',
};

/** "Not shown, because …: Ash 2019 (r1, r2); Birch 2020 (r1)." */
function withoutInWords(without: readonly WithoutEffect[]): string[] {
  return Object.entries(WHY_WITHOUT).flatMap(([why, because]) => {
    const byStudy = new Map<string, string[]>();
    for (const each of without) if (each.why === why) addTo(byStudy, each.study, each.result ?? 'without an id');
    const names = [...byStudy].map(([study, ids]) => `${study} (${ids.join(', ')})`);
    return names.length === 0 ? [] : [`Not shown, because ${because}: ${names.join('; ')}.`];
  });
}

function drawn({ id, title, candidates, sense, analysis, groups }: Panel, review: Review): ForestPanel {
  const { metric, scale } = candidates[0].effect;
  return {
    id,
    title,
    metric,
    scale,
    ...(sense.sides && { sides: sense.sides }),
    groups: groups.map((group) => groupOf(group, sense, review, analysis?.number)),
    notes: [...sense.notes, ...groups.flatMap(({ summarised }) => summarised?.notes ?? [])],
  };
}

/** @param number of the analysis, where the plot is that of one: a result may stand in several of these */
function groupOf(
  { title, candidates, summarised }: PanelGroup,
  sense: Sense,
  review: Review,
  number: string | undefined,
): ForestGroup {
  const where = number === undefined ? title : `${number} ${title}`;
  const ids = new Map(candidates.map((each, index) => [each, rowId(where, each, index)]));
  const rows = candidates.map((each): ForestRow => {
    const weight = summarised?.weights.get(each);
    const row = rowFor(each, ids.get(each) ?? '', sense, review);
    return weight === undefined ? row : { ...row, weight };
  });
  const divided = summarised?.divided;
  return {
    title,
    rows: toldApart(rows),
    ...(summarised?.summary && { summary: summarised.summary }),
    ...(divided && {
      subgroups: divided.subgroups.map(({ members, ...subgroup }) => ({
        title: `${capital(divided.title)}: ${subgroup.title}`,
        rows: members.flatMap((each) => ids.get(each) ?? []),
        ...(subgroup.summary && { summary: subgroup.summary }),
      })),
      ...(divided.between && { between: { ...divided.between, words: divided.words ?? '' } }),
    }),
  };
}

function rowId(title: string, { study, id, isBeside }: Candidate, index: number): string {
  return `${title} ${study.id} ${id ?? index}${isBeside ? ' beside' : ''}`;
}

/** Results of one study with the same measure, time point and people are told apart by their ids. */
function toldApart(rows: readonly ForestRow[]): ForestRow[] {
  const nameOf = ({ study, detail }: ForestRow) => `${study}\n${detail}`;
  const names = rows.map(nameOf);
  const alike = tally(names.map((name) => [name]));
  return rows.map((row, index) => {
    const isAlone = alike.get(names[index] ?? '') === 1;
    return isAlone || row.result === undefined ? row : { ...row, detail: `${row.detail} (${row.result})`.trim() };
  });
}

/** What of a row follows from the candidate and its name alone, and is kept with it: most rows of a plot stay the same objects. */
function rowFor(candidate: Candidate, id: string, sense: Sense, review: Review): ForestRow {
  const isTurned = sense.turned(candidate);
  return workedOut(review, candidate, `${isTurned ? 'row that is turned' : 'row'} ${id}`, () => ({
    id,
    ...rowOf(candidate, isTurned, review),
  }));
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
    bias: biasOfRow(candidate, review),
    precision: 1 / effect.estimate.variance,
    ...(effect.notPooled !== undefined && { barred: true }),
    source,
  };
}

/** The overall judgement; tools such as RoB 1 have none, and where a study was judged with these alone nothing is missing. */
function biasOfRow({ id, study }: Candidate, review: Review): Cell {
  const tool = toolWithoutOverall(study, review);
  if (tool === undefined) return biasCell(biasOf(id, study, review));
  return { text: '', state: 'not applicable', note: `${tool.name} has no overall judgement` };
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

/** More digits than these are what a program has worked out, not what a paper prints. */
const MOST_DIGITS = 8;

/** Digit for digit where the interval is the usual one, and people have printed it. */
function asPrinted(effect: Effect, printed: Printed | undefined): string {
  const isOfProgram = printed && [printed.value, printed.lower, printed.upper].some(hasTooManyDigits);
  if (printed === undefined || isOfProgram) return inWords({ value: effect.value, ...effect.interval }, effect.metric);
  return withMinus(`${printed.value} (${printed.lower} to ${printed.upper})`);
}

function hasTooManyDigits(number: string): boolean {
  return number.replace(/e.*$/i, '').replace(/\D/g, '').replace(/^0+/, '').length > MOST_DIGITS;
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
  const formulas = formulasOf(candidates);
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
    ...formulas.map((formula) => `${DERIVED_SIGN} Derived. ${formula}.`),
    ...[...barred].map(
      ([why, count]) => `${BARRED_SIGN} In no summary (${counted(count, 'result')}): ${withMinus(why)}`,
    ),
  ];
}

/** How effects were derived, each way once, in the order of the results: thousands are derived in few ways. */
function formulasOf(candidates: readonly Candidate[]): string[] {
  const seen = new Map<Metric, Set<string>>();
  return candidates.flatMap(({ effect: { origin, metric, formula } }) => {
    const known = seen.get(metric) ?? new Set();
    if (origin !== 'derived' || known.has(formula)) return [];
    seen.set(metric, known.add(formula));
    return [`${metricLabel(metric)}: ${formula}`];
  });
}
