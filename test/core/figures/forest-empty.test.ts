/** A forest plot in which no result has an effect says why, in every form. */
import assert from 'node:assert/strict';
import { WHOLE_VIEW } from '../../../src/core/figures/on-the-page/page-view';
import { isEmptyFigure, render, tablesOfFigure } from '../../../src/core/figures/render';
import { shownSections } from '../../../src/core/preview/shown-figures';
import { forestPlot } from '../../../src/core/synthesis/results/forest';
import { readFixture } from '../checks/fixture';

const HEAD = `# file: review.extraction.yaml
review: made-up
vocabulary: {outcomes: {exhaustion: Tired}}
# file: ash.extraction.yaml
study: ash
design: randomised trial
results:
`;
const REFUSED = `${HEAD}  - {id: r1, outcome: exhaustion, estimate: {type: hr, value: 0.7}}\n`;
const WITHOUT = `${HEAD}  - {id: r1, outcome: exhaustion, narrative: Better.}\n`;
const WHY = /No effect for ash, r1: A ratio needs its confidence interval/;

describe('a forest plot without an effect', () => {
  const plot = forestPlot(readFixture(REFUSED).review);

  it('is not empty where estimates were refused, and says why in Markdown, SVG, HTML and tables', () => {
    assert.equal(isEmptyFigure(plot), false);
    for (const form of ['md', 'svg', 'html', 'tex'] as const) {
      const rendered = render(plot, form);
      assert.ok(rendered.ok);
      assert.match(rendered.text.replace(/<[^>]+>\s*/g, ' '), WHY, form);
      assert.match(rendered.text, /Forest plots/, form);
    }
    assert.deepEqual(
      tablesOfFigure(plot).map(({ title, rows, notes }) => [
        title,
        rows.length,
        notes.filter((note) => WHY.test(note)).length,
      ]),
      [['Forest plots', 0, 1]],
    );
  });

  it('stands in the preview', () => {
    const shown = (source: string) =>
      shownSections(readFixture(source).review, WHOLE_VIEW.filter).flatMap(({ figures }) =>
        figures.map(({ id }) => id),
      );
    assert.ok(shown(REFUSED).includes('forest'));
    assert.ok(!shown(WITHOUT).includes('forest'));
  });

  it('is empty where nobody gives an estimate', () => {
    const none = forestPlot(readFixture(WITHOUT).review);
    assert.equal(isEmptyFigure(none), true);
    assert.deepEqual([none.notes, tablesOfFigure(none)], [[], []]);
  });

  it('is never an empty picture: it says that there is no estimate yet', () => {
    const picture = render(forestPlot(readFixture(WITHOUT).review), 'svg');
    assert.ok(picture.ok);
    assert.match(picture.text, /no included study has a result with an estimate yet/);
  });
});

describe('a forest plot that does not show a result', () => {
  it('says why of each, also where nobody asked for its effect', () => {
    const plot = forestPlot(
      readFixture(`${HEAD}  - {id: r1, outcome: exhaustion, estimate: {type: hr, value: 0.7, ci: [0.5, 0.98]}}
  - {id: r2, outcome: exhaustion, narrative: Better.}
  - {id: r3, outcome: exhaustion, by_arm: [{arm: a, analysed: 9, mean: 3}]}
  - {id: r4, outcome: exhaustion, effect_direction: favours intervention}
  - {id: r5, outcome: exhaustion}
`).review,
    );
    assert.deepEqual(
      plot.notes.filter((note) => note.startsWith('Not shown')),
      [
        'Not shown, because numbers of groups or pairs are there, and nothing says how an effect is worked out from them (“derive”): ash (r3).',
        'Not shown, because no estimate is extracted, only words or statistics without one: ash (r2, r4).',
        'Not shown, because no estimate and no words are extracted: ash (r5).',
      ],
    );
  });
});
