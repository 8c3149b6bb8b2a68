/** What is looked at beside a summary, as tables and plots print it; the numbers are published for metafor, or worked out with numpy. */
import assert from 'node:assert/strict';
import { funnelCsv, funnelMarkdown, funnelTables } from '../../../../src/core/figures/in-words/funnel-text';
import { funnelSvg } from '../../../../src/core/figures/pictures/funnel-svg';
import type { Review } from '../../../../src/core/review/review';
import type { Table } from '../../../../src/core/synthesis/models/table';
import { funnelPlot } from '../../../../src/core/synthesis/summaries/funnel';
import { influenceView } from '../../../../src/core/synthesis/summaries/influence-table';
import { leaveOneOutView } from '../../../../src/core/synthesis/summaries/leave-one-out-table';
import { metaRegressionView } from '../../../../src/core/synthesis/summaries/meta-regression-table';
import { subgroupsView } from '../../../../src/core/synthesis/summaries/subgroups-table';
import type { View } from '../../../../src/core/synthesis/view';
import { assertInert, assertWellFormed } from '../../figures/markup';
import { bcgReview } from './bcg-review';

function tableOf(view: View, review: Review): Table {
  const figure = view.of(review);
  assert.equal(figure.kind, 'table');
  return figure as Table;
}

const texts = (table: Table, row: number) => table.rows[row]?.cells.slice(1).map(({ text }) => text);

describe('what nobody asked for', () => {
  it('is in no table', () => {
    for (const view of [leaveOneOutView, influenceView, metaRegressionView, subgroupsView]) {
      const table = tableOf(view, bcgReview(''));
      assert.deepEqual([table.rows, table.notes], [[], []], view.id);
    }
    assert.deepEqual(funnelPlot(bcgReview('')).panels, []);
  });
});

describe('summaries without each study', () => {
  it('are those of metafor’s leave1out', () => {
    const table = tableOf(leaveOneOutView, bcgReview(', interval: normal, sensitivity: leave one out'));
    assert.equal(table.rows.length, 14);
    assert.deepEqual(texts(table, 0), ['no study left out', '0.49 (0.34 to 0.70)', '< 0.001', '0.3132', '92.2%']);
    // −0.707084 (−1.079401 to −0.334767), τ² 0.336157, I² 93.2259
    assert.deepEqual(texts(table, 1), ['trial-01', '0.49 (0.34 to 0.72)', '< 0.001', '0.3362', '93.2%']);
    assert.equal(table.rows[1]?.cells[1]?.source?.file, 'trial-01.extraction.yaml');
  });

  it('are worked out by the method that the review declares', () => {
    const table = tableOf(leaveOneOutView, bcgReview(', method: mantel-haenszel, sensitivity: [leave one out]'));
    // −0.451379 (−0.528671 to −0.374088)
    assert.equal(texts(table, 1)?.[1], '0.637 (0.589 to 0.688)');
  });

  it('say why there are none', () => {
    const table = tableOf(leaveOneOutView, bcgReview(', method: peto, sensitivity: leave one out'));
    assert.deepEqual(table.notes, [
      'Tuberculosis: risk ratio, Randomised: there is no summary, and the forest plot says why.',
    ]);
    const two = tableOf(leaveOneOutView, bcgReview(', sensitivity: leave one out', 'rr', 2));
    assert.equal(texts(two, 1)?.[1], 'A summary needs at least two studies.');
  });
});

describe('the influence of single studies', () => {
  it('is that of metafor’s influence', () => {
    const table = tableOf(influenceView, bcgReview(', interval: normal, sensitivity: influence'));
    assert.equal(table.rows.length, 13);
    assert.deepEqual(texts(table, 0), [
      ...['trial-01', '−0.22', '−0.04', '0.00', '−0.04', '1.12', '0.3362', '151.58', '5.1%', 'no'],
    ]);
    assert.match(table.notes.join('\n'), /never to leave it out/);
  });

  it('is refused in words for counts, and for two studies', () => {
    const counts = tableOf(influenceView, bcgReview(', method: mh, sensitivity: influence'));
    assert.match(counts.notes.join('\n'), /for summaries of effects, not of counts/);
    const two = tableOf(influenceView, bcgReview(', sensitivity: influence', 'rr', 2));
    assert.match(two.notes.join('\n'), /with two studies, each is all/);
  });
});

describe('meta-regressions', () => {
  const asks = ', interval: normal, moderator: {by: participants.mean_age, title: latitude}';

  it('are those of metafor: BCG on latitude', () => {
    const table = tableOf(metaRegressionView, bcgReview(asks));
    assert.deepEqual(texts(table, 0), [
      ...['latitude', '13', '−0.029 (−0.043 to −0.015)', '< 0.001', '0.971', '0.25 (−0.24 to 0.74)'],
      ...['0.0763', '68.4%', '75.6%', '30.73, df = 11, p = 0.001', 'Mixed effects (REML), normal distribution'],
    ]);
    assert.match(table.notes.join('\n'), /not allotted to values of the moderator by chance/);
  });

  it('leave out studies without a number, and say so; few studies are said to be few', () => {
    const values = '{trial-01: 44, trial-02: "55", trial-03: 42, trial-04: high}';
    const table = tableOf(metaRegressionView, bcgReview(`, moderator: {title: latitude, values: ${values}}`));
    assert.equal(texts(table, 0)?.[1], '3');
    assert.match(table.notes.join('\n'), /left out for want of a number for “latitude”: 10 of 13 results\./);
    assert.match(table.notes.join('\n'), /with 3 studies, a meta-regression says little/);
  });

  it('are refused in words', () => {
    const note = (more: string) => tableOf(metaRegressionView, bcgReview(more)).notes.join('\n');
    assert.match(note(', moderator: weather'), /needs at least three studies/);
    assert.match(note(', method: mh, moderator: participants.mean_age'), /not for pooled counts/);
  });
});

describe('the table of subgroups', () => {
  it('has each of them, all together and the test', () => {
    const table = tableOf(subgroupsView, bcgReview(', interval: normal, subgroups: country'));
    assert.deepEqual(
      table.rows.map((_, row) => texts(table, row)?.slice(1, 4)),
      [
        ['alternate', '2 results', 'RR 0.58 (95% CI 0.34 to 1.01), 2 studies'],
        ['random', '7 results', 'RR 0.38 (95% CI 0.22 to 0.65), 7 studies'],
        ['systematic', '4 results', 'RR 0.65 (95% CI 0.32 to 1.32), 4 studies'],
        ['All', '', 'RR 0.49 (95% CI 0.34 to 0.70), 13 studies'],
        ['Test between subgroups: Q = 1.86, df = 2, p = 0.394', '', ''],
      ],
    );
  });
});

describe('funnel plots', () => {
  const all = ', small_studies: [funnel plot, egger, peters]';
  const plot = () => funnelPlot(bcgReview(all, 'or'));

  it('come with Egger’s and Peters’ tests (BCG: numpy)', () => {
    const [panel] = plot().panels;
    assert.equal(panel?.points.length, 13);
    assert.deepEqual(
      panel?.tests.map(({ words }) => words.replace(/ (?:Small|No) .*$/, '')),
      [
        'Egger’s test (the logarithm of the effect against the standard error): slope −2.35, SE 1.56, t = −1.51, df = 11, p = 0.160; at the standard error 0, the logarithm of the effect is −0.16.',
        'Peters’ test (the logarithm of the effect against 1/n): slope −564, SE 414, t = −1.36, df = 11, p = 0.200; at 1/n 0, the logarithm of the effect is −0.43.',
      ],
    );
    assert.match(panel?.tests[0]?.words ?? '', /none is no proof/);
  });

  it('are drawn, written and exported', () => {
    const svg = funnelSvg(plot());
    assertWellFormed(svg);
    assertInert(svg);
    assert.equal(svg.split('<circle').length, 14);
    const csv = funnelCsv(plot()).trim().split(/\r?\n/);
    assert.equal(csv.length, 1 + 13 + 2);
    assert.match(csv[1] ?? '', /,result,trial-01,r,or,0\.391138,-0\.938694,0\.597599,,,,$/);
    assert.match(csv.at(-2) ?? '', /Egger’s test,,,or,,,1\.55635,-2\.34534,-1\.50695,11,0\.159991/);
    assert.match(funnelMarkdown(plot()), /Peters’ test/);
    assert.equal(funnelTables(plot())[0]?.rows.length, 13);
  });

  it('say that fewer than ten studies are too few, and are drawn all the same', () => {
    const [panel] = funnelPlot(bcgReview(all, 'or', 9)).panels;
    assert.equal(panel?.isDrawn, true);
    assert.match(panel?.notes.join('\n') ?? '', /With 9 studies, the eye cannot tell/);
    for (const { words, numbers } of panel?.tests ?? []) {
      assert.match(words, /not made\. There are 9 studies; with fewer than ten/);
      assert.equal(numbers, undefined);
    }
  });

  it('have no test by Peters for other effects, and no picture where only a test is asked for', () => {
    const [difference] = funnelPlot(bcgReview(all, 'rd')).panels;
    assert.match(difference?.tests[1]?.words ?? '', /for odds ratios and risk ratios/);
    const only = funnelPlot(bcgReview(', small_studies: egger', 'or'));
    assert.equal(only.panels[0]?.isDrawn, undefined);
    assert.ok(!funnelSvg(only).includes('<circle'));
    assert.ok(funnelSvg(only).includes('Egger’s test'));
  });

  it('are never an empty picture', () => {
    const none = funnelSvg(funnelPlot(bcgReview('')));
    assert.match(none, /the review file asks for none/);
    const refused = funnelSvg(funnelPlot(bcgReview(', method: peto, small_studies: funnel plot')));
    assert.match(refused, /there is no summary, and the forest plot says/);
  });
});
