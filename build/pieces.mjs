import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, parse, relative } from 'node:path';
import { transform } from 'esbuild';
import { joinedStart } from './joined-start.mjs';

/**
 * For bundles of several files: a library that the core asks for with `require` (src/core/libraries) lies beside the
 * bundle, in a file of its own. In bundles of one file the same words evaluate it when they are first reached.
 * @type {import('esbuild').Plugin}
 */
export const librariesApart = {
  name: 'libraries-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\// }, ({ path, kind, importer }) =>
      kind === 'require-call' && basename(dirname(importer)) === 'libraries'
        ? { path: `${path}.js`, external: true }
        : undefined,
    );
  },
};

/**
 * Writes a bundle that is split into files at its `import()` as CommonJS, which the bundler splits only as ES modules and
 * the editor loads only as CommonJS. All files of a bundle stand in one folder.
 * @type {import('esbuild').Plugin}
 */
export const piecesAsCommonJs = {
  name: 'pieces-as-common-js',
  setup(build) {
    const { initialOptions } = build;
    // Names that files of a bundle share are short in every build, as they are when the extension is packaged.
    Object.assign(initialOptions, { format: 'esm', splitting: true, write: false, minifyIdentifiers: true });
    const { define, banner, ...options } = initialOptions;
    const entry = entryOf(initialOptions);
    // Words for the first line belong to the files as they are written in the end.
    initialOptions.banner = {};
    build.onEnd(async ({ outputFiles = [], metafile }) => {
      const maps = new Map(
        outputFiles.filter(({ path }) => path.endsWith('.map')).map(({ path, text }) => [path, text]),
      );
      const texts = outputFiles.filter(({ path }) => path.endsWith('.js'));
      const [folder = ''] = texts.map(({ path }) => dirname(path));
      await mkdir(folder, { recursive: true });
      /** @type {Map<string, string>} */
      const pieces = new Map();
      for (const { path, text } of texts) {
        const map = maps.get(`${path}.map`);
        const bound = boundOnce(text);
        const { code, map: finished } = await transform(map ? withMap(bound, map) : bound, {
          format: 'cjs',
          platform: 'node',
          target: options.target ?? 'es2022',
          charset: 'utf8',
          legalComments: 'none',
          minify: options.minify === true,
          sourcemap: map ? 'external' : false,
          sourcesContent: false,
          sourcefile: basename(path),
          // Files of their own are read when they are asked for, and by the same way as the others.
          supported: { 'dynamic-import': false },
          ...(map && banner?.js && { banner: banner.js }),
        });
        if (map) {
          await writeFile(path, `${code}//# sourceMappingURL=${basename(path)}.map\n`);
          await writeFile(`${path}.map`, finished);
        } else pieces.set(`./${basename(path)}`, code);
      }
      if (pieces.size > 0) await writeJoined(folder, pieces, { entry, metafile, banner: banner?.js });
    });
  },
};

/** @param {import('esbuild').BuildOptions} options of a bundle that is read from one file @returns {string} as others ask for it */
function entryOf({ entryPoints = [] }) {
  const [first] = Array.isArray(entryPoints) ? entryPoints : Object.keys(entryPoints);
  return `./${parse(String(first)).name}.js`;
}

/**
 * Writes pieces that have no maps, what is read at the start in one file: who debugs has the maps, and each piece by itself.
 * @param {string} folder
 * @param {ReadonlyMap<string, string>} pieces in CommonJS, by the names by which they ask for one another
 * @param {object} how
 * @param {string} how.entry the one that is read first
 * @param {import('esbuild').Metafile | undefined} how.metafile is told what is written
 * @param {string | undefined} how.banner the first lines of each file
 */
async function writeJoined(folder, pieces, { entry, metafile, banner }) {
  const files = joinedStart(entry, pieces);
  for (const [name, text] of files) await writeFile(join(folder, name), banner ? `${banner}\n${text}` : text);
  if (metafile === undefined) return;
  const { outputs } = metafile;
  const written = (/** @type {string} */ name) => relative(process.cwd(), join(folder, name)).replaceAll('\\', '/');
  for (const name of pieces.keys()) if (!files.has(name)) delete outputs[written(name)];
  for (const name of files.keys()) outputs[written(name)] ??= { bytes: 0, inputs: {}, imports: [], exports: [] };
}

/**
 * What a piece takes from others, taken once when it is read: as names of its own, which cost nothing, in place of
 * properties that would be looked up at each call. None of them changes later, and pieces never need each other in a circle.
 * @param {string} text of a piece, as an ES module
 */
function boundOnce(text) {
  const [imports = ''] = /^(?:\s*import\b[^;"]*"[^"]+";)*/.exec(text) ?? [];
  const bound = imports
    .replace(/import\s*\{([^}]*)\}\s*from\s*("\.\/[^"]+")/g, (_, names, piece) => {
      return `const {${names.replaceAll(/\s+as\s+/g, ': ')}} = require(${piece})`;
    })
    .replace(/import\s*("\.\/[^"]+")/g, 'require($1)');
  return bound + text.slice(imports.length);
}

/** @param {string} text @param {string} map */
function withMap(text, map) {
  const inline = Buffer.from(map).toString('base64');
  return text.replace(/\/\/# sourceMappingURL=.*\s*$/, `//# sourceMappingURL=data:application/json;base64,${inline}\n`);
}
