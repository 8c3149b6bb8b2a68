// What a check is about in sentences stands in docs/checks.md, which the extension opens, and in what the command line
// writes for platforms for code. The extension itself says none of it, so that it need not read it at every start.

import { readFile } from 'node:fs/promises';

const CHECKS = /[\\/]src[\\/]core[\\/](?:checks|effects[\\/]faults)[\\/].*\.ts$/;

const EXPLANATION = /(\bexplanation:\s*)(?:english)?(?:'(?:[^'\\]|\\.)*'|`[^`]*`|"(?:[^"\\]|\\.)*")/g;

/** @type {import('esbuild').Plugin} */
export const withoutExplanations = {
  name: 'without-explanations',
  setup(build) {
    build.onLoad({ filter: CHECKS }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(EXPLANATION, "$1''"),
      loader: 'ts',
    }));
  },
};
