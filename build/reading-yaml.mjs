// Two libraries read YAML, and we never write with them. Bundlers cannot tell what is not needed for that, because most of
// it is in one file (js-yaml), or reached from what is needed (yaml): so it is left out here.

import { readFile } from 'node:fs/promises';

/** The sources of js-yaml that read, as the one file names them; what comes of them. */
const PARSER = [
  'src/common/exception.ts',
  'src/parser/events.ts',
  'src/parser/parser_scalar.ts',
  'src/parser/parser.ts',
];
/** Nobody reads its errors, so that they need not show the lines around. */
const WITHOUT_LINES = 'function makeSnippet() {}';

const EXPORTED = ['parseEvents', 'getScalarValue', 'EVENT_ID', 'SCALAR_STYLE'];

/** What `yaml` needs for writing, for changing documents, and for YAML 1.1; in its build for browsers, which the extension has. */
const UNUSED =
  /[\\/]yaml[\\/]browser[\\/]dist[\\/](?:stringify[\\/]\w+|visit|parse[\\/]cst-(?:visit|stringify)|doc[\\/]applyReviver|schema[\\/]yaml-1\.1[\\/](?:binary|bool|float|int|omap|pairs|schema|set|timestamp))\.js$/;

/** A module with the same names, none of which can be used. @param {string} source */
function unused(source) {
  const names = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list = '']) => list.split(','));
  const exported = names.map((name) => name.trim().replace(/^.* as /, '')).filter(Boolean);
  return `
    function refuse() { throw new Error('This library only reads.'); }
    export { ${exported.map((name) => `refuse as ${name}`).join(', ')} };
  `;
}

/**
 * What `yaml` complains of is kept, never thrown: where in its code that was is not asked for, and finding it out for each
 * of ten thousand signs takes longer than reading them.
 */
const COMPLAINTS = /[\\/]yaml[\\/]browser[\\/]dist[\\/]errors\.js$/;
const WITH_STACK = /class YAMLError extends Error \{\s+constructor\(name, pos, code, message\) \{\s+super\(\);/;
const WITHOUT_STACK = 'class YAMLError { constructor(name, pos, code, message) {';

/** @type {import('esbuild').Plugin} */
export const readingYaml = {
  name: 'reading-yaml',
  setup(build) {
    build.onLoad({ filter: /[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, async ({ path }) => {
      const [, ...sources] = (await readFile(path, 'utf8')).split(/^\/\/#region (?=src\/)/m);
      const needed = PARSER.map((name) => sources.find((source) => source.startsWith(`${name}\n`)));
      const missing = PARSER.filter((_, index) => needed[index] === undefined);
      if (missing.length > 0) return { errors: [{ text: `js-yaml no longer has ${missing.join(', ')}` }] };
      const contents = needed.map((source) => `//#region ${source}`).join('');
      return { contents: `${WITHOUT_LINES}\n${contents}\nexport { ${EXPORTED.join(', ')} };\n`, loader: 'js' };
    });
    build.onLoad({ filter: COMPLAINTS }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!WITH_STACK.test(source)) return { errors: [{ text: 'yaml makes its errors in another way' }] };
      return { contents: source.replace(WITH_STACK, WITHOUT_STACK), loader: 'js' };
    });
    build.onLoad({ filter: UNUSED }, async ({ path }) => ({
      contents: unused(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};
