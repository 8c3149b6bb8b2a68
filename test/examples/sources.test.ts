/** Laws of every table and figure: what a person wrote leads back to the place where it is written, also in what is drawn. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { parse } from '../../src/core/document/parse';
import { readRecord } from '../../src/core/document/record';
import { figureHtml } from '../../src/core/figures/render';
import { viewsOf } from '../../src/core/queries/list-views';
import { buildReview, type Review } from '../../src/core/review/review';
import type { Figure } from '../../src/core/synthesis/models/figure';
import type { Glyph } from '../../src/core/synthesis/models/symbol-matrix';
import type { Cell, CellSource } from '../../src/core/synthesis/models/table';

function exampleReview(name: string): Review {
  const folder = `examples/${name}`;
  const files = globSync('**/*.extraction.yaml', { cwd: folder })
    .sort()
    .map((path) => readRecord(path, parse(readFileSync(`${folder}/${path}`, 'utf8'))));
  return buildReview('', files);
}

for (const name of ['maddox-2025', 'practice']) {
  const review = exampleReview(name);
  describe(`what leads back to the files of ${name}`, () => {
    for (const view of viewsOf(review)) {
      const figure = view.of(review);

      it(`${view.id}: every source is a place in a file`, () => {
        for (const { file, span } of sourcesIn(figure)) {
          const text = review.files.find(({ path }) => path === file)?.document.text ?? '';
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, `${file} ${span.start}`);
        }
      });

      it(`${view.id}: what somebody wrote has a source`, () => {
        const without = cellsIn(figure)
          .filter(({ cell, isName }) => cell.text !== '' && cell.state !== 'computed' && !isName)
          .filter(({ cell }) => cell.source === undefined && cell.progress === undefined)
          // Nobody writes what cannot be asked.
          .filter(({ cell }) => cell.state !== 'not applicable');
        assert.deepEqual(
          without.map(({ cell }) => cell.text),
          [],
        );
      });

      it(`${view.id}: every mark has a source`, () => {
        const without = marksIn(figure).filter(({ source }) => source === undefined);
        assert.deepEqual(without, []);
      });

      it(`${view.id}: what is drawn leads there`, () => {
        const html = figureHtml(figure, { sources: 'linked' });
        const drawn = new Set([...html.matchAll(LINK)].map(([, file, start, end]) => `${file} ${start} ${end}`));
        const meant = [...cellsIn(figure).map(({ cell }) => cell), ...marksIn(figure)].flatMap(({ source }) =>
          source === undefined ? [] : `${source.file} ${source.span.start} ${source.span.end}`,
        );
        assert.deepEqual(
          meant.filter((place) => !drawn.has(place)),
          [],
        );
      });
    }
  });
}

const LINK = /data-file="([^"]*)" data-start="(\d+)" data-end="(\d+)"/g;

/** Signs that stand for nothing: not coded, not asked, not at this level. */
const NOTHING: readonly Glyph['shape'][] = ['dot', 'ring', 'dash', 'question'];

/** Cells, and whether each is the name of its row, which may be a category of ours. */
function cellsIn(figure: Figure): { readonly cell: Cell; readonly isName: boolean }[] {
  const found: { cell: Cell; isName: boolean }[] = [];
  walk(figure, (value, path) => {
    if (!('text' in value && 'state' in value)) return;
    const [list, index] = path.slice(-2);
    found.push({ cell: value as unknown as Cell, isName: index === '0' && (list === 'cells' || list === 'heads') });
  });
  return found;
}

/** What is drawn of cells and beside them: signs with the source of their cell, and parts of bars. */
function marksIn(figure: Figure): { readonly source?: CellSource | undefined }[] {
  const found: { source?: CellSource | undefined; shape?: string }[] = [];
  walk(figure, (value) => {
    if ('glyphs' in value && 'cell' in value) {
      const { glyphs, cell } = value as { glyphs: readonly Glyph[]; cell: Cell };
      const shown = glyphs.filter(({ shape }) => !NOTHING.includes(shape));
      found.push(...shown.map(({ shape, source = cell.source }) => ({ source, shape })));
    }
    if ('share' in value && 'level' in value) found.push(value as { source?: CellSource });
  });
  return found;
}

function sourcesIn(figure: Figure): CellSource[] {
  const found: CellSource[] = [];
  walk(figure, (value) => {
    if ('file' in value && 'span' in value) found.push(value as unknown as CellSource);
  });
  return found;
}

/** Every object inside a value, with the keys that lead to it. */
function walk(
  value: unknown,
  visit: (value: object, path: readonly string[]) => void,
  path: readonly string[] = [],
): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value, path);
  for (const [key, inside] of Object.entries(value)) walk(inside, visit, [...path, key]);
}
