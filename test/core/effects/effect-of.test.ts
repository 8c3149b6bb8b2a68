import assert from 'node:assert/strict';
import { effectInWords, noDifference } from '../../../src/core/effects/effect';
import { arms, EDINBURGH, near, refusedBecause, worked } from './worked';

describe('the effect of a result', () => {
  it('is no difference at a ratio of 1, else at 0', () =>
    assert.deepEqual(
      (['log', 'plain', 'fisher z'] as const).map((scale) => noDifference(scale)),
      [1, 0, 0],
    ));

  describe('as given', () => {
    it('is as printed, with the standard error that its interval tells', () => {
      const effect = worked('  - {id: r, measure: stay, estimate: {type: smd, value: -0.18, ci: [-0.38, 0.01]}}');
      near(effect.estimate.value, -0.18);
      near(Math.sqrt(effect.estimate.variance), 0.39 / (2 * 1.959964));
      assert.equal(effectInWords(effect), 'SMD −0.18 (95% CI −0.38 to 0.01)');
      assert.equal(effect.better, 'lower');
    });

    it('is the logarithm of a ratio, shown as the ratio', () => {
      const effect = worked('  - {id: r, estimate: {type: rr, value: 0.49, ci: [0.34, 0.70]}}');
      near(effect.estimate.value, Math.log(0.49));
      near(Math.sqrt(effect.estimate.variance), (Math.log(0.7) - Math.log(0.34)) / (2 * 1.959964));
      assert.deepEqual([effect.value, effect.interval], [0.49, { lower: 0.34, upper: 0.7 }]);
    });

    it('reads another level of the interval, and shows the usual one', () => {
      const effect = worked('  - {id: r, estimate: {type: md, value: 2, ci: [0, 4], ci_level: 90}}');
      near(Math.sqrt(effect.estimate.variance), 4 / (2 * 1.644854));
      near(effect.interval.upper, 2 + (1.959964 * 2) / 1.644854, 1e-4);
    });

    it('is refused where nothing tells how sure it is', () => {
      assert.match(
        refusedBecause('  - {id: r, estimate: {type: md, value: 2, p: 0.03}}'),
        /Neither a confidence interval/,
      );
      assert.match(refusedBecause('  - {id: r, estimate: {type: or, value: 2, se: 0.3}}'), /ratio or of its logarithm/);
      assert.match(refusedBecause('  - {id: r, estimate: {type: or, value: 2, ci: [0, 3]}}'), /above 0/);
      assert.match(refusedBecause('  - {id: r, estimate: {type: md, value: 2, ci: [2, 2]}}'), /no width/);
    });

    it('says where the estimate is not in the middle of its interval', () => {
      const effect = worked('  - {id: r, estimate: {type: md, value: 2, ci: [1.9, 4]}}');
      assert.match(effect.notPooled ?? '', /2 is far from the middle \(3.0\) of its interval from 1.9 to 4/);
    });
  });

  describe('derived', () => {
    it("from means: Hedges' g in three variances, and the mean difference (Normand 1999, as published for metafor)", () => {
      const smd = (variance: string) =>
        worked(`  - id: r${EDINBURGH}\n    derive: {metric: smd, from: means${variance}}`);
      near(smd('').estimate.value, -0.3552);
      near(smd('').estimate.variance, 0.0131);
      near(smd(', variance: borenstein').estimate.variance, 0.013002, 1e-6);
      assert.match(smd('').formula, /Hedges' g = J·d.*metafor, LS/);
      const md = worked(`  - id: r${EDINBURGH}\n    derive: {metric: md, from: means}`);
      near(md.estimate.value, -20);
      near(md.estimate.variance, 40.508023, 1e-5);
    });

    it('from t, F and p of two independent groups alike', () => {
      const sizes = arms('analysed: 20', 'analysed: 22');
      for (const [statistic, derive] of [
        ['t: 2.1', 'from: t'],
        ['f: 4.41, df: [1, 40]', 'from: f, direction: favours intervention'],
        ['p: 0.042082, value: 1', 'from: p, direction: favours intervention'],
      ]) {
        const effect = worked(`  - id: r
    measure: care${sizes}
    estimate: {${statistic}}
    derive: {metric: smd, ${derive}}`);
        near(effect.estimate.value, 0.636556, 2e-5);
        near(effect.estimate.variance, 0.100278, 2e-5);
      }
    });

    it('takes the sign of F and p from the declared direction and the measure, never from anything else', () => {
      const f = (measure: string, direction: string) => `  - id: r
    measure: ${measure}${arms('analysed: 20', 'analysed: 22')}
    estimate: {f: 4.41, df: [1, 40]}
    effect_direction: favours intervention
    derive: {metric: smd, from: f${direction}}`;
      assert.ok(worked(f('stay', ', direction: favours intervention')).estimate.value < 0);
      assert.ok(worked(f('care', ', direction: favours comparator')).estimate.value < 0);
      assert.match(refusedBecause(f('care', '')), /has no sign/);
      assert.match(refusedBecause(f('unknown', ', direction: favours intervention')), /“better”/);
    });

    it('refuses an F that compares more groups, and statistics of other analyses', () => {
      const f = (more: string) => `  - id: r
    measure: care${arms('analysed: 20', 'analysed: 22')}
    ${more}
    derive: {metric: smd, from: f, direction: favours intervention}`;
      assert.match(refusedBecause(f('estimate: {f: 4.41, df: [2, 60]}')), /more than two groups/);
      assert.match(refusedBecause(f('estimate: {f: 4.41}')), /degrees of freedom of F/);
      assert.match(
        refusedBecause(f('estimate: {f: 4.41, df: [1, 40]}\n    analysis: {method: ANCOVA}')),
        /two independent groups only/,
      );
      assert.match(
        refusedBecause(f('estimate: {f: 4.41, df: [1, 40]}\n    analysis: {adjusted_for: [age]}')),
        /two independent groups only/,
      );
    });

    it('from events, and from there to standard deviations', () => {
      const table = arms('analysed: 123, events: 4', 'analysed: 139, events: 11');
      const rr = worked(`  - id: r${table}\n    derive: {metric: rr, from: events}`);
      near(rr.estimate.value, -0.8893);
      near(rr.estimate.variance, 0.3256);
      const cured = arms('analysed: 150, events: 135', 'analysed: 50, events: 40');
      near(worked(`  - id: r${cured}\n    derive: {metric: smd, from: events}`).estimate.value, 0.4471);
      const none = arms('analysed: 20, events: 0', 'analysed: 20, events: 0');
      assert.match(refusedBecause(`  - id: r${none}\n    derive: {metric: rr, from: events}`), /nobody had the event/);
      assert.match(refusedBecause(`  - id: r${cured}\n    derive: {metric: md, from: events}`), /No MD follows/);
    });

    it('from a correlation', () => {
      const effect = worked(
        '  - {id: r, estimate: {type: correlation, value: 0.5, analysed: 100}, derive: {metric: smd, from: correlation}}',
      );
      near(effect.estimate.value, 1.154701, 1e-6);
    });

    it('from pairs of a crossover trial, and never from its groups alone (Cochrane Handbook 5.1, 16.4)', () => {
      const trial = (
        from: string,
        paired: string,
      ) => `  - id: r${arms('analysed: 10, mean: 7, sd: 2.38', 'analysed: 10, mean: 6.5, sd: 2.21')}
    paired: {pairs: 10, ${paired}}
    derive: {metric: smd, from: ${from}}`;
      const effect = worked(trial('paired data', 'periods: all, correlation: 0.68'), 'crossover trial');
      near(effect.estimate.value, 0.217716, 1e-6);
      near(Math.sqrt(effect.estimate.variance), 0.255963, 1e-6);
      assert.match(refusedBecause(trial('means', 'periods: all'), 'crossover trial'), /throw the pairing away/);
      assert.ok(worked(trial('means', 'periods: first only'), 'crossover trial'));
    });
  });

  describe('of wards and teams', () => {
    const given = (analysis: string) => `  - {id: r, estimate: {type: md, value: 2, ci: [0, 4]}${analysis}}`;
    const cluster = 'cluster randomised trial';
    it('is shown and not pooled where it was not heeded that people of one ward resemble each other', () => {
      assert.match(worked(given(''), cluster).notPooled ?? '', /it is not said/);
      assert.match(
        worked(given(', analysis: {clustering: not taken into account}'), cluster).notPooled ?? '',
        /too narrow/,
      );
      assert.match(
        worked(given(', analysis: {clustering: wards were not heeded}'), cluster).notPooled ?? '',
        /too narrow/,
      );
      assert.equal(worked(given(', analysis: {clustering: mixed model}'), cluster).notPooled, undefined);
      assert.equal(worked(given('')).notPooled, undefined);
    });

    it('is derived only with an intracluster correlation, which makes the variance larger', () => {
      const derive = (icc: string) => `  - id: r${EDINBURGH}\n    derive: {metric: md, from: means${icc}}`;
      assert.match(refusedBecause(derive(''), cluster), /Write “icc”/);
      assert.match(refusedBecause(derive(', icc: 0.05'), cluster), /size of a cluster/);
      const effect = worked(derive(', icc: 0.05, cluster_size: 20'), cluster);
      near(effect.estimate.variance, 40.508023 * 1.95, 1e-4);
      assert.match(effect.notes.join(' '), /design effect 1\.95/);
    });
  });

  describe('with a statistic instead of an interval (Cochrane Handbook, chapter 6)', () => {
    const sized = (estimate: string, more = '') =>
      `  - id: r${arms('analysed: 25', 'analysed: 22')}\n    estimate: {${estimate}}${more}`;
    const error = (estimate: string, more = '') => Math.sqrt(worked(sized(estimate, more)).estimate.variance);

    it('has the standard error that t tells', () => {
      // 3.8/2.78; the sign of a printed t may be that of another subtraction.
      near(error('type: md, value: 3.8, t: 2.78, df: 45'), 1.36691, 1e-5);
      near(error('type: md, value: 3.8, t: -2.78'), 1.36691, 1e-5);
      near(error('type: coefficient, value: -3.8, t: -2.78'), 1.36691, 1e-5);
    });

    it('has the one that an exact p tells: t of 0.008 with 45 degrees of freedom is 2.78, SE 1.37 (published)', () => {
      near(error('type: md, value: 3.8, p: 0.008'), 1.3691, 1e-5);
      near(error('type: md, value: 3.8, p: 0.008, df: 45'), 1.3691, 1e-5);
      // t(0.996; 20) = 2.94522, from tables of the distribution (0.995: 2.845, 0.9975: 3.153)
      near(error('type: md, value: 3.8, p: 0.008, df: [1, 20]'), 3.8 / 2.94522, 1e-3);
      assert.match(worked(sized('type: md, value: 3.8, p: 0.008')).formula, /t from p .* with 45 degrees of freedom/);
    });

    it('of ratios and of differences of risks from z', () => {
      near(error('type: hr, value: 0.7, z: 2.1'), Math.log(1 / 0.7) / 2.1, 1e-9);
      // z of p = 0.05 is 1.959964.
      near(error('type: or, value: 2, p: 0.05'), Math.LN2 / 1.959964, 1e-6);
      near(error('type: rd, value: -0.1, p: 0.05'), 0.1 / 1.959964, 1e-6);
    });

    it('names the way: the estimate itself, or the logarithm of a ratio', () => {
      const formula = (estimate: string) => worked(sized(estimate)).formula;
      assert.equal(formula('type: md, value: 2, t: 2.5'), 'as given; SE = |estimate|/t');
      assert.equal(formula('type: md, value: 2, z: 2.5'), 'as given; SE = |estimate|/z');
      assert.equal(formula('type: rd, value: 0.2, z: 2.5'), 'as given; SE = |estimate|/z');
      for (const type of ['or', 'rr', 'hr', 'irr'])
        assert.equal(formula(`type: ${type}, value: 2, z: 2.5`), 'as given; SE = |ln ratio|/z');
      assert.equal(formula('type: or, value: 2, p: 0.05'), 'as given; SE = |ln ratio|/z, z from p (two-sided)');
      near(error('type: md, value: 2, z: 2.5'), 2 / 2.5, 1e-9);
    });

    it('is refused where it tells nothing', () => {
      const why = (estimate: string, more = '') => refusedBecause(sized(estimate, more));
      assert.match(why('type: md, value: 3.8, p: <0.001'), /Neither a confidence interval/);
      assert.match(why('type: md, value: 0, p: 0.9'), /no difference/);
      assert.match(why('type: md, value: 3, p: 1'), /between 0 and 1/);
      assert.match(why('type: md, value: 3, t: 0'), /no difference/);
      assert.match(why('type: smd, value: 0.4, t: 2'), /^Neither a confidence interval[^.]*\.$/);
      assert.match(why('type: md, value: 3, p: 0.03', '\n    analysis: {method: mixed model}'), /write “df”/);
      assert.match(why('type: md, value: 3, p: 0.03', '\n    paired: {pairs: 20}'), /write “df”/);
      assert.match(refusedBecause('  - {id: r, estimate: {type: md, value: 2, p: 0.03}}'), /the size of the groups/);
      assert.match(
        refusedBecause('  - {id: r, estimate: {type: hr, value: 0.7}}'),
        /A ratio needs its confidence interval/,
      );
    });
  });

  it('has the mean change that follows from the means before and after', () => {
    const change = (before: string) =>
      `  - id: r${arms(
        `analysed: 30, mean: 20, sd: 5, ${before}before_sd: 6, correlation: 0.5`,
        'analysed: 30, change: -1, change_sd: 5',
      )}\n    derive: {metric: md, from: mean changes}`;
    const effect = worked(change('before: 25, '));
    // 20 − 25 − (−1) = −4; V = (25 + 36 − 2·0.5·5·6)/30 + 25/30 = 31/30 + 25/30
    near(effect.estimate.value, -4, 1e-12);
    near(effect.estimate.variance, 56 / 30, 1e-12);
    assert.match(effect.notes.join(' '), /Mean change = mean after − mean before/);
    assert.match(refusedBecause(change('')), /mean change of “course” is missing/);
  });

  it('is a difference of risks also where nobody had the event, or all had it in one group and nobody in the other', () => {
    const rd = (first: string, second: string) =>
      worked(`  - id: r${arms(first, second)}\n    derive: {metric: rd, from: events}`);
    // With 0.5 in each cell as metafor has it: 0.5/106 − 0.5/102; V = p1·q1/106 + p2·q2/102
    const none = rd('analysed: 105, events: 0', 'analysed: 101, events: 0');
    near(none.estimate.value, -0.00018498, 1e-9);
    near(none.estimate.variance, 0.0000921128, 1e-10);
    assert.match(none.notes.join(' '), /0\.5 was added to all four/);
    // (20.5 − 0.5)/21 = 0.952381; V = 2·(20.5·0.5/21²)/21 = 0.002213584
    const apart = rd('analysed: 20, events: 20', 'analysed: 20, events: 0');
    near(apart.estimate.value, 0.952381, 1e-6);
    near(apart.estimate.variance, 0.002213584, 1e-9);
    // One empty cell alone leaves a standard error, so that nothing is added.
    const one = rd('analysed: 20, events: 0', 'analysed: 20, events: 5');
    near(one.estimate.value, -0.25, 1e-12);
    near(one.estimate.variance, 0.009375, 1e-12);
    assert.deepEqual(one.notes, []);
  });

  describe('of several groups that are put together', () => {
    const three = (groups: string, derive: string, comparison = '[[low, high], usual]') =>
      `  - id: r\n    comparison: ${comparison}\n    by_arm: [${groups}]\n    derive: {${derive}}`;

    it('adds up events and people', () => {
      const groups =
        '{arm: low, analysed: 50, events: 45}, {arm: high, analysed: 50, events: 41}, {arm: usual, analysed: 50, events: 22}';
      const effect = worked(three(groups, 'metric: rr, from: events'));
      // 86 of 100 against 22 of 50
      assert.equal(effectInWords(effect), 'RR 1.95 (95% CI 1.42 to 2.70)');
      assert.match(effect.notes.join(' '), /“low” and “high” are put together as one group/);
      const turned = worked(three(groups, 'metric: rr, from: events', '[usual, [high, low]]'));
      near(turned.estimate.value, -effect.estimate.value, 1e-12);
    });

    it('has n, mean and SD of all their people, as if they had been one list', () => {
      // {1, 2, 3, 4} and {6, 7, 9}: n 7, mean 4.571429, SD 2.878492
      const groups =
        '{arm: low, analysed: 4, mean: 2.5, sd: 1.2909944}, {arm: high, analysed: 3, mean: 7.3333333, sd: 1.5275252}, {arm: usual, analysed: 7, mean: 4, sd: 2}';
      const effect = worked(three(groups, 'metric: md, from: means'));
      near(effect.estimate.value, 0.571429, 1e-6);
      near(effect.estimate.variance, 2.878492 ** 2 / 7 + 4 / 7, 1e-6);
    });

    it('counts all their clusters', () => {
      const groups =
        '{arm: low, analysed: 40, clusters: 4, mean: 5, sd: 2}, {arm: high, analysed: 60, clusters: 2, mean: 5, sd: 2}, {arm: usual, analysed: 100, clusters: 4, mean: 4, sd: 2}';
      const effect = worked(three(groups, 'metric: md, from: means, icc: 0.05'), 'cluster randomised trial');
      assert.match(effect.notes.join(' '), /20 people in each, ICC 0\.05, design effect 1\.95/);
    });

    it('is refused in words', () => {
      const groups = '{arm: low, analysed: 50, events: 45}, {arm: usual, analysed: 50, events: 22}';
      const why = (comparison: string) => refusedBecause(three(groups, 'metric: rr, from: events', comparison));
      assert.match(
        why('[[low, sleep], usual]'),
        /^The first entry of “comparison” is no name of a group.* the numbers of “sleep” are missing/,
      );
      assert.match(
        why('[[low, usual], [sleep, rest]]'),
        /^The second entry of “comparison” is no name of a group.* the numbers of “sleep” and “rest” are missing/,
      );
      assert.match(why('[null, usual]'), /^The first entry of “comparison” is no name of a group/);
      assert.match(why('[low, [usual, null]]'), /^The second entry of “comparison” is no name of a group/);
      assert.match(why('[low, {id: usual}]'), /^The second entry of “comparison” is no name of a group/);
      assert.match(why('[[low, usual], usual]'), /“usual” stands twice/);
      assert.match(why('[low, sleep]'), /^The numbers of “sleep” are missing/);
      assert.match(why('[low]'), /which two groups/);
    });
  });

  it('says that a comparison group stands in several comparisons', () => {
    const effect = worked(`  - {id: r, comparison: [course, usual], estimate: {type: md, value: 2, ci: [0, 4]}}
  - {id: other, comparison: [rest, usual], estimate: {type: md, value: 1, ci: [0, 2]}}`);
    assert.match(effect.notes.join(' '), /“usual” is also the comparison of “other”/);
    assert.match(effect.notes.join(' '), /“comparison: \[\[course, rest\], usual\]”/);
    assert.match(effect.notes.join(' '), /“split_comparator: 2”/);
  });

  it('divides a comparison group among those that are compared with it, however many results they have', () => {
    const [note = ''] = worked(`  - {id: r, comparison: [course, usual], estimate: {type: md, value: 2, ci: [0, 4]}}
  - {id: other, comparison: [rest, usual], estimate: {type: md, value: 1, ci: [0, 2]}}
  - {id: completers, comparison: [rest, usual], estimate: {type: md, value: 1, ci: [0, 2]}}`).notes;
    assert.match(note, /“usual” is also the comparison of “other”, “completers”:/);
    assert.match(note, /“split_comparator: 2”/);
  });

  it('names a few of very many groups', () => {
    const more = Array.from(
      { length: 9 },
      (_, index) => `\n  - {id: r${index}, comparison: [g${index}, usual], estimate: {type: md, value: 1, ci: [0, 2]}}`,
    );
    const [note = ''] = worked(
      `  - {id: r, comparison: [course, usual], estimate: {type: md, value: 2, ci: [0, 4]}}${more.join('')}`,
    ).notes;
    assert.match(note, /comparison of “r0”, “r1”, “r2”, “r3”, “r4”, “r5”, …: in/);
    assert.match(note, /\[\[course, g0, g1, g2, g3, g4, g5, …\], usual\].*“split_comparator: 10”/);
  });

  it('says so of no group that is not named, nor of one with itself', () => {
    for (const other of ['[rest]', '[[], usual]', '[course, usual]', '[rest, other]'])
      assert.deepEqual(
        worked(`  - {id: r, comparison: [course, usual], estimate: {type: md, value: 2, ci: [0, 4]}}
  - {id: other, comparison: ${other}, estimate: {type: md, value: 1, ci: [0, 2]}}`).notes,
        [],
        other,
      );
    for (const own of ['[course]', '[[], usual]'])
      assert.deepEqual(
        worked(`  - {id: r, comparison: ${own}, estimate: {type: md, value: 2, ci: [0, 4]}}
  - {id: other, comparison: [rest], estimate: {type: md, value: 1, ci: [0, 2]}}
  - {id: more, comparison: [rest, usual], estimate: {type: md, value: 1, ci: [0, 2]}}`).notes,
        [],
        own,
      );
  });
});
