/** An effect that is worked out from other numbers of a result, as its `derive` declares. */

import type { Node } from '../document/document';
import { named } from '../document/named';
import { numberAt, numberOf } from '../document/numbers';
import { oneOrMany, textAt, valueOf } from '../document/walk';
import { canonicalChoice } from '../fields/canonical';
import { DERIVED_FROM, DERIVED_METRICS, SMD_VARIANCES } from '../format/study/derive';
import { counted } from '../language/counted';
import { say } from '../language/say';
import { dFromCorrelation, dFromLogOddsRatio, varianceOfCorrelation } from '../statistics/conversions';
import { type Derived, derived, refused } from '../statistics/estimate';
import { cohensD, hedgesG, meanDifference, type SmdVariance } from '../statistics/mean-difference';
import { dFromT, tFromF, tFromP } from '../statistics/test-statistics';
import { countedSizesOf, sizesOf, splitNotes } from './arms';
import { differenceOfLogs, LOGARITHMS, ratioOfLogs, ratioOfMeans } from './derived-ratio-of-means';
import type { Draft, Metric } from './effect';
import { ofEvents, smdOfEvents } from './events';
import { givenEffect } from './given';
import { groupsOf } from './groups';
import { type Ingredients, ofGroups } from './ingredients';
import { pairedEffect } from './paired';
import { pairedEvents } from './paired-events';
import type { Scores } from './scores';
import type { ToDerive } from './to-derive';

/** @returns what the declaration gives, or why it gives nothing */
export function derivedEffect(result: Node, derive: Node, better: 'lower' | 'higher' | undefined): Derived<Draft> {
  const metric = canonicalChoice(DERIVED_METRICS, textAt(derive, 'metric') ?? '') as Metric | undefined;
  const from = canonicalChoice(DERIVED_FROM, textAt(derive, 'from') ?? '');
  if (metric === undefined) return refused(say`It is not said which effect is to be worked out: write “metric”.`);
  if (from === undefined) return refused(say`It is not said from which numbers it is to be worked out: write “from”.`);
  const way = named(WAYS, from)?.[metric];
  if (way === undefined) {
    const can = Object.keys(named(WAYS, from) ?? {}).map((each) => each.toUpperCase());
    return refused(say`No ${metric.toUpperCase()} follows from “${from}”, only ${can.join(', ')}.`);
  }
  return way({ result, derive, metric, better });
}

type Way = (what: ToDerive) => Derived<Draft>;

/** What follows from what. */
const WAYS: Readonly<Record<string, Readonly<Partial<Record<Metric, Way>>>>> = {
  means: {
    smd: (what) => smdOfMeans(what, 'final values'),
    md: (what) => mdOfMeans(what, 'final values'),
    rom: (what) => ratioOfMeans(what, 'final values'),
  },
  'mean changes': { smd: (what) => smdOfMeans(what, 'changes'), md: (what) => mdOfMeans(what, 'changes') },
  medians: {
    smd: (what) => smdOfMeans(what, 'medians'),
    md: (what) => mdOfMeans(what, 'medians'),
    rom: (what) => ratioOfMeans(what, 'medians'),
  },
  'log means': { rom: ratioOfLogs, md: differenceOfLogs, smd: (what) => smdOfMeans(what, 'logarithms') },
  'paired data': { smd: pairedEffect, md: pairedEffect, or: pairedEvents, rr: pairedEvents, rd: pairedEvents },
  t: { smd: smdOfT },
  f: { smd: smdOfF },
  p: { smd: smdOfP },
  correlation: { smd: smdOfCorrelation },
  'odds ratio': { smd: smdOfOddsRatio },
  events: { or: ofEvents, rr: ofEvents, rd: ofEvents, smd: smdOfEvents },
};

const CHAPTER_4 = 'Borenstein, Hedges, Higgins and Rothstein 2009, chapter 4';
const MEDIANS =
  'Wan et al. 2014, doi:10.1186/1471-2288-14-135; Luo et al. 2018, doi:10.1177/0962280216669183; Shi et al. 2023, doi:10.1177/09622802231172043';
const CHAPTER_7 = 'Borenstein, Hedges, Higgins and Rothstein 2009, chapter 7';
const ESCALC = 'the rules of escalc in metafor (Viechtbauer 2010, doi:10.18637/jss.v036.i03)';

function varianceOf(derive: Node): SmdVariance {
  const word = canonicalChoice(SMD_VARIANCES, textAt(derive, 'variance') ?? '');
  return word === 'borenstein' || word === 'revman' ? word : 'metafor_ls';
}

const VARIANCES: Readonly<Record<SmdVariance, string>> = {
  metafor_ls: 'V = 1/n1 + 1/n2 + g²/(2(n1+n2)) (metafor, LS)',
  borenstein: 'V = J²·((n1+n2)/(n1·n2) + d²/(2(n1+n2))) (Borenstein)',
  revman: 'V = (n1+n2)/(n1·n2) + g²/(2(n1+n2−3.94)) (RevMan, not confirmed)',
};

interface Standardised {
  readonly d: number;
  readonly n1: number;
  readonly n2: number;
  readonly how: string;
  readonly citation: string;
  readonly ingredients: Ingredients;
}

function smdOf({ d, n1, n2, how, citation, ingredients }: Standardised, derive: Node): Draft {
  const variance = varianceOf(derive);
  return {
    metric: 'smd',
    estimate: hedgesG(d, n1, n2, variance),
    formula: say`Hedges' g = J·d, J exact, ${how}; ${VARIANCES[variance]}`,
    citation,
    ingredients: { ...ingredients, variance },
  };
}

function smdOfMeans({ result, derive }: ToDerive, scores: Scores): Derived<Draft> {
  const groups = groupsOf(result, scores);
  if (!groups.ok) return groups;
  const { first, second, notes } = groups.value;
  const how = say`d = (m1 − m2)/s_p of ${meansInWords(scores)}`;
  const draft = smdOf(
    {
      d: cohensD(first, second),
      n1: first.n,
      n2: second.n,
      how,
      citation: sourceOf(scores),
      ingredients: { way: 'SMD', numbers: ofGroups(first, second) },
    },
    derive,
  );
  return derived({ ...draft, notes });
}

function mdOfMeans({ result }: ToDerive, scores: Scores): Derived<Draft> {
  const groups = groupsOf(result, scores);
  if (!groups.ok) return groups;
  const { first, second, notes } = groups.value;
  return derived({
    metric: 'md',
    estimate: meanDifference(first, second),
    formula: say`m1 − m2 of ${meansInWords(scores)}; V = s1²/n1 + s2²/n2`,
    citation: sourceOf(scores),
    ingredients: { way: 'MD', numbers: ofGroups(first, second) },
    notes,
  });
}

function meansInWords(scores: Scores): string {
  if (scores === 'changes') return 'mean changes';
  if (scores === 'logarithms') return 'means of logarithms';
  return scores === 'medians' ? 'means estimated from medians' : 'means';
}

function sourceOf(scores: Scores): string {
  if (scores === 'medians') return `${CHAPTER_4}; ${MEDIANS}`;
  return scores === 'logarithms' ? `${CHAPTER_4}; ${LOGARITHMS}` : CHAPTER_4;
}

function smdOfT(what: ToDerive): Derived<Draft> {
  const t = numberAt(valueOf(what.result, 'estimate'), 't');
  if (t === undefined) return refused(say`The t statistic is missing: write “t” in “estimate”.`);
  const declared = signOf(what.derive, what.better);
  if (declared !== undefined && !declared.ok) return declared;
  return smdOfStatistic(what, declared === undefined ? t : declared.value * Math.abs(t), 'd = t·√(1/n1 + 1/n2)');
}

function smdOfF(what: ToDerive): Derived<Draft> {
  const estimate = valueOf(what.result, 'estimate');
  const f = numberAt(estimate, 'f');
  if (f === undefined) return refused(say`The F statistic is missing: write “f” in “estimate”.`);
  const [numerator] = oneOrMany(valueOf(estimate, 'df')).map(numberOf);
  if (numerator === undefined)
    return refused(say`The degrees of freedom of F are missing: write “df”, numerator and denominator.`);
  const t = tFromF(f, numerator);
  return t.ok ? signedStatistic(what, t.value, 'd = ±√F·√(1/n1 + 1/n2)') : t;
}

function smdOfP(what: ToDerive): Derived<Draft> {
  const p = numberAt(valueOf(what.result, 'estimate'), 'p');
  if (p === undefined)
    return refused(say`An exact p value is needed: a bound such as <0.001 or “not significant” is no number.`);
  const sizes = sizesOf(what.result);
  if (!sizes.ok) return sizes;
  const df = sizes.value[0] + sizes.value[1] - 2;
  const t = tFromP(p, df);
  return t.ok
    ? signedStatistic(
        what,
        t.value,
        say`t = t⁻¹(1 − p/2) with ${counted(df, 'degree of freedom', 'degrees of freedom')}, d = ±t·√(1/n1 + 1/n2)`,
      )
    : t;
}

/** A statistic without a sign, with the sign that is declared. */
function signedStatistic(what: ToDerive, size: number, how: string): Derived<Draft> {
  const sign = signOf(what.derive, what.better);
  if (sign === undefined)
    return refused(
      say`An F or a p value has no sign: write “direction” in “derive”, which says which group did better in the numbers.`,
    );
  return sign.ok ? smdOfStatistic(what, sign.value * size, how) : sign;
}

/** 1 or −1: the sign of intervention minus comparator that follows from the declared direction. */
function signOf(derive: Node, better: 'lower' | 'higher' | undefined): Derived<1 | -1> | undefined {
  const direction = textAt(derive, 'direction');
  if (direction === undefined) return undefined;
  if (direction !== 'favours intervention' && direction !== 'favours comparator')
    return refused(say`“${direction}” is no direction that gives a sign.`);
  if (better === undefined)
    return refused(say`A direction gives a sign only where the vocabulary says which way of the measure is “better”.`);
  return derived((direction === 'favours intervention') === (better === 'higher') ? 1 : -1);
}

/** Words of analyses whose t, F and p are not those of two independent groups. */
const OTHER_ANALYSIS =
  /\b(ancova|covariance|repeated[- ]measures?|mixed|multilevel|regression|paired|gee|random effects?)\b/i;

function smdOfStatistic({ result, derive }: ToDerive, t: number, how: string): Derived<Draft> {
  const analysis = valueOf(result, 'analysis');
  const method = textAt(result, 'analysis') ?? textAt(analysis, 'method') ?? '';
  const factors = oneOrMany(valueOf(analysis, 'adjusted_for'));
  if (factors.length > 0 || OTHER_ANALYSIS.test(method))
    return refused(
      say`The statistic is from an analysis that adjusts or compares people with themselves (analysis of covariance, regression, repeated measures): the formulas hold for two independent groups only. Take the means, or the estimate as given.`,
    );
  const sizes = sizesOf(result);
  if (!sizes.ok) return sizes;
  const counted = countedSizesOf(result);
  if (!counted.ok) return counted;
  // The statistic is of all people; how sure it is in a summary goes with those who count there.
  const [all, [n1, n2]] = [sizes.value, counted.value];
  const numbers = { statistic: t, n1: all[0], n2: all[1], n1_counted: n1, n2_counted: n2 };
  const draft = { d: dFromT(t, ...all), n1, n2, how, citation: ESCALC, ingredients: { way: 't', numbers } } as const;
  return derived({ ...smdOf(draft, derive), notes: splitNotes(result) });
}

function smdOfCorrelation({ result }: ToDerive): Derived<Draft> {
  const estimate = valueOf(result, 'estimate');
  const r = numberAt(estimate, 'value');
  const n = numberAt(estimate, 'analysed');
  if (r === undefined || Math.abs(r) >= 1) return refused(say`A correlation between −1 and 1 is needed in “estimate”.`);
  if (n === undefined || n < 4)
    return refused(say`The number of people behind the correlation is missing: “analysed”.`);
  return derived({
    metric: 'smd',
    estimate: dFromCorrelation({ value: r, variance: varianceOfCorrelation(r, n) }),
    formula: 'd = 2r/√(1−r²); V = 4V_r/(1−r²)³, V_r = (1−r²)²/(n−1)',
    citation: CHAPTER_7,
    ingredients: { way: 'correlation', numbers: { ri: r, ni: n } },
  });
}

function smdOfOddsRatio({ result }: ToDerive): Derived<Draft> {
  const given = givenEffect(result);
  if (!given.ok) return given;
  if (given.value.metric !== 'or') return refused(say`The estimate is no odds ratio.`);
  return derived({
    metric: 'smd',
    estimate: dFromLogOddsRatio(given.value.estimate),
    formula: 'd = ln OR·√3/π; V = V_ln OR·3/π²',
    citation: CHAPTER_7,
    ingredients: { ...given.value.ingredients, thenStandardised: true },
  });
}
