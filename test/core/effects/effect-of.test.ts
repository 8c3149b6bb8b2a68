import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { itemsOf } from '../../../src/core/document/walk';
import { effectInWords } from '../../../src/core/effects/effect';
import { effectOf } from '../../../src/core/effects/effect-of';
import { buildReview } from '../../../src/core/review';

const REVIEW = `review: made-up
vocabulary:
  measures: {stay: {name: Days in hospital, better: lower}, care: {name: Care, better: higher}, cure: {name: Cured, better: higher}}
`;

/** The effect of the one result of a study. */
function effectIn(result: string, design = 'randomised trial') {
  const file = readRecord('a.extraction.yaml', parse(`study: a\ndesign: ${design}\nresults:\n${result}`));
  const review = buildReview('', [readRecord('review.extraction.yaml', parse(REVIEW)), file]);
  const [node] = itemsOf(file.sections.get('results')?.value);
  assert.ok(node);
  const effect = effectOf(node, file, review);
  assert.ok(effect);
  return effect;
}

function worked(result: string, design?: string) {
  const effect = effectIn(result, design);
  assert.ok(effect.ok, effect.ok ? '' : effect.because);
  return effect.value;
}

function refusedBecause(result: string, design?: string): string {
  const effect = effectIn(result, design);
  assert.ok(!effect.ok);
  return effect.because;
}

/** Group, then [analysed, more keys]. */
const arms = (first: string, second: string) => `
    comparison: [course, usual]
    by_arm: [{arm: course, ${first}}, {arm: usual, ${second}}]`;
const EDINBURGH = arms('analysed: 155, mean: 55, sd: 47', 'analysed: 156, mean: 75, sd: 64');

function near(actual: number, expected: number, within = 5e-5) {
  assert.ok(Math.abs(actual - expected) < within, `${actual} is not ${expected}`);
}

describe('the effect of a result', () => {
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

  it('says that a comparison group stands in several comparisons', () => {
    const effect = worked(`  - {id: r, comparison: [course, usual], estimate: {type: md, value: 2, ci: [0, 4]}}
  - {id: other, comparison: [rest, usual], estimate: {type: md, value: 1, ci: [0, 2]}}`);
    assert.match(effect.notes.join(' '), /“usual” is also the comparison of “other”/);
  });
});
