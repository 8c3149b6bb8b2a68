/** Cases of numbers: what is worked out, what is refused and said, what is put together. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extraction } from '../cli/run';
import { type Cases, printed, problemsIn, resultsIn, rewrite, studiesIn } from './case';

const near = (found: number | undefined, right: number, within = 1e-9) =>
  assert.ok(found !== undefined && Math.abs(found - right) < within, `${found} is not ${right}`);

/** A line of a Markdown table, as its cells. */
function cells(markdown: string, first: string): string[] {
  const line = markdown.split('\n').find((each) => each.startsWith(`| ${first}`) || each.includes(`| ${first}`));
  return (line ?? '').split('|').map((cell) => cell.trim());
}

export const numbers: Cases = {
  async 'all-agree-on-one-word'(folder) {
    // κ needs a second word; chance agreement of AC1 over the three levels of RoB 2 is 0.
    const row = cells(await printed('agreement', join(folder, 'review')), 'RoB 2');
    assert.deepEqual(row.slice(2, 8), ['judgement', '4', '4 (100%)', 'not defined', '1.00', 'not defined']);
    assert.equal(row[9], '1.00', 'AC2 beside it');
  },

  async 'change-from-before-and-after'(folder) {
    const { effect } = (await resultsIn(join(folder, 'review'))).get('s0 r1') ?? {};
    near(effect?.estimate, -4);
    // 5² + 6² − 2·0.5·5·6 = 31 in each group of 30
    near((effect?.se ?? 0) ** 2, 31 * (1 / 30 + 1 / 30));
  },

  async 'decimal-comma-between-braces'(folder) {
    const [first = '', second = '', ...more] = await problemsIn(join(folder, 'review'));
    assert.match(first, /a comma begins the next entry: “1,058”.*Decimals have a point.*Write 1\.058 or 1058/);
    assert.match(second, /a comma begins the next entry: “34,5” is read as 34.*Decimals have a point.*Write 34\.5\./);
    assert.deepEqual(more, []);
  },

  async 'difference-with-t-or-p'(folder) {
    const results = await resultsIn(join(folder, 'review'));
    near(results.get('s0 r1')?.effect?.se, 3.8 / 2.78);
    // t of p = 0.008 with 25 + 22 − 2 = 45 degrees of freedom
    near(results.get('s1 r1')?.effect?.se, 3.8 / 2.7755, 1e-4);
  },

  async 'estimate-not-in-the-middle'(folder) {
    const review = join(folder, 'review');
    const [problem = '', ...more] = await problemsIn(review);
    assert.match(
      problem,
      /^studies\/s5\.extraction\.yaml estimate-off-centre: On the logarithm, 4\.64 is far from the middle \(2\.86\)/,
    );
    assert.deepEqual(more, []);
    const doubted = await printed('forest', review);
    assert.match(doubted, /\| 4\.64 \(1\.33 to 6\.16\)‖ \| +\|/);
    assert.match(doubted, /‖ In no summary \(1 result\): On the logarithm, 4\.64 is far from the middle/);
    // As the article printed it, once somebody has looked it up there.
    rewrite(
      join(review, 'studies/s5.extraction.yaml'),
      'types:',
      'accept: [{check: estimate-off-centre, reason: As printed.}]\ntypes:',
    );
    assert.deepEqual(await problemsIn(review), []);
    const pooled = await printed('forest', review);
    assert.match(pooled, /HR 2\.59 \(95% CI 1\.91 to 3\.51\), 7 studies/);
    const weights = [...pooled.matchAll(/Ash 2019 \(s\d\).*\| ([\d.]+)% \|$/gm)].map(([, weight]) => weight);
    assert.deepEqual(weights, ['16.4', '6.6', '5.2', '26.6', '17.2', '15.7', '12.3']);
  },

  async 'flow-without-screening'(folder) {
    // 365 − 35 = 330 reports sought; screening does not apply.
    assert.deepEqual(await problemsIn(join(folder, 'review')), []);
  },

  async 'forest-empty-without-reasons'(folder) {
    assert.match(
      await printed('forest', join(folder, 'review')),
      /There is no plot.*\n\nNo effect for Ash 2019, r1: A ratio needs its confidence interval/,
    );
    const { out } = await extraction(['render', 'forest', '--to', 'svg', '.'], { cwd: join(folder, 'review') });
    assert.match(out.replace(/<[^>]+>/g, ' '), /No effect for Ash 2019, r1/);
  },

  async 'group-list-in-a-comparison'(folder) {
    const review = join(folder, 'review');
    const path = join(review, 'studies/s0.extraction.yaml');
    const because = /The first entry of “comparison” is no name of a group but puts several together.*“sleep”/;
    assert.match((await resultsIn(review)).get('s0 r1')?.no_effect ?? '', because);
    for (const comparison of ['[[rest, sleep], usual]', '[null, usual]', '[rest, [usual]]', '[{a: 1}, usual]']) {
      writeFileSync(path, readFileSync(path, 'utf8').replace(/comparison: .*/, `comparison: ${comparison}`));
      const said = `${await printed('forest', review)}${(await extraction(['export', '--metafor', '.'], { cwd: review })).err}`;
      assert.doesNotMatch(said, /undefined|null/, comparison);
    }
  },

  async 'impossible-effects'(folder) {
    const review = join(folder, 'review');
    const problems = (await problemsIn(review)).map((each) => each.replace(/^studies\/|\.extraction\.yaml/g, ''));
    assert.deepEqual(
      problems.map((each) => each.slice(0, 60)),
      [
        's0 impossible-estimate: -0.4 can be no odds ratio: ratios are above 0'.slice(0, 60),
        's1 impossible-estimate: 12 can be no risk difference: it lies betwe'.slice(0, 60),
        's2 impossible-estimate: 1.4 can be no correlation: it lies between −'.slice(0, 60),
      ],
    );
    assert.match(problems[0] ?? '', /Was the logarithm typed\?/);
    assert.match(problems[1] ?? '', /Were per cent typed\?/);
    const results = await resultsIn(review);
    assert.deepEqual(
      [...results].filter(([, { effect }]) => effect !== null).map(([name]) => name),
      ['s3 r1'],
    );
    assert.doesNotMatch(await printed('forest', review), /\| Summary/);
  },

  async 'one-trial-in-two-files'(folder) {
    const problems = await problemsIn(join(folder, 'review'));
    assert.equal(problems.length, 2);
    for (const each of problems)
      assert.match(each, /duplicate-registration: The registration number NCT01234567 also stands at study “s[01]”/);
    assert.match(
      await printed('forest', join(folder, 'review')),
      /Ash 2019 and Birch 2019 have one registration number \(NCT01234567\)/,
    );
  },

  async 'reversed-interval-is-pooled'(folder) {
    const review = join(folder, 'review');
    const { effect, no_effect } = (await resultsIn(review)).get('s0 r1') ?? {};
    assert.equal(effect, null);
    assert.match(no_effect ?? '', /^The lower limit 2\.10 is larger than the upper limit 1\.55/);
    const plot = await printed('forest', review);
    assert.match(plot, /no summary\. A summary needs at least two studies/);
    assert.match(plot, /No effect for Ash 2019 \(s0\), r1: The lower limit 2\.10 is larger/);
  },

  async 'risk-difference-without-events'(folder) {
    const review = join(folder, 'review');
    const { effect } = (await resultsIn(review)).get('s0 r1') ?? {};
    // 0.5 in each cell, as metafor and RevMan do: 0.5/106 − 0.5/102
    near(effect?.estimate, 0.5 / 106 - 0.5 / 102);
    near((effect?.se ?? 0) ** 2, (0.5 * 105.5) / 106 ** 3 + (0.5 * 101.5) / 102 ** 3);
    near((effect?.se ?? 0) ** 2, 0.0000921, 1e-7);
    assert.match(await printed('forest', review), /RD [−\d.]+ \(95% CI .*\), 2 studies/);
  },

  async 'small-values-rounded-unevenly'(folder) {
    const [p, q] = [14 / 56, 15 / 58];
    const width = 1.959964 * Math.sqrt((p * (1 - p)) / 56 + (q * (1 - q)) / 58);
    const [value = '', lower = '', upper = ''] = [p - q, p - q - width, p - q + width].map((each) =>
      each.toFixed(3).replace('-', '−'),
    );
    assert.equal([value, lower, upper].join(), '−0.009,−0.168,0.151');
    assert.match(
      await printed('forest', join(folder, 'review')),
      new RegExp(`\\| ${value} \\(${lower} to ${upper}\\)`),
    );
  },

  async 'standard-error-typed-as-sd'(folder) {
    const review = join(folder, 'review');
    const [problem = '', ...more] = await problemsIn(review);
    // With 1.2·√54 and 1.4·√51 as standard deviations, g is 0.66.
    assert.match(problem, /^studies\/s0\.extraction\.yaml error-as-deviation: .*g is 4\.81; .*it is 0\.66/);
    assert.deepEqual(more, []);
    const plot = await printed('forest', review);
    assert.match(plot, /\| 4\.81 \(4\.05 to 5\.56\)\\\*‖ \| +\|/);
    assert.match(plot, /, 2 studies<br>Heterogeneity: I² = 0\.0%/);
  },

  async 'two-extractors-order-of-keys'(folder) {
    const review = join(folder, 'review');
    const [study] = await studiesIn(review);
    for (const section of ['participants', 'results'])
      assert.equal(study?.standing[section]?.standing, 'extractors agree', section);
    assert.equal(study?.computed.results.length, 1);
    const agreement = await printed('agreement', review);
    for (const section of ['Participants', 'Results'])
      assert.match(agreement, new RegExp(`\\| ${section} \\| whole section \\| 1 \\| 1 \\(100%\\)`));
    assert.match(await printed('characteristics', review), /\| ash-2019 \|.*\| nurses<br>40 enrolled \|/);
    assert.match(await printed('forest', review), /ash-2019.*−2 \(−4 to 0\)/);
  },

  async 'two-groups-against-one'(folder) {
    const review = join(folder, 'review');
    const path = join(review, 'studies/three.extraction.yaml');
    rewrite(path, 'comparison: [low, usual]', 'comparison: [[low, high], usual]');
    rewrite(path, 'by_arm: [{arm: low,', 'by_arm: [{arm: high, analysed: 50, events: 41}, {arm: low,');
    const { effect } = (await resultsIn(review)).get('three low-vs-usual') ?? {};
    // 86 of 100 against 22 of 50
    near(effect?.estimate, Math.log(86 / 100 / (22 / 50)));
    near((effect?.se ?? 0) ** 2, 1 / 86 - 1 / 100 + 1 / 22 - 1 / 50);
    assert.match(await printed('forest', review), /\| 1\.95 \(1\.42 to 2\.70\)/);
  },
};
