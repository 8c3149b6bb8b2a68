// Checks the types, room by room: each room's tsconfig.json says which globals exist there.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';

const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

/** Whether there is anything to check in this room yet. @param {string} config */
const hasSources = (config) => globSync(['**/*.ts', '**/*.mjs'], { cwd: dirname(config) }).length > 0;

const rooms = globSync(['src/*/tsconfig.json', 'test/tsconfig.json', 'scripts/tsconfig.json']).sort();
for (const room of rooms.filter((config) => existsSync(config) && hasSources(config))) {
  const { status } = spawnSync(process.execPath, [compiler, '--project', room], { stdio: 'inherit' });
  console.log(`${status === 0 ? '✓' : '✘'} ${dirname(room)}`);
  if (status !== 0) process.exitCode = 1;
}
