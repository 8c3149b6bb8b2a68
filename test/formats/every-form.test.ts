/** A law: every table and figure can be had in every form, or it is said why not. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { FIGURE_FORMS, type Figure, render, tablesOfFigure, views } from '../../src/core/index';
import { type DrawingKit, figuresAsDocx, svgAsPng, tablesAsXlsx } from '../../src/formats/index';
import { quietWards } from '../core/synthesis/quiet-wards';

const kit: DrawingKit = { read: (name) => readFile(`dist/${name}`) };

/** A form that a kind of figure does not have, and why. */
const REASONS: Readonly<Record<string, string>> = {
  'table as svg': 'it is no picture',
  'overview as svg': 'it is a page of sentences and tables',
  'overview as csv': 'it is several tables; each has a form of its own, and csv-long holds all',
};

describe('every view in every form', function () {
  this.timeout(60_000);
  const review = quietWards();
  const figures = views.map((view) => ({ id: view.id, figure: view.of(review) }));

  for (const { id, figure } of figures) {
    it(id, () => {
      for (const form of FIGURE_FORMS) {
        const rendered = render(figure, form);
        const reason = REASONS[`${figure.kind} as ${form}`];
        assert.equal(rendered.ok, reason === undefined, `${id} as ${form}: ${reason ?? 'no form and no reason'}`);
        if (rendered.ok) assert.ok(rendered.text.trim().length > 10, `${id} as ${form} is empty`);
        else assert.match(rendered.message, /It can be had as html/);
      }
      assert.ok(tablesOfFigure(figure).length > 0, `${id} has no tables for Word, Excel and LaTeX`);
    });
  }

  it('of each kind also as Word, Excel and, where it is a picture, PNG', async () => {
    const kinds = new Map<string, Figure>();
    for (const { figure } of figures) if (!kinds.has(figure.kind)) kinds.set(figure.kind, figure);
    for (const [kind, figure] of kinds) {
      const picture = render(figure, 'svg');
      assert.ok((await figuresAsDocx([figure], kit)).length > 1000, `${kind} as Word`);
      assert.ok((await tablesAsXlsx(tablesOfFigure(figure))).length > 1000, `${kind} as Excel`);
      if (picture.ok) assert.ok((await svgAsPng(picture.text, kit)).length > 100, `${kind} as PNG`);
    }
  });
});
