/** A figure as a PNG picture: drawn by resvg (compiled to WebAssembly) with fonts of ours, so that it looks the same everywhere. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import arimo from '../../../build/picture-fonts.json';
import { withWritableLetters } from './letters';

/** Files that drawing needs; they lie beside the bundles, and whoever draws knows how to read them. */
export interface DrawingKit {
  /** @param name one of {@link DRAWING_FILES} */
  readonly read: (name: string) => Promise<Uint8Array>;
}

/**
 * Arimo (Apache-2.0), which is as wide as Arial and Helvetica, in Latin (Vietnamese included), Greek and Cyrillic; and
 * the signs of DejaVu Sans that it lacks: arrows, daggers, circles, mathematics (`build/letters-plugin.mjs`). What neither has is known before anything is drawn ({@link lettersMissing}).
 */
const FONTS: readonly string[] = [...Object.keys(arimo).map((name) => `${name}.woff2`), 'signs.ttf'];

const DRAWER = 'resvg.wasm';

/** Everything that {@link svgAsPng} reads. */
export const DRAWING_FILES: readonly string[] = [DRAWER, ...FONTS];

/** Twice the size on screen: sharp in print at the width of a page. */
const ZOOM = 2;

/**
 * @returns the bytes of the picture, the same for the same SVG; on white, because pages are. A character that no font has
 *   is a question mark, never an empty box
 */
export async function svgAsPng(svg: string, kit: DrawingKit): Promise<Uint8Array> {
  const [drawer, ...fonts] = await Promise.all(DRAWING_FILES.map(kit.read));
  await start(drawer as Uint8Array);
  const options = { fontBuffers: fonts, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' };
  const drawn = new Resvg(withWritableLetters(svg), {
    background: '#fff',
    fitTo: { mode: 'zoom', value: ZOOM },
    font: options,
  });
  try {
    const image = drawn.render();
    const png = image.asPng();
    image.free();
    return png;
  } finally {
    drawn.free();
  }
}

/** WebAssembly is set up once for a whole session; the library refuses to do it again. */
async function start(drawer: Uint8Array): Promise<void> {
  try {
    await initWasm(drawer as unknown as Parameters<typeof initWasm>[0]);
  } catch (error) {
    if (!/already initialized/i.test(String(error))) throw error;
  }
}
