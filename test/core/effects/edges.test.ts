/** Each condition by which an effect is worked out, at its edge and on its own; numbers by hand from the formula that is named. */
import assert from 'node:assert/strict';
import type { Node } from '../../../src/core/document/document';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { itemsOf } from '../../../src/core/document/walk';
import { clusteringOf, clusterSize } from '../../../src/core/effects/clusters';
import { givenEffect } from '../../../src/core/effects/given';
import { arms, near, refusedBecause, worked } from './worked';

const MEANS = arms('analysed: 20, mean: 10, sd: 3', 'analysed: 24, mean: 8, sd: 4');
const of = (what: string) => `  - {id: r, estimate: {${what}}}`;

describe('an estimate as given, at its edge', () => {
  it('has no name of one of two where there is one', () => {
    assert.equal(worked(of('type: md, value: 1, se: 1')).which, undefined);
  });

  it('may be no number whose square no program holds', () => {
    assert.match(refusedBecause(of('type: md, value: 1e60, se: 1')), /too large or too small/);
  });

  it('has its standard error from t where it is given with its degrees of freedom', () => {
    // (7 + 1)/(2·2.085963), the 97.5% point of t with 20
    const given = 'type: md, value: 3, ci: [-1, 7]';
    near(worked(of(`${given}, t: 1.5644, df: 20`)).estimate.variance, 1.917583 ** 2, 1e-4);
    const normal = (8 / (2 * 1.959964)) ** 2;
    for (const more of ['', ', df: 20', ', t: 1.5644']) near(worked(of(given + more)).estimate.variance, normal, 1e-5);
  });

  it('has an interval where that is two numbers', () => {
    for (const ci of ['[-1, 7, 8]', '[-1]', '[x, 7]', '[-1, x]', '7'])
      assert.match(refusedBecause(of(`type: md, value: 3, ci: ${ci}`)), /Neither a confidence interval/, ci);
  });

  it('as a ratio takes no F, and says what it takes', () => {
    assert.match(refusedBecause(of('type: or, value: 2, f: 4, df: [1, 30]')), /A ratio needs its confidence interval/);
    assert.match(worked(of('type: or, value: 2, p: 0.04')).formula, /; SE = \|ln ratio\|\/z, z from p \(two-sided\)$/);
    assert.match(worked(of('type: or, value: 2, chi2: 4.2')).formula, /; SE = \|ln ratio\|\/z, z = √χ²$/);
  });

  it('names what it was adjusted for, without blanks', () => {
    const result = '  - {id: r, estimate: {type: md, value: 1, se: 1}, analysis: {adjusted_for: [age, , ward]}}';
    assert.deepEqual(worked(result.replace(', , ', ', null, ')).notes, ['Adjusted for age, ward.']);
  });
});

describe('an effect of groups, at its edge', () => {
  it('heeds no group that is not compared', () => {
    const three = MEANS.replace(']\n', ']\n').replace(
      /\]$/,
      ', {arm: rest, analysed: 20, events: 50, mean: 1, sd: -3}]',
    );
    near(worked(`  - id: r${three}\n    derive: {metric: md, from: means}`).estimate.value, 2, 1e-9);
  });

  it('is compared by wards where the groups of the study or of the result have clusters', () => {
    const clustered = MEANS.replace('{arm: course,', '{arm: course, clusters: 4,');
    assert.match(
      refusedBecause(`  - id: r${clustered}\n    derive: {metric: md, from: means}`),
      /^Wards or teams were compared/,
    );
    const elsewhere = MEANS.replace(/\]$/, ', {arm: rest, clusters: 4}]');
    near(worked(`  - id: r${elsewhere}\n    derive: {metric: md, from: means}`).estimate.value, 2, 1e-9);
  });

  it('is mended for clusters with what else is said of it', () => {
    const errors = arms('analysed: 40, clusters: 2, mean: 10, se: 0.5', 'analysed: 40, clusters: 2, mean: 8, sd: 3');
    const { notes, estimate } = worked(`  - id: r${errors}\n    derive: {metric: md, from: means, icc: 0.05}`);
    // 80 people in 4 wards: 1 + 19·0.05
    assert.ok(
      notes.includes('Mended for clusters: 20 people in each, ICC 0.05, design effect 1.95.'),
      notes.join('; '),
    );
    assert.ok(
      notes.some((note) => note.startsWith('SD = SE·√n')),
      notes.join('; '),
    );
    near(estimate.variance, 1.95 * (0.25 + 9 / 40), 1e-9);
    const none = errors.replaceAll('clusters: 2', 'clusters: 0');
    assert.match(
      refusedBecause(`  - id: r${none}\n    derive: {metric: md, from: means, icc: 0.05}`),
      /average size of a cluster is missing/,
    );
  });

  it('from t is of all people, and counts with a share of a comparison group that is split', () => {
    const sizes = arms('analysed: 20', 'analysed: 24');
    const { estimate, ingredients } = worked(
      `  - id: r\n    measure: care${sizes}\n    estimate: {t: 2.1}\n    derive: {metric: smd, from: t, split_comparator: 2}`,
    );
    // d = 2.1·√(1/20 + 1/24); g and V = 1/n1 + 1/n2 + g²/(2(n1 + n2)) with n2 = 12
    near(estimate.value, 0.619755, 1e-6);
    near(estimate.variance, 0.139335, 1e-6);
    assert.deepEqual(ingredients?.numbers, { statistic: 2.1, n1: 20, n2: 24, n1_counted: 20, n2_counted: 12 });
  });

  it('of differences names the scores and their source', () => {
    const from = (words: string) => worked(`  - id: r${MEANS}\n    derive: {metric: ${words}}`);
    const logs = from('rom, from: log means, log_base: log10');
    // (10 − 8)·ln 10; V = (3·ln 10)²/20 + (4·ln 10)²/24
    near(logs.estimate.value, 2 * Math.LN10, 1e-9);
    near(logs.estimate.variance, Math.LN10 ** 2 * (9 / 20 + 16 / 24), 1e-9);
    assert.match(logs.notes.join(' '), /Logarithms \(log10\) were turned into natural ones/);
    const natural = from('smd, from: log means');
    assert.match(natural.formula, /of means of logarithms/);
    assert.doesNotMatch(natural.notes.join(' '), /turned/);
    assert.notEqual(natural.citation, from('smd, from: means').citation);
  });

  it('as a ratio of means needs two above 0', () => {
    for (const [one, other] of [
      [0, 8],
      [10, 0],
    ])
      assert.match(
        refusedBecause(
          `  - id: r${arms(`analysed: 20, mean: ${one}, sd: 3`, `analysed: 24, mean: ${other}, sd: 4`)}\n    derive: {metric: rom, from: means}`,
        ),
        /two means above 0/,
      );
  });

  it('of events says how metafor calls it, and mends a difference only where all or nobody had them in each group', () => {
    const events = (metric: string, a = 5, c = 4) =>
      worked(
        `  - id: r${arms(`analysed: 20, events: ${a}`, `analysed: 20, events: ${c}`)}\n    derive: {metric: ${metric}, from: events}`,
      );
    assert.deepEqual(
      ['or', 'rr', 'rd'].map((metric) => events(metric).ingredients?.way),
      ['OR', 'RR', 'RD'],
    );
    for (const [a, c] of [
      [5, 0],
      [0, 5],
      [5, 20],
      [20, 5],
    ]) {
      const { estimate, notes } = events('rd', a, c);
      near(estimate.value, ((a ?? 0) - (c ?? 0)) / 20, 1e-9);
      // Only the group with some events varies: 0.25·0.75/20
      near(estimate.variance, 0.009375, 1e-9);
      assert.deepEqual(notes, []);
    }
  });
});

describe('an effect of pairs, at its edge', () => {
  const events = (paired: string, metric = 'rr', a = 20, c = 10) =>
    `  - id: r${arms(`analysed: 40, events: ${a}`, `analysed: 40, events: ${c}`)}\n    paired: {${paired}}\n    derive: {metric: ${metric}, from: paired data}`;

  it('needs two of them', () => {
    for (const pairs of ['both_events: 1', 'pairs: 1, p: 0.5'])
      assert.match(refusedBecause(events(pairs, 'rd', 1, 1)), /How many people have both values is missing/);
  });

  it('may have all events of one time among those of the other, and nobody without', () => {
    // b = 10, c = 0: ln 2, V = (b + c)/((a + b)(a + c)) = 10/(20·10)
    const { estimate, formula, ingredients } = worked(events('pairs: 40, both_events: 10'));
    near(estimate.value, Math.log(2), 1e-9);
    near(estimate.variance, 0.05, 1e-9);
    assert.match(formula, /^ln\(\(a\+b\)\/\(a\+c\)\) over all pairs/);
    assert.deepEqual(ingredients?.numbers, { ai: 10, bi: 10, ci: 0, di: 20 });
    // 20 + 30 − 10 = 40: nobody is without
    near(worked(events('pairs: 40, both_events: 10', 'rr', 20, 30)).estimate.value, Math.log(20 / 30), 1e-9);
    assert.match(refusedBecause(events('pairs: 40, both_events: 11')), /are more than the 10 of whom they are a part/);
    assert.match(refusedBecause(events('pairs: 40, both_events: 9', 'rr', 20, 30)), /at least 10 had it both times/);
  });

  it('speaks of one person and of one pair as of one', () => {
    assert.match(
      refusedBecause(events('pairs: 40, both_events: 1', 'rr', 0, 10)),
      /1 person with the event both times is more than the 0 /,
    );
    assert.match(
      refusedBecause(events('pairs: 40, both_events: 1', 'rr', 30, 20)),
      /1 person with the event both times is too few: of 40 pairs, at least 10 had it/,
    );
    assert.match(worked(events('pairs: 40, both_events: 1')).notes?.join() ?? '', /1 person had the event both times/);
    assert.match(worked(events('pairs: 40, both_events: 2')).notes?.join() ?? '', /2 people had the event both times/);
    const given = 'type: md, value: 3, ci: [-1, 7], t: 1';
    assert.match(worked(of(`${given}, df: 1`)).formula, /t with 1 degree of freedom$/);
    assert.match(worked(of(`${given}, df: 2`)).formula, /t with 2 degrees of freedom$/);
  });

  it('are no ratio where all or nobody had the event with one of both', () => {
    for (const [a, c] of [
      [40, 10],
      [20, 40],
      [0, 10],
      [20, 0],
    ])
      assert.match(
        refusedBecause(events('pairs: 40, p: 0.01', 'rr', a, c)),
        /All or nobody had the event with one/,
        `${a} ${c}`,
      );
  });

  it('take an exact p between 0 and 1, and keep it', () => {
    assert.equal(worked(events('pairs: 40, p: 0.01')).ingredients?.numbers.p, 0.01);
    for (const p of ['p: 0', 'p: 1', 'note: x'])
      assert.match(
        refusedBecause(events(`pairs: 40, ${p}`)),
        /How the values of one person go together is missing|between 0 and 1/,
        p,
      );
  });

  it('vary alike or against each other at most', () => {
    // r = (3² + 3² − 6²)/(2·3·3) = −1
    const means = arms('analysed: 20, mean: 10, sd: 3', 'analysed: 20, mean: 8, sd: 3');
    const smd = (sd: number) =>
      `  - id: r${means}\n    paired: {pairs: 20, sd_difference: ${sd}}\n    derive: {metric: smd, from: paired data}`;
    assert.match(refusedBecause(smd(6)), /must lie between −1 and 1; the standard deviations do not fit/);
    near(worked(smd(5.9)).ingredients?.numbers.ri ?? 0, (18 - 5.9 ** 2) / 18, 1e-9);
  });
});

/** The first result of a study, for what is asked of it before the numbers that cannot be are refused. */
function resultIn(text: string): Node {
  const file = readRecord('a.extraction.yaml', parse(`study: a\nresults:\n${text}`));
  const [node] = itemsOf(file.sections.get('results')?.value);
  assert.ok(node);
  return node;
}

describe('an estimate that is asked for by itself', () => {
  const because = (what: string) => {
    const found = givenEffect(resultIn(of(what)));
    assert.ok(!found.ok, what);
    return found.because;
  };

  it('is above 0 as a ratio, with both limits', () => {
    for (const numbers of ['value: 0, ci: [0.5, 2]', 'value: -1, ci: [0.5, 2]', 'value: 1, ci: [0, 2]'])
      assert.match(because(`type: or, ${numbers}`), /limits of its interval are above 0/, numbers);
    for (const upper of ['0', '-1'])
      assert.match(because(`type: or, value: 1, ci: [0.5, ${upper}]`), /limits of its interval are above 0/, upper);
  });

  it('has an interval of some width that a program can hold', () => {
    for (const numbers of ['value: 1, ci: [1, 1]', 'value: 1e99, t: 1e-99'])
      assert.match(because(`type: md, ${numbers}`), /The interval has no width/, numbers);
  });
});

describe('clusters', () => {
  it('are not said to be heeded or not where the word says that it is missing', () => {
    const said = (word: string) => clusteringOf(resultIn(`  - {id: r, analysis: {clustering: ${word}}}`));
    assert.deepEqual(['not reported', 'unclear', 'not adjusted', 'multilevel model'].map(said), [
      'not said',
      'not said',
      'not adjusted',
      'adjusted',
    ]);
  });

  it('have a size where there is one at least', () => {
    const size = (first: number, second: number) =>
      clusterSize(
        resultIn(`  - id: r${arms(`analysed: 20, clusters: ${first}`, `analysed: 24, clusters: ${second}`)}`),
      );
    assert.equal(size(1, 0), 44);
    assert.equal(size(2, 2), 11);
    assert.equal(size(0, 0), undefined);
  });
});

describe('what is said of a derived effect', () => {
  const derivedFrom = (groups: string, derive: string) => worked(`  - id: r${groups}\n    derive: {${derive}}`);

  it('names what the means are of, and who says so', () => {
    const medians = arms('analysed: 20, median: 10, quartiles: [8, 12]', 'analysed: 24, median: 8, quartiles: [6, 11]');
    const plain = derivedFrom(MEANS, 'metric: smd, from: means');
    assert.match(plain.formula, /of means; V/);
    assert.equal(plain.citation, 'Borenstein, Hedges, Higgins and Rothstein 2009, chapter 4');
    const estimated = derivedFrom(medians, 'metric: smd, from: medians');
    assert.match(estimated.formula, /of means estimated from medians; V/);
    assert.match(estimated.citation, /chapter 4; Wan et al. 2014/);
    const logged = derivedFrom(MEANS, 'metric: smd, from: log means');
    assert.match(logged.formula, /of means of logarithms; V/);
    assert.match(logged.citation, /^Borenstein, Hedges, Higgins and Rothstein 2009, chapter 4; (?!Wan)/);
  });
});

describe('the error of differences within persons', () => {
  const within = (paired: string, value = 2) =>
    `  - id: r\n    comparison: [course, usual]\n    paired: {pairs: 20, mean_difference: ${value}, ${paired}}\n    derive: {metric: md, from: paired data}`;

  it('is that of an interval of 95% by t with one less than the pairs', () => {
    const { estimate, ingredients } = worked(within('ci: [0, 4]'));
    // 4/(2·2.093024), the 97.5% point of t with 19
    near(Math.sqrt(estimate.variance), 0.955555, 1e-5);
    assert.deepEqual(ingredients?.numbers, { value: 2, lower: 0, upper: 4, level: 95, df: 19 });
  });

  it('follows from t or p, but from none of them where the difference or the statistic is 0', () => {
    for (const [paired, value] of [
      ['t: 2', 0],
      ['t: 0', 2],
      ['p: 0.5', 0],
    ] as const)
      assert.match(refusedBecause(within(paired, value)), /no standard error follows/, paired);
    for (const p of ['0', '1']) assert.match(refusedBecause(within(`p: ${p}`)), /between 0 and 1/, p);
    near(worked(within('t: 1', 1)).estimate.variance, 1, 1e-9);
    const { estimate, formula, ingredients } = worked(within('p: 0.05'));
    // 2/2.093024
    near(Math.sqrt(estimate.variance), 0.955555, 1e-5);
    assert.match(formula, /t from p \(two-sided\) with 19 degrees of freedom$/);
    assert.deepEqual(ingredients?.numbers, { value: 2, p: 0.05, df: 19 });
  });

  it('needs both groups where only their correlation is known', () => {
    assert.match(refusedBecause(within('r: 0.5')), /How much the differences vary is missing/);
  });

  it('is not endless', () => {
    assert.match(refusedBecause(within('t: 1e-300', 1e99)), /The standard error of the differences must be above 0/);
  });
});
