/** Effects of yes-or-no outcomes of the same people with both: crossover trials. Elbourne et al. 2002; Cochrane Handbook 23.2. */

import type { Node } from '../document/document';
import { numberAt } from '../document/numbers';
import { valueOf } from '../document/walk';
import { counted } from '../language/counted';
import { say } from '../language/say';
import { normalQuantile } from '../statistics/distributions';
import { type Derived, derived, type Estimate, refused } from '../statistics/estimate';
import {
  type PairedTable,
  pairedLogOddsRatio,
  pairedLogRiskRatio,
  pairedRiskDifference,
  pairedTable,
} from '../statistics/paired-proportions';
import { sidesOf, sumAt } from './arms';
import type { Draft, Metric } from './effect';
import type { Ingredients, Way } from './ingredients';
import { correlationOf } from './paired-parts';
import type { ToDerive } from './to-derive';

const CITATION = 'Elbourne et al. 2002, doi:10.1093/ije/31.1.140; the measures MPOR, MPRR and MPRD of metafor';

/** The ratio or the difference of both times, with a standard error that heeds the pairs. */
export function pairedEvents({ result, metric }: ToDerive): Derived<Draft> {
  const paired = valueOf(result, 'paired');
  const pairs = numberAt(paired, 'pairs');
  if (pairs === undefined || pairs < 2)
    return refused(say`How many people have both values is missing: “paired: pairs”.`);
  const events = eventsOf(result, pairs);
  if (!events.ok) return events;
  const [first, second] = events.value;
  if (metric !== 'rd' && [first, second, pairs - first, pairs - second].includes(0))
    return refused(say`All or nobody had the event with one of both: of such pairs no ratio has a standard error.`);
  const table = tableOf(paired, pairs, first, second);
  if (!table.ok) return table;
  const estimate = MEASURES[metric]?.(table.value.table);
  if (estimate === undefined || !(estimate.variance > 0))
    return refused(
      say`Nobody had the event with only one of both, so that no standard error follows from these pairs.`,
    );
  return derived({
    metric,
    estimate: table.value.p === undefined ? estimate : withP(estimate, table.value.p),
    formula: FORMULAS[metric] ?? '',
    citation: CITATION,
    ingredients: { way: WAYS[metric] ?? 'MPRD', numbers: numbersOf(table.value) },
    notes: [table.value.how],
  });
}

const MEASURES: Readonly<Partial<Record<Metric, (table: PairedTable) => Estimate>>> = {
  or: pairedLogOddsRatio,
  rr: pairedLogRiskRatio,
  rd: pairedRiskDifference,
};

const WAYS: Readonly<Partial<Record<Metric, Way>>> = { or: 'MPOR', rr: 'MPRR', rd: 'MPRD' };

/** As metafor's `escalc` takes pairs: both times, only first, only second, never. */
function numbersOf({ table, p }: FoundTable): Ingredients['numbers'] {
  const { both, first, second, neither } = table;
  return { ai: both, bi: first, ci: second, di: neither, ...(p !== undefined && { p }) };
}

const FORMULAS: Readonly<Partial<Record<Metric, string>>> = {
  or: 'ln of the ratio of the odds of both times, over all pairs; the pairing makes V smaller by 2·n(ad − bc)/((a+b)(c+d)(a+c)(b+d))',
  rr: 'ln((a+b)/(a+c)) over all pairs; V = (b+c)/((a+b)(a+c))',
  rd: '(b − c)/n over all pairs; V = (b+c)/n² − (b−c)²/n³',
};

/** How many had the event with the intervention, and with the comparator. */
function eventsOf(result: Node, pairs: number): Derived<readonly [number, number]> {
  const sides = sidesOf(result);
  if (!sides.ok) return sides;
  const [first, second] = sides.value.map((side) => sumAt(side, 'events'));
  if (first === undefined || second === undefined)
    return refused(say`How many had the event is missing: write “events” in “by_arm”.`);
  if (first > pairs || second > pairs) return refused(say`More had the event than there are pairs.`);
  return derived([first, second]);
}

interface FoundTable {
  readonly table: PairedTable;
  readonly how: string;
  /** Where only a p value tells of the pairing. */
  readonly p?: number;
}

function tableOf(paired: Node | undefined, pairs: number, first: number, second: number): Derived<FoundTable> {
  const both = numberAt(paired, 'both_events');
  if (both !== undefined) {
    const neither = pairs - first - second + both;
    if (both > Math.min(first, second) || neither < 0)
      return refused(say`“both_events” (${both}) does not fit the events of both times and the number of pairs.`);
    const table = { both, first: first - both, second: second - both, neither };
    return derived({
      table,
      how: say`The pairs are known: ${counted(both, 'person', 'people')} had the event both times.`,
    });
  }
  const correlation = correlationOf(paired);
  if (!correlation.ok) return correlation;
  if (correlation.value !== undefined) return ofCorrelation(pairs, first, second, correlation.value);
  const p = numberAt(paired, 'p');
  if (p === undefined || !(p > 0 && p < 1))
    return refused(
      say`How the values of one person go together is missing: write “both_events”, “r” or an exact “p” in “paired”.`,
    );
  const how = say`SE = |estimate|/z, z from the two-sided p of the paired test.`;
  return derived({ table: pairedTable(pairs, first, second, 0), how, p });
}

function ofCorrelation(pairs: number, first: number, second: number, r: number): Derived<FoundTable> {
  const table = pairedTable(pairs, first, second, r);
  if (Object.values(table).some((cell) => cell < 0))
    return refused(say`A correlation of ${r} does not fit these events: some pairs would be fewer than none.`);
  return derived({ table, how: say`The pairs follow from the events and the correlation φ = ${r}.` });
}

function withP({ value }: Estimate, p: number): Estimate {
  return { value, variance: (value / normalQuantile(1 - p / 2)) ** 2 };
}
