import assert from 'node:assert/strict';
import { rob2 } from '../../../../src/core/knowledge/rob2/rob2';
import { weightedBars } from '../../../../src/core/synthesis/bias/weighted-bars';
import type { ForestPlot } from '../../../../src/core/synthesis/models/forest-plot';
import { forestPlot } from '../../../../src/core/synthesis/results/forest';
import { readFixture } from '../../checks/fixture';
import { BCG } from '../../statistics/bcg';

const REVIEW = `# file: review.extraction.yaml
review: r
vocabulary:
  measures: {low: {name: Low, better: lower}, high: {name: High, better: higher}, other: {name: Other}}
`;

const SUMMARY = 'meta_analysis: {outcome: burnout, metric: smd}\n';

/** One study with results of the outcome burnout. */
function study(id: string, results: readonly string[], design = 'randomised trial', more = ''): string {
  const lines = results.map((result, index) => `  - {id: r${index + 1}, outcome: burnout, ${result}}\n`).join('');
  return `# file: ${id}.extraction.yaml\nstudy: ${id}\ndesign: ${design}\nresults:\n${lines}${more}`;
}

function plotOf(...files: readonly string[]): ForestPlot {
  return forestPlot(readFixture(files.join('')).review);
}

const smd = (value: number, lower: number, upper: number, measure = 'low') =>
  `measure: ${measure}, estimate: {type: smd, value: ${value}, ci: [${lower}, ${upper}]}`;

const summaryWords = (plot: ForestPlot) => plot.panels[0]?.groups.map(({ summary }) => summary?.words);
const notes = (plot: ForestPlot) => plot.panels.flatMap((panel) => panel.notes).join('\n');

describe('forest plots', () => {
  it('have a summary only where the review asks for one', () => {
    const files = [study('a', [smd(-0.2, -0.4, 0)]), study('b', [smd(-0.1, -0.5, 0.3)])];
    assert.deepEqual(summaryWords(plotOf(REVIEW, ...files)), [undefined]);
    assert.equal(summaryWords(plotOf(REVIEW, SUMMARY, ...files))?.[0]?.replace(/ \(.*\)/, ''), 'SMD −0.18, 2 studies');
  });

  it('summarise as published: 13 trials of BCG, REML with Hartung–Knapp and prediction interval', () => {
    const trials = BCG.map(({ a, b, c, d }, index) =>
      study(`trial-${index}`, [
        `comparison: [x, y], by_arm: [{arm: x, analysed: ${a + b}, events: ${a}}, {arm: y, analysed: ${c + d}, events: ${c}}], derive: {metric: rr, from: events}`,
      ]),
    );
    const plot = plotOf(REVIEW, 'meta_analysis: [{outcome: burnout, metric: rr}]\n', ...trials);
    const summary = plot.panels[0]?.groups[0]?.summary;
    assert.equal(summary?.words, 'RR 0.49 (95% CI 0.33 to 0.73), 13 studies');
    assert.equal(summary?.predictionWords, '95% prediction interval 0.14 to 1.76');
    assert.equal(
      summary?.method,
      'Random effects (REML), Hartung–Knapp interval; prediction interval from t with 12 degrees of freedom',
    );
    assert.equal(summary?.heterogeneity, 'Heterogeneity: τ² = 0.3132; I² = 92.2%; Q = 152.23, df = 12, p < 0.001');
    const weights = plot.panels[0]?.groups[0]?.rows.map(({ weight }) => weight ?? 0) ?? [];
    assert.ok(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) < 1e-9);
    assert.match(notes(plot), /differ considerably/);
  });

  it('print a variance between studies of small effects, and decimals as their intervals bear', () => {
    const small = (value: number) => `measure: low, estimate: {type: smd, value: ${value}, se: 0.003}`;
    const plot = plotOf(
      REVIEW,
      'meta_analysis: {outcome: burnout, metric: smd, method: dersimonian-laird, interval: normal}\n',
      study('a', [small(0.01)]),
      study('b', [small(0.0186)]),
    );
    const summary = plot.panels[0]?.groups[0]?.summary;
    // Q = 0.0086²/(2·0.003²) = 4.1089; τ² = (Q − 1)·0.003² = 0.00002798
    assert.match(summary?.heterogeneity ?? '', /τ² = 0\.000028; I² = 75\.7%; Q = 4\.11,/);
    // 0.0143 ± 1.959964·√((0.003² + 0.00002798)/2) = 0.0143 ± 0.008428
    assert.equal(summary?.words, 'SMD 0.014 (95% CI 0.006 to 0.023), 2 studies');
    assert.equal(summary?.predictionWords, '95% prediction interval 0.001 to 0.028');
  });

  it('say each sentence once, with one full stop', () => {
    const row = plotOf(
      REVIEW,
      study(
        'a',
        ['measure: low, estimate: {type: md, value: 2, ci: [0, 4]}, analysis: {adjusted_for: age}'],
        'cohort study',
      ),
    ).panels[0]?.groups[0]?.rows[0];
    assert.equal(row?.effect.note, 'MD 2.00 (95% CI 0.00 to 4.00), as given; SE = (U − L)/(2z). Adjusted for age.');
  });

  it('show adjusted and unadjusted side by side, and pool the one that counts', () => {
    const both = study('a', [
      'measure: low, estimate: {type: or, value: 1.6, ci: [1.0, 2.56]}, unadjusted: {type: or, value: 2.1, ci: [1.2, 3.7]}, counts: adjusted',
    ]);
    const other = study('b', ['measure: low, estimate: {type: or, value: 1.4, ci: [0.9, 2.2]}']);
    const group = plotOf(REVIEW, 'meta_analysis: {outcome: burnout, metric: or}\n', both, other).panels[0]?.groups[0];
    assert.deepEqual(
      group?.rows.map(({ detail, effect, weight }) => [detail, effect.text, weight !== undefined]),
      [
        ['Low, adjusted', '1.6 (1.0 to 2.56)', true],
        ['Low, unadjusted', '2.1 (1.2 to 3.7)', false],
        ['Low', '1.4 (0.9 to 2.2)', true],
      ],
    );
    assert.equal(group?.summary?.words.replace(/ \(.*\)/, ''), 'OR 1.49, 2 studies');
  });

  it('never count a study twice, and take the result that the review names', () => {
    const twice = study('a', [smd(-0.2, -0.4, 0), smd(-0.9, -1.4, -0.4)]);
    const other = study('b', [smd(-0.1, -0.5, 0.3)]);
    const plot = plotOf(REVIEW, SUMMARY, twice, other);
    assert.deepEqual(summaryWords(plot), [undefined]);
    assert.match(notes(plot), /a has several results that could be taken \(r1, r2\)/);
    const named = plotOf(REVIEW, 'meta_analysis: {outcome: burnout, metric: smd, results: r2}\n', twice, other);
    assert.deepEqual(
      named.panels[0]?.groups[0]?.rows.map(({ weight }) => weight !== undefined),
      [false, true, true],
    );
  });

  it('never mix randomised and other studies', () => {
    const plot = plotOf(
      REVIEW,
      SUMMARY,
      study('a', [smd(-0.2, -0.4, 0)]),
      study('b', [smd(-0.1, -0.5, 0.3)]),
      study('c', [smd(-0.7, -0.9, -0.5)], 'cohort study'),
      study('d', [smd(-0.8, -0.9, -0.7)], 'cohort study'),
    );
    assert.deepEqual(
      plot.panels[0]?.groups.map(({ title, summary }) => [title, summary?.words.replace(/ \(.*\)/, '')]),
      [
        ['Randomised', 'SMD −0.18, 2 studies'],
        ['Not randomised', 'SMD −0.78, 2 studies'],
      ],
    );
    assert.match(notes(plot), /two studies only/);
  });

  it('have no summary of studies of which it is not known whether they were randomised', () => {
    const unknown = (id: string, value: number) =>
      study(id, [smd(value, value - 0.2, value + 0.2)]).replace(/^design:.*\n/m, '');
    const plot = plotOf(REVIEW, SUMMARY, unknown('a', -0.2), unknown('b', -0.1), study('c', [smd(-0.7, -0.9, -0.5)]));
    assert.deepEqual(
      plot.panels[0]?.groups.map(({ title, summary }) => [title, summary]),
      [
        ['Randomised', undefined],
        ['Design not extracted', undefined],
      ],
    );
    assert.match(notes(plot), /It is not known whether chance decided/);
  });

  it('summarise results about everyone, and those about a part of the people only where they are named', () => {
    const part = study('a', [smd(-0.2, -0.4, 0), `${smd(-0.9, -1.4, -0.4)}, population: completers`]);
    const other = study('b', [smd(-0.1, -0.5, 0.3)]);
    const weighted = (asked: string) =>
      plotOf(REVIEW, asked, part, other).panels[0]?.groups[0]?.rows.map(({ weight }) => weight !== undefined);
    assert.deepEqual(weighted(SUMMARY), [true, false, true]);
    assert.deepEqual(weighted('meta_analysis: [{outcome: burnout, metric: smd, results: [r2]}]\n'), [
      false,
      true,
      true,
    ]);
  });

  it('refuse what did not heed clusters, and say why', () => {
    const plot = plotOf(
      REVIEW,
      SUMMARY,
      study('a', [smd(-0.2, -0.4, 0)], 'cluster randomised trial'),
      study('b', [smd(-0.1, -0.5, 0.3)]),
    );
    assert.deepEqual(summaryWords(plot), [undefined]);
    assert.equal(plot.panels[0]?.groups[0]?.rows[0]?.barred, true);
    assert.match(notes(plot), /one has a result that fits \(1 result may not be pooled: ‖\)/);
    assert.ok(plot.notes.some((note) => note.startsWith('‖') && note.includes('it is not said how')));
  });

  it('turn round where lower is better only for the picture, and only where measures differ', () => {
    const alike = plotOf(REVIEW, study('a', [smd(-0.2, -0.4, 0)]));
    assert.deepEqual(alike.panels[0]?.sides, { left: 'Favours intervention', right: 'Favours comparator' });
    assert.equal(alike.panels[0]?.groups[0]?.rows[0]?.effect.text, '−0.2 (−0.4 to 0)');
    const mixed = plotOf(REVIEW, SUMMARY, study('a', [smd(-0.2, -0.4, 0)]), study('b', [smd(0.2, 0, 0.4, 'high')]));
    assert.deepEqual(
      mixed.panels[0]?.groups[0]?.rows.map(({ effect, shown }) => [effect.text, effect.signs, shown.value]),
      [
        ['0.20 (0.00 to 0.40)', '↔', 0.2],
        ['0.2 (0 to 0.4)', undefined, 0.2],
      ],
    );
    assert.equal(summaryWords(mixed)?.[0]?.replace(/ \(.*\)/, ''), 'SMD 0.20, 2 studies');
    assert.match(notes(mixed), /Hartung–Knapp interval is narrower/);
  });

  it('do not add up measures of which the better way is not known', () => {
    const plot = plotOf(REVIEW, SUMMARY, study('a', [smd(-0.2, -0.4, 0)]), study('b', [smd(0.2, 0, 0.4, 'other')]));
    assert.deepEqual(summaryWords(plot), [undefined]);
    assert.match(notes(plot), /which way is better/);
  });

  it('keep points of different measures apart', () => {
    const md = (measure: string) => `measure: ${measure}, estimate: {type: md, value: 1, ci: [0, 2]}`;
    assert.equal(plotOf(REVIEW, study('a', [md('low'), md('high')])).panels.length, 2);
  });

  it('give the weights of weighted bars', () => {
    const judged = (judgement: string) => `rob2: [{result: r1, overall: {judgement: ${judgement}}}]\n`;
    const { review } = readFixture(
      [
        REVIEW,
        'meta_analysis: {outcome: burnout, metric: smd, method: common effect, interval: normal}\n',
        study('a', [smd(0, -0.2, 0.2)], undefined, judged('low')),
        study('b', [smd(0, -0.4, 0.4)], undefined, judged('high')),
      ].join(''),
    );
    const overall = weightedBars(rob2, review).groups[0]?.bars.find(({ kind }) => kind === 'overall');
    assert.deepEqual(
      overall?.parts.map(({ level, share }) => [level, share.toFixed(2)]),
      [
        ['low', '0.80'],
        ['high', '0.20'],
      ],
    );
  });
});
