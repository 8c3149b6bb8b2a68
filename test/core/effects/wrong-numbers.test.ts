/** Nothing that a check calls wrong enters a summary, and the plot says what is left out and why. */
import assert from 'node:assert/strict';
import { findProblems } from '../../../src/core/checks/find-problems';
import { checks } from '../../../src/core/checks/list';
import { itemsOf } from '../../../src/core/document/walk';
import { effectOf } from '../../../src/core/effects/effect-of';
import { faultRules } from '../../../src/core/effects/faults/list';
import type { Field } from '../../../src/core/fields/field';
import { resultsField } from '../../../src/core/format/study/result';
import { forestPlot } from '../../../src/core/synthesis/results/forest';
import { readFixture } from '../checks/fixture';

const REVIEW = (metric: string) => `# file: review.extraction.yaml
review: made-up
vocabulary:
  outcomes: {exhaustion: Tired}
  measures: {scale: {name: Scale, outcome: exhaustion, better: lower}}
meta_analysis: [{outcome: exhaustion, metric: ${metric}, method: common effect, interval: normal}]
`;

const study = (id: string, numbers: string, more = '') => `# file: ${id}.extraction.yaml
study: ${id}
design: randomised trial
arms: [{id: rest}, {id: usual}]
results:
  - {id: r1, outcome: exhaustion, measure: scale, comparison: [rest, usual], ${numbers}}
${more}`;

/** The rows of the plot with their weights in per cent, the words of its summary, and everything that is said below it. */
function plotted(metric: string, ...files: readonly string[]) {
  const plot = forestPlot(readFixture([REVIEW(metric), ...files].join('')).review);
  const groups = plot.panels.flatMap((panel) => panel.groups);
  const rows = groups.flatMap((group) => group.rows);
  return {
    rows: rows.map(({ study: name, weight, barred }) => [
      name,
      weight === undefined ? (barred ? 'barred' : '') : (100 * weight).toFixed(1),
    ]),
    summary: groups.find(({ summary }) => summary)?.summary?.words,
    notes: [...plot.panels.flatMap((panel) => panel.notes), ...plot.notes].join('\n'),
  };
}

describe('numbers that cannot be', () => {
  it('give no effect: a reversed interval, with its reason below the plot', () => {
    const { rows, summary, notes } = plotted(
      'or',
      study('s0', 'estimate: {type: or, value: 1.80, ci: [2.10, 1.55]}'),
      study('s1', 'estimate: {type: or, value: 0.9, ci: [0.5, 1.62]}'),
    );
    assert.deepEqual(rows, [['s1', '']]);
    assert.equal(summary, undefined);
    assert.match(notes, /No effect for s0, r1: The lower limit 2\.10 is larger than the upper limit 1\.55/);
  });

  it('give no effect: logarithms, per cent, a correlation above 1, an estimate outside its interval', () => {
    const { rows, notes } = plotted(
      'rd',
      study('s0', 'estimate: {type: or, value: -0.4, ci: [-0.9, 0.1]}'),
      study('s1', 'estimate: {type: rd, value: 12, ci: [3, 21]}'),
      study('s2', 'estimate: {type: correlation, value: 1.4, analysed: 40}'),
      study('s3', 'estimate: {type: rd, value: 0.10, ci: [0.02, 0.18]}'),
      study('s4', 'estimate: {type: rd, value: 0.20, ci: [0.02, 0.18]}'),
    );
    assert.deepEqual(rows, [['s3', '']]);
    for (const why of [
      's0, r1: -?.?0.4 can be no odds',
      's1, r1: 12 can be',
      's2, r1: 1.4 can be',
      's4, r1: .* outside',
    ])
      assert.match(notes, new RegExp(`No effect for ${why}`));
  });

  it('are also those that the text does not say as they were meant', () => {
    const groups = (mean: string) =>
      `by_arm: [{arm: rest, analysed: 40, mean: ${mean}, sd: 5}, {arm: usual, analysed: 40, mean: 30, sd: 5}], derive: {metric: md, from: means}`;
    const { rows, notes } = plotted('md', study('s0', groups('34,5')), study('s1', groups('34.5')));
    assert.deepEqual(rows, [['s1', '']]);
    assert.match(notes, /No effect for s0, r1: The text is not read as it was meant/);
  });

  it('matter only where the effect is made of them', () => {
    const { rows } = plotted(
      'md',
      study('s0', 'estimate: {type: md, value: 2, ci: [1, 3]}, by_arm: [{arm: rest, analysed: 4, events: 5}]'),
    );
    assert.deepEqual(rows, [['s0', '']]);
  });
});

describe('numbers that hardly can be', () => {
  // Seven hazard ratios of a published plot; there 4.64 stands in the summary: 2.59 (1.91 to 3.51).
  const ratios: readonly (readonly [number, number, number])[] = [
    [1.78, 0.84, 3.76],
    [1.2, 0.37, 3.93],
    [1.14, 0.3, 4.25],
    [2.99, 1.66, 5.39],
    [2.9, 1.39, 6.01],
    [4.64, 1.33, 6.16],
    [2.75, 1.16, 6.54],
  ];
  const studies = (more: string) =>
    ratios.map(([value, lower, upper], index) =>
      study(`s${index}`, `estimate: {type: hr, value: ${value}, ci: [${lower}, ${upper}]}`, index === 5 ? more : ''),
    );

  it('are shown and enter no summary: an estimate far from the middle of its interval', () => {
    const { rows, summary, notes } = plotted('hr', ...studies(''));
    assert.deepEqual(rows[5], ['s5', 'barred']);
    assert.match(summary ?? '', /6 studies$/);
    assert.match(notes, /‖ In no summary \(1 result\): On the logarithm, 4\.64 is far from the middle \(2\.86\)/);
  });

  it('enter where the file accepts them with a reason', () => {
    const reason = 'accept: [{check: estimate-off-centre, reason: Printed so; an exact interval}]\n';
    const { rows, summary } = plotted('hr', ...studies(reason));
    assert.equal(summary, 'HR 2.59 (95% CI 1.91 to 3.51), 7 studies');
    assert.deepEqual(
      rows.map(([, weight]) => weight),
      ['16.4', '6.6', '5.2', '26.6', '17.2', '15.7', '12.3'],
    );
    const { review } = readFixture([REVIEW('hr'), ...studies(reason)].join(''));
    const file = review.files.find(({ id }) => id === 's5');
    const [result] = itemsOf(file?.sections.get('results')?.value);
    assert.ok(file && result);
    const effect = effectOf(result, file, review);
    assert.ok(effect?.ok);
    assert.match(
      effect.value.notes.join('\n'),
      /4\.64 is far from .* It is accepted here: Printed so; an exact interval/,
    );
    const without = plotted('hr', ...studies('accept: [{check: estimate-off-centre}]\n'));
    assert.match(without.summary ?? '', /6 studies$/);
  });

  it('are standard errors typed as standard deviations, beside other studies with the measure', () => {
    const groups = (n1: number, m1: number, s1: number, n2: number, m2: number, s2: number) =>
      `by_arm: [{arm: rest, analysed: ${n1}, mean: ${m1}, sd: ${s1}}, {arm: usual, analysed: ${n2}, mean: ${m2}, sd: ${s2}}], derive: {metric: smd, from: means}`;
    const others = [study('s1', groups(54, 18.4, 14, 51, 12.1, 13)), study('s2', groups(60, 17.9, 13.6, 61, 13, 14.2))];
    const errors = study('s0', groups(54, 18.4, 1.2, 51, 12.1, 1.4));
    const { rows, notes } = plotted('smd', errors, ...others);
    assert.deepEqual(
      rows.map(([, weight]) => weight),
      ['barred', '46.2', '53.8'],
    );
    assert.match(notes, /Hedges’ g is 4\.81; if they are standard errors of means, it is 0\.66/);
    const mended = plotted('smd', errors.replaceAll('sd: ', 'se: '), ...others);
    assert.match(mended.summary ?? '', /3 studies$/);
  });

  it('are estimates with a direction that says the opposite', () => {
    const { rows } = plotted(
      'md',
      study('s0', 'estimate: {type: md, value: 2, ci: [1, 3]}, effect_direction: favours intervention'),
    );
    assert.deepEqual(rows, [['s0', 'barred']]);
  });
});

describe('what a check says of the numbers of a result', () => {
  /** One result that has nothing wrong with it, made of the numbers in each part. */
  const parts: Readonly<Record<string, readonly [source: string, result: string]>> = {
    estimate: ['', 'estimate: {type: md, value: 2, ci: [1, 3], KEY}'],
    by_arm: [
      'means',
      'by_arm: [{arm: rest, analysed: 40, mean: 30, sd: 5, KEY}, {arm: usual, analysed: 40, mean: 31, sd: 5}]',
    ],
    paired: ['paired data', 'paired: {pairs: 10, mean_difference: 2, sd: 1, KEY}'],
    derive: [
      'means',
      'by_arm: [{arm: rest, analysed: 40, mean: 30, sd: 5}, {arm: usual, analysed: 40, mean: 31, sd: 5}]',
    ],
  };

  function numbersOf(field: Field | undefined): [key: string, value: number][] {
    const one = field?.kind === 'list' ? field.of : field;
    if (one?.kind !== 'mapping') return [];
    return Object.entries(one.fields).flatMap(([key, each]): [string, number][] => {
      if (each.kind !== 'number') return [];
      return [
        ...(each.least === undefined ? [] : [[key, each.least - 1] as [string, number]]),
        ...(each.most === undefined ? [] : [[key, each.most + 1] as [string, number]]),
      ];
    });
  }

  it('keeps every effect that is made of a number out of its range from being worked out', () => {
    let tried = 0;
    const fields = resultsField.of.kind === 'mapping' ? resultsField.of.fields : {};
    for (const [part, [from, numbers]] of Object.entries(parts)) {
      for (const [key, value] of numbersOf(fields[part])) {
        const own = numbers.replace(new RegExp(`([ {])${key}: [^,}]+,`), '$1').replace('KEY', `${key}: ${value}`);
        const derive = `, derive: {metric: md, from: ${from}${part === 'derive' ? `, ${key}: ${value}` : ''}}`;
        const text = study('s0', `${own.replace(', KEY', '')}${from === '' ? '' : derive}`);
        const { review } = readFixture(REVIEW('md') + text);
        const file = review.files[1];
        const result = itemsOf(file?.sections.get('results')?.value)[0];
        assert.ok(file && result);
        const told = findProblems(review, file).problems.filter(({ code }) => code === 'number-range');
        const effect = effectOf(result, file, review);
        assert.equal(told.length, 1, `${part}: ${key}: ${value}`);
        assert.ok(effect && !effect.ok && effect.because === told[0]?.message, `${part}: ${key}: ${value}`);
        tried += 1;
      }
    }
    assert.ok(tried >= 20, `${tried}`);
  });

  it('is told by a check of its own for each kind of fault, beside what the text itself tells', () => {
    const codes = faultRules.map(({ code }) => code).filter((code) => code !== 'syntax');
    assert.deepEqual(
      codes.filter((code) => !checks.some((check) => check.code === code)),
      [],
    );
  });
});
