// Citation.js can look references up on the network, Papa Parse can fetch tables, and resvg can load itself from there. We never do, so what asks the
// network stays out of the bundles: where it would be called, an error says so.

import { readFile } from 'node:fs/promises';

/** @type {import('esbuild').Plugin} */
export const withoutNetwork = {
  name: 'without-network',
  setup(build) {
    build.onLoad({ filter: /[\\/]@citation-js[\\/]core[\\/]lib(?:-mjs)?[\\/]util[\\/]fetchFile\.js$/ }, () => ({
      contents: `
        function refuse() { throw new Error('References are never looked up on the network.'); }
        export { refuse as fetchFile, refuse as fetchFileAsync, refuse as setUserAgent };
        export default refuse;
      `,
      loader: 'js',
    }));
    build.onLoad({ filter: /[\\/]papaparse[\\/]papaparse(?:\.min)?\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(
        /new XMLHttpRequest(?:\(\))?/g,
        "(() => { throw new Error('Tables are never fetched.'); })()",
      ),
      loader: 'js',
    }));
    build.onLoad({ filter: /[\\/]@resvg[\\/]resvg-wasm[\\/]index\.m?js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(
        /\bfetch\((\w+)\)/g,
        "(() => { throw new Error('Pictures are drawn without the network.'); })($1)",
      ),
      loader: 'js',
    }));
  },
};
