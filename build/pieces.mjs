import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { transform } from 'esbuild';

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
    // Words for the first line belong to the files as they are written in the end.
    initialOptions.banner = {};
    build.onEnd(async ({ outputFiles = [] }) => {
      const maps = new Map(
        outputFiles.filter(({ path }) => path.endsWith('.map')).map(({ path, text }) => [path, text]),
      );
      for (const { path, text } of outputFiles.filter((file) => file.path.endsWith('.js'))) {
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
          ...(banner?.js && { banner: banner.js }),
        });
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, map ? `${code}//# sourceMappingURL=${basename(path)}.map\n` : code);
        if (map) await writeFile(`${path}.map`, finished);
      }
    });
  },
};

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
