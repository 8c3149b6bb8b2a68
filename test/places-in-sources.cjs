// Tells where in the sources something failed that was bundled. The engine could do so itself, but would read the maps of all
// bundles for it, whether or not anything fails.

const { existsSync, readFileSync } = require('node:fs');
const { SourceMap } = require('node:module');
const { dirname, join, relative, resolve } = require('node:path');
const { fileURLToPath } = require('node:url');

const project = join(__dirname, '..');

/** A place in a bundle, as it stands in the line of a stack: the file, the line and the column, both from 1 on. */
const PLACE = /((?:file:\/\/)?[^\s()]*\bout[\\/][^\s():]+\.m?js):(\d+):(\d+)/g;

/** @type {Map<string, SourceMap | undefined>} */
const maps = new Map();

/** @param {string} bundle @returns {SourceMap | undefined} */
function mapOf(bundle) {
  const file = `${bundle}.map`;
  if (!maps.has(file))
    maps.set(file, existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : undefined);
  return maps.get(file);
}

/**
 * @param {string} stack of an error
 * @returns {string} the same with places in the sources, from the folder of the project on; what no map knows stays as it is
 */
module.exports = function withSources(stack) {
  return stack.replace(PLACE, (place, written, line, column) => {
    const bundle = resolve(project, written.startsWith('file:') ? fileURLToPath(written) : written);
    const found = mapOf(bundle)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!found || !('originalSource' in found)) return place;
    const source = relative(project, resolve(dirname(bundle), found.originalSource));
    return `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  });
};
