// Bundles the product into dist/ and the tests into out/.
//   node esbuild.js [--watch] [--production]
//   node esbuild.js --unit     only the unit tests, which have the product inside of them; few read dist/ as well

const { rmSync } = require('node:fs');
const { builtinModules } = require('node:module');
const { resolve } = require('node:path');
const esbuild = require('esbuild');
const { globSync } = require('tinyglobby');
const pictureFonts = require('./build/picture-fonts.json');

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');
const unitOnly = process.argv.includes('--unit');

/** Says what went wrong in the form that the editor's problem matcher understands. @type {esbuild.Plugin} */
const problemMatcher = {
  name: 'problem-matcher',
  setup(build) {
    build.onStart(() => {
      if (watch) console.log('[watch] build started');
    });
    build.onEnd(({ errors }) => {
      for (const { text, location } of errors) {
        console.error(`✘ [ERROR] ${text}`);
        if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
      }
      if (watch) console.log('[watch] build finished');
    });
  },
};

/**
 * A plugin of build/, which are ES modules; this file cannot be one beside bundles in CommonJS. What a plugin makes itself
 * (validators, lists of letters) is the same for all bundles, and takes seconds: it is made once, but while files change.
 * @param {string} file in build/ @param {string} name what it exports @returns {esbuild.Plugin}
 */
function pluginOf(file, name) {
  /** @type {Map<string, ReturnType<Parameters<esbuild.PluginBuild['onLoad']>[1]>>} */
  const made = new Map();
  return {
    name,
    async setup(build) {
      const plugin = (await import(`./build/${file}.mjs`))[name];
      await plugin.setup({
        ...build,
        /** @type {esbuild.PluginBuild['onLoad']} */
        onLoad(options, load) {
          const isMade = options.namespace !== undefined && !watch;
          build.onLoad(
            options,
            !isMade
              ? load
              : (asked) => {
                  const known = made.get(asked.path) ?? load(asked);
                  made.set(asked.path, known);
                  return known;
                },
          );
        },
      });
    },
  };
}

const validators = pluginOf('validators-plugin', 'validators');
const readingYaml = pluginOf('reading-yaml', 'readingYaml');
const withoutNetwork = pluginOf('without-network', 'withoutNetwork');
const pdfText = pluginOf('pdf-text', 'pdfText');
const pdfPages = pluginOf('pdf-text', 'pdfPages');
const letters = pluginOf('letters-plugin', 'letters');
const signs = pluginOf('letters-plugin', 'signs');
const viewNames = pluginOf('view-names-plugin', 'viewNames');
const withoutExplanations = pluginOf('without-explanations', 'withoutExplanations');

/** For a bundle of several files, where one file may ask for another. @type {esbuild.Plugin} */
const inPieces = {
  name: 'in-pieces',
  async setup(build) {
    const { frontDoor } = await import('./build/front-door.mjs');
    const { librariesApart, piecesAsCommonJs } = await import('./build/pieces.mjs');
    for (const plugin of [frontDoor, librariesApart, piecesAsCommonJs]) await plugin.setup(build);
  },
};

/** Shared by all bundles. @type {esbuild.Plugin[]} */
const plugins = [problemMatcher, validators, readingYaml, withoutNetwork, pdfText, letters, signs, viewNames];

/** @type {esbuild.BuildOptions} */
const shared = {
  bundle: true,
  metafile: true,
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'silent',
  // Who debugs has the sources beside the maps, which would be three times as large with them.
  sourcesContent: false,
  plugins,
};

/** The product: small when it is packaged, debuggable otherwise. @type {esbuild.BuildOptions} */
const product = { ...shared, outdir: 'dist', minify: production, sourcemap: !production, legalComments: 'none' };

/** No Node.js in these: they also run in the browser, and the parser's browser build is the faster one. @type {esbuild.BuildOptions} */
const browser = { platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/**
 * Not `platform: 'node'`, which picks the libraries' builds for Node.js: the command line and the tests run the same ones
 * as the extension. @type {esbuild.BuildOptions}
 */
const node = { platform: 'neutral', mainFields: ['module', 'main'], target: 'node20' };
const builtins = builtinModules.flatMap((name) => [name, `node:${name}`]);

/** The filter for Quarto is part of the command line, which writes it. @type {esbuild.BuildOptions['loader']} */
const quartoFilter = { '.lua': 'text', '.yml': 'text' };

/** @type {esbuild.BuildOptions} */
const unitTests = {
  ...shared,
  ...node,
  entryPoints: globSync('test/**/*.test.ts', { ignore: 'test/editor/**' }),
  outbase: 'test',
  outdir: 'out',
  format: 'esm',
  // The bundler cannot bundle itself; a test reads sources with it.
  external: [...builtins, 'esbuild'],
  // The command line, run within the tests, finds what it draws with where its own bundle lies.
  define: { __dirname: JSON.stringify(resolve('dist')) },
  splitting: true,
  loader: quartoFilter,
  outExtension: { '.js': '.mjs' },
  // Libraries in CommonJS ask for Node.js' own modules through a `require` that ES modules lack.
  banner: { js: `import * as module_ from 'node:module'; const require = module_.createRequire(import.meta.url);` },
  sourcemap: true,
};

/** @type {esbuild.BuildOptions[]} */
const bundles = [
  // What drawing pictures needs, beside the bundles: read when the first picture is drawn (src/formats/pictures/png.ts).
  {
    ...product,
    sourcemap: false,
    entryPoints: [
      { in: 'node_modules/@resvg/resvg-wasm/index_bg.wasm', out: 'resvg' },
      { in: 'extraction:signs', out: 'signs' },
      ...Object.entries(pictureFonts).map(([name, file]) => ({ in: `node_modules/${file}`, out: name })),
    ],
    loader: { '.wasm': 'copy', '.woff2': 'copy' },
  },
  // The browser's host of extensions takes one file; on the desktop, what few sessions need lies in files of its own.
  {
    ...product,
    ...browser,
    entryPoints: [{ in: 'src/extension/extension.ts', out: 'browser' }],
    format: 'cjs',
    external: ['vscode'],
    plugins: [...plugins, withoutExplanations],
  },
  {
    ...product,
    ...browser,
    entryPoints: ['src/extension/extension.ts'],
    chunkNames: 'extension-[name]-[hash]',
    external: ['vscode'],
    plugins: [...plugins, withoutExplanations, inPieces],
  },
  {
    ...product,
    ...browser,
    entryPoints: globSync('src/core/libraries/*.ts', { ignore: ['**/asked.ts', '**/*.d.ts'] }),
    format: 'cjs',
    sourcemap: false,
  },
  {
    ...product,
    ...browser,
    entryPoints: ['preview', 'settling', 'importing'].flatMap((name) => [
      `src/webview/${name}.ts`,
      `src/webview/${name}.css`,
    ]),
    format: 'iife',
  },
  // The page that shows reports: pdf.js and its viewer, and what they ask for when a PDF needs it.
  {
    ...product,
    ...browser,
    entryPoints: ['report.ts', 'report.css'].map((name) => `src/webview/report/${name}`),
    format: 'iife',
    plugins: plugins.map((plugin) => (plugin === pdfText ? pdfPages : plugin)),
    // Of pictures, the viewer has only those of parts that are not used here: editing, forms, its own toolbar.
    loader: { '.svg': 'empty', '.gif': 'empty' },
  },
  {
    ...product,
    ...browser,
    entryPoints: [{ in: 'node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs', out: 'report-worker' }],
    format: 'iife',
    sourcemap: false,
  },
  {
    ...product,
    sourcemap: false,
    // Of the programs, those that read pictures; colour profiles would have to be fetched by the worker itself.
    entryPoints: globSync(
      ['cmaps/*', 'standard_fonts/*', 'wasm/{jbig2,openjpeg}.wasm', 'wasm/LICENSE_*{JBIG2,OPENJPEG}'],
      {
        cwd: 'node_modules/pdfjs-dist',
      },
    ).map((file) => ({ in: `node_modules/pdfjs-dist/${file}`, out: `pdf/${file.replace(/\.\w+$/, '')}` })),
    loader: { '': 'copy', '.bcmap': 'copy', '.pfb': 'copy', '.ttf': 'copy', '.wasm': 'copy' },
  },
  {
    ...product,
    ...node,
    entryPoints: { cli: 'src/cli/start.ts' },
    chunkNames: 'cli-[name]-[hash]',
    loader: quartoFilter,
    external: builtins,
    plugins: [...plugins, inPieces],
    // Libraries written as ES modules ask where they are, which a bundle in CommonJS has to tell them.
    define: { 'import.meta.url': 'bundleUrl' },
    banner: {
      js: `#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename).href;`,
    },
  },
  unitTests,
  {
    ...shared,
    ...node,
    entryPoints: globSync(['test/editor/index.ts', 'test/editor/**/*.test.ts']),
    outbase: 'test',
    outdir: 'out',
    format: 'cjs',
    external: [...builtins, 'vscode', 'mocha'],
    sourcemap: true,
  },
];

/** Removes what an earlier build left behind, such as a test that has since been renamed. @param {string[]} outputs */
function removeAllBut(outputs) {
  const built = unitOnly ? ['out/**', '!out/editor/**'] : ['dist/**', 'out/**'];
  for (const file of globSync(built)) if (!outputs.includes(file)) rmSync(file, { force: true });
}

async function main() {
  const contexts = await Promise.all((unitOnly ? [unitTests] : bundles).map((bundle) => esbuild.context(bundle)));
  if (watch) {
    await Promise.all(contexts.map((context) => context.watch()));
  } else {
    const results = await Promise.allSettled(contexts.map((context) => context.rebuild()));
    await Promise.all(contexts.map((context) => context.dispose()));
    if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
    else
      removeAllBut(
        results.flatMap((result) => ('value' in result ? Object.keys(result.value.metafile?.outputs ?? {}) : [])),
      );
  }
}

main();
