import assert from 'node:assert/strict';
import { FIGURE_FORMS, type FigureForm } from '../../../src/core/figures/figure-forms';
import { summaryBarsSvg } from '../../../src/core/figures/pictures/summary-bars-svg';
import { trafficLightsSvg } from '../../../src/core/figures/pictures/traffic-lights-svg';
import { render } from '../../../src/core/figures/render';
import { instruments } from '../../../src/core/knowledge/list';
import { rob2 } from '../../../src/core/knowledge/rob2/rob2';
import { robinsI } from '../../../src/core/knowledge/robins-i/robins-i';
import { summaryBars } from '../../../src/core/synthesis/bias/summary-bars';
import { views } from '../../../src/core/synthesis/list';
import type { Figure } from '../../../src/core/synthesis/models/figure';
import { madeUp } from '../knowledge/made-up-instrument';
import { twoExtractors } from '../synthesis/agreement/two-extractors';
import { quietWards } from '../synthesis/quiet-wards';
import { assertCsvOf } from './csv-of';
import { lightsOf } from './lights';
import { assertInert, assertWellFormed } from './markup';
import { assertPageOf } from './page-of';
import { assertDigest, assertSnapshot } from './snapshot';

/** Every form that each kind of figure has. */
const FORMS: Readonly<Record<Figure['kind'], readonly FigureForm[]>> = {
  table: ['html', 'md', 'csv', 'csv-long', 'tex'],
  'traffic lights': ['html', 'svg', 'md', 'csv', 'csv-long', 'tex'],
  'summary bars': ['html', 'svg', 'md', 'csv', 'csv-long', 'tex'],
  'forest plot': ['html', 'svg', 'md', 'csv', 'csv-long', 'tex'],
  'funnel plot': ['html', 'svg', 'md', 'csv', 'csv-long', 'tex'],
  'symbol matrix': ['html', 'svg', 'md', 'csv', 'csv-long', 'tex'],
  overview: ['html', 'md', 'csv-long', 'tex'],
  'component map': ['html', 'svg', 'md', 'csv', 'csv-long', 'tex'],
  'flow diagram': ['html', 'svg', 'md', 'csv', 'csv-long', 'tex'],
};

/** CSV in an order of its own, which robvis and programs for statistics read. */
const LOOKED_AT: readonly string[] = ['rob2.csv', 'rob2-summary.csv', 'forest.csv'];

describe('figures', () => {
  const review = quietWards();

  for (const view of views) {
    const figure = view.of(review);
    for (const form of FIGURE_FORMS) {
      if (FORMS[figure.kind].includes(form)) {
        it(`${view.id} as ${form}`, () => {
          const rendered = render(figure, form);
          assert.ok(rendered.ok);
          assert.ok(rendered.text.endsWith('\n'));
          if (form === 'html' || form === 'svg') assertWellFormed(rendered.text);
          if (form === 'html') {
            assertPageOf(figure, rendered.text);
            assertDigest(`${view.id}.html`, rendered.text);
          }
          if (form === 'csv') assertCsvOf(figure, rendered.text);
          // The others follow from the same table; one of each is looked at, here or in exports.test.ts.
          if (form === 'svg' || form === 'md' || LOOKED_AT.includes(`${view.id}.${form}`))
            assertSnapshot(`${view.id}.${form}`, rendered.text);
        });
      } else {
        it(`${view.id} has no ${form}, and says what it has`, () => {
          const rendered = render(figure, form);
          assert.ok(!rendered.ok);
          assert.match(rendered.message, new RegExp(`has no ${form} form\\. It can be had as html`));
        });
      }
    }
  }

  it('in their exported form carry no path of a file', () => {
    for (const view of views) {
      for (const form of FIGURE_FORMS) {
        const rendered = render(view.of(review), form);
        if (rendered.ok) assert.doesNotMatch(rendered.text, /data-file|\.extraction\.yaml/, `${view.id} ${form}`);
      }
    }
  });
});

describe('the agreement of two people who extracted the same', () => {
  for (const view of views.filter(({ id }) => /^(?:agreement|calibration|settled)/.test(id))) {
    it(view.id, () => {
      const rendered = render(view.of(twoExtractors()), 'md');
      assert.ok(rendered.ok);
      assertSnapshot(`two-extractors-${view.id}.md`, rendered.text);
    });
  }
});

describe('pictures of any instrument', () => {
  for (const instrument of [...instruments, madeUp]) {
    const lights = lightsOf(instrument);
    for (const palette of ['standard', 'colour-blind'] as const) {
      it(`${instrument.id} in the ${palette} colours`, () => {
        const pictures = [trafficLightsSvg(lights, { palette }), summaryBarsSvg(summaryBars(lights), { palette })];
        for (const picture of pictures) {
          assertWellFormed(picture);
          assertInert(picture);
          for (const { colour } of instrument.judgements) {
            assert.ok(picture.includes(palette === 'standard' ? colour.standard : colour.colourBlind));
          }
        }
      });
    }
  }

  it('hold every level, every gap and names of any length', () => {
    const lights = lightsOf(madeUp);
    assertSnapshot('any-instrument.svg', `${trafficLightsSvg(lights)}\n`);
    assertSnapshot('any-instrument-summary.svg', `${summaryBarsSvg(summaryBars(lights))}\n`);
    assertSnapshot(
      'any-instrument-colour-blind.svg',
      `${trafficLightsSvg(lightsOf(instruments[0] ?? madeUp), { palette: 'colour-blind' })}\n`,
    );
  });

  it('have every sign of a direction of bias', () => {
    assertSnapshot('directions-rob2.svg', `${trafficLightsSvg(lightsOf(rob2))}\n`);
    assertSnapshot('directions-robins-i.svg', `${trafficLightsSvg(lightsOf(robinsI))}\n`);
  });

  it('say in words what each light shows', () => {
    const picture = trafficLightsSvg(lightsOf(madeUp));
    assert.ok(picture.includes('<title>Ash 2019. D1, '));
    assert.ok(
      picture.includes('Not agreed. The extractors do not agree yet. extracted by A: Low; extracted by B: High'),
    );
  });
});
