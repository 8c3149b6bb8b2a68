// A program of its own, so that nothing else is in its CPU time: loads a bundle of the extension beside a stand-in for VS Code.
//   node scripts/bench/editor/load.mjs BUNDLE

import { createRequire, Module } from 'node:module';
import { resolve } from 'node:path';
import { costOf } from '../measure.mjs';
import { standIn } from './stand-in.mjs';

const [, , bundle = ''] = process.argv;
const { vscode } = standIn(resolve('examples'));
const require = createRequire(import.meta.url);
const load = /** @type {any} */ (Module)._load;
/** @type {any} */ (Module)._load = (/** @type {string} */ name, /** @type {any[]} */ ...rest) =>
  name === 'vscode' ? vscode : load(name, ...rest);
process.stdout.write(JSON.stringify(await costOf(() => void require(resolve(bundle)))));
