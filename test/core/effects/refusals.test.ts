/** When an effect is refused, barred or explained: each condition on its own. */
import assert from 'node:assert/strict';
import { arms, near, refusedBecause, worked } from './worked';

const sizes = arms('analysed: 20', 'analysed: 22');
const table = (a: number, n1: number, c: number, n2: number) =>
  arms(`analysed: ${n1}, events: ${a}`, `analysed: ${n2}, events: ${c}`);

describe('an effect that is worked out', () => {
  it('names the scores that its means are of', () => {
    const from = (word: string, metric: string) =>
      worked(
        `  - id: r${arms('analysed: 9, mean: 5, sd: 2, change: 1, change_sd: 2', 'analysed: 9, mean: 4, sd: 2, change: 0, change_sd: 2')}\n    derive: {metric: ${metric}, from: ${word}}`,
      ).formula;
    assert.match(from('means', 'smd'), /s_p of means/);
    assert.match(from('mean changes', 'smd'), /s_p of mean changes/);
    assert.match(from('means', 'md'), /m1 − m2 of means/);
    assert.match(from('mean changes', 'md'), /m1 − m2 of mean changes/);
  });

  it('has the sign that is declared for t, whatever the sign of the number', () => {
    const of = (t: string, direction: string) =>
      `  - id: r\n    measure: care${sizes}\n    estimate: {t: ${t}}\n    derive: {metric: smd, from: t${direction}}`;
    near(worked(of('-2.1', '')).estimate.value, -0.636556, 1e-6);
    near(worked(of('-2.1', ', direction: favours intervention')).estimate.value, 0.636556, 1e-6);
    near(worked(of('2.1', ', direction: favours comparator')).estimate.value, -0.636556, 1e-6);
    assert.match(refusedBecause(of('2.1', ', direction: sideways')), /“sideways” is no direction/);
    assert.match(refusedBecause(of('x', '')), /t statistic is missing/);
  });

  it('from a correlation needs one between −1 and 1, of at least four people', () => {
    const of = (estimate: string) =>
      `  - {id: r, estimate: {type: correlation, ${estimate}}, derive: {metric: smd, from: correlation}}`;
    assert.match(refusedBecause(of('analysed: 40')), /A correlation between −1 and 1/);
    assert.match(refusedBecause(of('value: 1, analysed: 40')), /A correlation between −1 and 1/);
    assert.match(refusedBecause(of('value: 0.5')), /number of people/);
    assert.match(refusedBecause(of('value: 0.5, analysed: 3')), /number of people/);
    // 2·0.6/0.8 = 1.5; V = 4·(0.64²/3)/0.64³
    near(worked(of('value: 0.6, analysed: 4')).estimate.value, 1.5, 1e-9);
    near(worked(of('value: 0.6, analysed: 4')).estimate.variance, 4 / (3 * 0.64), 1e-9);
  });

  it('from an odds ratio needs one: 2.25 with a variance of 0.199074 is d 0.4471, SE 0.2460 (published for metafor)', () => {
    const of = (estimate: string) => `  - {id: r, ${estimate}derive: {metric: smd, from: odds ratio}}`;
    const given = (type: string) => `estimate: {type: ${type}, value: 2.25, ci: [0.9384, 5.3949]}, `;
    near(worked(of(given('or'))).estimate.value, 0.4471);
    near(Math.sqrt(worked(of(given('or'))).estimate.variance), 0.246);
    assert.match(refusedBecause(of(given('rr'))), /no odds ratio/);
    assert.match(refusedBecause(of('')), /There is no “estimate”/);
    assert.match(refusedBecause(of('estimate: {type: or, value: }, ')), /has no “value”/);
    assert.match(refusedBecause(of('estimate: {type: or, value: 2.25}, ')), /needs its confidence interval/);
  });

  it('from events is refused as a ratio only where all or nobody had the event in both groups', () => {
    const of = (events: string) => `  - id: r${events}\n    derive: {metric: or, from: events}`;
    assert.match(refusedBecause(of(table(0, 20, 0, 30))), /says nothing about a ratio/);
    assert.match(refusedBecause(of(table(20, 20, 30, 30))), /says nothing about a ratio/);
    // (20.5·20.5)/(0.5·10.5) and the like: 0.5 in each cell
    const apart = worked(of(table(20, 20, 10, 30)));
    near(apart.estimate.value, Math.log((20.5 * 20.5) / (0.5 * 10.5)), 1e-9);
    assert.match(apart.notes.join(' '), /^One cell is empty, so 0\.5 was added to all four/);
    near(worked(of(table(0, 20, 30, 30))).estimate.value, Math.log((0.5 * 0.5) / (20.5 * 30.5)), 1e-9);
    assert.deepEqual(worked(of(table(5, 20, 10, 30))).notes, []);
  });

  it('from events is a difference of risks also where everybody had the event in both groups', () => {
    const all = worked(`  - id: r${table(20, 20, 30, 30)}\n    derive: {metric: rd, from: events}`);
    // 20.5/21 − 30.5/31, as metafor has it
    near(all.estimate.value, 20.5 / 21 - 30.5 / 31, 1e-12);
    assert.match(all.notes.join(' '), /All or nobody had the event in each group/);
  });

  it('of means has the variance that the review names', () => {
    const of = (variance: string) =>
      worked(
        `  - id: r${arms('analysed: 10, mean: 5, sd: 2', 'analysed: 12, mean: 4, sd: 2')}\n    derive: {metric: smd, from: means${variance}}`,
      );
    const revman = of(', variance: revman');
    const { value } = revman.estimate;
    near(revman.estimate.variance, 22 / 120 + value ** 2 / (2 * (22 - 3.94)), 1e-12);
    assert.match(revman.formula, /RevMan/);
    near(of('').estimate.variance, 22 / 120 + value ** 2 / (2 * 22), 1e-12);
  });

  it('from events is refused where there are more of them than people, in either group', () => {
    const of = (events: string) => refusedBecause(`  - id: r${events}\n    derive: {metric: rd, from: events}`);
    assert.match(of(table(21, 20, 1, 30)), /21 people with the event are more than the 20/);
    assert.match(of(table(1, 20, 31, 30)), /31 people with the event are more than the 30/);
  });
});

describe('an effect of wards and teams', () => {
  const cluster = 'cluster randomised trial';
  const means = (first: string, second: string) =>
    `  - id: r${arms(`analysed: 100, mean: 5, sd: 2${first}`, `analysed: 100, mean: 4, sd: 2${second}`)}\n    derive: {metric: md, from: means, icc: 0.05}`;

  it('has the size of a cluster from people and clusters of both groups', () => {
    assert.match(worked(means(', clusters: 6', ', clusters: 4'), cluster).notes.join(' '), /20 people in each/);
    for (const [first, second] of [
      [', clusters: 6', ''],
      ['', ', clusters: 4'],
      [', clusters: 0', ', clusters: 0'],
      // More wards than people.
      [', clusters: 200', ', clusters: 200'],
    ] as const)
      assert.match(refusedBecause(means(first, second), cluster), /average size of a cluster is missing/);
    assert.match(worked(means(', clusters: 5', ', clusters: 5'), cluster).notes.join(' '), /20 people in each/);
    assert.match(worked(means(', clusters: 100', ', clusters: 100'), cluster).notes.join(' '), /1 people in each/);
    const ratio = `  - id: r${arms('clusters: 5', 'clusters: 5')}
    estimate: {type: or, value: 2.25, ci: [0.9384, 5.3949]}
    analysis: {clustering: ignored}
    derive: {metric: smd, from: odds ratio, icc: 0.05}`;
    assert.match(refusedBecause(ratio, cluster), /average size of a cluster is missing/);
    assert.match(worked(means(', clusters: 5', ', clusters: 0'), cluster).notes.join(' '), /40 people in each/);
  });

  it('says that the authors heeded it, where they did and where it matters', () => {
    const given = '  - {id: r, estimate: {type: md, value: 2, ci: [0, 4]}, analysis: {clustering: mixed model}}';
    assert.match(worked(given, cluster).notes.join(' '), /taken into account by the authors/);
    assert.deepEqual(worked(given).notes, []);
    const not = '  - {id: r, estimate: {type: md, value: 2, ci: [0, 4]}, analysis: {clustering: ignored}}';
    assert.deepEqual(worked(not, cluster).notes, []);
  });

  it('from numbers of single people needs the correlation within wards, and may take the authors’ analysis instead', () => {
    const of = (more: string) =>
      `  - id: r${arms('analysed: 100, mean: 5, sd: 2', 'analysed: 100, mean: 4, sd: 2')}\n    analysis: {clustering: ${more}`;
    const ignored = refusedBecause(of('ignored}\n    derive: {metric: md, from: means}'), cluster);
    assert.match(ignored, /Write “icc” in “derive”/);
    assert.doesNotMatch(ignored, /its estimate can be used as given/);
    const heeded = refusedBecause(of('mixed model}\n    derive: {metric: md, from: means}'), cluster);
    assert.match(heeded, /its estimate can be used as given/);
    // Means and standard deviations know of no wards, whatever the authors did with them.
    assert.ok(worked(of('mixed model}\n    derive: {metric: md, from: means, icc: 0.05, cluster_size: 20}'), cluster));
  });

  it('is not mended a second time', () => {
    const of = (clustering: string) => `  - id: r${sizes}
    estimate: {t: 2.1}
    analysis: {clustering: ${clustering}}
    derive: {metric: smd, from: t, icc: 0.05, cluster_size: 20}`;
    assert.match(refusedBecause(of('robust errors'), cluster), /would do it twice/);
    near(worked(of('not heeded'), cluster).estimate.variance, 0.100278 * 1.95, 1e-5);
  });
});

describe('an effect of a crossover trial', () => {
  const given = (paired: string) =>
    worked(`  - {id: r, estimate: {type: md, value: 2, ci: [0, 4]}${paired}}`, 'crossover trial').notPooled;

  it('is pooled only where pairs were analysed, or the first period alone', () => {
    assert.match(given(', paired: {periods: all as if independent}') ?? '', /took them for different people/);
    assert.match(given('') ?? '', /it is not said whether pairs were analysed/);
    assert.equal(given(', paired: {periods: all}'), undefined);
    assert.equal(given(', paired: {periods: first only}'), undefined);
  });

  it('of other trials does not matter', () =>
    assert.equal(worked('  - {id: r, estimate: {type: md, value: 2, ci: [0, 4]}}').notPooled, undefined));
});

describe('notes of an effect', () => {
  it('say what was adjusted for, and that a derived effect is not', () => {
    const analysis = 'analysis: {adjusted_for: [age, ward]}';
    const given = worked(`  - {id: r, estimate: {type: md, value: 2, ci: [0, 4]}, ${analysis}}`);
    assert.deepEqual(given.notes, ['Adjusted for age, ward.']);
    const groups = arms('analysed: 9, mean: 5, sd: 2', 'analysed: 9, mean: 4, sd: 2');
    const derived = worked(`  - id: r${groups}\n    ${analysis}\n    derive: {metric: md, from: means}`);
    assert.match(derived.notes.join(' '), /^Not adjusted, unlike the authors’ own analysis/);
    assert.deepEqual(worked(`  - id: r${groups}\n    derive: {metric: md, from: means}`).notes, []);
  });

  it('say of a stepped wedge whether time was taken into account', () => {
    const of = (analysis: string, design: string) =>
      worked(`  - {id: r, estimate: {type: md, value: 2, ci: [0, 4]}${analysis}}`, design).notes.join(' ');
    const wedge = 'stepped-wedge cluster randomised trial';
    assert.match(of('', wedge), /Stepped wedge/);
    assert.match(of(', analysis: {time: not heeded}', wedge), /Stepped wedge/);
    assert.doesNotMatch(of(', analysis: {time: fixed effect of the step}', wedge), /Stepped wedge/);
    assert.doesNotMatch(of('', 'cluster randomised trial'), /Stepped wedge/);
  });
});

describe('a given effect', () => {
  it('has its interval from t where t and its degrees of freedom stand beside it', () => {
    // (4 − 0)/(2·t(0.975; 10)), t 2.228139
    const of = (more: string) =>
      Math.sqrt(worked(`  - {id: r, estimate: {type: md, value: 2, ci: [0, 4]${more}}}`).estimate.variance);
    near(of(', t: 2.2, df: 10'), 4 / (2 * 2.228139), 1e-6);
    near(of(', t: 2.2'), 4 / (2 * 1.959964), 1e-6);
    near(of(', df: 10'), 4 / (2 * 1.959964), 1e-6);
    near(of(', se: 0.9'), 0.9, 1e-9);
    // No degrees of freedom are none.
    near(of(', t: 2.2, df: 0'), 4 / (2 * 1.959964), 1e-6);
  });

  it('of a correlation needs one within −1 and 1 and at least four people', () => {
    const of = (more: string) => `  - {id: r, estimate: {type: correlation, ${more}}}`;
    near(worked(of('value: 0.5, analysed: 100')).estimate.variance, 1 / 97, 1e-12);
    near(worked(of('value: 0.5, analysed: 4')).estimate.variance, 1, 1e-12);
    assert.match(refusedBecause(of('value: 0.5, analysed: 3')), /at least 4/);
    assert.match(refusedBecause(of('value: 0.5')), /at least 4/);
    assert.match(refusedBecause(of('value: -1, analysed: 30')), /between −1 and 1/);
  });

  it('has no standard error from a statistic that tells none of such an estimate', () => {
    const of = (estimate: string) => `  - {id: r, estimate: {${estimate}}}`;
    assert.match(refusedBecause(of('type: smd, value: 0.5, z: 2')), /it is not known how sure it is/);
    assert.match(refusedBecause(of('type: or, value: 2, t: 2.2')), /A ratio needs its confidence interval/);
    // SE = ln 2/2
    near(Math.sqrt(worked(of('type: or, value: 2, z: 2')).estimate.variance), Math.log(2) / 2, 1e-9);
  });

  it('needs a kind and a number', () => {
    assert.match(refusedBecause('  - {id: r, estimate: {value: 2}}'), /write “type”/);
    assert.match(refusedBecause('  - {id: r, estimate: {type: odd thing, value: 2}}'), /of the type “odd thing”/);
    assert.match(refusedBecause('  - {id: r, estimate: {type: md, value: x}}'), /At “value” .* stands “x”/);
    assert.match(refusedBecause('  - {id: r, estimate: {type: or, value: 0.1, ci: [0, 3]}}'), /are above 0/);
    assert.match(refusedBecause('  - {id: r, estimate: {type: or, value: 0, ci: [0.1, 3]}}'), /above 0/);
    assert.match(refusedBecause('  - {id: r, estimate: {type: md, value: 1, se: 0}}'), /must be above 0/);
    assert.match(refusedBecause('  - {id: r, estimate: {type: md, value: 1e60, ci: [1e59, 2e60]}}'), /too large/);
    assert.match(refusedBecause('  - {id: r, estimate: {type: md, value: 1, se: 1e-60}}'), /too small/);
  });
});

describe('a p value', () => {
  const of = (estimate: string, more = '') =>
    `  - id: r${arms('analysed: 20', 'analysed: 22')}\n    estimate: {type: md, value: 2, ${estimate}}${more}`;

  it('tells a standard error with the degrees of freedom of two independent groups', () => {
    // t(0.985; 40) = 2.250
    near(Math.sqrt(worked(of('p: 0.03')).estimate.variance), 2 / 2.25, 1e-3);
    assert.match(worked(of('p: 0.03')).formula, /with 40 degrees of freedom/);
    assert.match(worked(of('p: 0.03, df: 10')).formula, /with 10 degrees of freedom/);
    assert.match(worked(of('p: 0.03, df: 0')).formula, /with 40 degrees of freedom/);
  });

  it('of another analysis needs its degrees of freedom', () => {
    for (const more of [
      'analysis: {clustering: robust errors}',
      'analysis: {method: mixed model}',
      'paired: {pairs: 20}',
    ])
      assert.match(refusedBecause(of('p: 0.03', `\n    ${more}`)), /degrees of freedom are needed/);
  });

  it('of 0 or 1 tells none', () => {
    assert.match(refusedBecause(of('p: 0')), /p value between 0 and 1/);
    assert.match(refusedBecause(of('p: 1')), /p value between 0 and 1/);
  });
});

describe('pairs', () => {
  const of = (
    paired: string,
    metric = 'md',
    groups = arms('analysed: 10, mean: 7, sd: 2.38', 'analysed: 10, mean: 6.5, sd: 2.21'),
  ) => `  - id: r${groups}\n    paired: {${paired}}\n    derive: {metric: ${metric}, from: paired data}`;

  it('have the standard error of their differences: as printed, from the SD, or from the interval with t', () => {
    const error = (paired: string) => Math.sqrt(worked(of(`mean_difference: 0.5, ${paired}`)).estimate.variance);
    near(error('pairs: 10, se: 0.4, sd: 9'), 0.4, 1e-9);
    // SD 2 of ten differences: 0.632456 (Cochrane Handbook 5.1, 16.4)
    near(error('pairs: 10, sd: 2'), 0.632456, 1e-6);
    // t(0.975; 9) = 2.262157
    near(error('pairs: 10, ci: [-1, 2]'), 3 / (2 * 2.262157), 1e-6);
    assert.match(worked(of('mean_difference: 0.5, pairs: 10, ci: [-1, 2]')).formula, /t with 9 degrees of freedom$/);
    near(worked(of('mean_difference: 0.5, pairs: 2, sd: 2')).estimate.value, 0.5, 1e-12);
  });

  it('of standardised differences have the correlation that is written, or that follows', () => {
    // s_diff 1.842599 at r 0.68: (2.38² + 2.21² − 1.842599²)/(2·2.38·2.21) = 0.68
    near(worked(of('pairs: 10, sd: 1.842599', 'smd')).estimate.variance, 0.255963 ** 2, 1e-6);
    assert.match(worked(of('pairs: 10, sd: 1.842599', 'smd')).notes.join(' '), /r = \(s1² \+ s2²/);
    assert.deepEqual(worked(of('pairs: 10, sd: 9, correlation: 0.68', 'smd')).notes, []);
  });

  it('are refused in words', () => {
    assert.match(refusedBecause(of('mean_difference: 1, sd: 2')), /How many people have both values/);
    assert.match(refusedBecause(of('pairs: 1, mean_difference: 1, sd: 2')), /How many people have both values/);
    const noMeans = arms('analysed: 10', 'analysed: 10');
    assert.match(refusedBecause(of('pairs: 10, sd: 2', 'md', noMeans)), /mean of the differences is missing/);
    assert.match(refusedBecause(of('pairs: 10, mean_difference: 1')), /How much the differences vary/);
    assert.match(refusedBecause(of('pairs: 10, mean_difference: 1, ci: [1]')), /How much the differences vary/);
    assert.match(refusedBecause(of('pairs: 10, mean_difference: 1, ci: [x, 2]')), /How much the differences vary/);
    assert.match(refusedBecause(of('pairs: 10, mean_difference: 1, se: 0')), /must be above 0/);
    assert.match(refusedBecause(of('pairs: 10', 'smd')), /correlation within persons is missing/);
    assert.match(refusedBecause(of('pairs: 10, sd: 9', 'smd')), /must lie between −1 and 1/);
    assert.match(refusedBecause(of('pairs: 10, correlation: 1', 'smd')), /must lie between −1 and 1/);
  });
});
