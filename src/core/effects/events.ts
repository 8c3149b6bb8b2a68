/** Effects from how many had an event in each group. Cochrane Handbook, chapters 6 and 10. */

import type { Node } from '../document/document';
import { textAt } from '../document/walk';
import { canonicalChoice } from '../fields/canonical';
import { ZERO_CELLS } from '../format/study/derive';
import { say } from '../language/say';
import { dFromLogOddsRatio } from '../statistics/conversions';
import { type Derived, derived, refused } from '../statistics/estimate';
import {
  logOddsRatio,
  logRiskRatio,
  mended,
  riskDifference,
  type TwoByTwo,
  type ZeroCorrection,
} from '../statistics/two-by-two';
import { sidesOf, sizesOf, splitNotes, splitOf, sumAt, togetherNotes } from './arms';
import type { Draft, Metric } from './effect';
import { ofTable, type Way } from './ingredients';
import type { ToDerive } from './to-derive';

const HANDBOOK = 'Cochrane Handbook, chapters 6 and 10';
const SWEETING = 'Sweeting, Sutton and Lambert 2004, doi:10.1002/sim.1761';

/** A ratio of odds or risks, or a difference of risks. */
export function ofEvents({ result, derive, metric }: ToDerive): Derived<Draft> {
  const read = tableOf(result);
  if (!read.ok) return read;
  const { table, notes } = read.value;
  const { a, b, c, d } = table;
  if (metric !== 'rd' && (a + c === 0 || b + d === 0))
    return refused(say`All or nobody had the event in both groups: that says nothing about a ratio.`);
  const correction = correctionOf(derive);
  const measured = metric === 'rr' ? logRiskRatio : metric === 'or' ? logOddsRatio : riskDifference;
  const needsMending = isEmpty(table, metric);
  const used = needsMending ? mended(table, correction) : table;
  return derived({
    metric,
    estimate: measured(used),
    table,
    ingredients: { way: ESCALC[metric] ?? 'OR', numbers: ofTable(table, used) },
    formula: EVENTS_FORMULAS[metric] ?? '',
    citation: needsMending && correction === 'treatment arm' ? `${HANDBOOK}; ${SWEETING}` : HANDBOOK,
    notes: [...(needsMending ? [mendedNote(metric, correction, table)] : []), ...notes],
  });
}

function correctionOf(derive: Node): ZeroCorrection {
  const word = canonicalChoice(ZERO_CELLS, textAt(derive, 'zero_cells') ?? '');
  return word === 'treatment arm' ? 'treatment arm' : 'constant';
}

/** A difference of risks has a standard error unless all or nobody had the event in each group. */
function isEmpty({ a, b, c, d }: TwoByTwo, metric: Metric): boolean {
  return metric === 'rd' ? (a === 0 || b === 0) && (c === 0 || d === 0) : [a, b, c, d].includes(0);
}

function mendedNote(metric: Metric, correction: ZeroCorrection, { a, b, c, d }: TwoByTwo): string {
  if (correction === 'treatment arm') {
    const share = (a + b) / (a + b + c + d);
    return say`A cell is empty, so ${share.toFixed(3)} was added to both cells of the first group and ${(1 - share).toFixed(3)} to both of the second: each group’s share of all people (treatment arm correction, Sweeting et al. 2004).`;
  }
  return metric === 'rd'
    ? say`All or nobody had the event in each group, so 0.5 was added to all four cells: a risk difference has no standard error otherwise.`
    : say`One cell is empty, so 0.5 was added to all four.`;
}

const EVENTS_FORMULAS: Readonly<Partial<Record<Metric, string>>> = {
  or: 'ln OR = ln(ad/bc); V = 1/a + 1/b + 1/c + 1/d',
  rr: 'ln RR = ln((a/n1)/(c/n2)); V = 1/a − 1/n1 + 1/c − 1/n2',
  rd: 'RD = a/n1 − c/n2; V = p1(1−p1)/n1 + p2(1−p2)/n2',
};

const ESCALC: Readonly<Partial<Record<Metric, Way>>> = { or: 'OR', rr: 'RR', rd: 'RD' };

const CHAPTER_7 = 'Borenstein, Hedges, Higgins and Rothstein 2009, chapter 7';

/** The odds ratio, in standard deviations of a measure that is thought to lie behind yes and no. */
export function smdOfEvents(what: ToDerive): Derived<Draft> {
  const ratio = ofEvents({ ...what, metric: 'or' });
  if (!ratio.ok) return ratio;
  const { ingredients, notes = [] } = ratio.value;
  return derived({
    metric: 'smd',
    estimate: dFromLogOddsRatio(ratio.value.estimate),
    formula: `${EVENTS_FORMULAS.or}; d = ln OR·√3/π, V_d = V·3/π²`,
    citation: `${HANDBOOK}; ${CHAPTER_7}`,
    ingredients: { ...ingredients, thenStandardised: true },
    notes,
  });
}

/** Group 1 is the intervention; of a comparison group that is split, its share. */
function tableOf(result: Node): Derived<{ readonly table: TwoByTwo; readonly notes: readonly string[] }> {
  const sides = sidesOf(result);
  if (!sides.ok) return sides;
  const sizes = sizesOf(result);
  if (!sizes.ok) return sizes;
  const [a, c] = sides.value.map((side) => sumAt(side, 'events'));
  const [n1, n2] = sizes.value;
  if (a === undefined || c === undefined)
    return refused(say`How many had the event is missing: write “events” in “by_arm”.`);
  if (a > n1 || c > n2) return refused(say`More had the event than were analysed.`);
  const split = splitOf(result);
  return derived({
    table: { a, b: n1 - a, c: c / split, d: (n2 - c) / split },
    notes: [...togetherNotes(sides.value, say`events and people are added up`), ...splitNotes(result)],
  });
}
