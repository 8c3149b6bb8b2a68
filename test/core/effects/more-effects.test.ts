/** Effects that follow from what papers print instead of means, standard deviations and intervals; the values are published or worked out apart. */
import assert from 'node:assert/strict';
import { arms, EDINBURGH, near, refusedBecause, worked } from './worked';

/** metadat `dat.normand1999`, the first trial, as medians and the like stand there. */
const against = (numbers: string, derive: string) =>
  `  - id: r${arms(`analysed: 50, ${numbers}`, 'analysed: 100, mean: 0, sd: 10')}\n    derive: {metric: md, ${derive}}`;
const sdOf = (result: string) => Math.sqrt((worked(result).estimate.variance - 1) * 50);

describe('medians', () => {
  // Worked out with scipy by Wan et al. 2014, equations 9, 13, 16, and Luo et al. 2018, equations 7, 11, 15.
  const cases = [
    ['median: 8, quartiles: [5, 12]', 8.3539, 5.343132],
    ['median: 8, extremes: [3, 27]', 9.227908, 5.349194],
    ['median: 8, quartiles: [5, 12], extremes: [3, 27]', 9.041361, 5.346163],
  ] as const;

  it('become means by Luo 2018 and standard deviations by Wan 2014', () => {
    for (const [numbers, mean, sd] of cases) {
      const result = against(numbers, 'from: medians');
      near(worked(result).estimate.value, mean, 1e-6);
      near(sdOf(result), sd, 1e-5);
      assert.match(worked(result).notes.join(' '), /Luo et al\. 2018.*Wan et al\. 2014/s);
    }
  });

  it('become means by Wan 2014 where the file says so', () => {
    const mean = (numbers: string) => worked(against(numbers, 'from: medians, mean_from: wan 2014')).estimate.value;
    near(mean(cases[0][0]), (5 + 8 + 12) / 3, 1e-9);
    near(mean(cases[1][0]), (3 + 16 + 27) / 4, 1e-9);
    near(mean(cases[2][0]), (3 + 10 + 16 + 24 + 27) / 8, 1e-9);
  });

  it('come with a caution where the test of Shi 2023 finds them skewed, and without one elsewhere', () => {
    const notes = (numbers: string) => worked(against(numbers, 'from: medians')).notes.join(' ');
    assert.doesNotMatch(notes(cases[0][0]), /skewed/);
    assert.match(notes(cases[1][0]), /“course” look skewed \(test of Shi et al\. 2023: 0\.583 is above 0\.294\)/);
    assert.match(notes(cases[2][0]), /0\.744 is above 0\.424/);
  });

  it('are refused where something is missing or out of order, and never taken for means', () => {
    assert.match(refusedBecause(against('median: 8', 'from: medians')), /The median of “course” with “quartiles”/);
    assert.match(
      refusedBecause(against('median: 8, quartiles: [9, 12]', 'from: medians')),
      /8 \(the median\) is below 9 \(the first quartile\)/,
    );
    assert.match(refusedBecause(against('median: 8, quartiles: [5]', 'from: medians')), /The median of “course”/);
    assert.match(
      refusedBecause(against('median: 8, quartiles: [5, 12]', 'from: means')),
      /A median is no mean: “from: medians” estimates one/,
    );
  });
});

describe('a standard deviation that is not printed', () => {
  it('is estimated from a range or quartiles beside a mean, and it is said', () => {
    near(sdOf(against('mean: 9, extremes: [3, 27]', 'from: means')), 5.349194, 1e-5);
    near(sdOf(against('mean: 9, quartiles: [5, 12]', 'from: means')), 5.343132, 1e-5);
    assert.match(
      worked(against('mean: 9, extremes: [3, 27]', 'from: means')).notes.join(' '),
      /the least and the greatest/,
    );
  });

  it('of a change follows from its standard error or interval, and from a correlation that is taken', () => {
    const change = (numbers: string, more = '') =>
      `  - id: r${arms(`analysed: 36, ${numbers}`, 'analysed: 100, change: 0, change_sd: 10')}\n    derive: {metric: md, from: mean changes${more}}`;
    const sd = (result: string) => Math.sqrt((worked(result).estimate.variance - 1) * 36);
    near(sd(change('change: 2, change_se: 0.5')), 3, 1e-9);
    // 6·2·1.5/(2·t(0.975; 35) = 4.060215)
    near(sd(change('change: 2, change_ci: [0.5, 3.5]')), 18 / 4.060216, 1e-5);
    const taken = change('mean: 20, before: 25, sd: 5, before_sd: 6', ', correlation: 0.5');
    near(sd(taken), Math.sqrt(31), 1e-9);
    assert.match(worked(taken).notes.join(' '), /0\.5, is taken from “derive”/);
    const own = change('mean: 20, before: 25, sd: 5, before_sd: 6, correlation: 0.2', ', correlation: 0.5');
    near(sd(own), Math.sqrt(61 - 12), 1e-9);
  });
});

describe('logarithms', () => {
  const logs = (metric: string, first = 'mean: 2, sd: 0.5', more = '') =>
    `  - id: r${arms(`analysed: 40, ${first}`, 'analysed: 50, mean: 1.8, sd: 0.6')}\n    derive: {metric: ${metric}, from: log means${more}}`;

  it('give the ratio of geometric means', () => {
    const ratio = worked(logs('rom'));
    near(ratio.estimate.value, 0.2, 1e-12);
    near(ratio.estimate.variance, 0.25 / 40 + 0.36 / 50, 1e-12);
    near(ratio.value, Math.exp(0.2), 1e-12);
  });

  it('give the difference on the scale of the measure (Higgins 2008, approach 1)', () => {
    // exp(2.125) − exp(1.98); SDs 4.462255 and 4.767736, worked out with numpy
    near(worked(logs('md')).estimate.value, 1.130155, 1e-6);
    near(worked(logs('md')).estimate.variance, 0.952419, 1e-6);
    assert.match(worked(logs('md')).notes.join(' '), /turned back/);
  });

  it('are read to other bases, and from geometric means', () => {
    near(worked(logs('rom', 'mean: 0.9, sd: 0.2', ', log_base: log10')).estimate.value, (0.9 - 1.8) * Math.LN10, 1e-9);
    const geometric = worked(logs('rom', 'geometric_mean: 7.4, ci: [6.3, 8.7]'));
    near(geometric.estimate.value, Math.log(7.4) - 1.8, 1e-9);
    // SD of the logarithms 0.504624, from the interval with t of 39 degrees of freedom
    near(geometric.estimate.variance, 0.504624 ** 2 / 40 + 0.36 / 50, 1e-6);
    near(
      worked(logs('rom', 'geometric_mean: 7.4, geometric_sd: 1.65')).estimate.variance,
      Math.log(1.65) ** 2 / 40 + 0.0072,
      1e-9,
    );
  });

  it('are refused in words', () => {
    assert.match(refusedBecause(logs('rom', 'sd: 0.5')), /mean of the logarithms.*“geometric_mean” of “course”/);
    assert.match(refusedBecause(logs('rom', 'mean: 2')), /deviation of the logarithms of “course” is missing/);
    assert.match(refusedBecause(logs('rom', 'geometric_mean: 0, ci: [1, 2]')), /must be above 0/);
    assert.match(refusedBecause(logs('rom', 'geometric_mean: 7')), /How much the logarithms of “course” vary/);
  });
});

describe('a ratio of means', () => {
  it('is as published for metafor (Normand 1999: −0.3102, V 0.0094)', () => {
    const ratio = worked(`  - id: r${EDINBURGH}\n    derive: {metric: rom, from: means}`);
    near(ratio.estimate.value, -0.3102);
    near(ratio.estimate.variance, 0.0094);
    assert.match(ratio.formula, /ln\(m1\/m2\)/);
  });

  it('needs means above 0, and can be given with its interval', () => {
    assert.match(
      refusedBecause(
        `  - id: r${arms('analysed: 9, mean: -1, sd: 1', 'analysed: 9, mean: 2, sd: 1')}\n    derive: {metric: rom, from: means}`,
      ),
      /two means above 0/,
    );
    const given = worked('  - {id: r, estimate: {type: geometric mean ratio, value: 1.2, ci: [1.0, 1.44]}}');
    near(given.estimate.value, Math.log(1.2), 1e-9);
    near(Math.sqrt(given.estimate.variance), Math.log(1.44) / (2 * 1.959964), 1e-6);
  });
});

describe('a difference with a statistic', () => {
  const md = (statistic: string) =>
    `  - id: r${arms('analysed: 25', 'analysed: 22')}\n    estimate: {type: md, value: 3.8, ${statistic}}`;

  it('has its standard error from F of two groups: the square of t', () => {
    // 2.78² = 7.7284; SE = 3.8/2.78 = 1.367 (Cochrane Handbook, chapter 6)
    const effect = worked(md('f: 7.7284, df: [1, 45]'));
    near(Math.sqrt(effect.estimate.variance), 1.366906, 1e-6);
    assert.match(effect.formula, /SE = \|estimate\|\/t, t = √F/);
  });

  it('is refused for an F of more groups, or without its degrees of freedom', () => {
    assert.match(refusedBecause(md('f: 7.73, df: [2, 45]')), /compares more than two groups/);
    assert.match(refusedBecause(md('f: 7.73')), /degrees of freedom of F are missing/);
  });

  it('of risks, and a ratio, has it from a chi-squared of one degree of freedom, or from p alone', () => {
    const ratio = (statistic: string) => `  - {id: r, estimate: {type: or, value: 2, ${statistic}}}`;
    near(Math.sqrt(worked(ratio('chi2: 3.841459')).estimate.variance), Math.log(2) / 1.959964, 1e-6);
    near(Math.sqrt(worked(ratio('p: 0.05')).estimate.variance), Math.log(2) / 1.959964, 1e-6);
    assert.match(refusedBecause(ratio('chi2: 9, df: 3')), /more than two groups/);
  });
});

describe('empty cells', () => {
  const table = (metric: string, more = '') =>
    `  - id: r${arms('analysed: 40, events: 0', 'analysed: 80, events: 5')}\n    derive: {metric: ${metric}, from: events${more}}`;

  it('are mended as the file declares: 0.5, or each group’s share of all (Sweeting 2004)', () => {
    near(worked(table('or')).estimate.value, Math.log((0.5 * 75.5) / (40.5 * 5.5)), 1e-9);
    const shares = worked(table('or', ', zero_cells: treatment arm'));
    // 1/3 to the cells of the first group, 2/3 to those of the second; with numpy
    near(shares.estimate.value, -2.204054, 1e-6);
    near(shares.estimate.variance, 3.21448, 1e-5);
    assert.match(shares.notes.join(' '), /0\.333 was added to both cells of the first group and 0\.667/);
    assert.match(shares.citation, /Sweeting/);
  });

  it('are kept as they were counted for methods that need no correction', () =>
    assert.deepEqual(worked(table('or')).table, { a: 0, b: 40, c: 5, d: 75 }));
});

describe('pairs in every metric', () => {
  const means = arms('analysed: 10, mean: 7, sd: 2.38', 'analysed: 10, mean: 6.5, sd: 2.21');
  const of = (paired: string, metric: string, groups = means) =>
    `  - id: r${groups}\n    paired: {pairs: 10, ${paired}}\n    derive: {metric: ${metric}, from: paired data}`;

  it('have a mean difference from r, t, p or the SD of the differences alike (Cochrane Handbook 5.1, 16.4: SE 0.583)', () => {
    for (const paired of [
      'r: 0.68',
      'correlation: 0.68',
      't: 0.858103',
      'p: 0.413104',
      'sd_difference: 1.842599',
      'sd: 1.842599',
    ]) {
      const effect = worked(of(paired, 'md'));
      near(effect.estimate.value, 0.5, 1e-9);
      near(Math.sqrt(effect.estimate.variance), 0.582681, 1e-5);
    }
  });

  it('have a standardised difference from each of them (0.218, SE 0.256)', () => {
    for (const paired of ['r: 0.68', 't: 0.858103', 'p: 0.413104', 'sd_difference: 1.842599']) {
      near(worked(of(paired, 'smd')).estimate.value, 0.217716, 1e-5);
      near(Math.sqrt(worked(of(paired, 'smd')).estimate.variance), 0.255963, 1e-5);
    }
  });

  it('have a change as published for metafor (MC: 26 and 22, variances 30 and 20, n 60, r 0.7: 4.0000, V 0.2618)', () => {
    const change = worked(
      `  - id: r${arms('analysed: 60, mean: 26, sd: 5.477226', 'analysed: 60, mean: 22, sd: 4.472136')}\n    paired: {pairs: 60, r: 0.7}\n    derive: {metric: md, from: paired data}`,
    );
    near(change.estimate.value, 4);
    near(change.estimate.variance, 0.2618);
  });

  const yesOrNo = arms('analysed: 55, events: 30', 'analysed: 55, events: 25');
  const events = (paired: string, metric: string, groups = yesOrNo) =>
    `  - id: r${groups}\n    paired: {pairs: 55, ${paired}}\n    derive: {metric: ${metric}, from: paired data}`;

  it('have ratios and differences of risks as published for metafor (MPOR, MPRR, MPRD of 20, 10, 5, 20)', () => {
    for (const paired of ['both_events: 20', 'r: 0.4666667'])
      for (const [metric, value, variance] of [
        ['or', 0.3646, 0.0782],
        ['rr', 0.1823, 0.02],
        ['rd', 0.0909, 0.0048],
      ] as const) {
        near(worked(events(paired, metric)).estimate.value, value);
        near(worked(events(paired, metric)).estimate.variance, variance);
      }
    // SE = 0.3646/z of p
    near(Math.sqrt(worked(events('p: 0.05', 'or')).estimate.variance), 0.364643 / 1.959964, 1e-6);
  });

  it('of yes and no are refused in words', () => {
    assert.match(refusedBecause(events('carry_over: none', 'or')), /“both_events”, “r” or an exact “p”/);
    assert.match(
      refusedBecause(events('both_events: 26', 'or')),
      /26 people with the event both times are more than the 25/,
    );
    const many = arms('analysed: 55, events: 40', 'analysed: 55, events: 30');
    assert.match(refusedBecause(events('both_events: 10', 'or', many)), /10 people .* at least 15/);
    assert.match(
      refusedBecause(events('both_events: 20', 'or', arms('analysed: 55, events: 30', 'analysed: 55'))),
      /had the event is missing/,
    );
    assert.match(
      refusedBecause(events('both_events: 0', 'rr', arms('analysed: 55, events: 0', 'analysed: 55, events: 3'))),
      /no ratio has a standard error/,
    );
    assert.match(
      refusedBecause(events('r: -0.9', 'or', arms('analysed: 55, events: 50', 'analysed: 55, events: 50'))),
      /does not fit these events/,
    );
  });

  it('with one number under two names that differ are refused', () => {
    assert.match(refusedBecause(of('r: 0.68, correlation: 0.5', 'md')), /two names of one number/);
    assert.match(refusedBecause(of('sd_difference: 2, sd: 3', 'smd')), /two names of one number/);
    assert.ok(worked(of('r: 0.68, correlation: 0.68', 'md')));
  });
});

describe('a comparison group that is split', () => {
  const split = (derive: string, second = 'analysed: 50, events: 22, mean: 4, sd: 2') =>
    `  - id: r${arms('analysed: 50, events: 45, mean: 5, sd: 2', second)}\n    derive: {${derive}, split_comparator: 2}`;

  it('counts with its share of people and events, and says so', () => {
    const ratio = worked(split('metric: rr, from: events'));
    near(ratio.estimate.value, Math.log(0.9 / 0.44), 1e-9);
    near(ratio.estimate.variance, 1 / 45 - 1 / 50 + 1 / 11 - 1 / 25, 1e-9);
    assert.deepEqual(ratio.table, { a: 45, b: 5, c: 11, d: 14 });
    assert.match(ratio.notes.join(' '), /“usual” is split among 2 results: 25 of its 50 people.*23\.3\.4/);
    assert.equal(ratio.splitAmong, 2);
  });

  it('counts with the same mean and standard deviation', () =>
    near(worked(split('metric: md, from: means')).estimate.variance, 4 / 50 + 4 / 25, 1e-9));

  it('need not divide evenly', () =>
    assert.match(
      worked(split('metric: md, from: means', 'analysed: 51, mean: 4, sd: 2')).notes.join(' '),
      /25\.5 of its 51/,
    ));
});

describe('adjusted and unadjusted side by side', () => {
  const two = (more: string) => `  - id: r
    estimate: {type: or, value: 1.6, ci: [1.0, 2.56]}
    unadjusted: {type: or, value: 2.1, ci: [1.2, 3.7]}
    analysis: {adjusted_for: age}${more}`;

  it('count as the file declares, and the other is named', () => {
    const adjusted = worked(two('\n    counts: adjusted'));
    near(adjusted.value, 1.6);
    assert.equal(adjusted.notPooled, undefined);
    assert.deepEqual(adjusted.notes, ['Adjusted for age.', 'Not adjusted: OR 2.10 (95% CI 1.20 to 3.70).']);
    const crude = worked(two('\n    counts: unadjusted'));
    near(crude.value, 2.1);
    assert.equal(crude.notPooled, undefined);
    assert.deepEqual(crude.notes, ['Adjusted: OR 1.60 (95% CI 1.00 to 2.56).']);
  });

  it('may not be pooled where it is not declared', () => {
    const effect = worked(two(''));
    near(effect.value, 1.6);
    assert.match(effect.notPooled ?? '', /not said which one counts/);
  });

  it('are refused where the one that counts is not there', () => {
    const one = '  - {id: r, estimate: {type: or, value: 1.6, ci: [1.0, 2.56]}, counts: unadjusted}';
    assert.match(refusedBecause(one), /there is no “unadjusted” estimate/);
    const other = '  - {id: r, unadjusted: {type: or, value: 1.6, ci: [1.0, 2.56]}, counts: adjusted}';
    assert.match(refusedBecause(other), /there is no “estimate”/);
    near(worked('  - {id: r, unadjusted: {type: or, value: 1.6, ci: [1.0, 2.56]}}').value, 1.6);
  });

  it('are held against what numbers can be, each', () =>
    assert.match(
      refusedBecause(
        '  - {id: r, estimate: {type: or, value: 1.6, ci: [1.0, 2.56]}, unadjusted: {type: or, value: -2, ci: [1, 3]}, counts: unadjusted}',
      ),
      /can be no odds ratio/,
    ));
});
