/** What a row of an analysis says: the numbers of its groups where all results of it have them, else its estimate. */
import { itemsOf, oneOrMany, textAt, valueOf } from '../../document/walk';
import { scaleOf, unscaled } from '../../effects/effect';
import { normalInterval } from '../../statistics/estimate';
import { petoOf } from '../../statistics/pooling/pooled-events';
import type { Candidate } from '../../synthesis/results/forest-candidate';
import type { MetaAnalysis } from '../../synthesis/results/meta-analysis';
import { textOfNumber } from './numbers';
import type { NamedResult } from './without-effect';

export interface RowForm {
  readonly dataType: 'Dichotomous' | 'Continuous' | 'Contrast level';
  readonly columnsOf: (candidate: Candidate) => Record<string, string>;
  /** Of a result without an effect: the numbers of its groups; nothing where this form has no place for them. */
  readonly columnsWithout: (result: NamedResult) => Record<string, string> | undefined;
}

/**
 * @param without results of the analysis that have no effect
 * @param way how the analysis pools: odds ratios of studies are Peto’s in an analysis with his method
 */
export function rowNumbers(
  results: readonly Candidate[],
  without: readonly NamedResult[],
  way: MetaAnalysis['pooling'] | undefined,
): RowForm {
  const forms = [
    { dataType: 'Dichotomous', columnsOf: eventsOf, from: 'events', keys: EVENTS },
    { dataType: 'Continuous', columnsOf: meansOf, from: 'means', keys: MEANS },
  ] as const;
  const fits = forms.find(({ columnsOf, from }) =>
    results.length > 0
      ? results.every((each) => Object.keys(columnsOf(each)).length > 0)
      : without.some((each) => derivedFrom(each) === from),
  );
  if (fits === undefined) return { dataType: 'Contrast level', columnsOf: estimateOf, columnsWithout: () => undefined };
  const { dataType, columnsOf, from, keys } = fits;
  return {
    dataType,
    columnsOf: (each) => ({
      ...columnsOf(each),
      ...(way === 'peto' ? petoShown(each) : shownOf(each)),
      ...noteOf(each),
    }),
    columnsWithout: (each) => {
      const columns = derivedFrom(each) === from ? groupsOf(each, keys) : undefined;
      return columns && { ...columns, ...noteOf(each) };
    },
  };
}

/** From what an effect is asked for. */
function derivedFrom(result: NamedResult): string | undefined {
  return textAt(valueOf(resultOf(result), 'derive'), 'from');
}

function eventsOf({ effect }: Candidate): Record<string, string> {
  const { table } = effect;
  if (table === undefined || effect.origin !== 'derived') return {};
  const { a, b, c, d } = table;
  return {
    'Experimental cases': String(a),
    'Experimental N': String(a + b),
    'Control cases': String(c),
    'Control N': String(c + d),
  };
}

/** The columns of a group by the keys of its numbers. */
type Keys = Readonly<Record<string, string>>;

const EVENTS: Keys = { events: 'cases', analysed: 'N' };
const MEANS: Keys = { mean: 'mean', sd: 'SD', analysed: 'N' };

/** Of single groups with means and standard deviations as they are printed. */
function meansOf(candidate: Candidate): Record<string, string> {
  const { effect } = candidate;
  if (effect.origin !== 'derived' || !['md', 'smd'].includes(effect.metric)) return {};
  return (effect.formula.includes('of means') ? groupsOf(candidate, MEANS) : undefined) ?? {};
}

/** The numbers of both groups as they are printed; nothing where one is missing, or where groups are put together. */
function groupsOf(result: NamedResult, keys: Keys): Record<string, string> | undefined {
  const groups = itemsOf(valueOf(resultOf(result), 'by_arm'));
  const sides = [result.interventionGroups, result.comparatorGroups].map((ids) =>
    ids.length === 1 ? groups.find((group) => textAt(group, 'arm') === ids[0]) : undefined,
  );
  const written = ['Experimental', 'Control'].flatMap((side, index): [string, string][] =>
    Object.entries(keys).flatMap(([key, column]): [string, string][] => {
      const text = textOfNumber(valueOf(sides[index], key));
      return text === undefined ? [] : [[`${side} ${column}`, text]];
    }),
  );
  return written.length === 2 * Object.keys(keys).length ? Object.fromEntries(written) : undefined;
}

function resultOf({ section, span }: Pick<NamedResult, 'section' | 'span'>) {
  return oneOrMany(section.pair.value).find((node) => node.span.start === span.start);
}

/** On the scale of logarithms where the effect is pooled there. */
function estimateOf(candidate: Candidate): Record<string, string> {
  const { effect } = candidate;
  const se = textOfNumber(valueOf(valueOf(resultOf(candidate), 'estimate'), 'se'));
  const isPlain = scaleOf(effect.metric) === 'plain';
  return {
    'GIV Mean': isPlain ? (shownOf(candidate).Mean ?? '') : String(effect.estimate.value),
    'GIV SE':
      isPlain && effect.origin === 'given' && se !== undefined ? se : String(Math.sqrt(effect.estimate.variance)),
    ...sizesOf(candidate),
    ...shownOf(candidate),
    ...noteOf(candidate),
  };
}

/** As printed where an estimate with its interval is. */
function shownOf({ effect, printed, section, span }: Candidate): { readonly [column: string]: string } {
  if (printed !== undefined && effect.origin === 'given')
    return { Mean: hyphen(printed.value), 'CI start': hyphen(printed.lower), 'CI end': hyphen(printed.upper) };
  const node = resultOf({ section, span });
  const value = effect.origin === 'given' ? textOfNumber(valueOf(valueOf(node, 'estimate'), 'value')) : undefined;
  const { lower, upper } = normalInterval(effect.estimate);
  const own = (number: number) => String(unscaled(number, effect.scale));
  return { Mean: value ?? own(effect.estimate.value), 'CI start': own(lower), 'CI end': own(upper) };
}

function petoShown({ effect }: Candidate): Record<string, string> {
  if (effect.table === undefined) return {};
  const estimate = petoOf(effect.table);
  const { lower, upper } = normalInterval(estimate);
  const [mean = '', start = '', end = ''] = [estimate.value, lower, upper].map((each) => String(Math.exp(each)));
  return { Mean: mean, 'CI start': start, 'CI end': end };
}

/** How many are in the groups of an estimate. */
function sizesOf(candidate: Candidate): Record<string, string> {
  const groups = itemsOf(valueOf(resultOf(candidate), 'by_arm'));
  const sides = [candidate.interventionGroups, candidate.comparatorGroups];
  return Object.fromEntries(
    sides.flatMap((ids, side): [string, string][] => {
      const group = ids.length === 1 ? groups.find((each) => textAt(each, 'arm') === ids[0]) : undefined;
      const text = textOfNumber(valueOf(group, 'analysed'));
      return text === undefined ? [] : [[side === 0 ? 'Experimental N' : 'Control N', text]];
    }),
  );
}

function noteOf(result: NamedResult): Record<string, string> {
  const note = textAt(resultOf(result), 'note');
  return note === undefined ? {} : { Footnotes: note };
}

function hyphen(text: string): string {
  return text.replace(/^[−–]/, '-');
}
