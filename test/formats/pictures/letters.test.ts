/** A law: whatever a picture can draw has a letter in the fonts that are shipped. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { globSync } from 'tinyglobby';
import { buildReview, parse, type Review, readRecord, render, viewsOf } from '../../../src/core/index';
import { svgAsPng } from '../../../src/formats/index';
import { lettersMissing } from '../../../src/formats/pictures/letters';
import { quietWards } from '../../core/synthesis/quiet-wards';

const kit = { read: (name: string) => readFile(`dist/${name}`) };

function reviewIn(folder: string): Review {
  const paths = globSync(`${folder}/**/*.extraction.yaml`).sort();
  return buildReview(
    folder,
    paths.map((path) => readRecord(path, parse(readFileSync(path, 'utf8')))),
  );
}

const REVIEWS: Readonly<Record<string, () => Review>> = {
  'the practice review': () => reviewIn('examples/practice'),
  'the published review': () => reviewIn('examples/maddox-2025'),
  'the review of the tests': () => quietWards(),
  'the review of the editor’s tests': () => reviewIn('test/editor/workspace/quiet-wards'),
};

function drawing(words: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="30"><title>研究</title><text x="2" y="20" font-size="16">${words}</text></svg>`;
}

describe('the letters of pictures', function () {
  this.timeout(60_000);

  for (const [name, read] of Object.entries(REVIEWS)) {
    it(`are enough for every figure of ${name}`, () => {
      const review = read();
      const pictures = viewsOf(review).flatMap((view) => {
        const rendered = render(view.of(review), 'svg');
        return rendered.ok ? [{ id: view.id, missing: lettersMissing(rendered.text) }] : [];
      });
      assert.ok(pictures.length > 10);
      assert.deepEqual(
        pictures.filter(({ missing }) => missing.length > 0),
        [],
      );
    });
  }

  it('are enough for whatever figures can say of a review', () => {
    const files = globSync('src/core/{synthesis,figures,effects,statistics,knowledge,fields,format,review}/**/*.ts', {
      // They name characters of all scripts to tell them apart, not to draw them.
      ignore: ['**/text-width.ts', '**/escape.ts', '**/csv.ts', '**/outcome-views.ts'],
    });
    assert.ok(files.length > 100);
    for (const file of files)
      assert.deepEqual(lettersMissing(readFileSync(file, 'utf8').replaceAll(/[<>]/g, ' ')), [], file);
  });

  it('cover names in Latin, Greek and Cyrillic, and say what they lack', () => {
    assert.deepEqual(
      lettersMissing(drawing('Łukasz Ñuñez Đặng Παπαδόπουλος Иванова → ← ↔ ▲ ▼ † ‡ ‖ ≤ ≥ τ² I² √ ⊕ ● ○ ✓')),
      [],
    );
    assert.deepEqual(lettersMissing(drawing('Wang 王 and Li 李, 王; &#128105;')), ['王', '李', '👩']);
  });

  it('are drawn: no two of the signs alike, and none like a character that no font has', async () => {
    const picture = async (words: string) => Buffer.from(await svgAsPng(drawing(words), kit)).toString('base64');
    const signs = [...'→←↔▲▼◄►†‡‖≤≥√⊕●○◐✓⚠≠≈∞'];
    const drawn = await Promise.all(signs.map(picture));
    assert.equal(new Set(drawn).size, signs.length);
    const boxes = await Promise.all(['王', '?'].map(picture));
    assert.equal(boxes[0], boxes[1]);
    assert.ok(!drawn.includes(boxes[0] as string));
  });

  it('keep their font in a line with a sign', async () => {
    // Of both, only as much is seen as the same letters take.
    const seen = (words: string) => drawing(words).replace('width="200"', 'width="26"');
    const [plain, signed] = await Promise.all(['0.7 a', '0.7 a →'].map((words) => svgAsPng(seen(words), kit)));
    assert.deepEqual(signed, plain);
  });
});
