// A program of its own, so that nothing else is in its CPU time: loads the YAML language server, and validates a first file.
//   node scripts/bench/editor/load-language-server.mjs FILE

import { readFileSync } from 'node:fs';
import { languageServer } from '../language-server.mjs';
import { costOf } from '../measure.mjs';

const [, , file = ''] = process.argv;
const text = readFileSync(file, 'utf8');
/** @type {ReturnType<typeof languageServer> | undefined} */
let validate;
const loaded = await costOf(() => {
  validate = languageServer();
});
const validated = await costOf(() => validate?.(text));
const both = { cpu: loaded.cpu + validated.cpu, wall: loaded.wall + validated.wall };
process.stdout.write(JSON.stringify({ loaded, both }));
