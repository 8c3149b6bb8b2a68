/** Summaries as a review declares them, up to what is printed; the numbers are published for metafor, or worked out with numpy. */
import assert from 'node:assert/strict';
import { forestCsv, forestMarkdown } from '../../../../src/core/figures/in-words/forest-text';
import { forestSvg } from '../../../../src/core/figures/pictures/forest-svg';
import { summariesOf } from '../../../../src/core/json-view/summaries';
import { forestPlot } from '../../../../src/core/synthesis/results/forest';
import { readFixture } from '../../checks/fixture';
import { assertWellFormed } from '../../figures/markup';
import { bcgReview } from './bcg-review';

const groupOf = (asks: string, metric?: string) => forestPlot(bcgReview(asks, metric)).panels[0]?.groups[0];
const notesOf = (asks: string, metric?: string) =>
  forestPlot(bcgReview(asks, metric))
    .panels.flatMap(({ notes }) => notes)
    .join('\n');

describe('summaries of counts', () => {
  it('are those of Mantel–Haenszel, as published for metafor and Stata', () => {
    const risk = groupOf(', method: mantel-haenszel')?.summary;
    assert.equal(risk?.words, 'RR 0.635 (95% CI 0.588 to 0.686), 13 studies');
    assert.equal(risk?.method, 'Common effect (Mantel–Haenszel), interval from the normal distribution');
    assert.equal(risk?.heterogeneity, 'Heterogeneity: I² = 92.1%; Q = 152.57, df = 12, p < 0.001');
    assert.equal(groupOf(', method: mh', 'or')?.summary?.words, 'OR 0.623 (95% CI 0.575 to 0.675), 13 studies');
    assert.equal(groupOf(', method: mh', 'rd')?.summary?.words, 'RD −0.0033 (95% CI −0.0039 to −0.0027), 13 studies');
  });

  it('are Peto’s, as published', () => {
    const odds = groupOf(', method: peto', 'or')?.summary;
    assert.equal(odds?.words, 'OR 0.622 (95% CI 0.575 to 0.674), 13 studies');
    assert.equal(odds?.method, 'Common effect (Peto), interval from the normal distribution');
  });

  it('refuse effects that they are not for, and say that Hartung and Knapp’s interval is another’s', () => {
    assert.match(notesOf(', method: peto'), /Randomised: no summary\. Peto’s method pools odds ratios, nothing else/);
    assert.match(notesOf(', method: mh, interval: hartung-knapp'), /this method has its own/);
    assert.doesNotMatch(notesOf(', method: mh'), /this method has its own/);
  });

  it('leave out results without counts, and name them', () => {
    const files = `# file: review.extraction.yaml
review: r
vocabulary: {outcomes: {falls: Falls}, measures: {fall: {name: Fall, outcome: falls, better: lower}}}
meta_analysis: {outcome: falls, metric: or, method: mantel-haenszel}
`;
    const counts = (id: string, events = 0) => `# file: ${id}.extraction.yaml
study: ${id}
design: randomised trial
results:
  - {id: r, outcome: falls, measure: fall, comparison: [a, b], by_arm: [{arm: a, analysed: 40, events: ${events}}, {arm: b, analysed: 80, events: 5}], derive: {metric: or, from: events}}
`;
    const given = `# file: given.extraction.yaml
study: given
design: randomised trial
results:
  - {id: r, outcome: falls, measure: fall, estimate: {type: or, value: 0.5, ci: [0.25, 1.0]}}
`;
    const panel = forestPlot(readFixture([files, counts('ash'), counts('birch', 1), given].join('')).review).panels[0];
    assert.deepEqual(
      panel?.groups[0]?.rows.map(({ weight }) => weight !== undefined),
      [true, true, false],
    );
    assert.match(
      panel?.notes.join('\n') ?? '',
      /not in the summary, because this method pools events and people, and of given/,
    );
    const one = forestPlot(readFixture([files, counts('ash'), given].join('')).review).panels[0];
    assert.match(one?.notes.join('\n') ?? '', /at least two studies; one has a result that fits\..*of given/);
  });
});

describe('the interval where τ² is 0', () => {
  const alike = (rule: string) => {
    const studies = [-2, -1, 0, 1, 2].map(
      (step) => `# file: s${step}.extraction.yaml
study: s${step + 3}
design: randomised trial
results: [{id: r, outcome: stress, measure: m, estimate: {type: md, value: ${step * 0.1}, se: 1}}]
`,
    );
    const review = `# file: review.extraction.yaml
review: r
vocabulary: {outcomes: {stress: Stress}, measures: {m: {name: M, outcome: stress, better: lower}}}
meta_analysis: {outcome: stress, metric: md${rule}}
`;
    return forestPlot(readFixture([review, ...studies].join('')).review).panels[0];
  };

  it('stays Hartung and Knapp’s, with a note, unless another rule is declared', () => {
    const usual = alike('');
    // 2.776445·√(0.2·0.025): Q = 0.1, factor 0.025
    assert.equal(usual?.groups[0]?.summary?.words, 'MD 0.00 (95% CI −0.20 to 0.20), 5 studies');
    assert.match(usual?.notes.join('\n') ?? '', /Hartung–Knapp interval is narrower/);
    const normal = alike(', zero_tau2: normal');
    assert.equal(normal?.groups[0]?.summary?.words, 'MD 0.00 (95% CI −0.88 to 0.88), 5 studies');
    assert.match(
      normal?.groups[0]?.summary?.method ?? '',
      /interval from the normal distribution because τ² is 0; pred/,
    );
    const wider = alike(', zero_tau2: wider');
    assert.equal(wider?.groups[0]?.summary?.words, 'MD 0.00 (95% CI −1.24 to 1.24), 5 studies');
    assert.doesNotMatch(wider?.notes.join('\n') ?? '', /narrower/);
  });
});

describe('subgroups', () => {
  const asks = ', interval: normal, subgroups: {by: country, title: allocation}';

  it('have summaries of their own and a test between them (BCG by allocation: numpy)', () => {
    const group = groupOf(asks);
    assert.deepEqual(
      group?.subgroups?.map(({ title, rows, summary }) => [title, rows.length, summary?.words]),
      [
        ['Allocation: alternate', 2, 'RR 0.58 (95% CI 0.34 to 1.01), 2 studies'],
        ['Allocation: random', 7, 'RR 0.38 (95% CI 0.22 to 0.65), 7 studies'],
        ['Allocation: systematic', 4, 'RR 0.65 (95% CI 0.32 to 1.32), 4 studies'],
      ],
    );
    assert.equal(group?.between?.words, 'Test between subgroups: Q = 1.86, df = 2, p = 0.394');
    assert.equal(group?.summary?.words, 'RR 0.49 (95% CI 0.34 to 0.70), 13 studies');
    assert.match(notesOf(asks), /not allotted to subgroups by chance/);
  });

  it('are in the JSON view, with the test', () => {
    const [summary] = summariesOf(bcgReview(asks));
    assert.deepEqual(
      summary?.subgroups?.map(({ subgroup, results, estimate }) => [subgroup, results.length, estimate.toFixed(4)]),
      [
        ['Allocation: alternate', 2, '-0.5408'],
        ['Allocation: random', 7, '-0.9710'],
        ['Allocation: systematic', 4, '-0.4242'],
      ],
    );
    assert.equal(summary?.between_subgroups?.q.toFixed(4), '1.8614');
    const [plain] = summariesOf(bcgReview(''));
    assert.ok(plain && !('subgroups' in plain));
  });

  it('may be written study by study; one alone counts in the test, and who is in none is said', () => {
    const values = ', interval: normal, subgroups: {title: era, values: {trial-01: old, trial-02: old, trial-03: new}}';
    const group = groupOf(values);
    assert.deepEqual(
      group?.subgroups?.map(({ title, rows, summary }) => [title, rows.length, summary !== undefined]),
      [
        ['Era: new', 1, false],
        ['Era: old', 2, true],
        ['Era: Not said', 10, true],
      ],
    );
    assert.equal(group?.between?.df, 1);
    assert.match(notesOf(values), /studies that do not say their “era” are in no subgroup/);
    assert.match(notesOf(values), /one study alone has no summary: new/);
  });

  it('that nobody says are refused in words', () => {
    assert.match(notesOf(', subgroups: weather'), /no study says its “weather”/);
    assert.equal(groupOf(', subgroups: weather')?.between, undefined);
    assert.match(notesOf(', subgroups: design'), /fewer than two subgroups have studies/);
  });

  it('stand in the picture, the table and the values', () => {
    const plot = forestPlot(bcgReview(asks));
    const svg = forestSvg(plot);
    assertWellFormed(svg);
    for (const words of ['Allocation: random', 'Test between subgroups: Q = 1.86', 'RR 0.38'])
      assert.ok(svg.includes(words), words);
    assert.match(forestMarkdown(plot), /Randomised, Allocation: systematic \| Summary: Random effects/);
    const csv = forestCsv(plot).split('\n');
    assert.ok(csv[0]?.trim().endsWith('p of Q,Subgroup'));
    assert.equal(csv.filter((line) => line.trim().endsWith('Allocation: alternate')).length, 2 + 2);
    assert.match(csv.join('\n'), /test between subgroups,.*1\.86144,2,0\.394269/);
  });
});

describe('a comparison group that is divided', () => {
  const study = (split: string, second = 'high') => `# file: three.extraction.yaml
study: three
design: randomised trial
results:
  - {id: low, outcome: falls, measure: fall, comparison: [low, usual], by_arm: &arms [{arm: low, analysed: 50, events: 45}, {arm: high, analysed: 50, events: 41}, {arm: usual, analysed: 50, events: 22}], derive: {metric: rr, from: events${split}}}
  - {id: high, outcome: falls, measure: fall, comparison: [${second}, usual], by_arm: *arms, derive: {metric: rr, from: events${split}}}
`;
  const plot = (file: string) =>
    forestPlot(
      readFixture(`# file: review.extraction.yaml
review: r
vocabulary: {outcomes: {falls: Falls}, measures: {fall: {name: Fall, outcome: falls, better: lower}}}
meta_analysis: {outcome: falls, metric: rr, method: common effect, results: [low, high]}
${file}`).review,
    ).panels[0];

  it('lets both results into one summary, and nobody counts twice', () => {
    const panel = plot(study(', split_comparator: 2'));
    assert.match(panel?.groups[0]?.summary?.words ?? '', /, 2 results of 1 study$/);
  });

  it('does so only where it is divided, and no intervention group stands in two results', () => {
    assert.match(plot(study(''))?.notes.join('\n') ?? '', /one study must not count twice/);
    assert.match(plot(study(', split_comparator: 2', 'low'))?.notes.join('\n') ?? '', /one study must not count twice/);
  });
});
